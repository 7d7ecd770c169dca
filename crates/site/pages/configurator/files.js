// Whether the files lie where a page is to find them: that they come, and as what.

import { LANGUAGES } from "build:values"; // the one that is built in first

const TYPES = { js: /^(text|application)\/javascript/, wasm: /^application\/wasm$/, txt: /^text\/plain/, html: /^text\/html/, css: /^text\/css/ };
const ELEMENT = ["boundary-check.js", "boundary-check-glue.js", "boundary-check.wasm"];
const FRAME = ["frame.html", "frame.js", "frame.css", "boundary-check-frame.js"];

/** What is found about a file: the status of the answer where it is not there, its type where that is another than expected.
    @typedef {{ name: string, status?: number, type?: string, expected?: string }} Finding */

/** The names of the files for a way of embedding.
    @param {string} embed */
export function filesFor(embed) {
  const texts = LANGUAGES.slice(1).flatMap((tag) => [`boundary-check-${tag}.txt`, `boundary-check-guidance-${tag}.txt`]);
  return [...ELEMENT, "degrees.html", ...texts, ...(embed === "element" ? [] : FRAME)];
}

/** Asks for each file, and gives what is wrong. It rejects where the folder cannot be asked from here: another site that does
    not allow it, or this page's own policy.
    @param {string[]} names @param {string | URL} folder @returns {Promise<Finding[]>} */
export async function lookAt(names, folder) {
  const findings = await Promise.all(names.map((name) => look(name, folder)));
  return findings.filter((finding) => finding !== undefined);
}

/** @param {string} name @param {string | URL} folder @returns {Promise<Finding | undefined>} */
async function look(name, folder) {
  const { ok, status, headers } = await fetch(new URL(name, folder), { cache: "no-store", credentials: "omit" });
  if (!ok) return { name, status };
  const type = headers.get("content-type") ?? "none";
  const ending = /** @type {keyof typeof TYPES} */ (name.split(".").pop());
  if (!TYPES[ending].test(type)) return { name, type, expected: TYPES[ending].source.replace(/[\\^$]/g, "").replace("(text|application)", "text") };
}
