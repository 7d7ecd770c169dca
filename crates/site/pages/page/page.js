// The words of the site's own pages: in the language of the address (?language=de) when one comes by it, else the one that
// was picked in this tab, else the first of the browser's that there is. English stands in the page; others are fetched.

import { LANGUAGES } from "build:values"; // the one of the pages first
import { CHECKS } from "../../../../src/element/forget.js";
import { isOffered } from "../../../../src/element/attribute-types.js";

const KEY = "boundary-check-page-language"; // in the tab's store
const root = document.documentElement;
const whole = () => [document, ...[...document.querySelectorAll("template")].map(({ content }) => content)];
/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => whole().flatMap((part) => [.../** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll(selector))]);
const nameOf = (/** @type {HTMLElement} */ element) => /** @type {string} */ (element.dataset.text);
/** @type {Record<string, string>} */
const english = Object.fromEntries(all("[data-text]").map((element) => [nameOf(element), element.textContent]));

const offered = (/** @type {string} */ tag) => isOffered(tag, LANGUAGES);
const given = new URLSearchParams(location.search).get("language");
const arrived = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"))[0]?.type === "navigate"; // not loaded again
if (given && !offered(given)) console.warn(`?language=${given}: expected one of ${LANGUAGES.join(", ")}; it is left out`);
else if (given && arrived) keep(given);
const picked = stored((store) => store.getItem(KEY)) ?? (given && offered(given) ? given : undefined);
if (picked) all("boundary-check, boundary-board").forEach((element) => element.setAttribute("language", picked));
/** @type {string | undefined} */
let currentLanguage; // the language that was asked for last
showLanguage(picked ?? navigator.languages.find(offered) ?? LANGUAGES[0]);

// What somebody picks while a board's device goes round leaves the trainer's page as it is.
document.addEventListener("boundary-check-language", (event) => {
  const { target, detail } = /** @type {CustomEvent<{ language: string }>} */ (event);
  if (/** @type {Element} */ (target).localName !== "boundary-check") return;
  keep(detail.language);
  showLanguage(detail.language);
});
document.addEventListener("boundary-check-exit", () => stored((store) => store.removeItem(KEY)));
// Of the site's own pages, and after all else: what can be done without a network, and "Clear everything".
if (root.dataset.site) addEventListener("load", () => ["offline", "clear"].forEach((name) => import(`./${name}.js`).catch(() => {})));

// What was picked last counts for every page of this tab, also for a check with which another was picked before.
/** @param {string} tag */
function keep(tag) {
  stored((store) => {
    store.setItem(KEY, tag);
    for (const [key, kept] of Object.entries(store)) {
      // As the element's `keep.js` writes it: before what is encrypted.
      if (CHECKS.test(key)) store.setItem(key, kept.replace(/^[^.]*/, ""));
    }
  });
}

/** Where storage is blocked, each page starts anew.
    @template T @param {(store: Storage) => T} use */
function stored(use) {
  try { return use(sessionStorage); } catch {}
}

/** @param {string} tag */
async function showLanguage(tag) {
  const asked = (currentLanguage = new Intl.Locale(tag).language);
  try {
    const words = asked === LANGUAGES[0] ? { ...english, direction: "ltr" } : await fetched(asked);
    if (asked === currentLanguage) write(asked, words);
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    console.warn(`the words of this page did not arrive in "${asked}", they stay as they are (${message})`);
  }
}

/** @param {string} tag */
async function fetched(tag) {
  const response = await fetch(`words/${root.dataset.words}.${tag}.json`);
  if (!response.ok) throw new Error(`${response.url} gave ${response.status}`);
  const words = await response.json();
  if (words.edition !== root.dataset.edition) throw new Error("they are of another edition");
  return words;
}

/** @param {string} tag @param {Record<string, string>} words */
function write(tag, words) {
  root.lang = tag;
  root.dir = words.direction;
  for (const element of all("[data-text]")) element.textContent = words[nameOf(element)];
  // What needs no script is a page in each language.
  for (const link of /** @type {HTMLAnchorElement[]} */ (all("a[data-page]"))) {
    const { page } = link.dataset;
    link.href = tag === LANGUAGES[0] ? `${page}.html` : `${page}.${tag}.html`;
  }
  for (const link of /** @type {HTMLAnchorElement[]} */ (all(".languages a"))) {
    const address = new URL(location.href);
    address.searchParams.set("language", link.lang);
    link.href = address.href;
    if (link.lang === tag) link.ariaCurrent = "true";
    else link.removeAttribute("aria-current");
  }
}
