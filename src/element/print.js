// Printing: from a blank frame inside the element, so that the host's page is not printed with it.

import { dress } from "./arrive.js";
import { unfold } from "./folds.js";

/** Whether this page may print: where a sandbox forbids it, the browser would only ignore the button. */
export function printable() {
  const frame = /** @type {HTMLIFrameElement | null | undefined} */ (globalThis.frameElement); // null where the page around is of another origin
  return origin !== "null" && !(frame?.hasAttribute("sandbox") && !frame.sandbox.contains("allow-modals"));
}

/** Prints a copy of what a check shows: the guidance as a `record`, the `sheet` of limits, or the `board`.
    @param {string} what @param {import("./module.js").Shown} check */
export function print(what, { host, module }) {
  const frame = Object.assign(document.createElement("iframe"), { className: "frame", tabIndex: -1, ariaHidden: "true" });
  clear(host);
  // Firefox fills a new frame only later, the others at once: both then say that it is loaded.
  frame.addEventListener("load", () => fill(frame, what, host, module), { once: true });
  host.after(frame);
}

/** Takes away what was printed: where the browser would not print, it would stay. Nor does the next person find where the
    way out was.
    @param {HTMLElement} host */
export function clear(host) {
  host.parentNode?.querySelectorAll("iframe").forEach((frame) => frame.remove());
  host.querySelector(".exit a") ?? host.removeAttribute("style");
}

/** @param {HTMLIFrameElement} frame @param {string} what @param {HTMLElement} host @param {import("./module.js").LoadedModule} module */
function fill(frame, what, host, module) {
  const page = /** @type {Document} */ (frame.contentDocument);
  const view = /** @type {Window} */ (frame.contentWindow);
  page.title = document.title;
  page.documentElement.lang = /** @type {HTMLElement} */ (host.querySelector("[lang]")).lang;
  dress(page, module);
  page.body.className = `print-${what}`;
  page.body.append(page.importNode(host, true));
  unfold(page);
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}
