// The running checks. Yew never lets go of a root, so a check that an element leaves serves the next one.

import { makeSheet } from "./print.js";

// Recorders of sessions know these marks, each its own, and leave out what carries them.
const UNRECORDED = {
  class: "rr-block ph-no-capture sentry-block fs-exclude",
  "data-hj-suppress": "", "data-private": "", "data-clarity-mask": "true", "data-dd-privacy": "hidden",
};

/** A check of a module that runs, or its board, with its `host` element; `whenOver` is called if a panic ends it. */
export function borrow(module, whenOver, kind = "Check") {
  if (module.crash) throw module.crash; // a panic has ended all checks of this module
  if (!module.sheet) {
    Object.assign(module, { sheet: makeSheet(window, module), idle: { Check: [], Board: [] }, running: new Map() });
    module.glue.onPanic(() => {
      module.crash = new Error("it has stopped; it starts again when the page is loaded again");
      module.running.forEach((over) => over(module.crash));
    });
  }
  const check = module.idle[kind].pop() ?? newCheck(module, kind);
  module.running.set(check, whenOver);
  return check;
}

/** Takes a check back that an element no longer shows. */
export function giveBack(check) {
  release(check);
  check.close();
  check.module.idle[check.kind].push(check);
}

/** An element has failed, and shows its check no longer. */
export const release = (check) => check.module.running.delete(check);

function newCheck(module, kind) {
  const host = document.createElement("div");
  Object.entries(UNRECORDED).forEach(([name, value]) => host.setAttribute(name, value));
  return Object.assign(new module.glue[kind](host), { host, module, kind });
}
