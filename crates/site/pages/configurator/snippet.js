// The snippet: what a page's source is to hold for these settings. Text in, text out.

import { PLATFORMS } from "./platforms.js";
import { AS_PAGE, PAGE_FONT } from "./settings.js";

/** @typedef {import("./settings.js").Settings} Settings */
/** @typedef {import("./settings.js").Texts} Texts */
/** @typedef {(name: string) => string} Addresses the address of one of the site's files, as HTML */

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;" };
const PREFIX = "--boundary-check-";
/** What a page is told, and who keeps that. */
const TOLD = ["share", "share-with"];

/** A text as HTML, between quotes or tags.
    @param {string} text */
export const escape = (text) => text.replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character]);

/** The address of the folder with the files: the one that is given, or where the docs have a web editor put them (a folder named
    as a page is would take the page's address). In that folder itself, this page knows where it lies; from a page on another
    site, a path alone would lead to that site.
    @param {Pick<Settings, "folder" | "platform">} settings */
export function folderOf({ folder, platform }) {
  if (folder) return folder;
  if (!globalThis.document?.querySelector("[data-own-folder]")) return "/boundary-check-files/";
  const { href, pathname } = new URL("./", location.href);
  return PLATFORMS[platform].elsewhere ? href : pathname;
}

/** Whether the snippet leads to the page's own site, where the system may have no such folder.
    @param {Pick<Settings, "folder" | "platform">} settings */
export const isAstray = (settings) => Boolean(PLATFORMS[settings.platform].elsewhere) && folderOf(settings).startsWith("/");

/** @param {Settings} settings @param {string} name */
const inFolder = (settings, name) => folderOf(settings) + name;

/** Whether a page hears what it is told: not behind a plain link, and not around a frame without the script beside it.
    @param {Pick<Settings, "embed" | "platform">} settings */
export const isHeard = ({ embed, platform }) => embed === "element" || (embed === "iframe" && PLATFORMS[platform].scripts);

/** The query that tells `frame.html` these settings; there is no page around whose font it could have. Where none hears what it
    is told, nothing is said of that: the check would say before the beginning that the page learns it.
    @param {Settings} settings */
export function frameQuery(settings) {
  const { attribute, style } = settings;
  const query = new URLSearchParams({ ...attribute, ...style });
  if (style.font === PAGE_FONT) query.delete("font");
  if (!isHeard(settings)) for (const name of TOLD) query.delete(name);
  return query.toString();
}

/** What the page's words give: the text inside the element, `waiting`, in which `{link}` is the place of a link, its text, `name`,
    and the `title` of the frame.
    @typedef {{ waiting: string, name: string, title: string }} Words */

/** @param {Settings} settings @param {Words} words */
export function snippetOf(settings, words) {
  /** @type {Addresses} */
  const at = (name) => escape(inFolder(settings, name));
  const snippets = { element: elementSnippet, iframe: frameSnippet, link: linkSnippet };
  return snippets[/** @type {keyof typeof snippets} */ (settings.embed)](settings, at, words);
}

/** @param {Settings} settings @param {Addresses} at @param {Words} words */
function elementSnippet(settings, at, { waiting, name }) {
  const { attribute, style } = settings;
  // True also where the script was taken out: then this is all that anybody sees.
  const link = `<a href="${escape(linkAddress(settings))}">${escape(name)}</a>`;
  return [
    `<script type="module" src="${at("boundary-check.js")}"></script>`,
    ...rule(style),
    // On one line and without a paragraph in it: editors that make paragraphs by themselves would end the element there.
    `${["<boundary-check", ...Object.entries({ ...attribute, theme: attribute.theme ?? AS_PAGE }).map(written)].join(" ")}>${escape(waiting).replace("{link}", () => link)}</boundary-check>`,
  ].join("\n");
}

/** The looks, on one line for the same editors.
    @param {Texts} style */
function rule(style) {
  const lines = Object.entries(style).map(([name, value]) => `${PREFIX}${name}: ${value};`);
  return lines.length > 0 ? [`<style>boundary-check { ${lines.join(" ")} }</style>`] : [];
}

/** Where no script may stand beside it, it is as tall as it ever will be.
    @param {Settings} settings @param {Addresses} at @param {Words} words */
function frameSnippet(settings, at, { title }) {
  const { scripts } = PLATFORMS[settings.platform];
  const attributes = {
    src: escape(pageAddress(settings, frameQuery(settings))),
    title: escape(title),
    width: "100%",
    height: scripts ? "700" : "900",
    frameborder: "0",
    loading: "lazy",
    style: "display: block", // else a line of text lies below it
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(" ");
  return [
    `<iframe data-boundary-check ${written}></iframe>`,
    ...(scripts ? [`<script type="module" src="${at("boundary-check-frame.js")}"></script>`] : []),
  ].join("\n");
}

/** A link to the page of the frame: what is left where a site keeps neither scripts nor frames.
    @param {Settings} settings @param {Addresses} _ @param {Words} words */
const linkSnippet = (settings, _, { title }) => `<a href="${escape(linkAddress(settings))}">${escape(title)}</a>`;

/** The address of the frame's page for a link, as an address and not as HTML: it says where somebody comes from, too.
    @param {Settings} settings */
export const linkAddress = (settings) =>
  pageAddress(settings, [frameQuery({ ...settings, embed: "link" }), new URLSearchParams(settings.from).toString()].filter(Boolean).join("&"));

/** @param {Settings} settings @param {string} query */
const pageAddress = (settings, query) => `${inFolder(settings, "frame.html")}${query && "?"}${query}`;

/** @param {[string, string]} attribute */
const written = ([name, value]) => `${name}="${escape(value)}"`;
