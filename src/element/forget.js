// Forgetting what a tab has kept: with the entry, for it works where nothing else has come.

export const LOCK = "AES-GCM";
/** A window's name that holds the key of what is kept (keep.js): it says nothing to who else reads it. */
export const NAMED = /^[\da-f-]{36}$/;
/** What checks and cases have kept. */
export const CHECKS = /^boundary-(check|case) /;
/** What boards and the site's pages have kept, too. */
export const ALL = /^boundary-(check|case|board)\b/;

/** Removes what this tab has kept under such keys, and the key to all of it.
    @param {RegExp} keys */
export function forget(keys) {
  try {
    if (NAMED.test(window.name)) window.name = "";
    Object.keys(sessionStorage).forEach((key) => keys.test(key) && sessionStorage.removeItem(key));
  } catch {} // where storage is blocked, nothing is kept
}
