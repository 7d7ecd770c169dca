// What somebody comes back with, and for: a code from last time, then and now, a return code for one's own print, one step
// and a date. It lies with a module of its own, which is asked for when one of its folds is first opened. It remembers what
// its session hands it, and keeps nothing.

import { RETURN, RETURN_STYLES } from "build:values";
import { dressed } from "../made.js";
import { codeOf } from "./code.js";
import { stepAndDate } from "./step.js";
import { compared, noted, result, typed } from "./then.js";

/** What is remembered until the next start: the code that was typed in, whether one's own is on the print, the step and the day; and
    what the check keeps of its answers, for a study's file.
    @typedef {{ kept?: string | undefined, then?: string | undefined, code?: boolean, step?: number, day?: string }} Memory */
/** The module's functions.
    @typedef {{ writeReturnCode(result: string, year: number, month: number): string | undefined, readReturnCode(text: string): string, drawReturnCode(code: string): string | undefined }} Functions */
/** Where something is shown: with whose words, from which tree, with what is remembered.
    @typedef {{ root: ShadowRoot, page: ParentNode & Node, locale: string, language: string, print: boolean, memory: Memory, glue: Functions, texts: Record<string, string> }} Place */

/** Fills a fold, and again when something in it has changed the whole of it.
    @param {Element} fold @param {Omit<Place, "texts">} where @param {boolean} [again] whether a press in it has led here */
export function fill(fold, where, again = false) {
  const { root, memory, glue, locale } = where;
  const place = { ...where, texts: RETURN[where.language] ?? RETURN.en };
  const room = /** @type {Element & { _mark?: string }} */ (fold.querySelector(".room"));
  const marked = room._mark?.split("=")[1] ?? "";
  const refill = () => fill(fold, where, true);
  dressed(root, RETURN_STYLES);
  room.replaceChildren(...parts());
  if (again) /** @type {HTMLElement | null} */ (room.querySelector("[tabindex], input, button"))?.focus();

  function parts() {
    if (fold.matches(".s-step")) return stepAndDate(place, [...root.querySelectorAll(".s-steps .steps li")].map((step) => step.textContent));
    if (fold.matches(".s-return")) return codeOf(place, marked);
    const then = memory.then === undefined ? "" : result(glue.readReturnCode(memory.then), locale);
    if (typeof then === "string") return typed(place, refill);
    const today = new Date();
    const code = marked && glue.writeReturnCode(marked, today.getFullYear(), today.getMonth() + 1);
    const now = code ? result(glue.readReturnCode(code), locale) : "";
    return typeof now === "string" ? noted(place, then, refill) : compared(place, then, now, refill);
  }
}
