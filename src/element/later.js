// The folds whose content comes later (return/): their module is asked for when one of them is first opened. What is
// remembered in them is here, for as long as the check has not gone back to its start; nothing of it is kept.

import { HASHES } from "build:values";
import { imported, version, versioned } from "./version.js";

const NAME = "boundary-check-return";
const FOLDS = ".s-later[open]";

/** @type {import("./module.js").Module<import("./module.js").ReturnGlue>} */
const MODULE = {
  wasm: versioned(new URL("./boundary-check-return.wasm", import.meta.url)),
  script: HASHES && versioned(new URL("./boundary-check-return.js", import.meta.url)),
  hashes: HASHES && { wasm: HASHES[`${NAME}.wasm`], glue: HASHES[`${NAME}.js`] },
  async import() {
    const glue = /** @type {import("./module.js").ReturnGlue} */ (/** @type {unknown} */ (await (version ? imported("./boundary-check-return.js") : import("./boundary-check-return.js"))));
    return { ...glue, default: (module_or_path) => glue.default({ module_or_path }) };
  },
};

/** Looks after these folds of a check, until `signal` says otherwise; gives what fills those again that are open.
    @param {ShadowRoot} root @param {HTMLElement} host @param {import("./module.js").Later} later @param {AbortSignal} signal */
export function watchLater(root, host, later, signal) {
  const fill = async (/** @type {Element} */ fold) => {
    try {
      await later.load(MODULE, root);
    } catch (error) {
      return console.warn(`<boundary-check> a part of it did not arrive (${/** @type {Error} */ (error).message})`);
    }
    if (fold.isConnected && !signal.aborted) MODULE.glue?.fill(fold, { ...later.place(), root, page: host, memory: later.memory, glue: MODULE.glue });
  };
  root.addEventListener("toggle", ({ target }) => {
    const fold = /** @type {Element} */ (target);
    if (fold.matches(FOLDS) && !fold.querySelector(".room > *")) fill(fold);
  }, { capture: true, signal });
  return () => root.querySelectorAll(FOLDS).forEach(fill);
}

/** Somebody has come to another part of the check: at its start nothing is remembered; at its end, what was brought along shows.
    @param {ShadowRoot} root @param {import("./module.js").Later} later @param {string} phase */
export function reached(root, later, phase) {
  if (phase === "start") {
    later.memory = {};
    root.querySelectorAll(".s-later").forEach((fold) => {
      fold.removeAttribute("open");
      fold.querySelector(".room")?.replaceChildren();
    });
  }
  if (phase === "guidance" && later.memory.then) root.querySelector(".s-then")?.setAttribute("open", "");
}
