// The examples of the docs: those in TypeScript compile, are ready for Next.js, and what Vue is told of the tags holds.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { compile } from "@vue/compiler-dom";

const here = new URL("../", import.meta.url);
const SOURCES = { readme: "node_modules/boundary-check/README.md", embedding: "../../docs/embedding.md" };

/** The blocks of a kind in one of the texts. */
async function blocks(source, kind) {
  const text = await readFile(new URL(SOURCES[source], here), "utf8");
  const found = [...text.matchAll(new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, "gs"))].map(([, block]) => block);
  assert.ok(found.length > 0, `${SOURCES[source]} has no example in ${kind}`);
  return found;
}

test("an example in TypeScript begins as Next.js needs it, and compiles", async () => {
  const folder = new URL("dist/examples/", here);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const names = [];
  for (const source of Object.keys(SOURCES)) {
    for (const [at, block] of (await blocks(source, "tsx")).entries()) {
      assert.match(block, /^"use client";/, `${source}:\n${block}`);
      names.push(`${source}-${at}.tsx`);
      await writeFile(new URL(names.at(-1), folder), block);
    }
  }
  const config = { extends: "../../types/tsconfig.element.json", files: names };
  await writeFile(new URL("tsconfig.json", folder), JSON.stringify(config));
  const tsc = fileURLToPath(new URL("node_modules/.bin/tsc", here));
  await promisify(execFile)(tsc, ["-p", fileURLToPath(folder)]).catch(({ stdout }) => assert.fail(stdout));
});

test("what Vue is told makes the elements no components of its own", async () => {
  for (const source of Object.keys(SOURCES)) {
    const config = (await blocks(source, "js")).find((block) => block.includes("vue(")) ?? assert.fail(`${source} says nothing of Vue`);
    const options = new Function("vue", `return ${config.replace("export default", "")}`)((given) => given);
    const { isCustomElement } = options.plugins[0].template.compilerOptions;
    for (const tag of ["boundary-check", "boundary-board", "boundary-certificate"]) {
      const compiled = (more) => compile(`<div><${tag} theme="page"></${tag}></div>`, more).code;
      assert.match(compiled({}), /resolveComponent/, "Vue takes it for no component anyway, so this proves nothing");
      assert.doesNotMatch(compiled({ isCustomElement }), /resolveComponent/);
    }
    assert.match(compile("<other-tag />", { isCustomElement }).code, /resolveComponent/);
  }
});
