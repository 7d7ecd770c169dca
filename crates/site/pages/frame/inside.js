// In the frame: sets the check up from the address, and tells the page around how tall it is, what the element
// tells, and where the check has put the focus. Nothing is told before that page has said hello, and then to its
// origin alone.

import { EVENTS, FRAME } from "build:values";
import { leave } from "../../../../src/element/leave.js";
import { guardConsent } from "./consent.js";
import { readFrom, writeFrom } from "./from.js";
import { configure } from "./parameters.js";
import { heightOnPaper } from "./paper.js";

const SETTLED = 300; // milliseconds after which the page around has given the height it was asked for

/** What it needs of the element: it is upgraded later.
    @typedef {HTMLElement & { exitUrl?: string }} Check */

const check = /** @type {Check} */ (document.querySelector("boundary-check"));
/** @type {Map<string, unknown>} */
const missed = new Map(); // what the page around would know had it been there: event to detail
/** @type {string | undefined} */
let host; // the origin of the page around, once it has said hello
/** @type {number | undefined} */
let share; // of the width of the page's window that the frame has
/** @type {number | undefined} */
let height; // the last that was told
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {ShadowRoot | undefined} */
let root; // of the element, once there is one
/** @type {boolean | undefined} */
let followed; // whether a control was pressed that leads somewhere, and the focus is still to come

configure(check, location.search);

// In a frame, the page around is where somebody came from.
const from = parent === window ? readFrom(location.search) : undefined;
const [head, foot] = ["header", "footer"].map((tag) => Object.assign(document.createElement(tag), { className: "from" }));

// Again in each language that the check comes to speak.
function sayFrom() {
  if (from) writeFrom(head, foot, from, FRAME[document.documentElement.lang.split("-")[0]] ?? FRAME.en);
}

if (from) {
  sayFrom();
  document.body.prepend(head);
  document.body.append(foot);
}

const post = (/** @type {object} */ message) => parent.postMessage(message, /** @type {string} */ (host));

function tellHeight() {
  const now = Math.ceil(document.body.getBoundingClientRect().height);
  // Nothing shows for a moment where the check takes its place; and what shows on paper is none of the screen's.
  if (!host || !now || now === height || matchMedia("print").matches) return;
  height = now;
  post({ boundaryCheck: "size", height, top: above(), paper: heightOnPaper(root, share) });
  settle();
}

const shown = () => root?.querySelector(".check");

// How far below the top of the window it is to stay, by --boundary-check-top.
function above() {
  const it = shown();
  return it ? Math.round(parseFloat(getComputedStyle(it).scrollMarginTop)) : 0;
}

// Where the page around does give the height, nothing is left to scroll, and no scroll bar may flash up. Where
// its styles forbid it, the frame goes on scrolling by itself.
function settle() {
  clearTimeout(timer);
  timer = setTimeout(() => document.documentElement.classList.toggle("fitted", innerHeight + 2 > /** @type {number} */ (height)), SETTLED);
}

/** @param {{ type: string, detail?: unknown }} event */
function tell({ type, detail }) {
  if (host) post({ boundaryCheck: "event", type, detail });
  else if (!type.endsWith("-complete")) missed.set(type, detail); // whoever was not there is not told of that later
}

// After a long screen, the next one would begin out of sight: no page around scrolls by itself to where a frame begins.
// Where a person puts the focus is nobody's business.
/** @param {Event} event */
function focused(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const byCheck = followed;
  followed = false;
  if (!host || !byCheck) return;
  // A new screen, or what is missing on it, shows from where the check begins.
  const whole = target.matches("[data-heading], [data-errors]");
  const it = (whole && shown()) || target;
  const tell = () => post({ boundaryCheck: "show", top: Math.max(1, Math.round(it.getBoundingClientRect().top + scrollY)), detail: whole });
  // Behind the size of a new screen, which is told first in the next frame.
  requestAnimationFrame(() => setTimeout(tell));
}

// Within the check or to another screen of it, as it marks its links and buttons.
const leads = (/** @type {Element & { _mark?: string } | null} */ control) => /^(gap|change|jump|)=/.test(control?._mark ?? "");

EVENTS.forEach((type) => check.addEventListener(type, tell));
// Somebody leaves: the whole page has to go, not this frame alone. The script around sees to it; without one, a press
// of a person lets a frame do so itself.
check.addEventListener("boundary-check-exit", (event) => {
  event.preventDefault();
  if (host) return;
  const to = check.exitUrl || new URL("degrees.html", location.href).href;
  try { /** @type {Window} */ (top).location.replace(to); } catch { leave(to); } // where that is forbidden, the frame goes alone
});
check.addEventListener("boundary-check-error", () => check.classList.add("failed"));
// Within the root: a focus that moves from one place of a tree to another is not seen outside of it.
customElements.whenDefined(check.localName).then((type) => {
  const tree = (root = /** @type {typeof import("../../../../src/element/element.js").BoundaryCheckElement} */ (type).tree(/** @type {any} */ (check)));
  tree.addEventListener("click", ({ target }) => (followed = leads(/** @type {Element} */ (target).closest("a, button"))), true);
  tree.addEventListener("focusin", focused);
  guardConsent(tree, check);
  // The page here speaks the language that the check has come to.
  new MutationObserver(() => {
    const { lang, dir } = /** @type {Partial<HTMLElement>} */ (tree.querySelector(".check") ?? {});
    if (!lang) return;
    const other = lang !== document.documentElement.lang;
    Object.assign(document.documentElement, { lang, dir });
    if (other) sayFrom();
  }).observe(tree, { subtree: true, childList: true, attributeFilter: ["lang", "dir"] });
});
new ResizeObserver(tellHeight).observe(document.body);

addEventListener("resize", () => host && settle());
addEventListener("message", ({ data, origin, source }) => {
  // A page without an origin cannot be told anything and nobody else: the frame scrolls by itself there.
  if (parent === window || source !== parent || origin === "null") return;
  // What of the frame is out of sight above: the way out stays below that.
  if (data?.boundaryCheck === "sight" && Number.isFinite(data.top)) document.documentElement.style.setProperty("--_visible", `${data.top}px`);
  // A key that was pressed around the frame: Escape leaves, wherever the focus is.
  if (data?.boundaryCheck === "key" && host) dispatchEvent(new KeyboardEvent("keydown", { key: data.detail ? "Escape" : "" }));
  if (data?.boundaryCheck !== "hello") return;
  host ??= origin;
  share = data.share;
  height = undefined;
  tellHeight();
  missed.forEach((detail, type) => tell({ type, detail }));
  missed.clear();
});
