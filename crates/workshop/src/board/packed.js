// A case as a link has it: compressed by the browser (DEFLATE, RFC 1951), in letters that an address may have (base64url,
// RFC 4648). The module reads it (own/link.rs).

/** @param {string} text */
export async function packed(text) {
  const small = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(small).arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
