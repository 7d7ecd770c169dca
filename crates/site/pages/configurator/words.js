// The page's words: all of them stand in its HTML, those for later in templates.

/** The text of a template, with what it names in braces filled in.
    @param {string} name @param {Record<string, string>} [values] */
export function say(name, values = {}) {
  const { content } = /** @type {HTMLTemplateElement} */ (document.getElementById(`say-${name}`));
  return /** @type {string} */ (content.textContent).trim().replace(/\{([\w-]+)\}/g, (whole, key) => values[key] ?? whole);
}
