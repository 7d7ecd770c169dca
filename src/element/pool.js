// The running checks. Yew never lets go of a root, so a check that an element leaves serves the next one.

import { guard } from "./guard.js";
import { keepInReach } from "./reach.js";

// Recorders of sessions know these marks, each its own, and leave out what carries them.
const RECORDER_OPT_OUT = {
  class: "rr-block ph-no-capture sentry-block fs-exclude",
  "data-hj-suppress": "", "data-private": "", "data-clarity-mask": "true", "data-dd-privacy": "hidden",
};

const idle = { Check: [], Board: [] };
const running = new Map(); // check to what is called where an error ends it
let crash;

/** The functions of the module, of which an error ends all checks. */
export const guarded = (exports) => guard(exports, (cause) => {
  const end = () => running.forEach((over) => over(crash));
  if (!crash) queueMicrotask(end); // whoever has called it may still be in the middle
  return (crash ??= Object.assign(new Error("it has stopped; it starts again when the page is loaded again", { cause }), { reason: "crash" }));
});

/** A check of a module that runs, or its board, with its `host` element; `whenOver` is called if an error ends it. */
export function acquire(module, whenOver, kind = "Check") {
  if (crash) throw crash;
  const check = idle[kind].pop() ?? newCheck(module, kind);
  running.set(check, whenOver);
  return check;
}

/** Takes a check back that an element no longer shows. */
export function release(check) {
  discard(check);
  check.close();
  idle[check.kind].push(check);
}

/** An element has failed, and shows its check no longer. */
export const discard = (check) => running.delete(check);

function newCheck(module, kind) {
  const host = document.createElement("div");
  Object.entries(RECORDER_OPT_OUT).forEach(([name, value]) => host.setAttribute(name, value));
  const check = new module.glue[kind](host);
  keepInReach(host);
  return Object.assign(check, { host, module, kind });
}
