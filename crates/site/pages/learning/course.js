// The page of a course: cases to practise on, which count, and the check about one's own client, which does not. The
// learning system is told that somebody is done, and never an answer, an outcome, a score or a bookmark.

import { cmi5 } from "./cmi5.js";
import { scorm } from "./scorm.js";

/** What a standard can do. `start` gives whether the course was completed before.
    @typedef {{ start: () => Promise<boolean>, complete: () => Promise<void>, end: () => void }} Reporter */
/** What `course.json` holds.
    @typedef {{ needed: number, check: Record<string, string> }} Course */

const DONE = "boundary-check-course"; // the cases that were done, in this tab alone

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const stage = byId("stage");
const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-case]"));

/** @type {Reporter | undefined} */
const reporter = cmi5() ?? scorm();
/** @type {Course} */
let course = { needed: 1, check: {} };
let reported = false; // whether the learning system knows
let connected = false;

/** Shows one of the sentences about the learning system.
    @param {string} id @param {string} [found] */
function say(id, found = "") {
  for (const it of document.querySelectorAll("[data-said]")) /** @type {HTMLElement} */ (it).hidden = it.id !== id;
  for (const it of byId(id).querySelectorAll("[data-found]")) it.textContent = found;
}

/** @returns {string[]} */
function done() {
  try { return JSON.parse(sessionStorage.getItem(DONE) ?? "[]"); } catch { return []; }
}

/** @param {string} name */
function finished(name) {
  const all = [...new Set([...done(), name])];
  try { sessionStorage.setItem(DONE, JSON.stringify(all)); } catch {} // where storage is blocked, one sitting has to do
  mark(all);
  if (all.length >= course.needed) report();
}

/** @param {string[]} all */
function mark(all) {
  for (const link of links) link.toggleAttribute("data-done", all.includes(/** @type {string} */ (link.dataset.case)));
  byId("count").textContent = `${Math.min(all.length, course.needed)} / ${course.needed}`;
}

async function report() {
  if (!reporter || reported) return;
  try {
    if (!connected) await connect();
    if (!reported) await reporter.complete();
    reported = true;
    say("said-completed");
  } catch (error) {
    say("said-failed", /** @type {Error} */ (error).message);
  }
}

async function connect() {
  if (!reporter) return say("said-none");
  reported = await reporter.start();
  connected = true;
  say(reported ? "said-before" : "said-connected");
}

/** @param {string | undefined} name a case; none for the check about one's own client */
function show(name) {
  const check = document.createElement("boundary-check");
  for (const [attribute, value] of Object.entries(course.check)) check.setAttribute(attribute, value);
  check.id = name ? `case-${name}` : "own";
  check.setAttribute("language", document.documentElement.lang); // as the page speaks by now
  check.setAttribute("share", name ? "completion" : "none");
  check.setAttribute("share-with", byId("keeper").textContent ?? ""); // it knows who has signed in, and when
  if (name) check.setAttribute("case", name);
  check.addEventListener("boundary-check-complete", () => name && finished(name));
  stage.replaceChildren(check);
  byId("own-note").hidden = Boolean(name);
  stage.scrollIntoView();
}

for (const link of links) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    show(link.dataset.case);
  });
}
byId("own").addEventListener("click", () => show(undefined));
byId("again").addEventListener("click", report);

let ended = false;
addEventListener("pagehide", () => {
  if (ended || !connected) return;
  ended = true;
  reporter?.end();
});

try {
  course = { ...course, ...(await (await fetch("course.json")).json()) };
} catch (error) {
  console.warn(`course.json: expected settings as JSON; none are used (${/** @type {Error} */ (error).message})`);
}
mark(done());
try {
  await connect();
  if (!reported && done().length >= course.needed) await report();
} catch (error) {
  say("said-failed", /** @type {Error} */ (error).message);
}
