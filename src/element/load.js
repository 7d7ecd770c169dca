// Loading the module, once for all elements, and scoring without an element.

const WASM = new URL("./boundary-check.wasm", import.meta.url);
// The hashes of this file and the glue where whoever serves them is not to be trusted with them; else null.
const INTEGRITY = "@build:integrity@";
// Named only where it is needed: bundlers copy every file that is named like this.
const GLUE = INTEGRITY && new URL("./boundary-check-glue.js", import.meta.url);

let loading; // the promise of the module
let preload; // the tree that the preload's link is in, and how to go on without it
export let glue; // the module, once it runs

async function wasm() {
  if (WASM.protocol !== "file:") return fetch(WASM, { integrity: INTEGRITY?.wasm });
  const fs = "node:fs/promises"; // in a variable, so that bundlers for browsers leave it alone
  return (await import(/* webpackIgnore: true */ /* @vite-ignore */ fs)).readFile(WASM);
}

// import() takes no hash. A preload with one puts the very module that import() finds there. WebKit ignores
// that hash, so the file is compared by a request, too.
function pinned(root) {
  if (!INTEGRITY || GLUE.protocol === "file:") return;
  return Promise.all([globalThis.document && preloaded(root), fetch(GLUE, { integrity: INTEGRITY.glue })]);
}

// Within the element that asks, for the page is not ours to change; for score(), there is none.
function preloaded(root = document.head) {
  const link = document.createElement("link");
  if (!link.relList.supports("modulepreload")) return;
  const { glue: integrity } = INTEGRITY;
  const loaded = new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => failed(new Error(`expected ${GLUE} with the hash ${integrity}, found another or none`));
    preload = { root, done };
  });
  Object.assign(link, { rel: "modulepreload", crossOrigin: "anonymous", integrity, href: GLUE });
  root.append(link);
  return loaded.finally(() => link.remove());
}

/** Its tree is out of the page: a link in it would never tell, and the request has to do. */
export function leave(root) {
  if (preload?.root === root) preload.done();
}

/** Loads the module; an element lends its tree for that. A failure is forgotten, so that one may try again. */
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
