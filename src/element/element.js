// The custom element <boundary-check> and the scoring API: what the one file that a page names is made of.
// The class is defined at once; the module is loaded when the first element is connected, or when ready()
// is asked for; a case has a module of its own. Until then, and if it fails, the element shows what the page put into it.
// What it needs once the module is there comes with the module's glue (runtime.js).

import { FAILED } from "build:values";
import { CHECK_MODULE, cancelPreload, load, ready, score } from "./load.js";
import { Base } from "./base.js";
import { showFailure } from "./failure.js";
import { WORKSHOP_MODULE } from "./workshop.js";
import { instanceIndex, names, reflectProperties, settings, upgradeProperties, warnIfInvalid } from "./attributes.js";

/** @typedef {import("./module.js").Failure} Failure */
/** @typedef {import("./module.js").LoadedModule} LoadedModule */
/** @typedef {import("./module.js").Running["Check"]} Running */

export { BoundaryCheckElement, ready, score };

/** For the board, which shares the module and its pool. */
export const workshop = { module: WORKSHOP_MODULE, load: (/** @type {ShadowRoot} */ root) => load(WORKSHOP_MODULE, root) };

/** @type {(Element | undefined)[]} */
const instances = []; // which element has which index; an index is part of the storage key

class BoundaryCheckElement extends Base {
  static observedAttributes = names;
  #root = this.attachShadow({ mode: "open" });
  #slot = this.#root.appendChild(document.createElement("slot"));
  #module = /** @type {LoadedModule} */ (CHECK_MODULE); // its glue is asked for once it runs
  /** @type {Running | undefined} */
  #check;
  /** @type {number | undefined} */
  #index;
  /** @type {string | undefined} */
  #pickedLanguage; // the language that a person has picked in it
  /** @type {string | undefined} */
  #locale; // that it was told last
  /** @type {string | undefined} */
  #addressed; // the workshop that the page's address named when it came into the page
  /** @type {AbortController | undefined} */
  #here; // aborts what it does at the place where it stands

