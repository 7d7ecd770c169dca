// What the classes of the elements extend.

// A library of the page may have put something else in the place of the browser's own.
const native = globalThis.document && Object.getPrototypeOf(document.createElement("x-x"));

/** The browser's HTMLElement; there is none where a server renders.
    @type {new () => HTMLElement & import("./module.js").Reflected} */
export const Base = native && globalThis.HTMLElement?.prototype !== native ? native.constructor : globalThis.HTMLElement ?? class {};

/** The tree of an element, in which its slot shows what the page put there. It is closed, for a recorder would read along in
    an open one, but to tests that may have the hooks (hooks.js). One that has put a function of its own in the place of the browser's is handed any tree:
    that of a blank frame is the browser's own.
    @param {HTMLElement & { share?: string }} element @param {HTMLSlotElement} slot */
export function treeOf(element, slot) {
  let { attachShadow } = element;
  const frame = document.createElement("iframe");
  if (!/native/.test(/** @type {any} */ (attachShadow))) try {
    element.append(frame);
    ({ attachShadow } = /** @type {any} */ (frame.contentWindow).Element.prototype); // in a sandbox it is of an origin of its own
  } catch {}
  frame.remove();
  const root = attachShadow.call(element, { mode: element.hasAttribute("test-hooks") && /^(none)?$/.test(element.share ?? "") ? "open" : "closed" });
  root.append(slot);
  return root;
}
