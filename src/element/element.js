// The custom element <boundary-check> and the scoring API: what the one file that a page names is made of.
// The class is defined at once; the module is loaded when the first element is connected, or when ready()
// is asked for; a case has a module of its own. Until then, and if it fails, the element shows what the page put into it.
// What it does once the module is there comes with the module's glue (session.js).

import { EXIT_PAGE } from "build:values";
import { CHECK_MODULE, cancelPreload, load, ready, score } from "./load.js";
import { Base, treeOf } from "./base.js";
import { dispatch } from "./dispatch.js";
import { Fallback } from "./fallback.js";
import { ALL, CHECKS, forget } from "./forget.js";
import { leave } from "./leave.js";
import { WORKSHOP_MODULE } from "./workshop.js";
import { names, reflectProperties, upgradeProperties, values, warnIfInvalid } from "./attributes.js";

/** @typedef {import("./module.js").LoadedModule} LoadedModule */

export { BoundaryCheckElement, ready, score };

/** For the board, which shares the module and its pool. */
export const workshop = { module: WORKSHOP_MODULE, load: (/** @type {ShadowRoot} */ root) => load(WORKSHOP_MODULE, root) };

/** @type {(BoundaryCheckElement | undefined)[]} */
const elements = []; // by their index, which is part of the storage key

class BoundaryCheckElement extends Base {
  static observedAttributes = names;
  /** What it shows, for our own scripts.
      @param {BoundaryCheckElement} element */
  static tree = (element) => element.#lent.root;
  #slot = document.createElement("slot");
  #module = /** @type {LoadedModule} */ (CHECK_MODULE); // its glue is asked for once it runs
  /** @type {import("./session.js").Session | undefined} */
  #session;
  /** @type {import("./module.js").Memory} */
  #memory = {};
  /** What its session needs of it.
      @type {import("./module.js").Lent} */
  #lent = /** @type {import("./module.js").Lent} */ ({
    element: this, elements, slot: this.#slot, memory: this.#memory, exitPage: EXIT_PAGE,
    dispatch: (event, detail) => dispatch(this, event, detail),
    exit: () => this.#exit(),
    fail: (error) => this.#fail(error),
    forget: () => this.#forget(CHECKS),
    isCurrent: (session) => session === this.#session,
    load,
    values: () => values(this),
  });
  #fallback = new Fallback(this.#lent);

  connectedCallback() {
    this.#lent.root ??= treeOf(this, this.#slot); // a test says only by then that it would look into it
    this.#session?.arrive();
    upgradeProperties(this);
    // Scripts of the page may clean its address later.
    this.#memory.addressed ??= new URL(location.href).searchParams.get("workshop") ?? "";
    const module = (this.#module = /** @type {LoadedModule} */ (this.case ? WORKSHOP_MODULE : CHECK_MODULE));
    if (!this.#session) this.#fallback.wait();
    load(module, this.#lent.root).then(() => {
      if (module !== this.#module) return;
      this.#fallback.begin();
      (this.#session ??= new module.glue.Session(module, this.#lent)).begin();
    }).catch((error) => this.#fail(error));
  }

  disconnectedCallback() {
    // A move in the page is a removal and an insertion at once: only what stays away is let go.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    warnIfInvalid(this, name);
    if (name === "language") this.#memory.picked = undefined; // the page has the last word
    // Another case is another check, of another module perhaps: no answer goes along, wherever the element is.
    if (name === "case") {
      this.#stop();
      this.#session = undefined;
      if (this.isConnected) this.connectedCallback();
    } else this.#session?.update();
  }

  restart() {
    if (this.#fallback.failed) {
      console.error("<boundary-check> does not run; what this tab has kept is gone");
      forget(CHECKS);
    } else if (this.isConnected) load(this.#module).then(() => this.#session?.restart(), () => {}); // it has been said that it failed
  }

  #stop() {
    this.#fallback.end();
    cancelPreload(this.#module, this.#lent.root);
    this.#session?.stop();
  }

  // What the others on the page hold in memory would be kept again.
  /** @param {RegExp} keys */
  #forget(keys) {
    forget(keys);
    elements.forEach((other) => other !== this && other?.restart());
  }

  // Where a device goes round, the board stays the trainer's. The page goes, unless it has a way of its own.
  #exit() {
    this.#forget(this.passAround === "on" ? CHECKS : ALL);
    if (dispatch(this, "exit", {})) leave(this.exitUrl || EXIT_PAGE);
  }

  /** @param {import("./module.js").Failure} error */
  #fail(error) {
    if (!this.isConnected) return;
    this.#session?.end();
    this.#fallback.fail(error);
  }
}

reflectProperties(BoundaryCheckElement.prototype);
if (globalThis.customElements && !customElements.get("boundary-check")) {
  customElements.define("boundary-check", BoundaryCheckElement);
}
