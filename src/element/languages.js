// The texts of other languages than the built-in one: files of their own, asked for when they are first needed.

import { FILES, HASHES } from "build:values"; // hashes where whoever serves the files is not to be trusted, else null
import { versioned } from "./version.js";

Object.values(FILES).flat(2).forEach(versioned);
const PATIENCE = 20_000; // milliseconds for a file that hangs
/** @type {Map<string, string>} */
const kept = new Map(); // address to texts

/** Hands on settings with the texts of their language: at once where they are there. Else with the built-in ones.
    @template {import("./module.js").LanguageSettings} T
    @param {T} settings @param {(settings: T) => void} then @returns {void} */
export function withTranslations(settings, then) {
  const catalogues = FILES[settings.language] ?? []; // the files of each
  const files = catalogues.flat();
  if (files.every(({ href }) => kept.has(href))) {
    return then({ ...settings, translations: catalogues.map((parts) => parts.map(({ href }) => kept.get(href)).join("\n")) });
  }
  Promise.all(files.map(fetched)).then(
    () => withTranslations(settings, then),
    (error) => {
      console.warn(`<boundary-check> language="${settings.language}": the texts did not arrive, English is used instead (${error.message})`);
      then({ ...settings, language: "en", locale: "en", translationFailed: true });
    },
  );
}

// What failed is asked for again the next time.
/** @param {URL} file */
async function fetched(file) {
  const response = await fetch(file, { integrity: HASHES?.[/** @type {string} */ (file.pathname.split("/").pop())] ?? "", signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${file} gave ${response.status}`);
  kept.set(file.href, await response.text());
}
