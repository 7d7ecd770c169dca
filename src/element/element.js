// The custom element <boundary-check> and the scoring API: the one file that a page names.
// The class is defined at once; the wasm module is loaded when the first element is connected, or
// when ready() is asked for. Until then, and if it fails, the element shows what the page put into it.

const FAILED = "@content:interface.failed@";
const WASM = new URL("./boundary-check.wasm", import.meta.url);

let loading; // the promise of the module
let glue; // the module, once it runs
let sheet; // the widget's styles, shared by all elements
const running = new Set(); // elements with a check
const pool = []; // checks without an element: Yew never lets go of a root, so each is used again
const places = []; // which element has which place; a place is part of the storage key

async function wasm() {
  if (WASM.protocol !== "file:") return fetch(WASM);
  const fs = "node:fs/promises"; // in a variable, so that bundlers for browsers leave it alone
  return (await import(/* @vite-ignore */ fs)).readFile(WASM);
}

function load() {
  return (loading ??= (async () => {
    const [module, source] = await Promise.all([import("./boundary-check-glue.js"), wasm()]);
    await module.default({ module_or_path: source });
    module.onPanic(() => running.forEach((element) => element.fail()));
    glue = module;
  })());
}

/** Resolves when score() can be called; rejects where the module cannot be loaded. */
export const ready = () => load();

/** Scores answers (question id to answer) under an optional policy; throws an Error on bad input. */
export function score(answers, policy) {
  if (!glue) throw new Error("score() was called too early: await ready() first");
  return glue.score(answers, policy);
}

const Base = globalThis.HTMLElement ?? class {};

class BoundaryCheck extends Base {
  #root = this.attachShadow({ mode: "open" });
  #slot = this.#root.appendChild(document.createElement("slot"));
  #check;

  connectedCallback() {
    load().then(() => this.#start(), () => this.fail());
  }

  disconnectedCallback() {
    // A move in the page is a removal and an insertion at once: only what stays away is let go.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  #start() {
    if (this.#check || !this.isConnected) return;
    sheet ??= makeSheet(window);
    this.#root.adoptedStyleSheets = [sheet];
    const begin = this.querySelector("details[data-boundary-check-begin]");
    const focused = this.contains(document.activeElement);
    this.#check = pool.pop() ?? newCheck();
    running.add(this);
    this.#check.open(this, this.#key(), begin?.open ?? false, (what) => this.#print(what));
    this.#slot.remove();
    this.#root.append(this.#check.host);
    if (focused) this.#root.querySelector("[data-action=begin]")?.focus();
  }

  #stop() {
    if (!this.#check) return;
    running.delete(this);
    places[places.indexOf(this)] = undefined;
    this.#check.close();
    this.#check.host.remove();
    pool.push(this.#check);
    this.#check = undefined;
    this.#root.append(this.#slot);
  }

  #key() {
    const place = [...places, undefined].indexOf(undefined);
    places[place] = this;
    return `boundary-check ${location.pathname} ${this.id || place}`;
  }

  /** Shows the page's own content again, and says that the check cannot run. */
  fail() {
    this.#check?.host.remove();
    const message = Object.assign(document.createElement("p"), { textContent: FAILED });
    message.setAttribute("data-boundary-check-failed", "");
    message.setAttribute("role", "alert");
    this.#root.replaceChildren(message, this.#slot);
  }

  // From a blank frame inside the element, so that the host's page is not printed with it.
  #print(what) {
    const frame = Object.assign(document.createElement("iframe"), { className: "frame", tabIndex: -1, ariaHidden: true });
    this.#root.append(frame);
    const page = frame.contentDocument;
    page.title = document.title;
    page.documentElement.lang = "en";
    page.adoptedStyleSheets = [makeSheet(frame.contentWindow)];
    page.body.className = `print-${what}`;
    page.body.append(page.importNode(this.#check.host, true));
    frame.contentWindow.addEventListener("afterprint", () => frame.remove());
    frame.contentWindow.print();
  }
}

function makeSheet(window) {
  const made = new window.CSSStyleSheet();
  made.replaceSync(glue.styles());
  return made;
}

const newCheck = (host = document.createElement("div")) => Object.assign(new glue.Check(host), { host });

if (globalThis.customElements && !customElements.get("boundary-check")) {
  customElements.define("boundary-check", BoundaryCheck);
}
