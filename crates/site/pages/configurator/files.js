// Whether the files lie where a page is to find them: that they come, and as what.

import { LANGUAGES } from "build:values"; // the one that is built in first
import { PLATFORMS } from "./platforms.js";

/** By their endings, what files are expected to arrive as, and what is as good.
    @type {Map<string, { expected: string, fits: RegExp }>} */
const TYPES = new Map([
  ["json", { expected: "application/json", fits: /^(application|text)\// }],
  ["js", { expected: "text/javascript", fits: /^(text|application)\/javascript/ }],
  ["wasm", { expected: "application/wasm", fits: /^application\/wasm$/ }],
  ["txt", { expected: "text/plain", fits: /^text\/plain/ }],
  ["html", { expected: "text/html", fits: /^text\/html/ }],
  ["css", { expected: "text/css", fits: /^text\/css/ }],
]);
// What each way needs: the check, what it asks for on a press, the note beside it, where leaving leads, and the page that every snippet
// has a link to.
const ALWAYS = [
  "boundary-check.js", "boundary-check-glue.js", "boundary-check.wasm", "boundary-check-return.js", "boundary-check-return.wasm",
  "boundary-check-clauses.js", "boundary-check-certificate.js", "degrees.html", "frame.html", "frame.js", "frame.css",
];

/** What is found about a file: the status of the answer where it is not there, its type where that is another than expected.
    @typedef {{ name: string, status?: number, type?: string, expected?: string }} Finding */

/** The names of the files that these settings need; the languages are all of them, or the one that is chosen.
    @param {import("./settings.js").Settings} settings */
export function filesFor({ embed, attribute, platform }) {
  const { language = "auto", pilot } = attribute;
  const tags = LANGUAGES.slice(1).filter((tag) => language === "auto" || tag === new Intl.Locale(language).language);
  const texts = tags.flatMap((tag) => [`boundary-check-${tag}.txt`, `boundary-check-guidance-${tag}.txt`]);
  const outside = embed === "iframe" && PLATFORMS[platform].scripts ? ["boundary-check-frame.js"] : [];
  return [...ALWAYS, ...texts, ...outside, ...(pilot ? ["boundary-check-pilot.js"] : [])];
}

/** The address of the embedder's own file of clauses, where it is one that can be asked for beside the files in this folder.
    @param {import("./settings.js").Settings} settings @param {URL} folder */
export function clausesFor({ attribute }, folder) {
  const own = attribute["clauses-url"];
  const url = own && URL.canParse(own, folder) ? new URL(own, folder) : undefined;
  // One that is seen from the page can be anywhere: nobody knows that page here.
  return url && url.origin === folder.origin && /^(\/|https?:)/i.test(own) ? [url.href] : [];
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
  const known = TYPES.get(new URL(name, folder).pathname.split(".").pop() ?? "");
  if (known && !known.fits.test(type)) return { name, type, expected: known.expected };
}
