// How tall the guidance is on paper: a page around cannot know it, and prints a frame as tall as it stands.

import { unfold } from "../../../../src/element/folds.js";

const PAPER = 718; // what A4 leaves between its margins, in pixels
const ROOM = 1.04; // for fonts that are a little wider there

/** Its height where the frame has this share of the paper's width; nothing where it is no guidance, or nobody asks.
    @param {ShadowRoot | undefined} root @param {number | undefined} share */
export function heightOnPaper(root, share) {
  const screen = /** @type {Element & { _mark?: string } | null | undefined} */ (root?.querySelector(".screen"));
  const check = screen?._mark?.startsWith("guidance") && screen.closest(".check");
  if (!root || !check || !share || !(share > 0 && share <= 1)) return undefined;
  const frame = document.createElement("iframe");
  frame.style.cssText = `position: absolute; visibility: hidden; border: 0; inline-size: ${PAPER * share}px`;
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) return frame.remove(); // a frame without an origin of its own may look into no other
  page.documentElement.style.cssText = document.documentElement.style.cssText;
  page.body.style.margin = "0";
  const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
  const sheet = new (/** @type {Window & typeof globalThis} */ (frame.contentWindow)).CSSStyleSheet();
  sheet.replaceSync(rules.join("\n").replaceAll("media print", "media all"));
  page.adoptedStyleSheets = [sheet];
  page.body.append(page.importNode(check, true));
  unfold(page);
  const { height } = page.body.getBoundingClientRect();
  frame.remove();
  return Math.ceil(height * ROOM);
}
