// What comes later than the check: the folds of return/, whose module is asked for when one of them is first opened, and the part
// of pilot/ at the end of a guidance, where the element names a study. What is remembered for them is here, for as long as the
// check has not gone back to its start; nothing of it is kept.

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

/** @type {import("./module.js").Module<typeof import("./pilot/pilot.js")>} */
const STUDY = {
  script: HASHES && versioned(new URL("./boundary-check-pilot.js", import.meta.url)),
  hashes: HASHES && { glue: HASHES["boundary-check-pilot.js"] },
  import: () => version ? imported("./boundary-check-pilot.js") : import("./boundary-check-pilot.js"),
};

/** What comes later, once it is there; nothing where it does not arrive, which the console says.
    @template G @param {import("./module.js").Later["load"]} load @param {import("./module.js").Module<G>} module @param {ShadowRoot} root
    @returns {Promise<G | void>} */
export const arrived = (load, module, root) => load(module, root).then(() => module.glue, (error) => console.warn(`<boundary-check> a part did not arrive (${error.message})`));

/** Looks after these folds of a check, until `signal` says otherwise; gives what fills those again that are open.
    @param {ShadowRoot} root @param {HTMLElement} host @param {import("./module.js").Later} later @param {AbortSignal} signal */
export function watchLater(root, host, later, signal) {
  const fill = async (/** @type {Element} */ fold) => {
    const glue = await arrived(later.load, MODULE, root);
    if (fold.isConnected && !signal.aborted) glue?.fill(fold, { ...later.place(), root, page: host, ...later, glue });
  };
  root.addEventListener("toggle", ({ target }) => {
    const fold = /** @type {Element} */ (target);
    if (fold.matches(FOLDS) && !fold.querySelector(".room > *")) fill(fold);
  }, { capture: true, signal });
  return () => root.querySelectorAll(FOLDS).forEach(fill);
}

/** Somebody has come to another part of the check: at its start nothing is remembered; at its end, what was brought along shows.
    @param {ShadowRoot} root @param {import("./module.js").Later} later @param {string} phase */
export async function reached(root, later, phase) {
  if (phase === "start") {
    later.memory = {};
    root.querySelectorAll(FOLDS).forEach((fold) => fold.removeAttribute("open"));
    root.querySelectorAll(".room > *").forEach((it) => it.remove());
  }
  if (phase === "guidance") {
    if (later.memory.then) root.querySelector(".s-then")?.setAttribute("open", "");
    if (/** @type {import("./module.js").Lent["element"]} */ (root.host).pilot) (await arrived(later.load, STUDY, root))?.offer(root, later);
  }
}
