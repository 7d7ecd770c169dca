// Loading a module, once for all elements, and scoring without an element.

/** @typedef {import("./module.js").Module} Module */
/** @typedef {{ script: URL, hashes: { glue: string } }} Pinned where the hashes are known */

// The hashes of the module and its glue where whoever serves them is not to be trusted with them; else null.
import { EDITION, INTEGRITY } from "build:values";
import { imported, version, versioned } from "./version.js";

/** The module of the check.
    @type {Module} */
export const CHECK_MODULE = {
  wasm: versioned(new URL("./boundary-check.wasm", import.meta.url)),
  // Named only where it is needed: bundlers copy every file that is named like this.
  script: INTEGRITY && versioned(new URL("./boundary-check-glue.js", import.meta.url)),
  hashes: INTEGRITY,
  import: () => /** @type {Promise<import("./module.js").Glue>} */ (/** @type {Promise<unknown>} */ (version ? imported("./boundary-check-glue.js") : import("./boundary-check-glue.js"))),
};

/** @param {Module} module @returns {Promise<Response | Uint8Array | undefined>} */
async function fetched({ wasm, hashes }) {
  if (!wasm) return;
  if (wasm.protocol !== "file:") return fetch(wasm, { integrity: /** @type {string} */ (hashes?.wasm) });
  return (await imported("node:fs/promises")).readFile(wasm);
}

// import() takes no hash. A preload with one puts the very module that import() finds there. WebKit ignores
// that hash, so the file is compared by a request, too.
/** @param {Module} module @param {ParentNode} [root] */
function pinned(module, root) {
  if (!INTEGRITY) return;
  const { script, hashes } = /** @type {Pinned} */ (module);
  if (script.protocol === "file:") return;
  const asked = fetch(script, { integrity: hashes.glue });
  return Promise.all([globalThis.document && preloaded(module, root), asked]);
}

// Within the element that asks, for the page is not ours to change; for score(), there is none.
/** @param {Module} module @param {ParentNode} [root] */
function preloaded(module, root = document.head) {
  const link = document.createElement("link");
  if (!link.relList.supports("modulepreload")) return;
  const { script: { href }, hashes: { glue: integrity } } = /** @type {Pinned} */ (module);
  const loaded = new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => failed(new Error(`expected ${href} with the hash ${integrity}, found another or none, or a policy (script-src) refuses it`));
    module.preload = { root, done };
  });
  // A policy may ask for the nonce that the page's own scripts have.
  const { nonce = "" } = /** @type {Partial<HTMLScriptElement>} */ (document.querySelector("script[nonce]") ?? {});
  Object.assign(link, { rel: "modulepreload", nonce, crossOrigin: "anonymous", integrity, href });
  root.append(link);
  return loaded.finally(() => link.remove());
}

/** Its tree is out of the page: a link in it would never tell, and the request has to do.
    @param {Module} module @param {ParentNode} root */
export function cancelPreload({ preload }, root) {
  if (preload?.root === root) preload?.done();
}

/** Loads a module; an element lends its tree for that. A failure is forgotten, so that one may try again.
    @param {import("./module.js").Module<any>} module @param {ParentNode} [root] */
export function load(module, root) {
  return (module.loading ??= (async () => {
    const [glue, source] = await Promise.all([Promise.resolve(pinned(module, root)).then(module.import), fetched(module)]);
    // An old copy in a cache would fit in part, and do something else.
    const found = glue.edition?.();
    if (found !== EDITION) throw new Error(`the glue is of edition ${found}`);
    await glue.default?.(source);
    module.glue = glue;
  })().catch((error) => {
    module.loading = undefined;
    throw error;
  }));
}

/** Resolves when score() can be called; rejects where the module cannot be loaded. */
export const ready = () => load(CHECK_MODULE);

/** Scores answers (question id to answer) under an optional policy; throws an Error on bad input.
    @param {object} answers @param {object} [policy] */
export function score(answers, policy) {
  if (!CHECK_MODULE.glue) throw new Error("await ready() first");
  return CHECK_MODULE.glue.score(answers, policy);
}
