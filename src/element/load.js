// Loading the module, once for all elements, and scoring without an element.

const WASM = new URL("./boundary-check.wasm", import.meta.url);
const GLUE = new URL("./boundary-check-glue.js", import.meta.url);
// The hashes of these two files where whoever serves them is not to be trusted with them; else undefined.
const INTEGRITY = "@build:integrity@";

let loading; // the promise of the module
export let glue; // the module, once it runs

async function wasm() {
  if (WASM.protocol !== "file:") return fetch(WASM, { integrity: INTEGRITY?.wasm });
  const fs = "node:fs/promises"; // in a variable, so that bundlers for browsers leave it alone
  return (await import(/* webpackIgnore: true */ /* @vite-ignore */ fs)).readFile(WASM);
}

// import() takes no hash. A preload with one, in a tree of our own, puts the very module that import() finds
// there. WebKit ignores its hash, so the file is compared by a request, too.
function pinned(root) {
  if (!INTEGRITY || !root) return;
  const link = document.createElement("link");
  const loaded = new Promise((done, failed) => Object.assign(link, { onload: done, onerror: failed }));
  Object.assign(link, { rel: "modulepreload", crossOrigin: "anonymous", integrity: INTEGRITY.glue, href: GLUE.href });
  root.append(link);
  return Promise.all([link.relList.supports("modulepreload") && loaded, fetch(GLUE, { integrity: INTEGRITY.glue })])
    .finally(() => link.remove());
}

/** Loads the module; a tree lends itself to the preload. A failure is forgotten, so that one may try again. */
export function load(root) {
  return (loading ??= (async () => {
    const checked = Promise.resolve(pinned(root));
    const [module, source] = await Promise.all([checked.then(() => import("./boundary-check-glue.js")), wasm()]);
    await module.default({ module_or_path: source });
    glue = module;
  })().catch((error) => {
    loading = undefined;
    throw error;
  }));
}

/** Resolves when score() can be called; rejects where the module cannot be loaded. */
export const ready = () => load();

/** Scores answers (question id to answer) under an optional policy; throws an Error on bad input. */
export function score(answers, policy) {
  if (!glue) throw new Error("score() was called too early: await ready() first");
  return glue.score(answers, policy);
}
