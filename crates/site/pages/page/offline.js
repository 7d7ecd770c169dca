// Once a page of the site is there, and nothing else to do: the service worker that keeps the site's own files, so that it
// opens without a network the next time. A courtesy: where it does not work, nothing is said, and nothing is missing.

const root = document.documentElement;
const { serviceWorker: container } = navigator;
let over = false; // since everything was cleared
/** @type {ServiceWorkerRegistration | undefined} */
let registration;

/** A policy of a page's own asks that the address of a script comes from where it is allowed. @returns {string} */
function address() {
  const url = new URL("./offline-worker.js", import.meta.url).href;
  /** @type {{ createPolicy(name: string, rules: object): { createScriptURL(url: string): string } } | undefined} */
  const types = /** @type {any} */ (globalThis).trustedTypes;
  return types ? types.createPolicy("boundary-check-offline", { createScriptURL: () => url }).createScriptURL("") : url;
}

// The page's language and its groups: files of those are kept whole, or not at all.
function tell() {
  if (over || !registration) return;
  const { lang, dataset: { group = "" } } = root;
  const keep = [lang, ...group.split(" ").flatMap((it) => [it, `${it}-${lang}`])]; // what does not exist is left out
  for (const worker of [registration.waiting, registration.active]) worker?.postMessage({ keep });
}

async function start() {
  if (over) return;
  try {
    registration = await container.register(address(), { updateViaCache: "none" });
    const watch = () => registration?.installing?.addEventListener("statechange", tell);
    registration.addEventListener("updatefound", watch);
    watch();
    new MutationObserver(tell).observe(root, { attributeFilter: ["lang"] });
    tell();
  } catch {} // private windows, policies, a full disk
}

if (container) {
  container.addEventListener("message", ({ ports }) => ports[0]?.postMessage(root.dataset.site));
  container.startMessages();
  /** @type {Promise<void> | undefined} */
  let starting;
  document.addEventListener("site-clear", (event) => {
    over = true;
    /** @type {CustomEvent<unknown[]>} */ (event).detail.push(starting);
  });
  // Not in another page's frame, nor where somebody pays for every byte.
  const saves = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator).connection?.saveData;
  if (top === self && !saves) (globalThis.requestIdleCallback ?? setTimeout)(() => (starting = start()));
}

export {};
