// The attributes of an element: what each may hold, the property that reflects it, a warning where it holds something else.
// The script of each element has them as its own: the build puts its table into the place of ATTRIBUTES.

import { ATTRIBUTES, LANGUAGES } from "build:values";
import { isOffered, readLanguage, readMonths, readUrl, readWeb, webTag } from "./attribute-types.js";

// By name: one of TYPES, or its choices, the default first.
const TABLE = Object.assign({}, ...Object.values(ATTRIBUTES));

export const names = Object.keys(TABLE);

/** Each reads a text, and gives undefined where it is not what is expected. */
const TYPES = {
  text: { read: (text) => text },
  url: {
    expected: "an address that begins with https:, http:, mailto: or tel:",
    read: readUrl,
  },
  web: {
    expected: "an address that begins with https: or http:",
    read: readWeb,
  },
  months: {
    expected: "whole months from 0 to 24",
    read: readMonths,
  },
  language: {
    expected: `auto or a tag of an offered language (${LANGUAGES.join(", ")})`,
    fallback: "the page's language",
    read: (text) => readLanguage(text, LANGUAGES),
  },
};

const given = (element, name) => element.getAttribute(name)?.trim() || undefined;
const property = (name) => name.replace(/-./g, ([, letter]) => letter.toUpperCase());

function typeOf(name) {
  const type = TABLE[name];
  const choice = (text) => type.find((choice) => choice === text);
  return TYPES[type] ?? { expected: type.join(", "), fallback: `"${type[0]}"`, standard: type[0], read: choice };
}

function value(element, name) {
  const { read, standard } = typeOf(name);
  const text = given(element, name);
  return (text && read(text)) ?? standard;
}

/** Says in the console what an attribute should hold, where it holds something else. */
export function warnIfInvalid(element, name) {
  const text = given(element, name);
  const { expected, fallback = "nothing", read } = typeOf(name);
  if (text && read(text) === undefined) {
    console.warn(`<${element.localName}> ${name}="${text}": expected ${expected}; ${fallback} is used instead`);
  }
}

/** Gives a class a property for each attribute: unset, it is the default, "", or null where it is a number. */
export function reflectProperties(prototype) {
  for (const name of names) {
    const unset = TABLE[name] === "months" ? null : "";
    Object.defineProperty(prototype, property(name), {
      configurable: true,
      enumerable: true,
      get() { return value(this, name) ?? unset; },
      set(given) { given == null ? this.removeAttribute(name) : this.setAttribute(name, given); },
    });
  }
}

/** Takes over what was set on an element before it had these properties. */
export function upgradeProperties(element) {
  for (const name of names.map(property)) {
    if (!Object.hasOwn(element, name)) continue;
    const given = element[name];
    delete element[name];
    element[name] = given;
  }
}

/** What the module is to know, the defaults filled in; `picked` is the language that a person has picked. */
export function settings(element, picked) {
  const all = { policy: {} };
  for (const name of names) (name in ATTRIBUTES.policy ? all.policy : all)[property(name)] = value(element, name);
  return { ...all, ...resolveLanguage(element, picked ?? all.language) };
}

/** The tag for dates and numbers, and the language of the texts: the element's own, the page's, or the browser's. */
function resolveLanguage(element, language) {
  const first = language === "auto" ? [] : [language ?? inherited(element)];
  const locale = [...first, ...navigator.languages].find((tag) => isOffered(tag, LANGUAGES)) ?? LANGUAGES[0];
  return { locale, language: new Intl.Locale(locale).language };
}

function inherited(element) {
  for (let node = element; node; node = node.getRootNode().host) {
    const nearest = node.closest("[lang], [xml\\:lang], [*|lang]");
    if (nearest) return webTag(nearest.lang || (nearest.getAttribute("xml:lang") ?? ""));
  }
}

/** The index of an element among others: its own as long as nobody else has it, else the first that is free. */
export function instanceIndex(instances, element, index) {
  const kept = index !== undefined && [element, undefined].includes(instances[index]);
  return kept ? index : [...instances, undefined].indexOf(undefined);
}
