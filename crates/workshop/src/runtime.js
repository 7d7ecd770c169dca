// What goes with the module of workshops, in the file of its glue: all that goes with the check's, and what a case needs of
// its element that the check's script, which everybody loads, does not read.

import {
  arrive, acquire, clear, discard, edition, hideStrays, indexOf, instantiate, print, printable, release, Session, styles, withTranslations,
} from "../../../src/element/runtime.js";

/** A session of an element that shows a case. */
class CaseSession extends Session {
  /** @param {import("../../../src/element/module.js").LoadedModule} module @param {import("../../../src/element/module.js").Lent} lent */
  constructor(module, lent) {
    const { element } = lent;
    super(module, {
      ...lent,
      settings: (picked) => ({ ...lent.settings(picked), ownCases: element.getAttribute("own-cases")?.trim() === "on" }),
    });
  }
}

export {
  arrive, acquire, clear, discard, edition, hideStrays, indexOf, instantiate, print, printable, release, CaseSession as Session, styles, withTranslations,
};
