// The preview: the element itself with these settings, or the frame. It keeps nothing of what is tried in it.

import { AS_PAGE } from "./settings.js";
import { frameQuery } from "./snippet.js";
import { say } from "./words.js";

const PAUSE = 500; // a frame is loaded anew for each change, so it waits until somebody has stopped typing
const UNSTORED = { storage: "off" };

/** @typedef {import("./settings.js").Settings} Settings */
/** @typedef {import("./settings.js").Fields} Fields */

const stage = /** @type {HTMLElement} */ (document.getElementById("stage"));
const note = /** @type {HTMLElement} */ (document.getElementById("stage-note"));
const element = /** @type {HTMLElement} */ (stage.querySelector("boundary-check"));
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting; // the timer of the next frame
/** @type {string | undefined} */
let shown; // the query of the frame that is shown

/** Shows these settings; `fields` are all that there are.
    @param {Settings} settings @param {Fields} fields */
export function preview(settings, fields) {
  clearTimeout(waiting);
  if (settings.embed !== "element") {
    const query = frameQuery({ ...settings, attribute: { ...settings.attribute, ...UNSTORED } });
    if (query !== shown) waiting = setTimeout(() => showFrame(query), shown === undefined ? 0 : PAUSE);
    return;
  }
  shown = undefined;
  note.textContent = "";
  dress(settings, fields);
  if (!element.isConnected) stage.replaceChildren(element);
}

/** @param {Settings} settings @param {Fields} fields */
function dress(settings, fields) {
  /** @type {Record<string, string>} */
  const attributes = { theme: AS_PAGE, ...settings.attribute, ...UNSTORED };
  for (const [name, { part }] of fields) {
    if (part === "attribute" && !(name in attributes)) element.removeAttribute(name);
    if (part === "attribute" && name in attributes) element.setAttribute(name, attributes[name]);
    if (part === "style") element.style.setProperty(`--boundary-check-${name}`, settings.style[name] ?? null);
  }
}

// A new frame each time: a new address in an old one would be a step in the browser's history.
/** @param {string} query */
function showFrame(query) {
  shown = query;
  note.textContent = "";
  const frame = Object.assign(document.createElement("iframe"), { title: say("frame-title"), src: `frame.html?${query}` });
  frame.addEventListener("load", () => {
    if (!frame.contentDocument?.querySelector("boundary-check")) note.textContent = say("no-frame");
  });
  stage.replaceChildren(frame);
}

/** The check that is shown, in its frame or not. */
export function shownCheck() {
  const frame = stage.querySelector("iframe");
  return frame ? frame.contentDocument?.querySelector("boundary-check") : element;
}
