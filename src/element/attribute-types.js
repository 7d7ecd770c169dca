// What an attribute's text may be: each gives its value, or undefined where it is something else.

/** An address that may become a link.
    @param {string} text */
export const readUrl = (text) => (/^(https?:\/\/|mailto:|tel:)./i.test(text) && URL.canParse(text) ? text : undefined);

/** An address of the web.
    @param {string} text */
export const readWeb = (text) => (/^https?:/i.test(text) ? readUrl(text) : undefined);

/** Whole months.
    @param {string} text */
export const readMonths = (text) => (/^\d{1,2}$/.test(text) && Number(text) <= 24 ? +text : undefined);

/** The tag of one of these languages, or "auto".
    @param {string} text @param {string[]} languages */
export const readLanguage = (text, languages) => ([text, webTag(text)].find((tag) => tag === "auto" || isOffered(tag, languages)));

/** Whether there are texts in the language of a tag.
    @param {string} tag @param {string[]} languages */
export function isOffered(tag, languages) {
  try { return languages.includes(new Intl.Locale(tag).language); } catch {}
}

/** A tag as the web writes it, where it is written as systems write it: de_DE.UTF-8.
    @param {string} text */
export const webTag = (text) => text.trim().replace(/[.@].*/, "").replaceAll("_", "-");
