// Presses keys and hears what Orca says to each, until it has nothing more to do.

import { readFile } from "node:fs/promises";

import { until } from "./desktop.mjs";
import { lacking } from "./transcript.mjs";

const OWN = /^(Loading\.|Finished loading|Chromium frame)/; // of the browser's window, whatever page it shows
const QUIET = 400; // milliseconds without a line in Orca's log, with no event waiting: it has said all
const ASIDE = ""; // what was done, where it is not written down
const LATE = 10_000; // milliseconds in which it begins to say what is expected: a busy machine has it late, not less

export class Reader {
  #desktop;
  #browser;
  #steps = [];
  #expected = [];

  constructor(desktop, browser) {
    this.#desktop = desktop;
    this.#browser = browser;
  }

  /** What is to be heard in the journey that begins, step by step: each is waited for. */
  expect(steps) {
    this.#expected = steps;
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
    const heard = await this.#silence(from, did);
    this.#steps.push({ did, heard });
    return heard;
  }

  /** Does something that is not listened to: it only leads to where a journey begins. Orca has said all of it before what comes next. */
  async aside(act, shown) {
    await this.hear(ASIDE, act, shown);
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

  /** Waits until Orca has said all, with what is expected of this step among it, and gives what it has said. */
  async #silence(from, did) {
    const expected = this.#expected[this.#steps.length];
    const wanted = expected?.did === did ? expected.heard : [];
    const began = Date.now();
    let [heard, seen, since] = [[], -1, 0];
    await until("Orca has said all", async () => {
      const lines = (await this.#lines()).slice(from);
      if (lines.length !== seen) [seen, since] = [lines.length, Date.now()];
      heard = lines.map(({ say }) => say?.trim()).filter((said) => said && !OWN.test(said));
      const quiet = lines.length > 0 && !lines.findLast(({ waiting }) => waiting !== undefined)?.waiting && Date.now() - since >= QUIET;
      return quiet && (lacking(wanted, heard).length === 0 || Date.now() - began >= LATE);
    });
    return heard;
  }
}
