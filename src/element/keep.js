// What a tab keeps of a check, so that a reload loses nothing: encrypted, under a key that only the window's name holds.
// Browsers write a tab's store to the disk, leave there what was removed, and bring it back with a tab that was closed. The
// window's name they do not write, and it goes with the tab, but a reload keeps it (docs/privacy.md has what was measured).

import { LOCK, NAMED } from "./forget.js";

/** What editions before this one have kept: as it is, with its format version first. The check says what becomes of it. */
const PLAIN = /^\d+\n/;
/** What this page has put into the store or found there, by key.
    @type {Map<string, string>} */
const known = new Map();
/** The write under way, by key: a later one, or that there is nothing to keep, takes its place.
    @type {Map<string, object>} */
const writing = new Map();

// Of a page that is put aside, whoever comes next may clear what it has kept.
globalThis.addEventListener?.("pagehide", () => writing.clear());

/** @type {(() => void) | undefined} */
let unlock;

// While there is something to clear, the page is not to come back out of the browser's page cache: Firefox gives a page that
// does the store and the name that it had, whatever was cleared since. Whoever holds a lock is not put there.
function stayOut() {
  if (!known.size) unlock = void unlock?.();
  else if (!unlock) {
    const held = new Promise((done) => (unlock = /** @type {() => void} */ (done)));
    navigator.locks.request(crypto.randomUUID(), () => held);
  }
}

/** What a window's name stands for. One that the page has given, by which others find it, stands for nothing.
    @param {string} name */
async function lock(name) {
  if (!NAMED.test(name)) throw new TypeError("no name of a key");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(name));
  return crypto.subtle.importKey("raw", digest, LOCK, false, ["encrypt", "decrypt"]);
}

/** One text may not stand in the place of another.
    @param {string} key @param {Uint8Array<ArrayBuffer>} iv */
const under = (key, iv) => ({ name: LOCK, iv, additionalData: new TextEncoder().encode(key) });

/** Keeps a text for a reload, with the language that was picked; an empty text for nothing. Where a browser cannot
    encrypt or store, nothing is kept.
    @param {string | undefined} key @param {string} text @param {string} [language] */
export async function keep(key, text, language = "") {
  if (!key) return;
  const turn = {};
  writing.set(key, turn);
  try {
    if (!text) {
      sessionStorage.removeItem(key);
      // With the last that it opens goes the window's name: a page out of the page cache brings back its own.
      if (known.delete(key) && NAMED.test(window.name) && !/boundary-c/.test(Object.keys(sessionStorage).join())) window.name = "";
      return stayOut();
    }
    if (crypto.subtle) window.name ||= crypto.randomUUID();
    const holder = window.name;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = new Uint8Array(await crypto.subtle.encrypt(under(key, iv), await lock(holder), new TextEncoder().encode(text)));
    // It was forgotten meanwhile, or something later is to be kept.
    if (writing.get(key) !== turn || window.name !== holder) return;
    const kept = `${language}.${btoa(String.fromCharCode(...iv, ...sealed))}`;
    sessionStorage.setItem(key, kept);
    known.set(key, kept);
    stayOut();
  } catch {} // the reload is lost, not the check
}

/** Hands on what was kept: at once where there is nothing. What cannot be opened any more is removed.
    @param {string | undefined} key @param {(text?: string) => void} then */
export function recall(key, then) {
  const kept = stored(key);
  if (!kept || !key) return then();
  if (PLAIN.test(kept)) {
    keep(key, "");
    return then(kept);
  }
  open(key, kept).then((text) => {
    known.set(key, kept);
    stayOut();
    return text;
  }, () => void keep(key, "")).then(then);
}

/** @param {string} key @param {string} kept */
async function open(key, kept) {
  const bytes = Uint8Array.from(atob(kept.split(".")[1]), (letter) => letter.charCodeAt(0));
  const text = await crypto.subtle.decrypt(under(key, bytes.subarray(0, 12)), await lock(window.name), bytes.subarray(12));
  return new TextDecoder().decode(text);
}

/** Whether what this page has kept last is still there, so that nobody has cleared it elsewhere.
    @param {string | undefined} key */
export const isKept = (key) => Boolean(key) && known.has(/** @type {string} */ (key)) && known.get(/** @type {string} */ (key)) === stored(key);

/** The language that somebody chose before the page was loaded again, in this tab.
    @param {string | undefined} key */
export const storedLanguage = (key) => stored(key)?.match(/^[\w-]+(?=\.)/)?.[0];

/** @param {string | undefined} key */
function stored(key) {
  try { return key && (sessionStorage.getItem(key) ?? undefined); } catch {} // where storage is blocked, nothing is kept
}
