// The custom element <boundary-board>: a trainer's board. It shares the module and the pool of the check's script,
// which it loads, so that both elements on one page have one module.

import { BOARD_FAILED } from "build:values";
import {
  names, reflectProperties, settings, upgradeProperties, warnIfInvalid,
} from "../../../../src/element/attributes.js";
import { Base, treeOf } from "../../../../src/element/base.js";
import { showFailure } from "../../../../src/element/failure.js";
import { CHECKS, forget } from "../../../../src/element/forget.js";
import { Camera } from "./camera.js";
import { packed } from "./packed.js";
import { Wall } from "./wall.js";

/** @typedef {typeof import("../../../../src/element/element.js")} Entry */
/** @typedef {import("../../../../src/element/module.js").Failure} Failure */
/** @typedef {import("../../../../src/element/module.js").LoadedModule} LoadedModule */

/** @type {(Element | undefined)[]} */
const boards = []; // which element has which index; an index is part of the storage key

const UNDO_TIME = 20_000; // in milliseconds

export class BoundaryBoardElement extends Base {
  static observedAttributes = names;
  /** @type {ShadowRoot | undefined} */
  #tree;
  #slot = document.createElement("slot");
  /** @type {Entry | undefined} */
  #entry; // the script of the check, which lends it the workshop's module
  /** @type {import("../../../../src/element/module.js").Running["Board"] | undefined} */
  #board;
  /** @type {AbortController | undefined} */
  #here; // aborts what it does at the place where it stands
  /** @type {number | undefined} */
  #index;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #forgetting;
  /** @type {Wall | undefined} */
  #wall;
  /** @type {Camera | undefined} */
  #camera;

  get #root() {
    return (this.#tree ??= treeOf(this, this.#slot));
  }

