// Loading a module, once for all elements, and scoring without an element.

// The hashes of the module and its glue where whoever serves them is not to be trusted with them; else null.
import { INTEGRITY } from "build:values";

/** A module: where its two files are. Once it runs, `glue` is what it exports. */
export const CHECK_MODULE = {
  wasm: new URL("./boundary-check.wasm", import.meta.url),
  // Named only where it is needed: bundlers copy every file that is named like this.
  script: INTEGRITY && new URL("./boundary-check-glue.js", import.meta.url),
  hashes: INTEGRITY,
  import: () => import("./boundary-check-glue.js"),
};

async function fetched({ wasm, hashes }) {
  if (wasm.protocol !== "file:") return fetch(wasm, { integrity: hashes?.wasm });
  const fs = "node:fs/promises"; // in a variable, so that bundlers for browsers leave it alone
  return (await import(/* webpackIgnore: true */ /* @vite-ignore */ fs)).readFile(wasm);
}

// import() takes no hash. A preload with one puts the very module that import() finds there. WebKit ignores
// that hash, so the file is compared by a request, too.
function pinned(module, root) {
  if (!INTEGRITY || module.script.protocol === "file:") return;
  const asked = fetch(module.script, { integrity: module.hashes.glue });
  return Promise.all([globalThis.document && preloaded(module, root), asked]);
}

// Within the element that asks, for the page is not ours to change; for score(), there is none.
function preloaded(module, root = document.head) {
  const link = document.createElement("link");
  if (!link.relList.supports("modulepreload")) return;
  const { script: href, hashes: { glue: integrity } } = module;
  const loaded = new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => failed(new Error(`expected ${href} with the hash ${integrity}, found another or none, or a policy (script-src) refuses it`));
    module.preload = { root, done };
  });
  // A policy may ask for the nonce that the page's own scripts have.
  const { nonce = "" } = document.querySelector("script[nonce]") ?? {};
  Object.assign(link, { rel: "modulepreload", nonce, crossOrigin: "anonymous", integrity, href });
  root.append(link);
  return loaded.finally(() => link.remove());
}

/** Its tree is out of the page: a link in it would never tell, and the request has to do. */
export function cancelPreload({ preload }, root) {
  if (preload?.root === root) preload.done();
}

/** Loads a module; an element lends its tree for that. A failure is forgotten, so that one may try again. */
export function load(module, root) {
  return (module.loading ??= (async () => {
    const checked = Promise.resolve(pinned(module, root));
    const [glue, source] = await Promise.all([checked.then(module.import), fetched(module)]);
    await glue.default(source);
    module.glue = glue;
  })().catch((error) => {
    module.loading = undefined;
    throw error;
  }));
}

/** Resolves when score() can be called; rejects where the module cannot be loaded. */
export const ready = () => load(CHECK_MODULE);

/** Scores answers (question id to answer) under an optional policy; throws an Error on bad input. */
export function score(answers, policy) {
  if (!CHECK_MODULE.glue) throw new Error("score() was called too early: await ready() first");
  return CHECK_MODULE.glue.score(answers, policy);
}
