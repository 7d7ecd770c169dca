// What goes with the module of workshops, in the file of its glue: all that goes with the check's, and what a case needs of
// its element that the check's script, which everybody loads, does not read.

import {
  arrive, acquire, clear, discard, edition, hideStrays, indexOf, instantiate, print, printable, release, Session, styles, withTranslations,
} from "../../../src/element/runtime.js";

/** What a case is called in the tab's store: one that a trainer has written by a number (FNV-1a), for the attribute holds its
    title, its story and its key.
    @param {string} text */
function named(text) {
  if (!/^own[=:]/.test(text)) return text;
  let number = 0x811c9dc5;
  for (const letter of text) number = Math.imul(number ^ /** @type {number} */ (letter.codePointAt(0)), 0x01000193) >>> 0;
  return `own-${number.toString(16)}`;
}

/** A session of an element that shows a case. */
class CaseSession extends Session {
  /** @param {import("../../../src/element/module.js").LoadedModule} module @param {import("../../../src/element/module.js").Lent} lent */
  constructor(module, lent) {
    const { element } = lent;
    super(module, {
      ...lent,
      keptAs: () => `boundary-case ${named(element.case)} ${element.workshop} ${element.round}`,
      values: () => ({ ...lent.values(), ownCases: element.getAttribute("own-cases")?.trim() === "on" }),
    });
  }
}

export {
  arrive, acquire, clear, discard, edition, hideStrays, indexOf, instantiate, print, printable, release, CaseSession as Session, styles, withTranslations,
};
