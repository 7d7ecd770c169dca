// An element while its module is there: it takes a check from the pool, hands it each change of the settings, and keeps for
// a reload what the check asks it to keep. It comes with the module's glue; the entry, which a page waits for, lends it the rest.

import { arrive } from "./arrive.js";
import { readClauses } from "./ethics.js";
import { keep, recall, storedLanguage } from "./keep.js";
import { withTranslations } from "./languages.js";
import { located } from "./locale.js";
import { reached, watchLater } from "./later.js";
import { acquire, discard, release } from "./pool.js";
import { clear, print, printable } from "./print.js";
import { toTop } from "./reach.js";
import { hideStrays, isBegun } from "./strays.js";

/** @typedef {import("./module.js").Running["Check"]} Running */

export class Session {
  /** @type {Running | undefined} */
  #check;
  /** @type {string | undefined} */
  #locale; // that it was told last
  #languages = { language: "", locale: "" }; // those that it speaks
  /** @type {AbortController | undefined} */
  #here; // aborts what it does at the place where it stands
  /** @type {import("./module.js").Later} */
  #later;
  #refill = () => {};
  #module;
  #lent;

  /** @param {import("./module.js").LoadedModule} module @param {import("./module.js").Lent} lent */
  constructor(module, lent) {
    this.#module = module;
    this.#lent = lent;
    this.#later = { load: lent.load, memory: {}, place: () => ({ ...this.#languages, print: printable() }) };
  }

