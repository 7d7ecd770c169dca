// Both entries at once: one module in memory, for a second would take the first one's away from under the element.

import assert from "node:assert/strict";
import { test } from "node:test";

test("the two entries start the module once between them", async () => {
  const started = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (...given) => {
    started.push(new Error().stack); // Node itself starts modules of its own
    return instantiate(...given);
  };
  const entries = await Promise.all([import("boundary-check"), import("boundary-check/scoring")]);
  await Promise.all(entries.map(({ ready }) => ready()));
  for (const { score } of entries) assert.equal(score({ role: "client", bond: "romantic", vulnerable: "no" }).outcome, "stop");
  assert.equal(started.filter((stack) => stack.includes("boundary-check-glue.js")).length, 1, started.join("\n"));
});
