// The custom element <boundary-certificate>: a note to print that somebody has taken a check to its end. It hears from the
// check what every page hears, which part shows, and so it cannot tell an outcome: the note is the same for everybody.

import { CERTIFICATE, CERTIFICATE_STYLES, HASH, VERSION } from "build:values";
import { names, reflectProperties, upgradeProperties, values, warnIfInvalid } from "../../../../src/element/attributes.js";
import { Base } from "../../../../src/element/base.js";
import { located } from "../../../../src/element/locale.js";

/** What `interface.json` names.
    @typedef {{ organisation?: string, providerNumber?: string, logo?: string, check?: string, locale: string, language: string }} Settings */
/** @typedef {{ direction: string, [text: string]: string }} Texts */

/** @param {string} text @param {Record<string, string>} values */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** An element with a text, and with the parts and classes that it is known by.
    @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} text @param {Record<string, string>} [attributes] */
function made(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A sheet belongs to one document.
    @param {Document} page */
function sheet(page) {
  const sheet = new (/** @type {Window & typeof globalThis} */ (page.defaultView)).CSSStyleSheet();
  sheet.replaceSync(CERTIFICATE_STYLES);
  return sheet;
}

export class BoundaryCertificateElement extends Base {
  static observedAttributes = names;
  #root = this.attachShadow({ mode: "open" });
  /** @type {AbortController | undefined} */
  #here;
  /** @type {string | undefined} */
  #picked; // the language that somebody has picked in the check
  /** @type {HTMLElement | undefined} */
  #done; // the check whose guidance shows

  connectedCallback() {
    upgradeProperties(this);
    this.#root.adoptedStyleSheets = [sheet(this.ownerDocument)];
    this.#here = new AbortController();
    /** @type {[string, (event: CustomEvent) => void][]} */
    const heard = [
      ["phase", (event) => this.#show(event.detail.phase === "guidance" ? /** @type {HTMLElement} */ (event.target) : undefined)],
      ["exit", () => this.#show(undefined)],
      ["error", () => this.#show(undefined)],
      ["language", (event) => {
        this.#picked = event.detail.language;
        this.#draw();
      }],
    ];
    for (const [type, then] of heard) {
      const listener = (/** @type {Event} */ event) => this.#isFor(event.target) && then(/** @type {CustomEvent} */ (event));
      this.ownerDocument.addEventListener(`boundary-check-${type}`, listener, { signal: this.#here.signal });
    }
    this.#draw();
  }

  disconnectedCallback() {
    this.#here?.abort();
    this.#done = undefined;
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    warnIfInvalid(this, name);
    if (name === "language") this.#picked = undefined; // the page has the last word
    this.#draw();
  }

  get #settings() {
    return /** @type {Settings} */ (/** @type {unknown} */ (located(values(this), this, this.#picked)));
  }

  /** Whether something comes from the check that it is for: in a page, a frame stands for the check in it.
      @param {EventTarget | null} target */
  #isFor(target) {
    const { check } = this.#settings;
    return target instanceof Element && (!check || target.id === check);
  }

  /** @param {HTMLElement | undefined} done */
  #show(done) {
    this.#done = done;
    this.#draw();
  }

  #draw() {
    const { language, locale } = this.#settings;
    this.#root.replaceChildren();
    if (!this.#done) return;
    const texts = CERTIFICATE[language] ?? CERTIFICATE.en;
    const box = made("section", "", { lang: locale, dir: texts.direction, "aria-labelledby": "heading" });
    const print = made("button", texts.print, { type: "button", part: "button" });
    print.addEventListener("click", () => this.#print());
    box.append(made("h2", texts.heading, { id: "heading", part: "heading" }), made("p", texts.lead), this.#note(texts, locale), print);
    this.#root.append(box);
  }

  /** @param {Texts} texts @param {string} locale */
  #note(texts, locale) {
    const { logo, organisation = "", providerNumber: number = "" } = this.#settings;
    const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format();
    const note = made("article", "", { part: "note", lang: locale, dir: texts.direction });
    const name = made("p", `${texts.name}: `, { class: "name" });
    name.append(made("span", "", { class: "line" }));
    if (logo) note.append(made("img", "", { src: new URL(logo, this.ownerDocument.baseURI).href, alt: organisation, class: "logo" }));
    note.append(name, made("p", /** @type {HTMLElement} */ (this.#done).getAttribute("case")?.trim() ? texts.case : texts.own));
    const lines = [filled(texts.date, { date }), filled(texts.version, { version: String(VERSION), hash: HASH })];
    if (organisation) lines.push(filled(texts.provider, { organisation }));
    if (number) lines.push(filled(texts.number, { number }));
    const list = made("ul", "", { role: "list" });
    list.append(...lines.map((line) => made("li", line)));
    note.append(list, made("p", texts.silent, { class: "silent" }));
    return note;
  }

  // From a blank frame, so that the page around is not printed with it.
  #print() {
    this.#root.querySelector("iframe")?.remove();
    const frame = made("iframe", "", { tabindex: "-1", "aria-hidden": "true" });
    // Firefox fills a new frame only later, the others at once: both then say that it is loaded.
    frame.addEventListener("load", async () => {
      const page = /** @type {Document} */ (frame.contentDocument);
      const note = /** @type {HTMLElement} */ (this.#root.querySelector("article"));
      page.title = this.ownerDocument.title;
      page.documentElement.lang = note.lang;
      page.documentElement.dir = note.dir;
      page.adoptedStyleSheets = [sheet(page)];
      page.body.append(page.importNode(note, true));
      await Promise.allSettled([...page.images].map((image) => image.decode()));
      frame.contentWindow?.addEventListener("afterprint", () => frame.remove());
      frame.contentWindow?.print();
    }, { once: true });
    this.#root.append(frame);
  }
}

reflectProperties(BoundaryCertificateElement.prototype);
if (globalThis.customElements && !customElements.get("boundary-certificate")) {
  customElements.define("boundary-certificate", BoundaryCertificateElement);
}
