// The snippet: what a page's source is to hold for these settings. Text in, text out.

/** @typedef {import("./settings.js").Settings} Settings */
/** @typedef {import("./settings.js").Texts} Texts */
/** @typedef {(name: string) => string} Addresses the address of one of the site's files, as HTML */

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;" };
const PREFIX = "--boundary-check-";

/** A text as HTML, between quotes or tags.
    @param {string} text */
export const escape = (text) => text.replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character]);

/** Where the docs have a web editor put the files: a folder named as a page is would take the page's address. In that folder
    itself, the page knows where it lies. */
export const ownFolder = () => {
  const here = globalThis.document?.querySelector("[data-own-folder]") && new URL("./", location.href).pathname;
  return here || "/boundary-check-files/";
};

/** The query that tells `frame.html` these settings.
    @param {Settings} settings */
export const frameQuery = ({ attribute, style }) => new URLSearchParams({ ...attribute, ...style }).toString();

/** `words` has the text inside the element, `waiting`, and the `title` of the frame.
    @param {Settings} settings @param {{ waiting: string, title: string }} words */
export function snippetOf(settings, words) {
  /** @type {Addresses} */
  const at = (name) => escape((settings.folder ?? ownFolder()) + name);
  const snippets = { element: elementSnippet, iframe: frameSnippet, link: linkSnippet };
  return snippets[/** @type {keyof typeof snippets} */ (settings.embed)](settings, at, words);
}

/** @param {Settings} settings @param {Addresses} at @param {{ waiting: string }} words */
function elementSnippet({ attribute, style }, at, { waiting }) {
  return [
    `<script type="module" src="${at("boundary-check.js")}"></script>`,
    ...rule(attribute, style),
    // On one line and without a tag in it: editors that make paragraphs by themselves would end the element there.
    `${["<boundary-check", ...Object.entries(attribute).map(written)].join(" ")}>${escape(waiting)}</boundary-check>`,
  ].join("\n");
}

/** The looks, on one line for the same editors. Where no theme is chosen, the check is light or dark as the page is.
    @param {Texts} attribute @param {Texts} style */
function rule(attribute, style) {
  const lines = Object.entries(style).map(([name, value]) => `${PREFIX}${name}: ${value};`);
  if (!attribute.theme) lines.unshift("color-scheme: inherit;");
  return lines.length > 0 ? [`<style>boundary-check { ${lines.join(" ")} }</style>`] : [];
}

/** @param {Settings} settings @param {Addresses} at @param {{ title: string }} words */
function frameSnippet(settings, at, { title }) {
  const attributes = {
    src: frameAddress(settings, at),
    title: escape(title),
    width: "100%",
    height: "700",
    frameborder: "0",
    loading: "lazy",
    style: "display: block", // else a line of text lies below it
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(" ");
  return [
    `<iframe data-boundary-check ${written}></iframe>`,
    `<script type="module" src="${at("boundary-check-frame.js")}"></script>`,
  ].join("\n");
}

/** A link to the page of the frame: what is left where a site keeps neither scripts nor frames.
    @param {Settings} settings @param {Addresses} at @param {{ title: string }} words */
const linkSnippet = (settings, at, { title }) => `<a href="${frameAddress(settings, at)}">${escape(title)}</a>`;

/** @param {Settings} settings @param {Addresses} at */
function frameAddress(settings, at) {
  const query = escape(frameQuery(settings));
  return `${at("frame.html")}${query && "?"}${query}`;
}

/** @param {[string, string]} attribute */
const written = ([name, value]) => `${name}="${escape(value)}"`;
