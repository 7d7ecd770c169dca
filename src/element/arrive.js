// What an element does where it stands: in a page, at another place of it, or in another page.

// What the page around need not know of: that something is answered, and which keys are pressed. A control does all the
// same what it does by itself.
const KEPT_IN = ["beforeinput", "input", "keydown", "keypress", "keyup"];
const sheets = new WeakMap(); // document to sheet: two cannot share one

/** Gives a document, or a tree of one, the widget's styles. */
export function dress(tree, { glue }) {
  const page = tree.ownerDocument ?? tree;
  if (!sheets.has(page)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(glue.styles());
    sheets.set(page, sheet);
  }
  tree.adoptedStyleSheets = [sheets.get(page)];
}

/** Until `signal` says otherwise, `spoken` is called where the language of the page may have changed. */
export function arrive(element, root, { host, kind, module }, spoken, signal) {
  dress(root, module);
  const watch = new MutationObserver(spoken);
  for (let it = element; it; it = it.host) {
    it = it.getRootNode();
    watch.observe(it, { subtree: true, attributeFilter: ["lang", "xml:lang"] });
  }
  signal.addEventListener("abort", () => watch.disconnect());
  const keepIn = (event) => event.composedPath().includes(host) && event.stopPropagation();
  for (const type of KEPT_IN) {
    // Nobody in a check listens for them, so they need not even come down to it; a board has fields to write in.
    if (kind === "Check") element.ownerDocument.defaultView.addEventListener(type, keepIn, { capture: true, signal });
    root.addEventListener(type, keepIn, { signal });
  }
}
