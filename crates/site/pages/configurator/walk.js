// The short way to the guidance, where the names of the code and the advice line stand: the first answer to each
// question that is still open, by what the element marks.

const MOST_SCREENS = 40;
const LEADS_ON = /^=(begin|next|guidance)$/; // as the element marks its buttons

const drawn = () => new Promise((done) => setTimeout(done));

/** Takes a check to its guidance, if it is ready, and to the part of it where the names stand.
    @param {Element | null | undefined} element */
export async function walkToGuidance(element) {
  const type = /** @type {typeof import("../../../../src/element/element.js").BoundaryCheckElement | undefined} */ (element?.ownerDocument.defaultView?.customElements.get(element.localName));
  const root = type?.tree(/** @type {any} */ (element));
  for (let screens = 0; screens < MOST_SCREENS; screens += 1) {
    answerFirst(root);
    await drawn();
    const buttons = /** @type {(HTMLElement & { _mark?: string })[]} */ ([...root?.querySelectorAll("button") ?? []]);
    const button = buttons.find(({ _mark }) => LEADS_ON.test(_mark ?? ""));
    if (!button) break;
    button.click();
    await drawn();
  }
  root?.querySelector(".s-ask")?.scrollIntoView();
}

/** @param {ShadowRoot | null | undefined} root */
function answerFirst(root) {
  const radios = [.../** @type {Iterable<HTMLInputElement>} */ (root?.querySelectorAll("input[type=radio]") ?? [])];
  const answered = new Set(radios.filter((radio) => radio.checked).map((radio) => radio.name));
  for (const radio of radios) {
    if (!answered.has(radio.name)) radio.click();
    answered.add(radio.name);
  }
}
