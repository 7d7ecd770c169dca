// The wall's window: opened from a board on the second screen, and told what to show by a channel between windows of one
// origin. What is sent is a description of what stands hidden in the board, without codes; nothing leaves the browser.

import { PROJECTOR } from "build:values";

/** @typedef {{ tag: string, svg: boolean, attributes: [string, string][], parts: (Part | string)[] }} Part */
/** What a board sends.
    @typedef {{ asks?: boolean, closes?: boolean, slide?: Part, styles?: string, language?: string, direction?: string, theme?: string }} Sent */

const WALL_KEY = "boundary-board-wall"; // in the tab's store: so a board that is loaded again finds its window
// What may stand on a slide; a link or a control has no use on a wall.
const SHOWN_TAGS = /^(div|p|h2|h3|span|strong|bdi|ol|ul|li|table|caption|thead|tbody|tr|th|td|svg|defs|pattern|g|rect|path|text)$/;
const SHOWN_ATTRIBUTES = /^(class|id|role|scope|dir|viewBox|d|x|y|dy|width|height|fill|shape-rendering|pattern.*|aria-.*|data-(column|count|level|topic|outcome|dimension))$/;

export class Wall {
  #host;
  #tell;
  #styles;
  /** @type {BroadcastChannel | undefined} */
  #channel;
  #watch = new MutationObserver(() => this.#send());
  #isOpen = false;
  /** @type {string | undefined} */
  #last; // what was sent last

  /** @param {HTMLElement} host of the board @param {string} styles @param {(word: string) => void} tell tells the board */
  constructor(host, styles, tell) {
    this.#host = host;
    this.#styles = styles;
    this.#tell = tell;
    const known = stored((store) => store.getItem(WALL_KEY));
    if (known) this.#listen(known, true);
  }

  /** Opens the window; tells the board where that is refused. */
  open() {
    const address = PROJECTOR ? new URL(PROJECTOR, import.meta.url) : undefined;
    if (!address || address.origin !== origin || !globalThis.BroadcastChannel) return this.#tell("window-refused");
    const name = crypto.randomUUID();
    this.#listen(name, false);
    address.hash = name;
    if (!open(address, "boundary-board-wall", "popup,width=1280,height=720")) return this.#tell("window-refused");
    stored((store) => store.setItem(WALL_KEY, name));
  }

  close() {
    this.#channel?.postMessage({ closes: true });
  }

  /** The board goes: its window shows what it shows, until another board finds it. */
  stop() {
    this.#watch.disconnect();
    this.#channel?.close();
  }

  /** @param {string} name @param {boolean} asks whether there is a window already */
  #listen(name, asks) {
    this.#channel?.close();
    const channel = (this.#channel = new BroadcastChannel(name));
    channel.addEventListener("message", ({ data }) => this.#hear(data));
    if (asks) channel.postMessage({ asks });
  }

  /** @param {{ here?: boolean, gone?: boolean, key?: string }} said */
  #hear({ here, gone, key }) {
    if (here) {
      this.#isOpen = true;
      this.#last = undefined;
      this.#tell("window-opened");
      this.#watch.observe(this.#host, { subtree: true, childList: true, characterData: true, attributes: true });
      this.#send();
    }
    if (gone) {
      this.#isOpen = false;
      this.#watch.disconnect();
      stored((store) => store.removeItem(WALL_KEY));
      this.#tell("window-closed");
    }
    if (key) this.#tell(`key ${key} ${this.#board()?.dir}`);
  }

  #board() {
    return /** @type {HTMLElement | null} */ (this.#host.querySelector(".board"));
  }

  #send() {
    const slide = this.#host.querySelector("[data-mirror] > *");
    if (!this.#isOpen || !slide) return;
    const { lang: language = "", dir: direction = "" } = this.#board() ?? {};
    const theme = getComputedStyle(this.#host).colorScheme;
    const sent = { slide: described(slide), language, direction, theme };
    const now = JSON.stringify(sent);
    if (now === this.#last) return;
    this.#channel?.postMessage({ ...sent, styles: this.#last === undefined ? this.#styles : undefined });
    this.#last = now;
  }
}

/** @param {Element} element @returns {Part} */
function described(element) {
  const children = [...element.childNodes].flatMap((it) => {
    if (it instanceof Text) return it.data;
    return it instanceof Element && SHOWN_TAGS.test(it.localName) ? described(it) : [];
  });
  const attributes = [...element.attributes].filter(({ name }) => SHOWN_ATTRIBUTES.test(name));
  return {
    tag: element.localName,
    svg: element instanceof SVGElement,
    attributes: attributes.map(({ name, value }) => [name, value]),
    parts: children,
  };
}

/** Where storage is blocked, a reload loses the window.
    @template T @param {(store: Storage) => T} use */
function stored(use) {
  try { return use(sessionStorage); } catch {}
}
