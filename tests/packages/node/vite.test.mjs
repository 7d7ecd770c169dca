// Vite: its development server finds the WebAssembly file, and its build keeps it.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const root = fileURLToPath(new URL("../vite/", import.meta.url));
const MAGIC = "\0asm";

/** The address in the first match of a pattern in a module, seen from that module. */
async function follow(url, pattern) {
  const text = await (await fetch(url)).text();
  const [, path] = text.match(pattern) ?? assert.fail(`${url} has no ${pattern}:\n${text.slice(0, 500)}`);
  return new URL(path, url);
}

test("the development server serves the WebAssembly file where the module looks for it", async () => {
  const server = await createServer({ root, configFile: join(root, "vite.config.js"), server: { host: "127.0.0.1", port: 0 }, logLevel: "warn" });
  try {
    await server.listen();
    const { port } = server.httpServer.address();
    const entry = await follow(new URL(`http://127.0.0.1:${port}/src/main.ts`), /import "([^"]*boundary-check\.js[^"]*)"/);
    const wasm = await follow(entry, /new URL\([`"']([^`"']*boundary-check\.wasm[^`"']*)/);
    const bytes = new Uint8Array(await (await fetch(wasm)).arrayBuffer());
    assert.equal(String.fromCharCode(...bytes.subarray(0, 4)), MAGIC, `${wasm} is no WebAssembly`);
  } finally {
    await server.close();
  }
});

for (const app of ["vite", "react"]) {
  test(`the build of ${app} has all modules and their glues, each once`, async () => {
    const assets = fileURLToPath(new URL(`../dist/${app}/assets/`, import.meta.url));
    const names = await readdir(assets);
    for (const module of ["boundary-check", "boundary-check-workshop", "boundary-check-return"]) {
      const of = (pattern) => names.filter((name) => pattern.test(name));
      const [wasm, ...more] = of(new RegExp(`^${module}-.{8}\\.wasm$`));
      assert.ok(wasm && more.length === 0, names.join(", "));
      assert.equal(of(new RegExp(`^${module}(-glue)?-.{8}\\.js$`)).length, 1, names.join(", "));
      const bytes = await readFile(join(assets, wasm));
      assert.equal(bytes.subarray(0, 4).toString("latin1"), MAGIC);
    }
    assert.equal(names.filter((name) => name.endsWith(".wasm")).length, 3, names.join(", "));
  });
}
