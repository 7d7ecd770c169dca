// The form and the sheet of opinions: what is entered becomes one, and one fills the form in again.

/** @typedef {import("./sheet.js").Sheet} Sheet */
/** @typedef {import("./sheet.js").Opinion} Opinion */

const formElement = /** @type {HTMLFormElement} */ (document.getElementById("form"));
const vignettes = /** @type {HTMLElement} */ (document.getElementById("vignettes"));
const blank = /** @type {HTMLTemplateElement} */ (document.getElementById("vignette"));
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */
/** Each field whose name says an item and what is said about it. */
const named = () => /** @type {Field[]} */ ([...formElement.elements]).filter(({ name }) => name?.includes("/"));
/** @param {Field} field */
const isRadio = (field) => field.type === "radio";

/** What can be judged here. @returns {import("./sheet.js").Form} */
export function readForm() {
  const items = /** @type {HTMLElement[]} */ ([...formElement.querySelectorAll("[data-wording]")]);
  const options = [.../** @type {HTMLSelectElement} */ (blank.content.querySelector("select")).options];
  return {
    language: document.documentElement.lang,
    version: document.body.dataset.version ?? "",
    wordings: new Map(items.map(({ id, dataset }) => [id, dataset.wording ?? ""])),
    outcomes: options.map(({ value }) => value).filter(Boolean),
  };
}

/** What is entered. @param {import("./sheet.js").Form} of @returns {Sheet} */
export function readOpinions(of) {
  /** @type {Map<string, Opinion>} */
  const opinions = new Map();
  /** @param {string} item @param {string} what @param {string} value */
  const put = (item, what, value) => {
    if (value === "") return;
    const wording = of.wordings.get(item);
    const known = opinions.get(item) ?? (wording ? { wording } : {});
    opinions.set(item, { ...known, [what]: value });
  };
  for (const field of named()) {
    const [item, what] = field.name.split("/");
    if (!isRadio(field) || /** @type {HTMLInputElement} */ (field).checked) put(item, what, field.value.trim());
  }
  for (const [at, vignette] of [...vignettes.children].entries()) {
    const [name, ...rest] = fieldsOf(vignette);
    const plain = name.value.trim();
    const same = [...vignettes.children].slice(0, at).some((other) => fieldsOf(other)[0].value.trim() === plain);
    const item = `vignette.${plain === "" || same ? `${plain} ${at + 1}`.trim() : plain}`;
    for (const field of rest) put(item, field.dataset.is ?? "", field.value.trim());
  }
  return { expert: expert().value.trim(), opinions };
}

const expert = () => /** @type {HTMLInputElement} */ (formElement.elements.namedItem("expert"));
/** @param {Element} vignette */
const fieldsOf = (vignette) => /** @type {Field[]} */ ([...vignette.querySelectorAll("[data-is]")]);

/** Fills the form in; gives how many items were judged in another wording, whose judgements are left out.
    @param {Sheet} sheet @param {import("./sheet.js").Form} of */
export function fillIn({ expert: word, opinions }, of) {
  formElement.reset();
  vignettes.replaceChildren();
  expert().value = word;
  /** @param {string} item */
  const isChanged = (item) => of.wordings.has(item) && of.wordings.get(item) !== opinions.get(item)?.wording;
  for (const field of named()) {
    const [item, what] = field.name.split("/");
    const value = isChanged(item) && what !== "remark" ? "" : opinions.get(item)?.[/** @type {keyof Opinion} */ (what)] ?? "";
    if (isRadio(field)) /** @type {HTMLInputElement} */ (field).checked = field.value === value;
    else field.value = value;
  }
  for (const [item, opinion] of opinions) {
    if (item.startsWith("vignette.")) addVignette({ ...opinion, name: item.slice("vignette.".length) });
  }
  return [...opinions.keys()].filter(isChanged).length;
}

/** Adds a vignette at the end. @param {Opinion & { name?: string }} [opinion] */
export function addVignette(opinion = {}) {
  const content = /** @type {DocumentFragment} */ (blank.content.cloneNode(true));
  const vignette = /** @type {HTMLElement} */ (content.firstElementChild);
  for (const field of fieldsOf(vignette)) field.value = opinion[/** @type {keyof Opinion} */ (field.dataset.is)] ?? "";
  lock(vignette);
  vignettes.append(content);
  return vignette;
}

/** What the check came to is said only after what one would want: else it would not be blind.
    @param {Element} vignette */
export function lock(vignette) {
  const fields = Object.fromEntries(fieldsOf(vignette).map((field) => [field.dataset.is, field]));
  fields.reached.disabled = fields.outcome.value === "";
  fields.outcome.disabled = fields.reached.value !== "";
}
