// The page of a case: the case, the workshop and the round are in its address. Without a case that there is, it
// lists them.

const NAMES = ["case", "workshop", "round"]; // of the element: a device goes round from a board, which counts

const given = new URLSearchParams(location.search);
const list = /** @type {HTMLElement} */ (document.querySelector(".cases"));
/** @type {NodeListOf<HTMLAnchorElement>} */
const links = list.querySelectorAll(":scope > ul a");
const known = [...links].map(({ search }) => new URLSearchParams(search).get("case"));

for (const name of given.keys()) {
  if (!NAMES.includes(name) && name !== "language") console.warn(`case.html?${name}: expected ${NAMES.join(", ")}; it is left out`);
}
if (known.includes(given.get("case"))) {
  const { content: kept } = /** @type {HTMLTemplateElement} */ (document.querySelector("template"));
  const content = /** @type {DocumentFragment} */ (kept.cloneNode(true));
  const check = /** @type {Element} */ (content.firstElementChild);
  for (const name of NAMES) {
    const text = given.get(name);
    if (text !== null) check.setAttribute(name, text);
  }
  list.replaceWith(content);
} else if (given.get("case")) {
  /** @type {HTMLElement} */ (list.querySelector(".unknown")).hidden = false;
}
