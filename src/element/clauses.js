// The clauses of an embedder's code of ethics: a file of theirs, asked for only where an element names one.

import { ALERTS, DIMENSIONS } from "build:values";

export { edition } from "./edition.js";

const LONGEST = 80; // letters of a number: "4.2, second sentence"
/** @type {Record<string, string[]>} */
const PARTS = { dimensions: DIMENSIONS, alerts: ALERTS };

/** What somebody found where something else was expected. */
const found = (/** @type {unknown} */ value) => (JSON.stringify(value) ?? "nothing").slice(0, LONGEST);

/** The clauses that are as they should be, as the module takes them; `wrong` is told of each other one, and where it is.
    @param {unknown} file @param {(place: string, expected: string, found: string) => void} wrong */
export function read(file, wrong) {
  const lines = [];
  for (const [part, clauses] of entries(file, "the file", wrong)) {
    const ids = PARTS[part];
    if (!ids) wrong(part, Object.keys(PARTS).join(" or "), found(part));
    else for (const [id, clause] of entries(clauses, part, wrong)) {
      const place = `${part}.${id}`;
      if (!ids.includes(id)) wrong(place, `one of ${ids.join(", ")}`, found(id));
      else lines.push(line(`${part.slice(0, -1)}.${id}`, clause, place, wrong));
    }
  }
  return lines.filter(Boolean).join("\n");
}

/** @param {unknown} value @param {string} place @param {Parameters<typeof read>[1]} wrong @returns {[string, unknown][]} */
function entries(value, place, wrong) {
  if (value && typeof value === "object" && !Array.isArray(value)) return Object.entries(value);
  wrong(place, "an object", found(value));
  return [];
}

/** @param {string} key @param {unknown} clause @param {string} place @param {Parameters<typeof read>[1]} wrong */
function line(key, clause, place, wrong) {
  const { number, url = "", ...more } = Object.fromEntries(entries(clause, place, wrong));
  if (typeof number !== "string" || !number.trim() || number.length > LONGEST || /\p{C}/u.test(number)) {
    return wrong(`${place}.number`, `a text of 1 to ${LONGEST} letters in one line`, found(number));
  }
  if (typeof url !== "string" || (url && !(/^https?:/i.test(url) && URL.canParse(url)))) {
    return wrong(`${place}.url`, "an address with https: or http:, or nothing", found(url));
  }
  for (const name of Object.keys(more)) wrong(`${place}.${name}`, "number and url alone", found(name));
  return [key, number.trim(), url && new URL(url).href].join("\t");
}

/** Reads the file at an address of the page's own origin; what is wrong with it is said in the console, once.
    @param {string} address */
export async function clauses(address) {
  const warn = (/** @type {string} */ what) => console.warn(`<boundary-check> clauses-url="${address}": ${what}`);
  try {
    const url = new URL(address, document.baseURI);
    if (url.origin !== location.origin) throw new Error(`expected an address on ${location.origin}, found ${url.origin}`);
    const response = await fetch(url, { credentials: "same-origin", redirect: "error" });
    if (!response.ok) throw new Error(`the server gave ${response.status}`);
    return read(await response.json(), (place, expected, found) => warn(`${place}: expected ${expected}, found ${found}`));
  } catch (error) {
    warn(`${/** @type {Error} */ (error).message}; no clause is shown`);
    return "";
  }
}
