// The running checks. Yew never lets go of a root, so a check that an element leaves serves the next one.

import { guard } from "./guard.js";
import { keepInReach } from "./reach.js";

// Recorders of sessions know these marks, each its own, and leave out what carries them.
const RECORDER_OPT_OUT = {
  class: "rr-block ph-no-capture sentry-block fs-exclude mp-no-track",
  "data-hj-suppress": "", "data-private": "", "data-clarity-mask": "true", "data-dd-privacy": "hidden", "data-openreplay-hidden": "",
};

/** @typedef {import("./module.js").Running} Running */

/** @type {{ [K in keyof Running]: Running[K][] }} */
const idle = { Check: [], Board: [] };
/** @type {Map<object, (error: import("./module.js").Failure) => void>} */
const running = new Map(); // check to what is called where an error ends it
/** @type {Error & { reason: "crash" } | undefined} */
let crash;

/** The functions of the module, of which an error ends all checks.
    @param {WebAssembly.Exports} exports */
export const guarded = (exports) => guard(exports, (cause) => {
  const end = () => running.forEach((over) => over(/** @type {Error} */ (crash)));
  if (!crash) queueMicrotask(end); // whoever has called it may still be in the middle
  return (crash ??= Object.assign(new Error("it has stopped; it starts again when the page is loaded again", { cause }), { reason: /** @type {const} */ ("crash") }));
});

/** A check of a module that runs, or its board, with its `host` element; `whenOver` is called if an error ends it.
    @template {keyof Running} [K="Check"]
    @param {import("./module.js").LoadedModule} module
    @param {(error: import("./module.js").Failure) => void} whenOver
    @param {K} kind */
export function acquire(module, whenOver, kind = /** @type {K} */ ("Check")) {
  if (crash) throw crash;
  const check = idle[kind].pop() ?? newCheck(module, kind);
  running.set(check, whenOver);
  return check;
}

/** Takes a check back that an element no longer shows.
    @param {Running["Check"] | Running["Board"]} check */
export function release(check) {
  discard(check);
  check.close();
  /** @type {(typeof check)[]} */ (idle[check.kind]).push(check);
}

/** An element has failed, and shows its check no longer.
    @param {object} check */
export const discard = (check) => running.delete(check);

/** @template {keyof Running} K @param {import("./module.js").LoadedModule} module @param {K} kind @returns {Running[K]} */
function newCheck(module, kind) {
  const host = document.createElement("div");
  Object.entries(RECORDER_OPT_OUT).forEach(([name, value]) => host.setAttribute(name, value));
  const check = new module.glue[kind](host);
  keepInReach(host);
  return /** @type {Running[K]} */ (/** @type {unknown} */ (Object.assign(check, { host, module, kind })));
}
