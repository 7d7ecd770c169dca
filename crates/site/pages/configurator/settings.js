// The settings: what each field may hold, the query of the page's address that keeps them, and what is left of
// them for a page. No DOM: what comes in and goes out are texts by the name of their field.

import { readStudy } from "../../../../src/element/pilot/study.js";
import { FROM, LONGEST_NAME, LONGEST_URL, readBack } from "../frame/from.js";
import { line } from "../line.js";
import { readLanguage, readMonths, readUrl, readWeb } from "../../../../src/element/attribute-types.js";
import { PLATFORMS } from "./platforms.js";

/** A field: `part` says where a value goes, `read` gives the value of a text, or undefined where it is not what is expected;
    `standard` need not be said.
    @typedef {{ part: "attribute" | "style" | "from" | "page", kind: string, standard?: string, read: (text: string) => string | undefined }} Field */
/** @typedef {Map<string, Field>} Fields by name */
/** @typedef {Record<string, string>} Texts by the name of their field */
/** What is to be embedded. `from` is the way back from a link: whole, or empty.
    @typedef {{ attribute: Texts, style: Texts, from: Texts, embed: string, platform: string, folder?: string }} Settings */

/** As long as an address may be; the field of a name takes less. */
const LONGEST = LONGEST_URL;
/** The theme of an element for which none is chosen. */
export const AS_PAGE = "page";
/** A font that is none counts as unset, and what is unset is inherited: the font is the page's. */
export const PAGE_FONT = "0";
/** The colours that the form offers, and the corners. */
export const COLOURS = ["accent", "on-accent", "surface", "text", "muted", "soft", "sand"];
const RADII = ["0", "0.25em", "1.5em"];
const GENERIC_FONTS = ["serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-rounded"];

/** The fields of these attributes, and those of the form's own.
    @param {{ attributes: Record<string, string | string[]>, languages: string[] }} known @returns {Fields} */
export function fieldsOf({ attributes, languages }) {
  /** @type {Record<string, Field["read"]>} */
  const types = {
    text: (text) => text,
    url: readUrl,
    web: readWeb,
    months: (text) => readMonths(text)?.toString(),
    language: (text) => readLanguage(text, languages),
  };
  /** @type {Fields} */
  const fields = new Map();
  for (const [name, type] of Object.entries(attributes)) {
    // What fits into a page is what the form begins with.
    const choices = name === "theme" && Array.isArray(type) ? [AS_PAGE, ...type.filter((it) => it !== AS_PAGE)] : type;
    fields.set(name, Array.isArray(choices) ? choice("attribute", choices) : { part: "attribute", kind: choices, read: types[choices] });
  }
  fields.set("pilot", { part: "attribute", kind: "study", read: readStudy });
  for (const name of COLOURS) fields.set(name, { part: "style", kind: "colour", read: readColour });
  fields.set("radius", choice("style", ["", ...RADII]));
  fields.set("font", { part: "style", kind: "font", read: readFont });
  fields.set("top", { part: "style", kind: "length", read: readLength });
  fields.set("font-of", choice("page", ["", AS_PAGE]));
  fields.set("from-name", { part: "from", kind: "text", read: (text) => line(text, LONGEST_NAME) });
  fields.set("from-url", { part: "from", kind: "back", read: (text) => readBack(text)?.href });
  fields.set("platform", choice("page", Object.keys(PLATFORMS)));
  fields.set("embed", choice("page", ["element", "iframe", "link"]));
  fields.set("folder", { part: "page", kind: "folder", read: readFolder });
  return fields;
}

/** @param {Field["part"]} part @param {string[]} choices @returns {Field} */
function choice(part, choices) {
  return { part, kind: "choice", standard: choices[0], read: (text) => choices.find((it) => it === text) };
}

/** @param {string} text */
export const clean = (text) => line(text, LONGEST);

/** Whether a text is given that its field cannot take.
    @param {Field} field @param {string} text */
export const isWrong = (field, text) => Boolean(text) && field.read(text) === undefined;

/** The texts that an address's query holds; whatever no field knows or can take is left out.
    @param {string} query @param {Fields} fields @returns {Texts} */
export function fromQuery(query, fields) {
  const given = new URLSearchParams(query);
  const texts = [...fields].map(([name, field]) => ({ name, text: clean(given.get(name) ?? ""), field }));
  const right = texts.filter(({ text, field }) => text && !isWrong(field, text));
  return Object.fromEntries(right.map(({ name, text }) => [name, text]));
}

/** The query of these texts, without what is the default or cannot be taken.
    @param {Texts} texts @param {Fields} fields */
export function toQuery(texts, fields) {
  const said = [...fields].filter(([name, field]) => isSaid(field, texts[name]));
  return new URLSearchParams(said.map(([name]) => [name, texts[name]])).toString();
}

/** The values to embed with: by name what goes into the element or into an address, and how.
    @param {Texts} texts @param {Fields} fields @returns {Settings} */
export function settingsOf(texts, fields) {
  /** @type {Record<Field["part"], Texts>} */
  const parts = { attribute: {}, style: {}, from: {}, page: {} };
  for (const [name, field] of fields) {
    if (isSaid(field, texts[name])) parts[field.part][name] = /** @type {string} */ (field.read(texts[name]));
  }
  const { embed = "element", platform = "html", folder, "font-of": fontOf } = parts.page;
  const { attribute, style } = parts;
  if (fontOf === AS_PAGE && embed === "element") style.font = PAGE_FONT;
  const from = Object.keys(parts.from).length === FROM.length ? parts.from : {};
  return { attribute, style, from, embed, platform, folder };
}

/** @param {Field} field @param {string} text */
const isSaid = (field, text) => Boolean(text) && text !== field.standard && !isWrong(field, text);

/** @param {string} text */
const readColour = (text) => (/^#[\da-f]{6}$/i.test(text) ? text.toLowerCase() : undefined);

/** A length; a number alone is one of pixels.
    @param {string} text */
function readLength(text) {
  const [, number, unit = "px"] = text.trim().match(/^(\d{1,4}(?:\.\d{1,3})?)(px|r?em)?$/) ?? [];
  return number && number + unit;
}

/** Names of fonts, as a style sheet writes them: each in quotes but for the generic ones.
    @param {string} text */
function readFont(text) {
  const names = text.split(",").map((name) => name.trim().replace(/^(["'])(.*)\1$/, "$2").trim());
  if (!names.every((name) => /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _.-]*$/u.test(name))) return undefined;
  return names.map((name) => (GENERIC_FONTS.includes(name.toLowerCase()) ? name.toLowerCase() : `"${name}"`)).join(", ");
}

/** An address as that of a folder: it ends with a slash, and names no file in it.
    @param {string} text */
function readFolder(text) {
  const fromRoot = /^\/(?![/\\])/.test(text);
  if (!(fromRoot || /^https?:\/\//i.test(text)) || !URL.canParse(text, "https://own.invalid")) return undefined;
  const { origin, pathname } = new URL(text, "https://own.invalid");
  const path = pathname.replace(/\/[^/]*\.(html?|m?js|wasm)$/i, "/").replace(/^\/+/, "/").replace(/\/*$/, "/");
  return fromRoot ? path : origin + path;
}
