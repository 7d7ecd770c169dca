// Consent that is told to a page around. That page could lay something over the frame, or make it transparent, so that somebody
// ticks the box who has never seen it. A press counts only where the browser vouches that the box was in plain view; where
// it cannot tell, it asks once more itself, in a window that no page can cover.

import { FRAME } from "build:values";

const STEADY = 500; // milliseconds for which it has to have been in view
const BOX = "input[name=share]";

/** Looks after the consent in the tree of a check.
    @param {ShadowRoot} tree @param {HTMLElement} check */
export function guardConsent(tree, check) {
  const since = "isVisible" in IntersectionObserverEntry.prototype ? inView(tree) : undefined;
  const refused = Object.assign(document.createElement("p"), { className: "covered" });
  refused.setAttribute("role", "alert");
  tree.addEventListener("click", (event) => {
    const box = /** @type {Element} */ (event.target).closest(BOX);
    if (!box) return;
    const seen = since ? performance.now() - since() > STEADY : confirm(/** @type {HTMLElement} */ (box.parentElement).innerText);
    const { lang, dir } = document.documentElement;
    Object.assign(refused, { lang, dir, textContent: seen ? "" : (FRAME[lang.split("-")[0]] ?? FRAME.en).covered });
    check.after(refused);
    if (seen) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}

/** Gives since when the box has been in plain view.
    @param {ShadowRoot} tree */
function inView(tree) {
  let since = Infinity;
  /** @type {Element | null} */
  let watched = null;
  const options = { threshold: [0, 0.5, 0.9], ...{ trackVisibility: true, delay: 100 } };
  const observer = new IntersectionObserver((entries) => {
    const { isVisible, intersectionRatio } = /** @type {IntersectionObserverEntry & { isVisible: boolean }} */ (entries.at(-1));
    since = isVisible && intersectionRatio >= 0.9 ? Math.min(since, performance.now()) : Infinity;
  }, options);
  new MutationObserver(() => {
    const box = tree.querySelector(BOX);
    if (box === watched) return;
    watched = box;
    since = Infinity;
    observer.disconnect();
    if (box) observer.observe(/** @type {Element} */ (box.parentElement));
  }).observe(tree, { childList: true, subtree: true });
  return () => since;
}
