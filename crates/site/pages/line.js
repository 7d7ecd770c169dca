// A text from outside as one line.

/** A text in one line, without what would hide or turn around what it says.
    @param {string} text @param {number} longest */
export const line = (text, longest) =>
  text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim().slice(0, longest).toWellFormed().trim();
