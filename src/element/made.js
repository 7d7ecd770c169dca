// What the parts that come later are made of: elements by hand, for no module draws them, their style sheets, and files for
// whoever reads.

const STAYS = 60_000; // milliseconds: a browser may still ask where to put a file

/** An element with its attributes and what is in it.
    @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {Record<string, string>} attributes @param {...(string | Node)} content */
export function made(tag, attributes, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** A button, and what a press on it does.
    @param {string} text @param {(event: MouseEvent) => void} then @param {string} [kind] */
export function pressed(text, then, kind = "") {
  const button = made("button", { type: "button", part: kind ? "button primary" : "button", class: kind }, text);
  button.addEventListener("click", then);
  return button;
}

/** What is said without taking the focus. It stands there, empty, before something is said.
    @param {string} [role] */
export const status = (role = "status") => made("p", { role, class: "said" });

/** A text with its placeholders filled.
    @param {string} text @param {Record<string, string | number>} values */
export const worded = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** Gives a tree a style sheet beside those that it has, once.
    @param {Document | ShadowRoot} tree @param {string} css */
export function dressed(tree, css) {
  const page = tree.ownerDocument ?? /** @type {Document} */ (tree);
  if (tree.adoptedStyleSheets.some((sheet) => ours.get(sheet) === css)) return;
  const sheet = new (/** @type {Window & typeof globalThis} */ (page.defaultView)).CSSStyleSheet();
  sheet.replaceSync(css);
  ours.set(sheet, css);
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}

/** @type {WeakMap<CSSStyleSheet, string>} */
const ours = new WeakMap();

/** Hands a file over to whoever reads, from a page's window; nothing is sent.
    @param {string} name @param {string} type @param {string} text @param {Window & typeof globalThis} [page] */
export function saved(name, type, text, page = window) {
  const href = page.URL.createObjectURL(new page.Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(page.document.createElement("a"), { href, download: name }).click();
  setTimeout(() => page.URL.revokeObjectURL(href), STAYS);
}
