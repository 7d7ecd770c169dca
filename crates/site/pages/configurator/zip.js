// All files as one zip, where it lies beside this page: it is part of each release, and whoever publishes the site may put it there.

import { say } from "./words.js";

/** Fetches the zip that a button names, or says where it is to be had. Nothing is asked for before somebody presses.
    @param {HTMLElement} button @param {HTMLElement} status */
export function offersZip(button, status) {
  const name = /** @type {string} */ (button.dataset.zip);
  button.addEventListener("click", async () => {
    const isThere = await lies(name);
    status.textContent = isThere ? say("zip-there") : say("zip-none", { name });
    if (isThere) Object.assign(document.createElement("a"), { href: name, download: name }).click();
  });
}

/** A server may answer with a page of its own for what it does not have.
    @param {string} name */
async function lies(name) {
  try {
    const { ok, headers } = await fetch(name, { method: "HEAD", cache: "no-store", credentials: "omit" });
    return ok && !headers.get("content-type")?.startsWith("text/");
  } catch {
    return false;
  }
}