  // The texts may take a while, and what was kept: by then, another language may be asked for, or another case.
  begin() {
    const { element, elements, memory, isCurrent, fail } = this.#lent;
    memory.picked ??= storedLanguage(this.#storageKey());
    const asked = this.#settings();
    // At once: what was kept is opened in its own time, and another element must not take this one's place meanwhile.
    // One that has left the page has none, and asks again when it comes back.
    if (element.isConnected) elements[/** @type {number} */ (memory.index)] = element;
    withTranslations(asked, (settings) => recall(asked.key, (stored) => {
      if (this.#check || !element.isConnected || !isCurrent(this)) return;
      const { key, language } = this.#settings();
      if (language !== asked.language || key !== asked.key) return this.begin();
      try { this.#start({ ...settings, stored }, asked); } catch (error) { fail(/** @type {import("./module.js").Failure} */ (error)); }
    }));
  }

  // Under another key it keeps what it has, and nothing under the old one. But what was kept of another round of a case stays
  // there, and comes back with it.
  update() {
    const check = this.#check;
    if (!check) return;
    const asked = this.#settings();
    const moved = asked.key !== check.key;
    withTranslations(asked, (settings) => recall(moved ? asked.key : undefined, (stored) => {
      const { key, language } = this.#settings();
      if (check !== this.#check || language !== asked.language || key !== asked.key) return;
      if (moved && asked.round === check.round) keep(check.key, "");
      check.update({ ...settings, stored });
      this.#speak(settings);
      Object.assign(check, { key, round: asked.round });
    }));
  }

  restart() {
    this.#reached("start");
    this.#check?.restart();
  }

  // At another place of its page or of another one: another language may be around it there.
  arrive() {
    if (!this.#check) return;
    this.#here?.abort();
    this.#here = new AbortController();
    const { element, root } = this.#lent;
    arrive(element, root, this.#check, () => this.#follow(), this.#here.signal);
    this.#refill = watchLater(root, this.#check.host, this.#later, this.#here.signal);
    this.#follow();
  }

  stop() {
    const { root, slot } = this.#lent;
    const check = this.#detach();
    if (!check) return;
    release(check);
    root.replaceChildren(slot);
  }

  // It has failed: nobody takes its check over.
  end() {
    const check = this.#detach();
    if (check) discard(check);
  }

  /** @param {import("./module.js").ElementSettings} settings @param {{ key?: string | undefined, round?: string | undefined }} place */
  #start(settings, { key, round }) {
    const { element, elements, fail, memory, root } = this.#lent;
    const focused = element.contains(document.activeElement);
    const check = (this.#check = Object.assign(acquire(this.#module, fail), { key, round }));
    elements[/** @type {number} */ (memory.index)] = element;
    this.#speak(settings);
    this.#later.memory.kept = settings.stored;
    check.open({ ...settings, beginRequested: isBegun(element) });
    hideStrays(element, true);
    root.replaceChildren(check.host);
    this.arrive();
    if (focused) /** @type {HTMLElement | null} */ (root.querySelector("[part~=primary]"))?.focus();
  }

  /** @param {string} phase */
  #reached(phase) {
    reached(this.#lent.root, this.#later, phase);
  }

  // Once the check has drawn its own words anew, in which the steps are.
  /** @param {import("./module.js").LanguageSettings} settings */
  #speak({ language, locale }) {
    if (locale !== this.#languages.locale) requestAnimationFrame(() => this.#refill());
    this.#languages = { language, locale };
  }

  #follow() {
    const before = this.#locale;
    if (this.#check && this.#settings().locale !== before) this.update();
  }

  #detach() {
    const check = this.#check;
    const { element, elements, memory: { index } } = this.#lent;
    if (elements[/** @type {number} */ (index)] === element) elements[/** @type {number} */ (index)] = undefined;
    if (!check) return;
    this.#here?.abort();
    this.#later.memory = {};
    hideStrays(element, false);
    this.#check = undefined;
    return check;
  }

  /** @param {string | undefined} url */
  async #readClauses(url) {
    const { load, memory, root } = this.#lent;
    Object.assign(memory, { clausesUrl: url, clauses: undefined });
    if (!url) return;
    const read = await readClauses(url, load, root);
    if (url !== memory.clausesUrl) return;
    memory.clauses = read;
    this.update();
  }

  // Of its answers in the tab's store: without the page's address, which scripts change while somebody answers. A case is
  // answered anew in another round. No id of an element makes the key of a check that of a case.
  #storageKey() {
    const { element, elements, keptAs, memory } = this.#lent;
    memory.index = indexOf(elements, element, memory.index);
    return `${keptAs?.() ?? "boundary-check"} ${element.id ? `#${element.id}` : memory.index}`;
  }

  #settings() {
    const { dispatch, element, exit, exitPage, forget, memory, values } = this.#lent;
    const { storage, ...rest } = located(values(), element, memory.picked);
    const own = this.#storageKey();
    const key = storage === "tab" ? own : undefined;
    this.#locale = rest.locale;
    if (rest.clausesUrl !== memory.clausesUrl) this.#readClauses(rest.clausesUrl);
    if (!key) keep(own, ""); // what an earlier visit has kept
    const onEvent = (/** @type {string} */ event, /** @type {string} */ field, /** @type {string} */ value) => {
      if (/phase|exit/.test(event)) {
        if (this.#check) clear(this.#check.host);
        this.#reached(value || "start");
      }
      if (event === "exit") return exit();
      if (event === "arrived") return toTop(/** @type {Running} */ (this.#check).host);
      if (event === "language") {
        memory.picked = value;
        this.update();
      }
      dispatch(event, field ? { [field]: value } : {});
    };
    return {
      ...rest,
      exitUrl: rest.exitUrl ?? exitPage,
      workshop: rest.workshop ?? memory.addressed,
      clauses: memory.clauses,
      key,
      onEvent,
      onKeep: (/** @type {string | undefined} */ text) => void (text === undefined ? (this.#reached("start"), forget()) : keep(key, (this.#later.memory.kept = text), memory.picked)),
      onPrint: printable() ? (/** @type {string} */ what) => print(what, /** @type {Running} */ (this.#check)) : undefined,
    };
  }
}

/** The index of an element among others: its own as long as nobody else has it, else the first that is free.
    @param {(Element | undefined)[]} elements @param {Element} element @param {number} [index] */
export function indexOf(elements, element, index) {
  const kept = index !== undefined && (elements[index] ?? element) === element;
  return kept ? index : [...elements, undefined].indexOf(undefined);
}
