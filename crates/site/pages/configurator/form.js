// The form's controls: from texts and to texts, and what is said beside each.

import { clean, isWrong } from "./settings.js";
import { standardColour, weakPairs } from "./contrast.js";
import { say } from "./words.js";

export const form = document.querySelector("form");
const chosen = new Set(); // the colours that are not the default
const dark = matchMedia("(prefers-color-scheme: dark)");

/** The text of each field. */
export function texts(fields) {
  return Object.fromEntries([...fields].map(([name, { kind }]) => {
    const isDefault = kind === "colour" && !chosen.has(name);
    return [name, isDefault ? "" : clean(form.elements[name].value)];
  }));
}

/** Fills the form in; a colour that is not among the texts is the default. */
export function fillIn(given, fields) {
  for (const [name, { kind, standard = "" }] of fields) {
    if (kind !== "colour") form.elements[name].value = given[name] ?? standard;
    else if (name in given) choose(name, given[name]);
  }
}

function choose(name, colour) {
  chosen.add(name);
  form.elements[name].value = colour;
}

/** Opens what is folded away if something in it is chosen. */
export function unfold(given) {
  for (const fold of form.querySelectorAll("details")) {
    fold.open = Object.keys(given).some((name) => fold.querySelector(`[name="${name}"]`));
  }
}

/** Makes the colours, and their buttons, take part. */
export function wireColours(changed) {
  for (const row of form.querySelectorAll("[data-colour]")) {
    const { colour } = row.dataset;
    form.elements[colour].addEventListener("input", () => chosen.add(colour));
    row.querySelector("button").addEventListener("click", () => {
      chosen.delete(colour);
      form.elements[colour].focus(); // the button is about to go
      changed();
    });
  }
  dark.addEventListener("change", changed);
}

/** Shows each colour as it is, the default in the look of the moment, and warns of too little contrast. */
export function showColours(style, theme, standards) {
  const look = ["light", "dark"].includes(theme) ? theme : dark.matches ? "dark" : "light";
  const weak = weakPairs(style, theme, standards);
  for (const row of form.querySelectorAll("[data-colour]")) {
    const { colour } = row.dataset;
    const input = form.elements[colour];
    if (!chosen.has(colour)) input.value = standardColour(standards[colour], look);
    row.querySelector("button").hidden = !chosen.has(colour);
    row.querySelector("output").value = chosen.has(colour) ? input.value : say("default");
    const weakest = weak.find(({ at }) => at === colour); // one thing to mend at a time
    tell(colour, weakest ? warning(weakest) : "");
  }
}

function warning({ front, ground, look, ratio }) {
  const values = { front: say(`colour-${front}`), ground: say(`colour-${ground}`), ratio: (Math.floor(ratio * 10) / 10).toFixed(1) };
  return say(look ? `contrast-${look}` : "contrast", values);
}

/** Says what is wrong with a field, or that nothing is any more; `gently` says nothing new. */
export function check(name, field, text, gently) {
  if (field.kind === "colour") return;
  const wrong = isWrong(field, text);
  if (wrong && gently) return;
  const control = form.elements[name];
  if (control instanceof Element) control.setAttribute("aria-invalid", wrong);
  tell(name, wrong ? say(`wrong-${field.kind}`, { found: text }) : "");
}

function tell(name, text) {
  const place = document.getElementById(`${name}-problem`);
  if (place && place.textContent !== text) place.textContent = text;
}
