// The preview: the element itself with these settings, or the frame. It keeps nothing of what is tried in it.

import { frameQuery } from "./snippet.js";
import { say } from "./words.js";

const PAUSE = 500; // a frame is loaded anew for each change, so it waits until somebody has stopped typing
const UNSTORED = { storage: "off" };

const stage = document.getElementById("stage");
const note = document.getElementById("stage-note");
const element = stage.querySelector("boundary-check");
let waiting; // the timer of the next frame
let shown; // the query of the frame that is shown

/** Shows these settings; `fields` are all that there are. */
export function preview(settings, fields) {
  clearTimeout(waiting);
  if (settings.embed === "iframe") {
    const query = frameQuery({ ...settings, attribute: { ...settings.attribute, ...UNSTORED } });
    if (query !== shown) waiting = setTimeout(() => showFrame(query), shown === undefined ? 0 : PAUSE);
    return;
  }
  shown = undefined;
  note.textContent = "";
  dress(settings, fields);
  if (!element.isConnected) stage.replaceChildren(element);
}

function dress(settings, fields) {
  const attributes = { ...settings.attribute, ...UNSTORED };
  for (const [name, { part }] of fields) {
    if (part === "attribute" && !(name in attributes)) element.removeAttribute(name);
    if (part === "attribute" && name in attributes) element.setAttribute(name, attributes[name]);
    if (part === "style") element.style.setProperty(`--boundary-check-${name}`, settings.style[name] ?? null);
  }
}

// A new frame each time: a new address in an old one would be a step in the browser's history.
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
