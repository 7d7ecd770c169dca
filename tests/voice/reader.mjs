// Presses keys and hears what Orca says to each, until it has nothing more to do.

import { readFile } from "node:fs/promises";

import { until } from "./desktop.mjs";

const OWN = /^(Loading\.|Finished loading|Chromium frame)/; // of the browser's window, whatever page it shows
const QUIET = 400; // milliseconds without a line in Orca's log, with no event waiting: it has said all

export class Reader {
  #desktop;
  #browser;
  #steps = [];

  constructor(desktop, browser) {
    this.#desktop = desktop;
    this.#browser = browser;
  }

  /** What was done and heard since the last journey, as text. */
  take() {
    const text = this.#steps.map(({ did, heard }) => [`> ${did}`, ...heard.map((said) => `  ${said}`)].join("\n")).join("\n");
    this.#steps = [];
    return `${text}\n`;
  }

  /** Does something, and notes what is said to it. `shown`, an expression, is waited for: what has to be so in the page afterwards. */
  async hear(did, act, shown) {
    const from = (await this.#lines()).length;
    await act();
    if (shown) await until(`${did}: ${shown}`, () => this.#browser.ask(shown));
    await this.#silence(from);
    const lines = (await this.#lines()).slice(from);
    const heard = lines.map(({ say }) => say?.trim()).filter((said) => said && !OWN.test(said));
    this.#steps.push({ did, heard });
    return heard;
  }

  /** Does something that is not listened to: it only leads to where a journey begins. Orca has said all of it before what comes next. */
  async aside(act, shown) {
    await this.hear("", act, shown);
    this.#steps.pop();
  }

  /** Presses keys, one after the other, by their names. */
  press(keys, { as = keys, shown } = {}) {
    return this.hear(as, async () => {
      for (const key of keys.split(" ")) await this.key(key);
    }, shown);
  }

  /** Presses one key. */
  key(key) {
    return this.#desktop.run("xdotool", "key", "--clearmodifiers", key);
  }

  /** Types a text. */
  type(text) {
    return this.hear(`types ${text}`, () => this.#desktop.run("xdotool", "type", "--delay", "30", text));
  }

  /** Goes on by a key until something is so in the page. */
  async along(key, until, most = 40) {
    for (let times = 0; times < most; times++) {
      await this.press(key);
      if (await this.#browser.ask(until)) return;
    }
    throw new Error(`${most} times ${key}, and never: ${until}`);
  }

  async #lines() {
    const text = await readFile(this.#desktop.log, "utf8");
    return text.slice(0, text.lastIndexOf("\n") + 1).split("\n").filter(Boolean).map((line) => JSON.parse(line));
  }

  async #silence(from) {
    let [seen, since] = [-1, 0];
    await until("Orca has said all", async () => {
      const lines = await this.#lines();
      if (lines.length !== seen) [seen, since] = [lines.length, Date.now()];
      const last = lines.slice(from).findLast(({ waiting }) => waiting !== undefined);
      return lines.length > from && !last?.waiting && Date.now() - since >= QUIET;
    });
  }
}
