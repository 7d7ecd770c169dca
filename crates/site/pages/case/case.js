// The page of a case: the case, the workshop and the round are in its address. Without a case that there is, it
// lists them.

const NAMES = ["case", "workshop", "round"]; // of the element: a device goes round from a board, which counts

const given = new URLSearchParams(location.search);
const list = /** @type {HTMLElement} */ (document.querySelector(".cases"));
/** @type {NodeListOf<HTMLAnchorElement>} */
const links = list.querySelectorAll(":scope > ul a");
const known = [...links].map(({ search }) => new URLSearchParams(search).get("case"));
// A case that a trainer has written stands whole in the fragment, which no server is sent.
const own = new URLSearchParams(location.hash.slice(1)).get("own");
const asked = own === null ? given.get("case")?.trim().toLowerCase() : `own=${own}`; // typed from a wall, it may have capitals

for (const name of given.keys()) {
  if (![...NAMES, "key", "language"].includes(name)) console.warn(`case.html?${name}: expected ${NAMES.join(", ")}, key; it is left out`);
}
if (asked !== undefined && (own !== null || known.includes(asked))) {
  const { content: kept } = /** @type {HTMLTemplateElement} */ (document.querySelector("template"));
  const content = /** @type {DocumentFragment} */ (kept.cloneNode(true));
  const check = /** @type {Element} */ (content.firstElementChild);
  given.set("case", asked);
  for (const name of NAMES) {
    const text = given.get(name);
    if (text !== null) check.setAttribute(name, text);
  }
  const join = /** @type {HTMLFormElement} */ (content.querySelector(".join"));
  list.replaceWith(content);
  offerToJoin(join, check);
} else if (given.get("case")) {
  /** @type {HTMLElement} */ (list.querySelector(".unknown")).hidden = false;
}

// A link may have lost its end on the way: then the workshop can be named here, at any time, and nothing is answered again.
/** @param {HTMLFormElement} form @param {Element} check */
function offerToJoin(form, check) {
  const name = /** @type {HTMLInputElement} */ (form.elements.namedItem("workshop"));
  const fields = /** @type {HTMLElement} */ (form.querySelector(".fields"));
  const joined = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  form.hidden = Boolean(given.get("workshop")?.trim());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const workshop = name.value.trim();
    if (!workshop) return name.focus();
    check.setAttribute("workshop", workshop);
    // A reload is in it, too.
    const address = new URL(location.href);
    address.searchParams.set("workshop", workshop);
    history.replaceState(history.state, "", address);
    fields.hidden = true;
    joined.hidden = false;
    joined.focus();
  });
}
