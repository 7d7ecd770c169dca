// What an element shows where it cannot run.

/** The page's own content again, after a message.
    @param {ShadowRoot} root @param {HTMLSlotElement} slot @param {string} message */
export function showFailure(root, slot, message) {
  const text = Object.assign(document.createElement("p"), { textContent: message, lang: "en", dir: "ltr" });
  text.setAttribute("data-boundary-check-failed", "");
  text.setAttribute("role", "alert");
  root.replaceChildren(text, slot);
}
