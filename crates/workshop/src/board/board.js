// The custom element <boundary-board>: a trainer's board. It shares the module and the pool of the check's script,
// which it loads, so that both elements on one page have one module.

import { BOARD_FAILED } from "build:values";
import {
  instanceIndex, names, reflectProperties, settings, upgradeProperties, warnIfInvalid,
} from "../../../../src/element/attributes.js";

const boards = []; // which element has which index; an index is part of the storage key

const Base = globalThis.HTMLElement ?? class {}; // there is no DOM where a server renders

export class BoundaryBoardElement extends Base {
  static observedAttributes = names;
  #root = this.attachShadow({ mode: "open" });
  #slot = this.#root.appendChild(document.createElement("slot"));
  #lent; // the workshop's module, which the script of the check lends it
  #board;
  #here; // aborts what it does at the place where it stands
  #index;

  connectedCallback() {
    if (this.#board) {
      this.#arrive();
      this.#update();
    }
    upgradeProperties(this);
    import("./boundary-check.js").then(async ({ workshop }) => {
      this.#lent = workshop;
      await workshop.load(this.#root);
      this.#begin();
    }).catch((error) => this.#fail(error));
  }

  disconnectedCallback() {
    // A move in the page is a removal and an insertion at once: only what stays away is let go.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    warnIfInvalid(this, name);
    if (this.#board) this.#update();
  }

  /** Takes in the codes of a text, as the field does. */
  add(text) {
    this.#board?.add(String(text));
  }

  get #glue() {
    return this.#lent.module.glue;
  }

  #begin() {
    const asked = this.#settings();
    this.#glue.withTranslations(asked, (settings) => {
      if (this.#board || !this.isConnected) return;
      const { storageKey, language } = this.#settings();
      if (language !== asked.language) return this.#begin();
      try { this.#start({ ...settings, storageKey }); } catch (error) { this.#fail(error); }
    });
  }

  #start(settings) {
    this.#glue.hideStrays(this, true);
    this.#board = this.#glue.acquire(this.#lent.module, (error) => this.#fail(error), "Board");
    const { host } = this.#board;
    const signal = (this.#board.listening = new AbortController()).signal;
    boards[this.#index] = this;
    // A result that is passed on belongs to this board: the page around does not hear of it.
    host.addEventListener("boundary-check-code", ({ detail }) => this.add(detail.code), { signal });
    // What was printed does not outlive the next press, where a browser would not print.
    host.addEventListener("click", () => this.#glue.clear(host), { signal, capture: true });
    // A page that is left in the middle may come back as it was.
    addEventListener("pagehide", () => this.#root.querySelector("boundary-check")?.restart(), { signal });
    this.#board.open(settings);
    this.#root.replaceChildren(host);
    this.#arrive();
  }

  // In this page, or at another place of it or of another one.
  #arrive() {
    this.#here?.abort();
    this.#here = new AbortController();
    this.#glue.arrive(this, this.#root, this.#board, () => this.#board && this.#update(), this.#here.signal);
  }

  #update() {
    const [board, asked] = [this.#board, this.#settings()];
    this.#glue.withTranslations(asked, (settings) => {
      if (board === this.#board && this.#settings().language === asked.language) board.update(settings);
    });
  }

  #stop() {
    if (!this.#board) return;
    this.#glue.release(this.#detach());
    this.#root.replaceChildren(this.#slot);
  }

  #detach() {
    const board = this.#board;
    this.#here?.abort();
    this.#glue.hideStrays(this, false);
    board.listening.abort();
    boards[this.#index] = undefined;
    this.#board = undefined;
    return board;
  }

  #settings() {
    const given = settings(this);
    this.#index = instanceIndex(boards, this, this.#index);
    return {
      ...given,
      page: page(given.page),
      storageKey: `boundary-board ${this.id ? `#${this.id}` : this.#index}`,
      onCommand: (command, text) => this.#do(command, text),
    };
  }

  #do(command, text) {
    if (command === "print" && this.#glue.printable()) this.#glue.print("board", this.#board);
    if (command === "passing") this.#pass(Boolean(text));
    if (command === "save") save(text);
    // Where the page may not write to the clipboard, the link can still be marked and copied.
    if (command === "copy") this.#copy(text);
    if (command === "full-screen") this.#fullScreen(Boolean(text));
    if (command === "ready") this.#dispatch("ready", {});
  }

  // While the device goes round, nobody finds what somebody has answered in this tab before, and the page around may
  // put away what leads elsewhere.
  #pass(passing) {
    this.toggleAttribute("passing", passing);
    if (passing) forget();
    // Who pressed the button goes on where the check begins; a page that is loaded again takes no focus.
    if (passing && this.#root.contains(this.#board.host)) {
      const start = ({ target }) => target.shadowRoot?.querySelector("[data-heading]")?.focus();
      this.#board.host.addEventListener("boundary-check-ready", start, { once: true, signal: this.#board.listening.signal });
    }
  }

  async #copy(text) {
    const board = this.#board;
    const done = await (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(() => true, () => false);
    if (board === this.#board) board.copied(done);
  }

  #fullScreen(wanted) {
    // Where it is refused, the view fills the window all the same. What comes last is on top: the view once more.
    if (wanted) this.requestFullscreen?.().then(() => raise(this.#root.querySelector("dialog")), () => {});
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  }

  #dispatch(event, detail) {
    this.dispatchEvent(new CustomEvent(`boundary-board-${event}`, { detail, bubbles: true, composed: true }));
  }

  #fail({ message, reason = "load" }) {
    if (!this.isConnected) return;
    if (this.#board) this.#glue.discard(this.#detach());
    const text = Object.assign(document.createElement("p"), { textContent: BOARD_FAILED, lang: "en", dir: "ltr" });
    text.setAttribute("role", "alert");
    this.#root.replaceChildren(text, this.#slot);
    console.error(`<boundary-board> cannot run (${reason}): ${message}`);
    this.#dispatch("error", { reason, message });
  }
}

function raise(dialog) {
  const focused = dialog?.getRootNode().activeElement;
  dialog?.close();
  dialog?.showModal();
  focused?.focus();
}

/** The page for participants, without a query of its own. */
function page(given) {
  const standard = new URL("case.html", import.meta.url);
  const named = given && URL.canParse(given, document.baseURI) ? new URL(given, document.baseURI) : undefined;
  const fits = /^https?:$/.test(named?.protocol);
  if (given && !fits) console.warn(`<boundary-board> page="${given}": expected an address of the web; ${standard} is used instead`);
  const url = fits ? named : standard;
  url.search = url.hash = "";
  return url.href;
}

/** Removes the answers of checks and cases that this tab has kept. */
function forget() {
  try {
    const own = (key) => key.startsWith("boundary-check ") || key.startsWith("boundary-case ");
    Object.keys(sessionStorage).filter(own).forEach((key) => sessionStorage.removeItem(key));
  } catch {} // where storage is blocked, nothing is kept
}

/** Saves a table as a file; the mark before it tells spreadsheets that it is UTF-8. */
function save(table) {
  const url = URL.createObjectURL(new Blob(["\ufeff", table], { type: "text/csv;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href: url, download: "workshop.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // a download may still ask where to go
}

reflectProperties(BoundaryBoardElement.prototype);
if (globalThis.customElements && !customElements.get("boundary-board")) {
  customElements.define("boundary-board", BoundaryBoardElement);
}
