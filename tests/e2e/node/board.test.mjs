// The board's script asks for the reader of its camera beside itself, so both lie wherever it does.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { dist } from "./site.mjs";

const BOARD = "boundary-check-board.js";

test("wherever there is a board, all lies beside it that it asks for", async () => {
  const all = join(dist, "..");
  const files = join(all, "wordpress/boundary-check/files");
  const folders = [dist, join(all, "npm"), ...(await readdir(files)).map((name) => join(files, name))];
  assert.equal(folders.length, 3);
  for (const folder of folders) {
    const script = await readFile(join(folder, BOARD), "utf8");
    const named = new Set([...script.matchAll(/[`"']\.\/(boundary-check[a-z-]*\.(?:js|wasm))[`"']/g)].map(([, name]) => name));
    for (const name of ["boundary-check.js", "boundary-check-scan.js", "boundary-check-scan.wasm"]) assert.ok(named.has(name), `${name} is asked for`);
    const there = await readdir(folder);
    assert.deepEqual([...named].filter((name) => !there.includes(name)), [], folder);
  }
});
