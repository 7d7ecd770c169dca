// "Clear everything": one press, and nothing is left of what this site keeps here. What it says is said when it is so.

import { ALL, forget } from "../../../../src/element/forget.js";
import { EXPERTS, cachesOf } from "./kept.js";

const part = /** @type {HTMLElement | null} */ (document.querySelector(".clear"));
const folder = new URL("./", import.meta.url).href;

/** The registration of this site; a worker of the site around may have us in its scope, too. */
async function registered() {
  const found = await navigator.serviceWorker?.getRegistration(folder);
  return found?.scope === folder ? found : undefined;
}

async function clear() {
  for (const check of document.querySelectorAll("boundary-check")) /** @type {Element & { restart?(): void }} */ (check).restart?.();
  forget(ALL);
  try {
    Object.keys(localStorage).forEach((key) => key.startsWith(EXPERTS) && localStorage.removeItem(key));
  } catch {} // where storage is blocked, nothing is kept
  // What is on the way to be kept is waited for, or it would come afterwards.
  /** @type {unknown[]} */
  const under = [];
  document.dispatchEvent(new CustomEvent("site-clear", { detail: under }));
  await Promise.allSettled(under);
  const registration = await registered();
  for (const worker of [registration?.installing, registration?.waiting, registration?.active]) worker?.postMessage({ stop: true });
  await registration?.unregister();
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(names.filter((name) => name.startsWith(cachesOf(folder))).map((name) => caches.delete(name)));
}

if (part) {
  const [done, failed] = part.querySelectorAll("template");
  const status = /** @type {HTMLElement} */ (part.querySelector("[aria-live]"));
  // The page has become another one meanwhile: what is said stands where one sees it.
  /** @param {HTMLTemplateElement} template */
  const say = ({ content }) => {
    status.replaceChildren(content.cloneNode(true));
    status.scrollIntoView({ block: "nearest" });
  };
  part.querySelector("button")?.addEventListener("click", () => clear().then(() => say(done), () => say(failed)));
  part.hidden = false;
}
