// In the page around: gives each iframe[data-boundary-check] the height of its content, and hands on the events
// of the check in it. Only what comes from that frame and its origin counts, and only what is expected.

import { EVENTS } from "build:values";
import { leave } from "../../../../src/element/leave.js";

const FIELDS = ["phase", "outcome", "reason", "message", "language"];
const TALLEST = 50000; // what a frame may ask for, in pixels
const LINE = 40; // above what is brought into sight

/** @typedef {HTMLIFrameElement} Frame */

/** @type {Map<Frame, number[]>} */
const sizes = new Map(); // frame to its heights, on the screen and on paper, and to how far below the top it is to stay

/** @returns {Frame[]} */
const frames = () => [.../** @type {NodeListOf<Frame>} */ (document.querySelectorAll("iframe[data-boundary-check]"))].filter(isFrame);

/** A sandboxed frame has no origin that could be named.
    @param {Frame} frame */
const originOf = ({ sandbox, src }) =>
  sandbox.length && !sandbox.contains("allow-same-origin") ? "null" : new URL(src).origin;
/** @param {Frame} frame */
const isFrame = ({ src }) => URL.canParse(src); // whole by then

/** @param {Frame} frame @param {object} message */
function tell(frame, message) {
  if (frame.contentDocument?.URL === "about:blank") return; // it has yet to load, and says so then
  const origin = originOf(frame);
  /** @type {Window} */ (frame.contentWindow).postMessage(message, origin === "null" ? "*" : origin);
}

/** @param {Frame} frame */
function hello(frame) {
  frame.title ||= "Boundary Check";
  tell(frame, { boundaryCheck: "hello", share: frame.offsetWidth / innerWidth });
}

// Where in the frame the page's window begins, below a fixed head of the page.
function sight() {
  for (const frame of frames()) {
    tell(frame, { boundaryCheck: "sight", top: marginOf(frame) - frame.getBoundingClientRect().top });
  }
}

/** How far below the top of the window the frame is to stay: by the page's styles, or by the frame's own address.
    @param {Frame} frame */
const marginOf = (frame) => Math.max(parseFloat(getComputedStyle(frame).scrollMarginTop), sizes.get(frame)?.[2] ?? 0);

/** @param {Frame} frame @param {number} height */
function resize(frame, height) {
  const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
  const around = frame.offsetHeight - frame.clientHeight + parseFloat(paddingTop) + parseFloat(paddingBottom);
  frame.style.height = `${height + (boxSizing === "border-box" ? around : 0)}px`;
}

/** Brings into sight what a press in the check leads to; `top` is its place in the frame. A `whole` screen begins where the
    window does.
    @param {Frame} frame @param {number} top @param {boolean} whole */
function show(frame, top, whole) {
  const margin = marginOf(frame);
  const place = frame.getBoundingClientRect().top + top;
  if (document.activeElement !== frame || (!whole && place >= margin && place < innerHeight - LINE)) return;
  const before = frame.style.scrollMarginTop;
  frame.style.scrollMarginTop = `${margin + (whole ? 0 : LINE) - top}px`;
  frame.scrollIntoView();
  frame.style.scrollMarginTop = before;
}

/** @param {unknown} number @returns {number is number} */
const isWithin = (number) => Number.isInteger(number) && /** @type {number} */ (number) > 0 && /** @type {number} */ (number) <= TALLEST;

addEventListener("message", ({ data, origin, source }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  const { boundaryCheck, height, paper, top, type, detail } = data ?? {};
  if (boundaryCheck === "size" && isWithin(height)) {
    sizes.set(frame, [height, isWithin(paper) ? paper : height, isWithin(top) ? top : 0]);
    resize(frame, height);
  }
  if (boundaryCheck === "show" && isWithin(top)) show(frame, top, detail);
  if (boundaryCheck === "event" && EVENTS.includes(type)) {
    const known = Object.entries(detail ?? {}).filter(([name, text]) => FIELDS.includes(name) && typeof text === "string");
    const cancelable = type === "boundary-check-exit";
    const goes = frame.dispatchEvent(new CustomEvent(type, { detail: Object.fromEntries(known), bubbles: true, composed: true, cancelable }));
    // Where to, this page itself has written into the frame's address.
    const { href } = new URL(new URL(frame.src).searchParams.get("exit-url") ?? "degrees.html", frame.src);
    if (cancelable && goes && /^http/.test(href)) leave(href);
  }
});
// The load of a frame does not bubble, but can be caught on its way: also of one that is added later.
document.addEventListener("load", ({ target }) => frames().includes(/** @type {Frame} */ (target)) && hello(/** @type {Frame} */ (target)), true);
frames().forEach(hello);
// Of the keys that are pressed outside the frame it learns no more than whether it is Escape.
addEventListener("keydown", ({ key, repeat }) => repeat || frames().forEach((frame) => tell(frame, { boundaryCheck: "key", detail: key === "Escape" })), true);
["scroll", "resize"].forEach((type) => addEventListener(type, sight, true));
["afterprint", "beforeprint"].forEach((type, at) => addEventListener(type, () => sizes.forEach((size, frame) => resize(frame, size[at]))));
