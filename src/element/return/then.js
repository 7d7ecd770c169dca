// Then and now: a code from last time is typed in, and at the end it stands beside what the check has come to today.

import { LANDMARKS } from "build:values";
import { made, pressed, status, worded } from "../made.js";
import { picture } from "./picture.js";

/** @typedef {import("./return.js").Place} Place */
/** @typedef {{ older: boolean, month: string, outcome: string, levels: Record<string, string> }} Result */

const ORDER = ["clear", "some", "high"]; // the levels that can be told apart by how far they have gone
const PLACES = [10, 50, 90]; // where each stands on its line, in its picture's units

/** What the module has read, or the word by which it says why it has not.
    @param {string} lines @param {string} locale @returns {Result | string} */
export function result(lines, locale) {
  const [head, year, month, outcome, ...levels] = lines.split("\n");
  if (!/^(read|older)$/.test(head)) return head;
  const date = new Date(Date.UTC(+year, +month - 1, 15));
  return {
    older: head === "older",
    month: new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(date),
    outcome,
    levels: Object.fromEntries(levels.map((line) => line.split(" "))),
  };
}

/** Asks for a code; `then` is called once one has been read, or was taken away.
    @param {Place} place @param {() => void} then */
export function typed({ texts, locale, memory, glue }, then) {
  const field = made("input", { id: "code-then", type: "text", class: "typed", dir: "ltr", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: "40", "aria-describedby": "code-form code-wrong" });
  const wrong = made("p", { id: "code-wrong", class: "gap", role: "alert" });
  const read = () => {
    const found = result(glue.readReturnCode(field.value), locale);
    if (typeof found !== "string") {
      memory.then = field.value;
      return then();
    }
    const [why, count] = found.split(" ");
    wrong.textContent = worded(texts[`wrong-${why}`], { count });
    field.setAttribute("aria-invalid", "true");
    field.focus();
  };
  return [
    made("p", {}, texts["then-lead"]),
    made("p", { class: "label" }, made("label", { for: "code-then" }, texts["then-label"])),
    made("p", { id: "code-form", class: "hint" }, texts["then-form"]),
    wrong,
    made("div", { class: "row" }, field, pressed(texts["then-read"], read)),
  ];
}

/** What was read, at the start; and a way to have it forgotten.
    @param {Place} place @param {Result} then @param {() => void} again */
export function noted({ texts, memory }, then, again) {
  return [made("p", { class: "private", tabindex: "-1" }, worded(texts["then-noted"], { month: then.month })), forget(texts, memory, again)];
}

/** @param {Record<string, string>} texts @param {import("./return.js").Memory} memory @param {() => void} again */
const forget = (texts, memory, again) => made("div", { class: "row" }, pressed(texts["then-forget"], () => {
  memory.then = undefined;
  again();
}));

/** Which way a level has gone: eased, grown, as it was, or not to be told.
    @param {string | undefined} then @param {string | undefined} now */
function moved(then, now) {
  const way = ORDER.indexOf(now ?? "") - ORDER.indexOf(then ?? "");
  if (![then, now].every((level) => ORDER.includes(level ?? ""))) return "untold";
  return way < 0 ? "eased" : way > 0 ? "grown" : "same";
}

/** Both results, dimension by dimension: in words, and as a picture for those who see it.
    @param {Place} place @param {Result} then @param {Result} now @param {() => void} again */
export function compared({ texts, language, memory }, then, now, again) {
  const names = LANDMARKS[language] ?? LANDMARKS.en;
  const outcome = (/** @type {Result} */ { outcome }) => names.outcomes[outcome] ?? texts["then-gone"];
  /** @type {HTMLElement[]} */
  const content = [
    made("ul", { role: "list", class: "outcomes" },
      made("li", {}, made("strong", {}, worded(texts.then, { month: then.month })), " ", outcome(then)),
      made("li", {}, made("strong", {}, worded(texts.now, { month: now.month })), " ", outcome(now))),
  ];
  if (then.older) content.push(made("p", {}, texts["then-older"]));
  for (const way of ["grown", "eased", "same", "untold"]) {
    const ids = Object.keys(now.levels).filter((id) => moved(then.levels[id], now.levels[id]) === way);
    if (!ids.length) continue;
    const rows = ids.map((id) => row(names, texts, id, then.levels[id], now.levels[id]));
    content.push(made("h4", {}, texts[way]), made("ul", { role: "list", class: "moves" }, ...rows));
  }
  content.push(made("p", { class: "hint" }, texts["then-key"]));
  return [made("div", { class: "kept" }, ...content), status(), forget(texts, memory, again)];
}

/** @param {import("build:values").Landmarks} names @param {Record<string, string>} texts @param {string} id @param {string | undefined} then @param {string} now */
function row(names, texts, id, then, now) {
  const level = (/** @type {string | undefined} */ id) => names.levels[id ?? "not-asked"];
  const words = then === now ? level(now) : worded(texts.move, { then: level(then), now: level(now) });
  return made("li", {}, made("span", { class: "name" }, names.dimensions[id]), line(then, now), made("span", {}, words));
}

/** A line with a ring where it stood, a point where it stands, and what lies between them.
    @param {string | undefined} then @param {string} now */
function line(then, now) {
  const [from, to] = [then ?? "", now].map((level) => PLACES[ORDER.indexOf(level)]);
  const ring = (/** @type {number} */ at, /** @type {number} */ size) => `M${at - size} 10a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0z`;
  /** @type {Record<string, string>[]} */
  const paths = [{ d: "M3 10H97", stroke: "currentColor", "stroke-width": "1", opacity: "0.5" }];
  if (from && to && from !== to) paths.push({ d: `M${from} 10H${to}`, stroke: "currentColor", "stroke-width": "3", opacity: "1" });
  if (from) paths.push({ d: ring(from, 6), fill: "Canvas", stroke: "currentColor", "stroke-width": "2", opacity: "1" });
  if (to) paths.push({ d: ring(to, from === to ? 3 : 6), fill: "currentColor", stroke: "none", "stroke-width": "0", opacity: "1" });
  return picture({ viewBox: "0 0 100 20", width: "100", height: "20", "aria-hidden": "true", class: "move" }, paths);
}
