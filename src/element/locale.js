// In which language an element speaks. Only the module has to know: this comes with its glue.

import { LANGUAGES } from "build:values";
import { isOffered, webTag } from "./attribute-types.js";

/** What an element's attributes say, with the language that it has come to; `picked` is the one that a person has picked.
    @template {import("./module.js").AttributeValues} T
    @param {T} values @param {HTMLElement} element @param {string} [picked]
    @returns {T & import("./module.js").LanguageSettings} */
export const located = (values, element, picked) => ({ ...values, ...resolve(element, picked ?? values.language) });

/** The tag for dates and numbers, and the language of the texts: the element's own, the page's, or the browser's.
    @param {Element} element @param {string | undefined} language */
function resolve(element, language) {
  /** @type {(string | undefined)[]} */
  const first = language === "auto" ? [] : [language ?? inherited(element)];
  const locale = [...first, ...navigator.languages].find((tag) => isOffered(/** @type {string} */ (tag), LANGUAGES)) ?? LANGUAGES[0];
  return { locale, language: new Intl.Locale(locale).language };
}

/** @param {Element} element */
function inherited(element) {
  for (let node = element; node; node = /** @type {ShadowRoot} */ (node.getRootNode()).host) {
    const nearest = /** @type {HTMLElement | null} */ (node.closest("[lang], [xml\\:lang], [*|lang]"));
    if (nearest) return webTag(nearest.lang || (nearest.getAttribute("xml:lang") ?? ""));
  }
}
