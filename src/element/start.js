// Starting the module; the build puts it into the place of the glue's own, longer way (`xtask/src/build/names.rs`).

const TYPE = "application/wasm";

/** What the module exports that a response brings, or bytes where there is no server.
    @param {Response | Uint8Array<ArrayBuffer>} source @param {WebAssembly.Imports} imports */
export async function instantiate(source, imports) {
  const { headers, ok = true, status, url } = /** @type {Partial<Response>} */ (source);
  if (!ok) throw new Error(`${url} gave ${status}`);
  const type = headers?.get("content-type") ?? TYPE;
  if (type !== TYPE) console.warn(`${url} has the MIME type ${type}: expected ${TYPE}`);
  const streams = headers && type === TYPE;
  const { instance } = await (streams
    ? WebAssembly.instantiateStreaming(/** @type {Response} */ (source), imports)
    : WebAssembly.instantiate(headers ? await /** @type {Response} */ (source).arrayBuffer() : /** @type {Uint8Array<ArrayBuffer>} */ (source), imports));
  return instance.exports;
}
