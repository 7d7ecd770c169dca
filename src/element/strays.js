// An editor that makes paragraphs by itself ends the element's tag early: what was meant to stand in it stands behind it.

const BEGIN = "details[data-boundary-check-begin]";
const MARKED = `${BEGIN}, [data-boundary-check-waiting]`;
const LOADING = /^(The [\w-]+ is loading|If the [\w-]+ doesn.t appear)\b/; // as the snippets have it, and as they had it

/** @param {Element} it */
const isOurs = (it) =>
  it.matches("p, div, details") && !it.querySelector("boundary-check, boundary-board")
  && (it.matches(MARKED) || Boolean(it.querySelector(MARKED)) || LOADING.test(it.textContent.trim()));

/** What stands right behind an empty element, and was written into it.
    @param {Element} element */
function strays(element) {
  /** @type {HTMLElement[]} */
  const found = [];
  if (element.childElementCount || element.textContent.trim()) return found;
  let next = (element.closest("p") ?? element).nextElementSibling;
  for (; next && isOurs(next); next = next.nextElementSibling) found.push(/** @type {HTMLElement} */ (next));
  return found;
}

/** Hides it while the check shows, and shows it where it cannot.
    @param {Element} element @param {boolean} hidden */
export const hideStrays = (element, hidden) =>
  strays(element).forEach(({ style }) => (hidden ? style.setProperty("display", "none", "important") : style.removeProperty("display")));

/** Whether somebody has pressed Begin before the check was there.
    @param {Element} element */
export const isBegun = (element) => [element, ...strays(element)].some((it) => it.matches(`${BEGIN}[open]`) || it.querySelector(`${BEGIN}[open]`));
