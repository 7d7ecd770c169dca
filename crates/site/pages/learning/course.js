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
let telling = false; // what is under way is not begun once more

/** Shows one of the sentences about the learning system.
    @param {string} id @param {string} [found] */
function say(id, found = "") {
  for (const it of document.querySelectorAll("[data-said]")) /** @type {HTMLElement} */ (it).hidden = it.id !== id;
  for (const it of byId(id).querySelectorAll("[data-found]")) it.textContent = found;
}

/** @returns {string[]} */
function kept() {
  try { return JSON.parse(sessionStorage.getItem(DONE) ?? "[]"); } catch { return []; }
}

const done = new Set(kept());
const isEarned = () => done.size >= course.needed;

/** @param {string} name */
function finished(name) {
  done.add(name);
  try { sessionStorage.setItem(DONE, JSON.stringify([...done])); } catch {} // where storage is blocked, one sitting has to do
  mark();
  if (isEarned()) report();
}

function mark() {
  for (const link of links) link.toggleAttribute("data-done", done.has(/** @type {string} */ (link.dataset.case)));
  byId("count").textContent = `${Math.min(done.size, course.needed)} / ${course.needed}`;
}

/** Tells the learning system what it does not know yet: that somebody has begun, and that they are done once they are. */
async function report() {
  if (!reporter) return say("said-none");
  if (telling) return;
  telling = true;
  try {
    if (!connected) await connect(reporter);
    if (isEarned() && !reported) {
      await reporter.complete();
      reported = true;
      say("said-completed");
    }
  } catch (error) {
    say("said-failed", /** @type {Error} */ (error).message);
  } finally {
    telling = false;
  }
}

/** @param {Reporter} reporter */
async function connect(reporter) {
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
  // What could not be told is tried a last time; nobody is left to hear whether it worked.
  if (isEarned() && !reported && !telling) reporter?.complete().catch(() => {});
  reporter?.end();
});
// Whoever comes back by Back finds the page as they left it, but its attempt is over: it begins anew.
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

try {
  course = { ...course, ...(await (await fetch("course.json")).json()) };
} catch (error) {
  console.warn(`course.json: expected settings as JSON; none are used (${/** @type {Error} */ (error).message})`);
}
mark();
await report();
