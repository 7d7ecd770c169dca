// One step and one date: a card to print, and a day for one's own calendar. Nothing of it is kept.

import { RETURN_STYLES } from "build:values";
import { made, pressed, saved, status, worded } from "../made.js";
import { calendar } from "./ics.js";

/** @typedef {import("./return.js").Place} Place */

const WEEKS = 4; // the day that stands there at first
const FILE = "reminder.ics";

/** A day as a field for dates wants it, in the time of this place.
    @param {number} later in days */
function day(later) {
  const date = new Date();
  date.setDate(date.getDate() + later);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** @param {Place} place @param {string[]} steps those that the guidance shows */
export function stepAndDate(place, steps) {
  const { texts, memory } = place;
  const group = crypto.getRandomValues(new Uint32Array(1)).join(); // tells nobody what it is for
  const option = (/** @type {string} */ text, /** @type {number} */ at) => {
    const control = made("input", { type: "radio", name: group });
    control.checked = at === (memory.step ?? steps.length);
    control.addEventListener("change", () => (memory.step = at));
    return made("label", { class: "option" }, control, made("span", {}, text));
  };
  const options = [...steps, texts["step-none"]].map(option);
  const field = made("input", { id: "day-next", type: "date", class: "typed", min: day(0), "aria-describedby": "day-wrong" });
  field.value = memory.day ??= day(7 * WEEKS);
  field.addEventListener("change", () => (memory.day = field.value));
  const wrong = made("p", { id: "day-wrong", class: "gap", role: "alert" });
  const said = status();
  const withDay = (/** @type {() => void} */ then) => () => {
    const whole = field.value && field.checkValidity();
    wrong.textContent = whole ? "" : texts["day-missing"];
    said.textContent = "";
    if (whole) then();
    else field.focus();
  };
  const card = pressed(texts["step-card"], withDay(() => printed(place, steps[memory.step ?? -1], field.value)));
  const save = pressed(texts["step-calendar"], withDay(() => {
    const text = calendar({ day: field.value, title: texts["event-title"], note: texts["event-note"], id: crypto.randomUUID(), now: new Date() });
    saved(FILE, "text/calendar", text);
    said.textContent = worded(texts["step-saved"], { file: FILE });
  }));
  return [
    made("p", {}, texts["step-lead"]),
    made("fieldset", { class: "question" }, made("legend", {}, texts["step-which"]), made("div", { class: "options" }, ...options)),
    made("p", { class: "label" }, made("label", { for: "day-next" }, texts.day)),
    wrong,
    made("div", { class: "row" }, field),
    made("div", { class: "row" }, ...(place.print ? [card] : []), save),
    said,
    made("p", { class: "hint" }, worded(texts["step-neutral"], { title: texts["event-title"] })),
  ];
}

/** From a blank frame, so that the page around is not printed with it. Without a step, there is room to write by hand.
    @param {Place} place @param {string | undefined} step @param {string} day */
function printed({ texts, locale, root, page }, step, day) {
  root.querySelector("iframe.card")?.remove();
  const frame = made("iframe", { class: "frame card", tabindex: "-1", "aria-hidden": "true" });
  // Firefox fills a new frame only later, the others at once: both then say that it is loaded.
  frame.addEventListener("load", () => {
    const [inside, view] = [/** @type {Document} */ (frame.contentDocument), /** @type {Window & typeof globalThis} */ (frame.contentWindow)];
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(RETURN_STYLES);
    inside.adoptedStyleSheets = [sheet];
    inside.title = texts["card-title"];
    Object.assign(inside.documentElement, { lang: locale, dir: texts.direction });
    const date = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
    const said = step ? [made("p", { class: "step" }, step)] : [made("p", { class: "blank" }), made("p", { class: "blank" })];
    inside.body.append(inside.importNode(made("section", { class: "on-card" }, made("h1", {}, texts["card-title"]), ...said, made("p", {}, made("strong", {}, texts["card-day"]), ` ${date}`)), true));
    view.addEventListener("afterprint", () => frame.remove());
    view.print();
  }, { once: true });
  page.append(frame);
}
