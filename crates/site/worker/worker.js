// The service worker of the site's own pages: after a first visit they open without a network. It keeps files of the site
// and nothing else, in groups: each whole or not at all, and all of one edition. A page is asked of the network first; its
// files come from what is kept only if the page is of the very edition that is kept, so that nothing stale stands beside
// something new. Whatever is no file of the site, or is asked for by a page that is none of these, passes untouched.

import { EDITION, EXIT_PAGE, KEPT, UNKEPT } from "build:values";
import { cachesOf } from "../pages/page/kept.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const { scope } = worker.registration;
const FIRST = "check"; // the group that every visit keeps
const INDEX = "index.html";
const OFFLINE = "offline.html"; // what shows in the place of a page that is not kept
const PATIENCE = 4_000; // milliseconds for a page of the network while another is kept
const ANSWER = 1_000; // milliseconds for a page to say of which edition it is

const prefix = cachesOf(scope);
/** @param {string} group */
const cacheOf = (group) => `${prefix}${EDITION} ${group}`;
/** @param {string} name */
const addressOf = (name) => new URL(name === INDEX ? "./" : name, scope).href;
/** @type {Map<string, string>} file to group */
const groups = new Map(Object.entries(KEPT).flatMap(([group, files]) => Object.keys(files).map((name) => [name, group])));
const pages = new Set([...groups.keys(), ...UNKEPT].filter((name) => name.endsWith(".html")));

/** The file below our folder that an address means.
    @param {string} address */
function named(address) {
  const { origin, pathname } = new URL(address);
  const folder = new URL(scope);
  return origin === folder.origin && pathname.startsWith(folder.pathname) ? pathname.slice(folder.pathname.length) || INDEX : undefined;
}

/** The page of the site that an address means; some servers leave out the ending.
    @param {string} address */
function pageNamed(address) {
  const name = named(address);
  return name && [name, `${name}.html`].find((it) => pages.has(it));
}

// ── Keeping ──

let stopped = false;

/** A file as it is in this edition, and no other.
    @param {string} name */
async function fetched(name) {
  const integrity = KEPT[/** @type {string} */ (groups.get(name))][name];
  /** @param {RequestCache} cache */
  const ask = (cache) => fetch(addressOf(name), { integrity, cache });
  // What the browser has of it may be older than what the server has.
  const response = await ask("default").catch(() => ask("reload"));
  if (!response.ok) throw new Error(`${response.url} gave ${response.status}`);
  // A page that has come by way of another address is refused where somebody goes to it.
  return response.redirected ? new Response(response.body, response) : response;
}

/** Files are put one after another: where the last one is, all are.
    @param {string} group */
const isWhole = async (group) => Boolean(await inCache(/** @type {string} */ (Object.keys(KEPT[group]).at(-1))));

/** @param {string} name */
const inCache = (name) => caches.match(addressOf(name), { cacheName: cacheOf(/** @type {string} */ (groups.get(name))), ignoreVary: true });

/** @type {Map<string, Promise<void>>} */
const keeping = new Map();

/** Keeps a group, unless it is kept or being kept.
    @param {string} group */
function keep(group) {
  const under = keeping.get(group) ?? kept(group).finally(() => keeping.delete(group));
  keeping.set(group, under);
  return under;
}

/** @param {string} group */
async function kept(group) {
  if (await isWhole(group)) return;
  try {
    // One file at a time, so that what the page itself asks for does not wait behind them.
    /** @type {[string, Response][]} */
    const files = [];
    for (const name of Object.keys(KEPT[group])) {
      if (stopped) throw new Error("everything is being cleared");
      files.push([addressOf(name), await fetched(name)]);
    }
    const cache = await caches.open(cacheOf(group));
    for (const [address, response] of files) await cache.put(address, response);
    if (stopped) throw new Error("everything is being cleared");
  } catch (error) {
    await caches.delete(cacheOf(group));
    throw error;
  }
}

