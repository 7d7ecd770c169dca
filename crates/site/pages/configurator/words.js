// The page's words: all of them stand in its HTML, those for later in templates.

/** The text of a template, with what it names in braces filled in. */
export function say(name, values = {}) {
  const { textContent } = document.getElementById(`say-${name}`).content;
  return textContent.trim().replace(/\{([\w-]+)\}/g, (_, key) => values[key]);
}
