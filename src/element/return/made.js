// What the parts that come later are made of: elements by hand, for no module draws them, and their style sheet.

import { RETURN_STYLES } from "build:values";

const SVG = "http://www.w3.org/2000/svg";

/** An element with its attributes and what is in it.
    @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {Record<string, string>} attributes @param {...(string | Node)} content */
export function made(tag, attributes, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** A picture of paths, each with its attributes. What styles it stands in attributes: in a print, this style sheet is not there.
    @param {Record<string, string>} attributes @param {Record<string, string>[]} paths */
export function picture(attributes, paths) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const path of paths) {
    const drawn = document.createElementNS(SVG, "path");
    for (const [name, value] of Object.entries(path)) drawn.setAttribute(name, value);
    svg.append(drawn);
  }
  return svg;
}

/** A button, and what a press on it does.
    @param {string} text @param {() => void} then @param {string} [kind] */
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

/** Gives a tree the style sheet of these parts, beside those that it has.
    @param {Document | ShadowRoot} tree */
export function dressed(tree) {
  const page = tree.ownerDocument ?? /** @type {Document} */ (tree);
  if (tree.adoptedStyleSheets.some((sheet) => ours.has(sheet))) return;
  const sheet = new (/** @type {Window & typeof globalThis} */ (page.defaultView)).CSSStyleSheet();
  sheet.replaceSync(RETURN_STYLES);
  ours.add(sheet);
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}

/** @type {WeakSet<CSSStyleSheet>} */
const ours = new WeakSet();
