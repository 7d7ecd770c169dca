// The custom element <boundary-check> and the scoring API: what the one file that a page names is made of.
// The class is defined at once; the module is loaded when the first element is connected, or when ready()
// is asked for; a case has a module of its own. Until then, and if it fails, the element shows what the page put into it.

import { CHECK, leave, load, ready, score } from "./load.js";
import { WORKSHOP } from "./workshop.js";
import { adopt, mirror, names, settings, warn } from "./attributes.js";
import { clear, print, printable } from "./print.js";
import { borrow, giveBack, release } from "./pool.js";

export { BoundaryCheckElement, ready, score };

/** For the board, which shares the module and its pool. */
export const workshop = {
  load: (root) => load(WORKSHOP, root),
  borrow: (whenOver) => borrow(WORKSHOP, whenOver, "Board"),
  giveBack, release, print,
};

const FAILED = "@content:interface.failed@";
const places = []; // which element has which place; a place is part of the storage key

const Base = globalThis.HTMLElement ?? class {};

class BoundaryCheckElement extends Base {
  static observedAttributes = [...names, "lang"];
  #root = this.attachShadow({ mode: "open" });
  #slot = this.#root.appendChild(document.createElement("slot"));
  #module = CHECK;
  #check;
  #place;

  connectedCallback() {
    adopt(this);
    const module = (this.#module = this.hasAttribute("case") ? WORKSHOP : CHECK);
    const started = load(module, this.#root).then(() => module === this.#module && this.#start());
    started.catch((error) => this.#fail("load", error));
  }

  disconnectedCallback() {
    // A move in the page is a removal and an insertion at once: only what stays away is let go.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (names.includes(name)) warn(this, name);
    // Another case is another check, of another module perhaps.
    if (name === "case" && this.isConnected) {
      this.#stop();
      this.connectedCallback();
    } else this.#check?.update(this.#settings());
  }

  restart() {
    if (this.isConnected) load(this.#module).then(() => this.#check?.restart(), () => {}); // it has been said that it failed
  }

  #start() {
    if (this.#check || !this.isConnected) return;
    const begin = this.querySelector("details[data-boundary-check-begin]");
    const focused = this.contains(document.activeElement);
    this.#check = borrow(this.#module, (error) => this.#fail("crash", error));
    if (this.#place === undefined || places[this.#place]) this.#place = free();
    places[this.#place] = this;
    this.#check.open({ ...this.#settings(), begun: begin?.open ?? false });
    this.#root.adoptedStyleSheets = [this.#module.sheet];
    this.#root.replaceChildren(this.#check.host);
    if (focused) this.#root.querySelector("[data-action=begin]")?.focus();
  }

  #stop() {
    leave(this.#module, this.#root);
    if (!this.#check) return;
    giveBack(this.#leave());
    this.#root.replaceChildren(this.#slot);
  }

  #leave() {
    const check = this.#check;
    places[this.#place] = undefined;
    this.#check = undefined;
    return check;
  }

  #settings() {
    const { storage, ...rest } = settings(this);
    const its = this.id ? `#${this.id}` : this.#place;
    const name = `boundary-check ${location.pathname}${location.search} ${its}${rest.case ? ` ${rest.case}` : ""}`;
    if (storage === "off") forget(name);
    const check = this.#check;
    const tell = (event, field, value) => {
      if (event === "phase") clear(check.host);
      this.#tell(event, field ? { [field]: value } : {});
    };
    return { ...rest, key: storage === "tab" ? name : undefined, tell, print: printable() ? (what) => print(what, check) : undefined };
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(`boundary-check-${event}`, { detail, bubbles: true, composed: true }));
  }

  // Shows the page's own content again, and says that the check cannot run.
  #fail(reason, { message }) {
    if (!this.isConnected) return;
    if (this.#check) release(this.#leave());
    const text = Object.assign(document.createElement("p"), { textContent: FAILED });
    text.setAttribute("data-boundary-check-failed", "");
    text.setAttribute("role", "alert");
    this.#root.replaceChildren(text, this.#slot);
    console.error(`<boundary-check> cannot run (${reason}): ${message}`);
    this.#tell("error", { reason, message });
  }
}

// What an earlier visit has kept. Where there is no storage, there is nothing in it.
const forget = (name) => { try { sessionStorage.removeItem(name); } catch {} };
const free = () => [...places, undefined].indexOf(undefined);

mirror(BoundaryCheckElement.prototype);
if (globalThis.customElements && !customElements.get("boundary-check")) {
  customElements.define("boundary-check", BoundaryCheckElement);
}
