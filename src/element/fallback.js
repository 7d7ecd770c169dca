// An element without its module: it says that it still loads, or that it cannot run, and what can be done all the same.

import { CLEARED, CLEAR, EDITION, EXIT, FAILED, RELOAD, SLOW } from "build:values";
import { showFailure } from "./failure.js";

// Milliseconds after which it says that it still loads, and that it has failed.
const SLOWLY = 5_000;
const TOO_LONG = 60_000;

export class Fallback {
  failed = false;
  /** @type {ReturnType<typeof setTimeout>[]} */
  #waits = [];
  #lent;

  /** @param {import("./module.js").Lent} lent */
  constructor(lent) {
    this.#lent = lent;
  }

  /** A file may hang: nobody is to look at a page for ever that says nothing. If it comes all the same, the check begins. */
  wait() {
    this.end();
    this.#waits = [
      setTimeout(() => this.#show(SLOW, false), SLOWLY),
      setTimeout(() => this.#lent.fail(new Error("its files did not arrive")), TOO_LONG),
    ];
  }

  end() {
    this.#waits.forEach(clearTimeout);
  }

  /** The module is there. */
  begin() {
    this.end();
    this.failed = false;
  }

  /** It cannot run. What the tab has kept is still there.
      @param {import("./module.js").Failure} error */
  fail({ message, reason = "load" }) {
    this.end();
    this.failed = true;
    this.#show(FAILED, true);
    console.error(`<boundary-check> cannot run (${reason}, edition ${EDITION}): ${message}`);
    this.#lent.dispatch("error", { reason, message });
  }

  /** @param {string} message @param {boolean} over */
  #show(message, over) {
    const { root, slot, forget, exit } = this.#lent;
    const clear = () => {
      forget();
      return CLEARED;
    };
    showFailure(root, slot, message, { [RELOAD]: () => location.reload(), [CLEAR]: clear, [EXIT]: exit }, over);
  }
}
