// The running checks. Yew never lets go of a root, so a check that an element leaves serves the next one.

import { glue } from "./load.js";
import { makeSheet } from "./print.js";

// Recorders of sessions know these marks, each its own, and leave out what carries them.
const UNRECORDED = {
  class: "rr-block ph-no-capture sentry-block fs-exclude",
  "data-hj-suppress": "", "data-private": "", "data-clarity-mask": "true", "data-dd-privacy": "hidden",
};

const idle = [];
let crash; // whether a panic has ended every check, and what came of it
export let sheet; // the widget's styles, shared by all elements

/** A check with its `host` element; `whenOver` is called if a panic ends all checks. */
export function borrow(whenOver) {
  if (crash) throw crash;
  if (!sheet) {
    sheet = makeSheet(window);
    glue.onPanic(() => {
      crash = new Error("it has stopped; it starts again when the page is loaded again");
      whenOver(crash);
    });
  }
  return idle.pop() ?? newCheck();
}

/** Takes a check back that an element no longer shows. */
export function giveBack(check) {
  check.close();
  idle.push(check);
}

function newCheck() {
  const host = document.createElement("div");
  Object.entries(UNRECORDED).forEach(([name, value]) => host.setAttribute(name, value));
  return Object.assign(new glue.Check(host), { host });
}
