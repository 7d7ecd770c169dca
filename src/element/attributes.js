// The attributes: what each may hold, the property that mirrors it, a warning where it holds something else.

import { ATTRIBUTES, LANGUAGES } from "build:values"; // by name: one of KINDS, or its choices, the default first
import { isOffered, readLanguage, readMonths, readUrl, readWeb, webTag } from "./kinds.js";

export const names = Object.keys(ATTRIBUTES);

/** Each reads a text, and gives undefined where it is not what is expected. */
const KINDS = {
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

function kindOf(name) {
  const kind = ATTRIBUTES[name];
  const choice = (text) => kind.find((choice) => choice === text);
  return KINDS[kind] ?? { expected: kind.join(", "), fallback: `"${kind[0]}"`, standard: kind[0], read: choice };
}

function value(element, name) {
  const { read, standard } = kindOf(name);
  const text = given(element, name);
  return (text && read(text)) ?? standard;
}

/** Says in the console what an attribute should hold, where it holds something else. */
export function warn(element, name) {
  const text = given(element, name);
  const { expected, fallback = "nothing", read } = kindOf(name);
  if (text && read(text) === undefined) {
    console.warn(`<boundary-check> ${name}="${text}": expected ${expected}; ${fallback} is used instead`);
  }
}

/** Gives a class a property for each attribute: unset, it is the default, "", or null where it is a number. */
export function mirror(prototype) {
  for (const name of names) {
    const unset = ATTRIBUTES[name] === "months" ? null : "";
    Object.defineProperty(prototype, property(name), {
      configurable: true,
      enumerable: true,
      get() { return value(this, name) ?? unset; },
      set(given) { given == null ? this.removeAttribute(name) : this.setAttribute(name, given); },
    });
  }
}

/** Takes over what was set on an element before it had these properties. */
export function adopt(element) {
  for (const name of names.map(property)) {
    if (!Object.hasOwn(element, name)) continue;
    const given = element[name];
    delete element[name];
    element[name] = given;
  }
}

/** What the module is to know, the defaults filled in; `chosen` is the language that a person has picked. */
export function settings(element, chosen) {
  const entries = names.map((name) => [property(name), value(element, name)]);
  const { theme, language, share, storage, exitUrl, case: id, workshop, round, passAround, ...policy } = Object.fromEntries(entries);
  return { policy, share, storage, exitUrl, case: id, workshop, round, passAround, ...spoken(element, chosen ?? language) };
}

/** The tag for dates and numbers, and the language of the texts: the element's own, the page's, or the browser's. */
export function spoken(element, language) {
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

/** The place of an element among others: its own as long as nobody else has it, else the first that is free. */
export function placeAmong(places, element, place) {
  const kept = place !== undefined && [element, undefined].includes(places[place]);
  return kept ? place : [...places, undefined].indexOf(undefined);
}
