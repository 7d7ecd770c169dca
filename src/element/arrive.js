// What an element does where it stands: in a page, at another place of it, or in another page.

import { watchFolds } from "./folds.js";
import { showHooks } from "./hooks.js";
import { isKept } from "./keep.js";

// What the page around need not know of: that something is answered, and which keys are pressed. A control does all the
// same what it does by itself.
const KEPT_IN = ["beforeinput", "input", "keydown", "keypress", "keyup"];
const IN_ROOT = ["click", "change"]; // not in an element: a screen reader would call everything in it clickable
const ANYWHERE = ["keydown", "pointerdown"]; // heard on the way down, wherever the focus is
/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap(); // document to sheet: two cannot share one

// By the middle button, the page to go to would open beside this one, which would stay.
/** @param {Event} event */
function leaveHere(event) {
  const link = /** @type {Element} */ (event.target).closest("[part=exit]");
  if (!link || /** @type {MouseEvent} */ (event).button !== 1) return;
  event.preventDefault();
  /** @type {HTMLElement} */ (link).click();
}

/** Gives a document, or a tree of one, the widget's styles.
    @param {Document | ShadowRoot} tree @param {import("./module.js").LoadedModule} module */
export function dress(tree, { glue }) {
  const page = tree.ownerDocument ?? /** @type {Document} */ (tree);
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new (/** @type {Window & typeof globalThis} */ (page.defaultView)).CSSStyleSheet();
    sheet.replaceSync(glue.styles());
    sheets.set(page, sheet);
  }
  tree.adoptedStyleSheets = [sheet];
}

/** Until `signal` says otherwise, `languageChanged` is called where the language of the page may have changed.
    @param {Element} element
    @param {ShadowRoot} root
    @param {import("./module.js").Running["Check" | "Board"]} check
    @param {() => void} languageChanged
    @param {AbortSignal} signal */
export function arrive(element, root, check, languageChanged, signal) {
  const { host, module } = check;
  dress(root, module);
  showHooks(element, host, signal);
  const watch = new MutationObserver(languageChanged);
  for (let it = element; it; it = /** @type {ShadowRoot} */ (it.getRootNode()).host) {
    watch.observe(it.getRootNode(), { subtree: true, attributeFilter: ["lang", "xml:lang"] });
  }
  signal.addEventListener("abort", () => watch.disconnect());
  const keepIn = (/** @type {Event} */ event) => event.composedPath().includes(element) && event.stopPropagation();
  const onWay = { capture: true, signal };
  const page = /** @type {Window} */ (element.ownerDocument.defaultView);
  for (const type of KEPT_IN) root.addEventListener(type, keepIn, { signal });
  root.addEventListener("auxclick", leaveHere, { signal });
  if (!("heard" in check)) return; // a board has fields to write in
  // It may come back out of the browser's page cache as it was, and somebody may have cleared its answers since.
  page.addEventListener("pageshow", ({ persisted }) => persisted && !isKept(check.key) && check.restart(), { signal });
  // Nobody in a check listens for them, so they need not even come down to it.
  for (const type of KEPT_IN) page.addEventListener(type, keepIn, onWay);
  watchFolds(root, page, signal);
  const hear = (/** @type {Event} */ event) => check.heard(event);
  for (const type of IN_ROOT) root.addEventListener(type, hear, { signal });
  // The keys to leave by count in the page of the script, too, where the element stands in another one.
  for (const it of new Set([page, window])) {
    for (const type of ANYWHERE) it.addEventListener(type, hear, onWay);
  }
}
