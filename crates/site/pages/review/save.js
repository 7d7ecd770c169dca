// A file for the reader to keep: the browser saves it, nothing is sent.

const STAYS = 60_000; // a browser may still ask where to put it

/** @param {string} name @param {string} text */
export function save(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), STAYS);
}
