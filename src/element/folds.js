// What is folded away in a guidance, and the ways to its sections.

const FOLDED = "details:not([open], .s-later:not(:has(.kept)))"; // what is for somebody to fill in stays, but for what is for their print

/** Opens all that is folded in a tree, and gives it.
    @param {ParentNode} tree */
export function unfold(tree) {
  const folded = [...tree.querySelectorAll(FOLDED)];
  folded.forEach((it) => it.setAttribute("open", ""));
  return folded;
}

/** Opens everything, or leads to a section: to the control that folds it, or to its heading.
    @param {ShadowRoot} root @param {string} section */
function jump(root, section) {
  if (section === "all") unfold(root);
  else /** @type {HTMLElement | null} */ (root.querySelector(`.s-${section} :is(summary, h3)`))?.focus();
}

/** Looks after the folds of a check, until `signal` says otherwise. On paper, all are open; afterwards they are as they were.
    @param {ShadowRoot} root @param {Window} page @param {AbortSignal} signal */
export function watchFolds(root, page, signal) {
  root.addEventListener("click", ({ target }) => {
    const way = /** @type {Element & { _mark?: string } | null} */ (/** @type {Element} */ (target).closest("button"));
    const [kind, name] = way?._mark?.split("=") ?? [];
    if (kind === "jump") jump(root, name);
  }, { signal });
  /** @type {Element[]} */
  let opened = [];
  page.addEventListener("beforeprint", () => (opened = unfold(root)), { signal });
  page.addEventListener("afterprint", () => opened.forEach((it) => it.removeAttribute("open")), { signal });
}
