// The form's controls: from texts and to texts, and what is said beside each.

import { clean, isWrong } from "./settings.js";
import { standardColour, weakPairs } from "./contrast.js";
import { say } from "./words.js";

/** @typedef {import("./settings.js").Fields} Fields */
/** @typedef {import("./settings.js").Texts} Texts */

export const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
/** @type {Set<string>} */
const chosen = new Set(); // the colours that are not the default
const dark = matchMedia("(prefers-color-scheme: dark)");

/** The control of a field: one, or a group of radio buttons, which has a value all the same.
    @param {string} name */
const control = (name) => /** @type {HTMLInputElement | RadioNodeList} */ (form.elements.namedItem(name));

const colours = () => /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-colour]"));

/** What lies in the row of a colour.
    @param {HTMLElement} row */
const partsOf = (row) => ({
  colour: /** @type {string} */ (row.dataset.colour),
  button: /** @type {HTMLButtonElement} */ (row.querySelector("button")),
  output: /** @type {HTMLOutputElement} */ (row.querySelector("output")),
  input: /** @type {HTMLInputElement} */ (row.querySelector("input")),
});

/** The text of each field.
    @param {Fields} fields @returns {Texts} */
export function texts(fields) {
  return Object.fromEntries([...fields].map(([name, { kind }]) => {
    const isDefault = kind === "colour" && !chosen.has(name);
    return [name, isDefault ? "" : clean(control(name).value)];
  }));
}

/** Fills the form in; a colour that is not among the texts is the default.
    @param {Texts} given @param {Fields} fields */
export function fillIn(given, fields) {
  for (const [name, { kind, standard = "" }] of fields) {
    if (kind !== "colour") control(name).value = given[name] ?? standard;
    else if (name in given) choose(name, given[name]);
  }
}

/** @param {string} name @param {string} colour */
function choose(name, colour) {
  chosen.add(name);
  control(name).value = colour;
}

/** Opens what is folded away if something in it is chosen.
    @param {Texts} given */
export function unfold(given) {
  for (const fold of form.querySelectorAll("details")) {
    fold.open = Object.keys(given).some((name) => fold.querySelector(`[name="${name}"]`) !== null);
  }
}

/** Makes the colours, and their buttons, take part.
    @param {() => void} changed */
export function wireColours(changed) {
  for (const { colour, button, input } of [...colours()].map(partsOf)) {
    input.addEventListener("input", () => chosen.add(colour));
    button.addEventListener("click", () => {
      chosen.delete(colour);
      input.focus(); // the button is about to go
      changed();
    });
  }
  dark.addEventListener("change", () => changed());
}

/** Shows each colour as it is, the default in the look of the moment, and warns of too little contrast.
    @param {Texts} style @param {string | undefined} theme @param {Record<string, string>} standards */
export function showColours(style, theme, standards) {
  const look = theme === "light" || theme === "dark" ? theme : dark.matches ? "dark" : "light";
  const weak = weakPairs(style, theme, standards);
  for (const { colour, button, output, input } of [...colours()].map(partsOf)) {
    if (!chosen.has(colour)) input.value = standardColour(colour, look, standards, style);
    button.hidden = !chosen.has(colour);
    output.value = chosen.has(colour) ? input.value : say("default");
    const weakest = weak.find(({ at }) => at === colour); // one thing to mend at a time
    tell(colour, weakest ? warning(weakest) : "");
  }
}

/** @param {{ front: string, ground: string, look: string, ratio: number }} pair */
function warning({ front, ground, look, ratio }) {
  const values = { front: say(`colour-${front}`), ground: say(`colour-${ground}`), ratio: (Math.floor(ratio * 10) / 10).toFixed(1) };
  return say(look ? `contrast-${look}` : "contrast", values);
}

/** Says what is wrong with a field, or that nothing is any more; `gently` says nothing new.
    @param {string} name @param {import("./settings.js").Field} field @param {string} text @param {boolean} gently */
export function check(name, field, text, gently) {
  if (field.kind === "colour") return;
  const wrong = isWrong(field, text);
  if (wrong && gently) return;
  const it = control(name);
  if (it instanceof Element) it.setAttribute("aria-invalid", String(wrong));
  tell(name, wrong ? say(`wrong-${field.kind}`, { found: text }) : "");
}

/** @param {string} name @param {string} text */
function tell(name, text) {
  const place = document.getElementById(`${name}-problem`);
  if (place && place.textContent !== text) place.textContent = text;
}
