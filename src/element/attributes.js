// The attributes of an element: what each may hold, the property that reflects it, a warning where it holds something else.
// The script of each element has them as its own: the build puts its table into the place of ATTRIBUTES.

import { ATTRIBUTES, LANGUAGES } from "build:values";
import { isOffered, readLanguage, readMonths, readUrl, readWeb, webTag } from "./attribute-types.js";

/** By name: one of TYPES, or its choices, the default first.
    @type {Record<string, string | string[]>} */
const TABLE = Object.assign({}, ...Object.values(ATTRIBUTES));

export const names = Object.keys(TABLE);

/** What an attribute may hold: `read` gives the value of a text, or undefined where it is not what is expected.
    @typedef {{ expected?: string, standard?: string, read: (text: string) => string | number | undefined }} Type */

/** @type {Record<string, Type>} */
const TYPES = {
  text: { read: (text) => text },
  url: {
    expected: "an address with https:, http:, mailto: or tel:",
    read: readUrl,
  },
  web: {
    expected: "an address with https: or http:",
    read: readWeb,
  },
  months: {
    expected: "whole months from 0 to 24",
    read: readMonths,
  },
  language: {
    expected: `auto, ${LANGUAGES.join(", ")}`,
    read: (text) => readLanguage(text, LANGUAGES),
  },
};

/** @param {Element} element @param {string} name */
const given = (element, name) => element.getAttribute(name)?.trim() || undefined;
/** @param {string} name */
const property = (name) => name.replace(/-./g, ([, letter]) => letter.toUpperCase());

/** @param {string} name @returns {Type} */
function typeOf(name) {
  const type = TABLE[name];
  const choices = /** @type {string[]} */ (type);
  return TYPES[/** @type {string} */ (type)]
    ?? { expected: choices.join(", "), standard: choices[0], read: (text) => choices.find((choice) => choice === text) };
}

/** @param {Element} element @param {string} name */
function value(element, name) {
  const { read, standard } = typeOf(name);
  const text = given(element, name);
  return (text && read(text)) ?? standard;
}

/** Says in the console what an attribute should hold, where it holds something else.
    @param {Element} element @param {string} name */
export function warnIfInvalid(element, name) {
  const text = given(element, name);
  const { expected, read } = typeOf(name);
  if (text && read(text) === undefined) {
    console.warn(`<${element.localName}> ${name}="${text}": expected ${expected}`);
  }
}

/** Gives a class a property for each attribute: unset, it is the default, "", or null where it is a number.
    @param {HTMLElement} prototype */
export function reflectProperties(prototype) {
  for (const name of names) {
    Object.defineProperty(prototype, property(name), {
      configurable: true,
      enumerable: true,
      /** @this {Element} */
      get() { return value(this, name) ?? (TABLE[name] === "months" ? null : ""); },
      /** @this {Element} @param {string | null | undefined} given */
      set(given) { given == null ? this.removeAttribute(name) : this.setAttribute(name, given); },
    });
  }
}

/** Takes over what was set on an element before it had these properties.
    @param {HTMLElement} element */
export function upgradeProperties(element) {
  const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
  for (const [name, given] of Object.entries(own)) {
    if (!names.map(property).includes(name)) continue;
    delete own[name];
    own[name] = given;
  }
}

/** What the module is to know, the defaults filled in; in which language, `locale.js` finds.
    @param {HTMLElement} element @returns {import("./module.js").AttributeValues & { policy: object }} */
export function values(element) {
  /** @type {{ policy: Record<string, unknown>, [name: string]: unknown }} */
  const all = { policy: {} };
  for (const name of names) (name in ATTRIBUTES.policy ? all.policy : all)[property(name)] = value(element, name);
  return all;
}
