// The page of a case: the case, the workshop and the round are in its address. Without a case that there is, it
// lists them.

const NAMES = ["case", "workshop", "round"]; // of the element: a device goes round from a board, which counts

const given = new URLSearchParams(location.search);
const list = document.querySelector(".cases");
const known = [...list.querySelectorAll(":scope > ul a")].map(({ search }) => new URLSearchParams(search).get("case"));

for (const name of given.keys()) {
  if (!NAMES.includes(name) && name !== "language") console.warn(`case.html?${name}: expected ${NAMES.join(", ")}; it is left out`);
}
if (known.includes(given.get("case"))) {
  const content = document.querySelector("template").content.cloneNode(true);
  const check = content.firstElementChild;
  for (const name of NAMES) {
    if (given.has(name)) check.setAttribute(name, given.get(name));
  }
  list.replaceWith(content);
} else if (given.get("case")) {
  list.querySelector(".unknown").hidden = false;
}
