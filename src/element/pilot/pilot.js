// A study: a part after the guidance in which somebody may save a file with their answers, to hand in themself. It comes only
// where an element names a study. What is typed and ticked is in its nodes alone, and goes with them: with the guidance, another
// language, another study. Nothing is kept, and nothing is sent.

import { HASH, PILOT, PILOT_STYLES, QUESTIONS, VERSION } from "build:values";
import { dressed, made, pressed, saved, status, worded } from "../made.js";
import { fileOf, wordOf } from "./file.js";
import { readStudy } from "./study.js";

export { edition } from "../edition.js";

/** The element, as far as it is read here.
    @typedef {HTMLElement & { pilot: string, case: string }} Check */

const FILE = "answers.csv";
const EXPECTED = "1 to 40 of a-z, A-Z, 0-9, _ and -, and no - first";
const ASKED = { questions: QUESTIONS, version: VERSION, hash: HASH };
const READ = 1000; // milliseconds that a text has to stand before it can be agreed to: nobody reads it while they press
const OURS = ".s-pilot, .pilot";

/** @type {WeakMap<ShadowRoot, () => void>} */
const offered = new WeakMap();

/** Offers the file at the end of the guidance that shows. `later` remembers the answers as the check keeps them.
    @param {ShadowRoot} root @param {Pick<import("../module.js").Later, "memory">} later */
export function offer(root, later) {
  const again = offered.get(root) ?? watched(root, () => later.memory.kept ?? "");
  offered.set(root, again);
  again();
}

/** Draws it anew whenever what it says has changed.
    @param {ShadowRoot} root @param {() => string} kept */
function watched(root, kept) {
  const element = /** @type {Check} */ (root.host);
  const draw = () => {
    root.querySelectorAll(OURS).forEach((it) => it.remove());
    const guidance = root.querySelector(".s-share")?.parentElement;
    const study = readStudy(element.pilot);
    if (!guidance || !element.pilot) return;
    if (!study || element.case) return console.warn(`<boundary-check> pilot="${element.pilot}": expected ${study ? "no case beside it" : EXPECTED}`);
    const { lang } = /** @type {HTMLElement} */ (root.querySelector(".check"));
    const [language] = lang.split("-");
    const texts = PILOT[language] ?? PILOT.en;
    dressed(root, PILOT_STYLES);
    /** @type {Element} */ (root.querySelector(".s-share")).append(made("p", { class: "pilot" }, texts.told));
    guidance.append(part(root, texts, { study, language: PILOT[language] ? language : "en", kept }));
  };
  const watch = new MutationObserver(draw);
  watch.observe(element, { attributeFilter: ["case", "pilot"] });
  watch.observe(root, { subtree: true, attributeFilter: ["lang"] });
  return draw;
}

/** What it says, the word, the consent, and the button.
    @param {ShadowRoot} root @param {Record<string, string>} texts @param {{ study: string, language: string, kept: () => string }} about */
function part(root, texts, { study, language, kept }) {
  const drawn = performance.now();
  const field = made("input", { id: "word-own", type: "text", class: "typed", autocomplete: "off", autocapitalize: "none", spellcheck: "false", maxlength: "60", "aria-describedby": "word-form word-wrong" });
  const agreed = made("input", { id: "agreed", type: "checkbox", name: "pilot", "aria-describedby": "agreed-missing" });
  const wrong = made("p", { id: "word-wrong", class: "gap", role: "alert" });
  const missing = made("p", { id: "agreed-missing", class: "gap", role: "alert" });
  const said = status();
  // A person agrees, to what they could read, and no script: the tick of one is taken back.
  agreed.addEventListener("click", (event) => {
    if (!event.isTrusted || performance.now() - drawn < READ) event.preventDefault();
  });
  const save = pressed(texts.save, ({ isTrusted }) => {
    if (!isTrusted) return;
    const word = wordOf(field.value);
    said.textContent = "";
    complain(field, wrong, word === undefined ? texts["word-wrong"] : "");
    complain(agreed, missing, agreed.checked ? "" : texts["consent-missing"]);
    const first = word === undefined ? field : agreed;
    if (word === undefined || !agreed.checked) return first.focus();
    const page = untouched(root);
    if (page) saved(FILE, "text/csv", fileOf({ study, word, language, kept: kept() }, ASKED), page);
    said.textContent = worded(texts[page ? "saved" : "refused"], { file: FILE });
  });
  const list = ["answers", "version", "study", "word"].map((what) => made("li", {}, worded(texts[`holds-${what}`], { study })));
  return made("section", { class: "section s-later s-pilot" },
    made("h3", { tabindex: "-1" }, texts.title),
    made("p", {}, worded(texts.lead, { study })),
    made("p", {}, texts.holds),
    made("ul", {}, ...list),
    made("p", {}, texts.leaves),
    made("p", {}, texts.care),
    made("p", { class: "label" }, made("label", { for: field.id }, texts.word)),
    made("p", { id: "word-form", class: "hint" }, texts["word-form"]),
    wrong,
    made("div", { class: "row" }, field),
    missing,
    made("label", { class: "option consent" }, agreed, made("span", {}, texts.consent)),
    made("div", { class: "row" }, save),
    said,
  );
}

/** Says what is wrong with a control, or nothing.
    @param {HTMLElement} control @param {HTMLElement} place @param {string} text */
function complain(control, place, text) {
  place.textContent = text;
  control.toggleAttribute("aria-invalid", false);
  if (text) control.setAttribute("aria-invalid", "true");
}

/** A window whose functions are the browser's own: a library of the page, or a recorder, may have put something else in the place
    of those that a file is made with, and would be handed the answers. Where the page has done so, a blank frame has them still;
    a sandbox may forbid to look into it.
    @param {ShadowRoot} root @returns {(Window & typeof globalThis) | undefined} */
function untouched(root) {
  const isNative = (/** @type {Function} */ it) => /\[native code\]/.test(Function.prototype.toString.call(it));
  if ([Blob, URL.createObjectURL, HTMLElement.prototype.click, document.createElement].every(isNative)) return window;
  const frame = document.createElement("iframe");
  for (const [name, value] of [["class", "frame"], ["tabindex", "-1"], ["aria-hidden", "true"]]) frame.setAttribute(name, value);
  root.append(frame);
  try { return /** @type {Window & typeof globalThis} */ (frame.contentWindow?.document && frame.contentWindow); } catch { return undefined; }
}
