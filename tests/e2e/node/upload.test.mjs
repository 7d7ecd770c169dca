// The folder to upload: its README.txt names every file in it, and no other.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../dist/embed", import.meta.url));

test("its text names every file that there is, and each once", async () => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const there = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const text = await readFile(join(folder, "README.txt"), "utf8");
  const [, list] = text.split("what each is for:\n\n");
  // What a line of names does not begin with is what they are for.
  const named = list.split("\n").filter((line) => line && !line.startsWith(" ")).flatMap((line) => line.split(",")).map((name) => name.trim());
  assert.deepEqual(named.filter(Boolean).sort(), there.sort());
  assert.ok(list.split("\n").every((line) => line.length <= 130), "a line is too long to read");
});
