// The snippet: what a page's source is to hold for these settings. Text in, text out.

/** @typedef {import("./settings.js").Settings} Settings */
/** @typedef {(name: string) => string} Addresses the address of one of the site's files, as HTML */

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;" };
const PREFIX = "--boundary-check-";

/** A text as HTML, between quotes or tags.
    @param {string} text */
export const escape = (text) => text.replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character]);

/** The address of one of the site's files: in the given folder, else beside the page at `site`.
    @param {string} name @param {string | undefined} folder @param {string} site */
export const addressOf = (name, folder, site) => (folder ? folder + name : new URL(name, site).href);

/** The query that tells `frame.html` these settings.
    @param {Settings} settings */
export const frameQuery = ({ attribute, style }) => new URLSearchParams({ ...attribute, ...style }).toString();

/** `words` has the text inside the element, `waiting`, and the `title` of the frame.
    @param {Settings} settings @param {string} site @param {{ waiting: string, title: string }} words */
export function snippetOf(settings, site, words) {
  /** @type {Addresses} */
  const at = (name) => escape(addressOf(name, settings.folder, site));
  return settings.embed === "iframe" ? frameSnippet(settings, at, words) : elementSnippet(settings, at, words);
}

/** @param {Settings} settings @param {Addresses} at @param {{ waiting: string }} words */
function elementSnippet({ attribute, style }, at, { waiting }) {
  return [
    `<script type="module" src="${at("boundary-check.js")}"></script>`,
    ...rule(Object.entries(style)),
    // Without a tag in it: editors that make paragraphs by themselves would end the element there.
    `${["<boundary-check", ...Object.entries(attribute).map(written)].join("\n  ")}>${escape(waiting)}</boundary-check>`,
  ].join("\n");
}

/** @param {[string, string][]} styles */
function rule(styles) {
  if (styles.length === 0) return [];
  const lines = styles.map(([name, value]) => `    ${PREFIX}${name}: ${value};`);
  return ["<style>", "  boundary-check {", ...lines, "  }", "</style>"];
}

/** @param {Settings} settings @param {Addresses} at @param {{ title: string }} words */
function frameSnippet(settings, at, { title }) {
  const query = escape(frameQuery(settings));
  const attributes = {
    src: `${at("frame.html")}${query && "?"}${query}`,
    title: escape(title),
    width: "100%",
    height: "700",
    frameborder: "0",
    loading: "lazy",
  };
  const lines = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return [
    `${["<iframe data-boundary-check", ...lines].join("\n  ")}></iframe>`,
    `<script type="module" src="${at("boundary-check-frame.js")}"></script>`,
  ].join("\n");
}

/** @param {[string, string]} attribute */
const written = ([name, value]) => `${name}="${escape(value)}"`;
