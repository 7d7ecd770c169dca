// The module for cases, which brings the check along: a therapist who takes the check loads nothing of it.

// The hashes, as in load.js.
import { WORKSHOP_INTEGRITY } from "build:values";
import { imported, version, versioned } from "./version.js";

/** The module for cases and for the board.
    @type {import("./module.js").Module} */
export const WORKSHOP_MODULE = {
  wasm: versioned(new URL("./boundary-check-workshop.wasm", import.meta.url)),
  script: WORKSHOP_INTEGRITY && versioned(new URL("./boundary-check-workshop-glue.js", import.meta.url)),
  hashes: WORKSHOP_INTEGRITY,
  import: () => /** @type {Promise<import("./module.js").Glue>} */ (/** @type {Promise<unknown>} */ (version ? imported("./boundary-check-workshop-glue.js") : import("./boundary-check-workshop-glue.js"))),
};
