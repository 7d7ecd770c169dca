// Consent in a frame: to what a page around is told, and to a file for a study. That page could lay something over the frame,
// or make it transparent, so that somebody ticks the box who has never seen it. A press counts only where the browser vouches
// that the box was in plain view; where it cannot tell, it asks once more itself, in a window that no page can cover.

import { FRAME } from "build:values";

const STEADY = 500; // milliseconds for which it has to have been in view
const BOX = "input:is([name=share], [name=pilot])";

/** Looks after the consent in the tree of a check.
    @param {ShadowRoot} tree @param {HTMLElement} check */
export function guardConsent(tree, check) {
  const since = "isVisible" in IntersectionObserverEntry.prototype ? inView(tree) : undefined;
  const refused = Object.assign(document.createElement("p"), { className: "covered" });
  refused.setAttribute("role", "alert");
  tree.addEventListener("click", (event) => {
    const box = /** @type {Element} */ (event.target).closest(BOX);
    if (!box) return;
    const seen = since ? performance.now() - since(box) > STEADY : confirm(/** @type {HTMLElement} */ (box.parentElement).innerText);
    const { lang, dir } = document.documentElement;
    Object.assign(refused, { lang, dir, textContent: seen ? "" : (FRAME[lang.split("-")[0]] ?? FRAME.en).covered });
    check.after(refused);
    if (seen) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}

/** Gives since when a box has been in plain view.
    @param {ShadowRoot} tree */
function inView(tree) {
  /** @type {Map<Element, number>} */
  const since = new Map(); // by what a box stands in
  const options = { threshold: [0, 0.5, 0.9], ...{ trackVisibility: true, delay: 100 } };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const { isVisible, intersectionRatio, target } = /** @type {IntersectionObserverEntry & { isVisible: boolean }} */ (entry);
      since.set(target, isVisible && intersectionRatio >= 0.9 ? Math.min(since.get(target) ?? Infinity, performance.now()) : Infinity);
    }
  }, options);
  new MutationObserver(() => {
    const boxes = new Set([...tree.querySelectorAll(BOX)].map((box) => /** @type {Element} */ (box.parentElement)));
    for (const gone of [...since.keys()].filter((it) => !boxes.has(it))) {
      observer.unobserve(gone);
      since.delete(gone);
    }
    for (const come of [...boxes].filter((it) => !since.has(it))) {
      since.set(come, Infinity);
      observer.observe(come);
    }
  }).observe(tree, { childList: true, subtree: true });
  return (/** @type {Element} */ box) => since.get(/** @type {Element} */ (box.parentElement)) ?? Infinity;
}