  connectedCallback() {
    if (this.#check) {
      this.#arrive();
      this.#follow();
    }
    upgradeProperties(this);
    // Scripts of the page may clean its address later.
    this.#addressed ??= new URL(location.href).searchParams.get("workshop") ?? "";
    const module = (this.#module = /** @type {LoadedModule} */ (this.#case() ? WORKSHOP_MODULE : CHECK_MODULE));
    load(module, this.#root).then(() => module === this.#module && this.#begin(module))
      .catch((error) => this.#fail(error));
  }

  disconnectedCallback() {
    // A move in the page is a removal and an insertion at once: only what stays away is let go.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    warnIfInvalid(this, name);
    if (name === "language") this.#pickedLanguage = undefined; // the page has the last word
    // Another case is another check, of another module perhaps: no answer goes along, wherever the element is.
    if (name === "case") {
      this.#stop();
      if (this.isConnected) this.connectedCallback();
    } else if (this.#check) this.#update();
  }

  restart() {
    if (this.isConnected) load(this.#module).then(() => this.#check?.restart(), () => {}); // it has been said that it failed
  }

  // The texts may take a while: by then, another language may be asked for, or another case.
  /** @param {LoadedModule} module */
  #begin(module) {
    this.#pickedLanguage ??= module.glue.storedLanguage(this.#storageKey());
    const asked = this.#settings();
    module.glue.withTranslations(asked, (settings) => {
      if (this.#check || !this.isConnected || module !== this.#module) return;
      const { storageKey, language } = this.#settings();
      if (language !== asked.language) return this.#begin(module);
      try { this.#start({ ...settings, storageKey }); } catch (error) { this.#fail(/** @type {Failure} */ (error)); }
    });
  }

  #update() {
    const [check, asked] = [this.#check, this.#settings()];
    this.#module.glue.withTranslations(asked, (settings) => {
      if (check === this.#check && this.#settings().language === asked.language) /** @type {Running} */ (check).update(settings);
    });
  }

  /** @param {import("./module.js").ElementSettings} settings */
  #start(settings) {
    const { acquire, hideStrays, isBegun } = this.#module.glue;
    const focused = this.contains(document.activeElement);
    this.#check = acquire(this.#module, (error) => this.#fail(error));
    instances[/** @type {number} */ (this.#index)] = this;
    this.#check.open({ ...settings, beginRequested: isBegun(this) });
    hideStrays(this, true);
    this.#root.replaceChildren(this.#check.host);
    this.#arrive();
    if (focused) /** @type {HTMLElement | null} */ (this.#root.querySelector("[data-action=begin]"))?.focus();
  }

  // In this page, or at another place of it or of another one.
  #arrive() {
    this.#here?.abort();
    this.#here = new AbortController();
    this.#module.glue.arrive(this, this.#root, /** @type {Running} */ (this.#check), () => this.#follow(), this.#here.signal);
  }

  // Another language around it.
  #follow() {
    const before = this.#locale;
    if (this.#check && this.#settings().locale !== before) this.#update();
  }

  #stop() {
    cancelPreload(this.#module, this.#root);
    if (!this.#check) return;
    this.#module.glue.release(this.#detach());
    this.#root.replaceChildren(this.#slot);
  }

  #detach() {
    const check = /** @type {Running} */ (this.#check);
    this.#here?.abort();
    this.#module.glue.hideStrays(this, false);
    instances[/** @type {number} */ (this.#index)] = undefined;
    this.#check = undefined;
    return check;
  }

  #case() {
    return this.getAttribute("case")?.trim();
  }

  // Of its answers in the tab's store: without the page's address, which scripts change while somebody answers. A case is
  // answered anew in another round. No id of an element makes the key of a check that of a case.
  #storageKey() {
    this.#index = instanceIndex(instances, this, this.#index);
    const kind = this.#case() ? `boundary-case ${this.case} ${this.workshop} ${this.round}` : "boundary-check";
    return `${kind} ${this.id ? `#${this.id}` : this.#index}`;
  }

  #settings() {
    const { clear, print, printable } = this.#module.glue;
    const { storage, ...rest } = settings(this, this.#pickedLanguage);
    const storageKey = this.#storageKey();
    this.#locale = rest.locale;
    if (storage === "off") forget(storageKey);
    const onEvent = (/** @type {string} */ event, /** @type {string} */ field, /** @type {string} */ value) => {
      if (/phase|exit/.test(event) && this.#check) clear(this.#check.host);
      if (event === "language") this.#pickLanguage(value);
      const goes = this.#dispatch(event, field ? { [field]: value } : {});
      if (event === "exit" && goes && rest.exitUrl) location.replace(rest.exitUrl);
    };
    return {
      ...rest,
      workshop: rest.workshop ?? this.#addressed,
      storageKey: storage === "tab" ? storageKey : undefined,
      onEvent,
      onPrint: printable() ? (/** @type {string} */ what) => print(what, /** @type {Running} */ (this.#check)) : undefined,
    };
  }

  /** @param {string} language */
  #pickLanguage(language) {
    this.#pickedLanguage = language;
    this.#update();
  }

  /** @param {string} event @param {object} detail */
  #dispatch(event, detail) {
    // A code goes to who holds the element, and not out of a board's own tree.
    const options = { detail, bubbles: true, composed: event !== "code", cancelable: event === "exit" };
    return this.dispatchEvent(new CustomEvent(`boundary-check-${event}`, options));
  }

  // Shows the page's own content again, and says that the check cannot run.
  /** @param {Failure} error */
  #fail({ message, reason = "load" }) {
    if (!this.isConnected) return;
    if (this.#check) this.#module.glue.discard(this.#detach());
    showFailure(this.#root, this.#slot, FAILED);
    console.error(`<boundary-check> cannot run (${reason}): ${message}`);
    this.#dispatch("error", { reason, message });
  }
}

// What an earlier visit has kept. Where there is no storage, there is nothing in it.
/** @param {string} name */
const forget = (name) => { try { sessionStorage.removeItem(name); } catch {} };

reflectProperties(BoundaryCheckElement.prototype);
if (globalThis.customElements && !customElements.get("boundary-check")) {
  customElements.define("boundary-check", BoundaryCheckElement);
}