/** The first group, and whatever else was kept in an edition before. */
async function install() {
  // Without it, no page that is on its way could be told from others; browsers have it since 2022.
  if (!("resultingClientId" in FetchEvent.prototype)) throw new TypeError("this browser does not say which page it loads");
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const wanted = Object.keys(KEPT).filter((group) => group === FIRST || names.some((name) => name.endsWith(` ${group}`)));
  try {
    for (const group of wanted) await keep(group);
  } catch (error) {
    await Promise.all(wanted.map((group) => caches.delete(cacheOf(group))));
    throw error;
  }
}

/** The edition before stays at work until no page of it is open: a page never gets files of another. */
async function takeOver() {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const ours = await Promise.all(open.filter(({ url }) => pageNamed(url)).map(({ id }) => isOurs(id)));
  if (ours.every(Boolean)) await worker.skipWaiting();
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && !name.startsWith(`${prefix}${EDITION} `));
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** What a page asks for: groups to keep, or to stop since everything is cleared.
    @param {{ keep?: string[], stop?: boolean }} asked */
async function told({ keep: wanted = [], stop = false }) {
  stopped ||= stop;
  if (stopped) return;
  if (worker.registration.waiting) await takeOver();
  // Not what was cleared meanwhile, by another page.
  for (const group of wanted) if (group in KEPT && (await isWhole(FIRST))) await keep(group).catch(() => {});
}

// ── Serving ──

/** Whether a page is of our edition, by its number.
    @type {Map<string, Promise<boolean>>} */
const ours = new Map();

/** @param {string} id */
function isOurs(id) {
  const known = ours.get(id) ?? says(id);
  ours.set(id, known);
  return known;
}

/** What a page says that we do not know: it was there before us, or before we were woken again.
    @param {string} id @returns {Promise<boolean>} */
async function says(id) {
  const client = await worker.clients.get(id);
  if (!client || !pageNamed(client.url)) return false;
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data === EDITION);
    setTimeout(done, ANSWER, false);
    client.postMessage("edition", [port2]);
  });
}

/** @param {Response} response */
async function isStamped(response) {
  return (await response.text().catch(() => "")).includes(` data-site="${EDITION}"`);
}

/** @param {string} name */
const fromKept = async (name) => (groups.has(name) && (await isWhole(/** @type {string} */ (groups.get(name)))) ? inCache(name) : undefined);

/** A page, and whether it is of our edition.
    @param {Request} request @param {string} name @returns {Promise<{ response: Response, isOurs: boolean | Promise<boolean> }>} */
async function page(request, name) {
  const kept = await fromKept(name);
  // Where the quick exit leads, nobody waits for a network.
  if (kept && name === EXIT_PAGE) return { response: kept, isOurs: true };
  const asked = fetch(request);
  const network = asked.catch(() => undefined);
  const first = await (kept ? Promise.race([network, new Promise((done) => setTimeout(done, PATIENCE))]) : network);
  if (first && (first.status < 500 || !kept)) return { response: first, isOurs: isStamped(first.clone()) };
  const response = kept ?? (await fromKept(OFFLINE));
  return response ? { response, isOurs: true } : { response: await asked, isOurs: false };
}

/** A file for a page of our edition is of our edition, or does not come.
    @param {Request} request @param {string} id @param {string} name */
async function file(request, id, name) {
  return (await isOurs(id)) ? ((await fromKept(name)) ?? fetched(name)) : fetch(request);
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => event.waitUntil(told(event.data)));
worker.addEventListener("fetch", (event) => {
  const { request, clientId, resultingClientId } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    const name = pageNamed(request.url);
    if (!name) return;
    const answer = page(request, name);
    if (resultingClientId) ours.set(resultingClientId, answer.then((it) => it.isOurs, () => false));
    event.respondWith(answer.then(({ response }) => response));
  } else {
    const name = named(request.url);
    if (name && clientId && groups.has(name) && !new URL(request.url).search) event.respondWith(file(request, clientId, name));
  }
});
