// The form for experts: it keeps what is entered in this browser, saves it as a file, opens one again, and puts the files
// of several experts together. Nothing is sent.

import { EXPERTS } from "../page/kept.js";
import { fixed } from "./agreement.js";
import { drawRefused, drawSummary, drawTriage, reason } from "./draw.js";
import { addVignette, fillIn, lock, readForm, readOpinions } from "./fields.js";
import { gather, summary, triage } from "./summary.js";
import { readSheets, writeSheet } from "./sheet.js";
import { save } from "./save.js";
import { say } from "../configurator/words.js";
import { write } from "./csv.js";

const form = readForm();
const KEY = `${EXPERTS}${form.version}/${form.language}`;
const NAME = `boundary-check-review-${form.language}`;
/** What the engine says about each case. */
const KEYS = new URL("./review-keys.json", import.meta.url);

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const fields = byId("form");

/** An item as the report names it: a part of the form by its heading, an outcome by its title, what is one's own by its word.
    @param {string} id */
function names(id) {
  const heading = document.getElementById(`${id}-h`) ?? document.querySelector(`label[for="${CSS.escape(id)}"]`);
  const part = id.startsWith("missing.") ? document.getElementById(id.slice("missing.".length))?.querySelector("h2") : null;
  return [part, heading].flatMap((it) => it?.textContent ?? []).join(": ") || id.slice(id.indexOf(".") + 1);
}

/** @param {string} id @param {string} text */
function tell(id, text) {
  byId(id).textContent = text;
}

// ── One expert ──

function keep() {
  const sheet = readOpinions(form);
  showProgress(sheet);
  try {
    localStorage.setItem(KEY, writeSheet(form, sheet));
    tell("kept", "");
  } catch {
    tell("kept", say("nothing-kept"));
  }
}

/** @param {import("./sheet.js").Sheet} sheet */
function showProgress({ opinions }) {
  const judged = [...opinions].filter(([item, { wording, remark, ...said }]) => form.wordings.has(item) && Object.keys(said).length > 0);
  tell("progress", say("progress", { done: String(judged.length), all: String(form.wordings.size) }));
}

/** Takes a file's text into the form; gives what to say about it: `taken` where all is well.
    @param {string} text @param {string} taken @param {(problem: string) => string} unfit */
function take(text, taken, unfit) {
  const { sheets, problems } = readSheets(text, form);
  if (problems.length > 0) return unfit(reason(problems[0]));
  if (sheets.length > 1) return say("many");
  const changed = fillIn(sheets[0], form);
  return changed > 0 ? `${taken} ${say("changed", { count: String(changed) })}` : taken;
}

function restore() {
  let kept = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    tell("kept", say("nothing-kept"));
  }
  if (kept) tell("kept", take(kept, say("restored"), (problem) => say("unfit", { problem })));
  showProgress(readOpinions(form));
}

/** The text of a file, or null where it is none. @param {File} file */
async function textOf(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

let sure = false; // whether Clear was pressed once
function clear() {
  if (!sure) {
    tell("said", say("sure"));
  } else {
    fillIn({ expert: "", opinions: new Map() }, form);
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Then nothing was kept.
    }
    tell("kept", "");
    tell("said", say("cleared"));
    showProgress(readOpinions(form));
  }
  sure = !sure;
}

fields.addEventListener("input", (event) => {
  const vignette = /** @type {Element} */ (event.target).closest("#vignettes > li");
  if (vignette) lock(vignette);
  sure = false;
  keep();
});
fields.addEventListener("submit", (event) => event.preventDefault());
byId("add").addEventListener("click", () => {
  /** @type {HTMLElement} */ (addVignette().querySelector("input")).focus();
});
byId("vignettes").addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  target.closest("li")?.remove();
  byId("add").focus();
  keep();
});
byId("save").addEventListener("click", () => {
  const sheet = readOpinions(form);
  const name = `${[NAME, sheet.expert.replace(/[^\p{L}\p{N}]+/gu, "-")].filter(Boolean).join("-")}.csv`;
  save(name, writeSheet(form, sheet));
  tell("saved", say("saved", { name }));
});
byId("clear").addEventListener("click", clear);
byId("open").addEventListener("change", async ({ target }) => {
  const input = /** @type {HTMLInputElement} */ (target);
  const [file] = input.files ?? [];
  if (!file) return;
  const text = await textOf(file);
  tell("said", text === null ? say("problem-text") : take(text, say("opened"), (problem) => problem));
  input.value = ""; // so that the same file can be opened again
  keep();
});

// ── Several experts ──

/** @type {string[][]} */
let numbers = [];

/** What the engine says about each case; empty where that does not come. */
async function engineKeys() {
  try {
    const answer = await fetch(KEYS);
    return new Map(Object.entries(/** @type {Record<string, string>} */ (await answer.json())));
  } catch {
    return null;
  }
}

/** @param {File[]} chosen */
async function putTogether(chosen) {
  const keys = await engineKeys();
  const started = performance.now();
  const read = await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await textOf(file) })));
  const texts = read.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }]));
  const { sheets, refused, counted } = gather(texts, form, readSheets);
  const unreadable = read.filter(({ text }) => text === null).map(({ name }) => ({ name, problems: [{ what: "text" }] }));
  const found = summary(sheets, form);
  const compared = triage(sheets, keys ?? new Map(), cautions());
  byId("report").replaceChildren(
    ...drawRefused([...unreadable, ...refused]),
    ...(keys ? [] : [Object.assign(document.createElement("p"), { textContent: say("no-keys") })]),
    ...drawTriage(compared, names),
    ...drawSummary(found, names),
  );
  numbers = numbersOf(found);
  byId("take").hidden = sheets.length === 0;
  tell("counted", say("counted", { files: String(counted), experts: String(sheets.length) }));
  byId("report").getBoundingClientRect(); // drawn is what has its place
  performance.measure("boundary-check-review", { start: started });
}

/** How much caution each outcome asks for. */
function cautions() {
  const caution = /** @param {string} id */ (id) => Number(byId(`outcome.${id}`).dataset.caution);
  return new Map(form.outcomes.map((id) => [id, caution(id)]));
}

/** The report as rows. @param {ReturnType<typeof summary>} found */
function numbersOf(found) {
  const head = ["criterion", "item", "text", "experts", "agreeing", "index", "chance", "kappa"];
  /** @param {string} criterion @param {import("./summary.js").Line[]} lines */
  const rows = (criterion, lines) => lines.map((it) => [
    criterion, it.item, names(it.item), String(it.experts), String(it.agreeing), ...[it.index, it.chance, it.kappa].map((value) => fixed(value, 4)),
  ]);
  return [
    head,
    ...rows("relevance", found.relevance.lines),
    ...rows("clarity", found.clarity.lines),
    ...rows("agree", found.agree),
    ...rows("translation", found.translation),
  ];
}

byId("files").addEventListener("change", ({ target }) => {
  putTogether([...(/** @type {HTMLInputElement} */ (target).files ?? [])]);
});
byId("numbers").addEventListener("click", () => save(`${NAME}-numbers.csv`, write(numbers)));
byId("print").addEventListener("click", () => {
  document.body.classList.add("report");
  window.print();
});
window.addEventListener("afterprint", () => document.body.classList.remove("report"));

restore();