  connectedCallback() {
    if (this.#board) {
      this.#arrive();
      this.#update();
    }
    upgradeProperties(this);
    import("./boundary-check.js").then(async (entry) => {
      this.#entry = /** @type {Entry} */ (/** @type {unknown} */ (entry));
      await this.#entry.workshop.load(this.#root);
      this.#begin();
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
    if (this.#board) this.#update();
  }

  /** Takes in the codes of a text, as the field does.
      @param {string} text */
  add(text) {
    this.#board?.add(String(text));
  }

  get #loaded() {
    return /** @type {LoadedModule} */ (/** @type {Entry} */ (this.#entry).workshop.module); // asked for once it runs
  }

  get #glue() {
    return this.#loaded.glue;
  }

  #begin() {
    const asked = this.#settings();
    this.#glue.withTranslations(asked, (settings) => {
      if (this.#board || !this.isConnected) return;
      const { storageKey, language } = this.#settings();
      if (language !== asked.language) return this.#begin();
      try { this.#start({ ...settings, storageKey }); } catch (error) { this.#fail(/** @type {Failure} */ (error)); }
    });
  }

  /** @param {import("../../../../src/element/module.js").BoardElementSettings} settings */
  #start(settings) {
    this.#glue.hideStrays(this, true);
    const board = (this.#board = this.#glue.acquire(this.#loaded, (error) => this.#fail(error), "Board"));
    const { host } = board;
    const signal = (board.listening = new AbortController()).signal;
    boards[/** @type {number} */ (this.#index)] = this;
    // A result that is passed on belongs to this board: the page around does not hear of it.
    host.addEventListener("boundary-check-code", (event) => this.add(/** @type {CustomEvent<{ code: string }>} */ (event).detail.code), { signal });
    // Nor of the key that the trainer gives a case of the board's own.
    host.addEventListener("boundary-check-key", (event) => {
      event.stopPropagation();
      this.#board?.answered(/** @type {CustomEvent<{ key: string }>} */ (event).detail.key);
    }, { signal });
    host.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== "file") return;
      this.#read([...(target.files ?? [])]).then(() => { target.value = ""; });
    }, { signal });
    host.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    host.addEventListener("drop", (event) => {
      event.preventDefault();
      this.#read(event.dataTransfer?.files ?? []);
    }, { signal });
    // What was printed does not outlive the next press, where a browser would not print.
    host.addEventListener("click", () => this.#glue.clear(host), { signal, capture: true });
    // A page that is left in the middle may come back as it was.
    const check = () => /** @type {InstanceType<Entry["BoundaryCheckElement"]> | null} */ (this.#root.querySelector("boundary-check"));
    addEventListener("pagehide", () => check()?.restart(), { signal });
    board.open(settings);
    this.#root.replaceChildren(host);
    this.#arrive();
    this.#wall = new Wall(host, this.#glue.styles(), (word) => this.#tell(word));
  }

  // In this page, or at another place of it or of another one.
  #arrive() {
    if (!this.#board) return;
    this.#here?.abort();
    this.#here = new AbortController();
    this.#glue.arrive(this, this.#root, this.#board, () => this.#board && this.#update(), this.#here.signal);
  }

  #update() {
    const [board, asked] = [this.#board, this.#settings()];
    this.#glue.withTranslations(asked, (settings) => {
      if (board === this.#board && this.#settings().language === asked.language) board?.update(settings);
    });
  }

  #stop() {
    const board = this.#detach();
    if (!board) return;
    this.#glue.release(board);
    this.#root.replaceChildren(this.#slot);
  }

  #detach() {
    const board = this.#board;
    if (!board) return;
    this.#here?.abort();
    this.#wall?.stop();
    this.#camera?.stop();
    this.#glue.hideStrays(this, false);
    board.listening.abort();
    boards[/** @type {number} */ (this.#index)] = undefined;
    this.#board = undefined;
    return board;
  }

  #settings() {
    const given = settings(this);
    this.#index = this.#glue.indexOf(boards, this, this.#index);
    return {
      ...given,
      page: page(given.page),
      storageKey: `boundary-board ${this.id ? `#${this.id}` : this.#index}`,
      onCommand: (/** @type {string} */ command, /** @type {string} */ text) => this.#do(command, text),
    };
  }

  /** @param {string} command @param {string} text */
  #do(command, text) {
    if (command === "print" && this.#board && this.#glue.printable()) this.#glue.print("board", this.#board);
    if (command === "camera") this.#look(Boolean(text));
    if (command === "print-case" && this.#board && this.#glue.printable()) this.#glue.print("case", this.#board);
    if (command === "pack") this.#pack(text);
    if (command === "save-cases") save(text, "cases.json", "application/json");
    if (command === "save-codes") save(text, "codes.txt", "text/plain");
    if (command === "open-window") this.#wall?.open();
    if (command === "close-window") this.#wall?.close();
    if (command === "cleared") this.#forgetLater();
    if (command === "passing") this.#pass(Boolean(text));
    if (command === "save") save(`\ufeff${text}`, "workshop.csv", "text/csv");
    // Where the page may not write to the clipboard, the link can still be marked and copied.
    if (command === "copy") this.#copy(text);
    if (command === "full-screen") this.#fullScreen(Boolean(text));
    if (command === "ready") this.#dispatch("ready", {});
  }

  /** What comes from elsewhere than the board's own controls.
      @param {string} detail */
  #tell(detail) {
    this.#board?.host.dispatchEvent(new CustomEvent("boundary-board-remote", { detail }));
  }

  /** @param {boolean} wanted */
  async #look(wanted) {
    this.#camera?.stop();
    this.#camera = undefined;
    if (!wanted) return;
    const camera = (this.#camera = new Camera((texts) => this.add(texts.join("\n"))));
    try {
      await camera.start(/** @type {Element} */ (this.#root.querySelector("[data-camera]")));
    } catch (error) {
      camera.stop();
      const { name } = /** @type {DOMException} */ (error);
      console.warn(`<boundary-board> camera: ${name}`);
      if (camera === this.#camera) this.#tell(/NotAllowed|Security/.test(name) ? "camera-refused" : "camera-missing");
    }
  }

  // Cases of the trainer's own, a line each, as a link has them.
  /** @param {string} text */
  async #pack(text) {
    const board = this.#board;
    const all = await Promise.all(text.split("\n").map(packed));
    if (board === this.#board) board?.own(all.join("\n"));
  }

  // Files with codes, such as a chat that was saved, or with cases: chosen, or dropped on the board.
  /** @param {Iterable<File>} files */
  async #read(files) {
    for (const file of files) this.add(await file.text());
  }

  // What was cleared by mistake can come back for a moment.
  #forgetLater() {
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => this.#tell("forget"), UNDO_TIME);
  }

  // While the device goes round, nobody finds what somebody has answered in this tab before, and the page around may
  // put away what leads elsewhere.
  /** @param {boolean} passing */
  #pass(passing) {
    this.toggleAttribute("passing", passing);
    if (passing) forget(CHECKS);
    const board = this.#board;
    // Who pressed the button goes on where the check begins; a page that is loaded again takes no focus.
    if (passing && board && this.#root.contains(board.host)) {
      const heading = (/** @type {Event} */ { target }) => this.#entry?.BoundaryCheckElement.tree(/** @type {any} */ (target)).querySelector("[data-heading]");
      const start = (/** @type {Event} */ event) => /** @type {HTMLElement | null | undefined} */ (heading(event))?.focus();
      board.host.addEventListener("boundary-check-ready", start, { once: true, signal: board.listening.signal });
    }
  }

  /** @param {string} text */
  async #copy(text) {
    const board = this.#board;
    const done = await (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(() => true, () => false);
    if (board === this.#board) board?.copied(done);
  }

  /** @param {boolean} wanted */
  #fullScreen(wanted) {
    // Where it is refused, the view fills the window all the same. What comes last is on top: the view once more.
    if (wanted) this.requestFullscreen?.().then(() => raise(this.#root.querySelector("dialog")), () => {});
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  }

  /** @param {string} event @param {object} detail */
  #dispatch(event, detail) {
    this.dispatchEvent(new CustomEvent(`boundary-board-${event}`, { detail, bubbles: true, composed: true }));
  }

  /** @param {Failure} error */
  #fail({ message, reason = "load" }) {
    if (!this.isConnected) return;
    const board = this.#detach();
    if (board) this.#glue.discard(board);
    showFailure(this.#root, this.#slot, BOARD_FAILED);
    console.error(`<boundary-board> cannot run (${reason}): ${message}`);
    this.#dispatch("error", { reason, message });
  }
}

/** @param {HTMLDialogElement | null} dialog */
function raise(dialog) {
  if (!dialog) return;
  const focused = /** @type {ShadowRoot} */ (dialog.getRootNode()).activeElement;
  dialog.close();
  dialog.showModal();
  /** @type {HTMLElement | null} */ (focused)?.focus();
}

/** The page for participants, without a query of its own.
    @param {string} [given] */
function page(given) {
  const standard = new URL("case.html", import.meta.url);
  const named = given && URL.canParse(given, document.baseURI) ? new URL(given, document.baseURI) : undefined;
  const url = named && /^https?:$/.test(named.protocol) ? named : standard;
  if (given && url === standard) console.warn(`<boundary-board> page="${given}": expected an address of the web; ${standard} is used instead`);
  url.search = url.hash = "";
  return url.href;
}

/** Saves a text as a file; the mark before a table tells spreadsheets that it is UTF-8.
    @param {string} text @param {string} download @param {string} type */
function save(text, download, type) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement("a"), { href: url, download }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // a download may still ask where to go
}

reflectProperties(BoundaryBoardElement.prototype);
if (globalThis.customElements && !customElements.get("boundary-board")) {
  customElements.define("boundary-board", BoundaryBoardElement);
}
