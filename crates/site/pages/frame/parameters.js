// The address of the frame's page: attributes of the check, and properties of its looks, by their short names.

import { ATTRIBUTES, PROPERTIES } from "build:values"; // such as accent, for --boundary-check-accent
import { FROM, LONGEST_NAME, LONGEST_URL, readFrom } from "./from.js";

const NAMES = [...Object.values(ATTRIBUTES).flatMap(Object.keys), "id"];

const COLOUR = "color";
const LENGTH = "outline-offset"; // one length, and nothing else

/** Which property of CSS takes the same values; the others are colours.
    @type {Record<string, string>} */
const ALIKE = {
  font: "font-family", "font-heading": "font-family", "font-size": "font-size", "line-height": "line-height",
  space: LENGTH, width: "width", radius: LENGTH, border: LENGTH, top: LENGTH,
};

/** Sets up the element; what is not known, or is no value, is named in the console and left out.
    @param {Element} element @param {string} search */
export function configure(element, search) {
  const known = [...NAMES, ...PROPERTIES, ...FROM].join(", ");
  const from = readFrom(search);
  for (const [name, text] of new URLSearchParams(search)) {
    const alike = ALIKE[name] ?? COLOUR;
    if (NAMES.includes(name)) element.setAttribute(name, text);
    else if (FROM.includes(name)) from || warn(name, text, `both ${FROM.join(" and ")}: at most ${LONGEST_NAME} characters, and at most ${LONGEST_URL} of https: or http:, with no name or password in it`);
    else if (!PROPERTIES.includes(name)) warn(name, text, `one of ${known}`);
    else if (!isValue(alike, text)) warn(name, text, `a value of CSS such as ${alike} takes`);
    // At the root, so that the page has these looks until the check is ready, too.
    else document.documentElement.style.setProperty(`--boundary-check-${name}`, text);
  }
}

// var() and its like pass for a value of any property, and could bring an address along: what suits a property
// of quite another kind, too, is none.
/** @param {string} property @param {string} text */
const isValue = (property, text) =>
  CSS.supports(property, text) && !CSS.supports([COLOUR, "font-family"].includes(property) ? "width" : COLOUR, text);

/** @param {string} name @param {string} text @param {string} expected */
const warn = (name, text, expected) =>
  console.warn(`frame.html?${name}=${text}: expected ${expected}; it is left out`);
