// Leaving a page for good.

/** Goes to an address in place of this page, of which nothing shows any more from now on, not even its title. Where it
    leads is not told where somebody comes from, and a page that guards what is unsaved is not asked.
    @param {string} url */
export function leave(url) {
  document.title = "…";
  document.body.replaceWith(Object.assign(document.createElement("meta"), { name: "referrer", content: "no-referrer" }));
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true);
  location.replace(url);
}
