// What an element shows where it cannot run.

/** The page's own content again, after a message and what can be done all the same: the text of each button with what it
    does, and gives the message for what was done. `over` is false where it may still come.
    @param {ShadowRoot} root @param {HTMLSlotElement} slot @param {string} message @param {Record<string, () => string | void>} [ways] @param {boolean} [over] */
export function showFailure(root, slot, message, ways = {}, over = true) {
  const english = { lang: "en", dir: "ltr" };
  const sheet = new CSSStyleSheet(); // the module's own has not come
  sheet.replaceSync("button{padding:15px;margin:4px}:focus-visible{outline:solid}");
  root.adoptedStyleSheets = [sheet];
  const text = Object.assign(document.createElement("p"), { textContent: message }, english);
  text.setAttribute(`data-boundary-check-${over ? "failed" : "slow"}`, "");
  text.setAttribute("role", "alert");
  const buttons = Object.entries(ways).map(([name, does]) => {
    const onclick = () => (text.textContent = does() ?? message);
    return Object.assign(document.createElement("button"), { type: "button", textContent: name, onclick }, english);
  });
  root.replaceChildren(text, ...buttons, slot);
}
