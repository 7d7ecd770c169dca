// The installed package in Node: both entries, and the manifest of what the element really has.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";

const file = (name) => fileURLToPath(import.meta.resolve(name));
const json = async (name) => JSON.parse(await readFile(file(name), "utf8"));
const ANSWERS = { role: "client", bond: "friends", vulnerable: "no", "contact-secret": 1, "balance-giving": "no" };
const POLICY = {
  friendshipWaitMonths: 12, romanceWaitMonths: 24,
  codeName: "Our code", codeUrl: "https://example.org/code", adviceName: "Ann", adviceUrl: "tel:+4512345678",
};

test("scoring has two names, and scores", async () => {
  const scoring = await import("boundary-check/scoring");
  assert.deepEqual(Object.keys(scoring).sort(), ["ready", "score"]);
  assert.throws(() => scoring.score(ANSWERS), /ready/);
  await scoring.ready();
  assert.equal(scoring.score(ANSWERS, POLICY).outcome, "pause");
});

test("the element's entry can be imported where there is no DOM, and scores, too", async () => {
  const entry = await import("boundary-check");
  // `workshop` is what the board asks of it, and has no types.
  assert.deepEqual(Object.keys(entry).sort(), ["BoundaryCheckElement", "ready", "score", "workshop"]);
  await entry.ready();
  assert.equal(entry.score(ANSWERS).outcome, "pause");
  assert.equal(typeof globalThis.customElements, "undefined");
});

test("the board's entry can be imported where there is no DOM", async () => {
  const entry = await import("boundary-check/board");
  assert.deepEqual(Object.keys(entry), ["BoundaryBoardElement"]);
});

test("the manifest is one by its schema, and lists what the element has", async () => {
  const manifest = await json("boundary-check/custom-elements.json");
  const schema = await json("custom-elements-manifest/schema.json");
  const validate = new Ajv({ strict: false }).compile(schema);
  assert.ok(validate(manifest), JSON.stringify(validate.errors, null, 1));

  const { BoundaryCheckElement } = await import("boundary-check");
  const { BoundaryBoardElement } = await import("boundary-check/board");
  const { BoundaryCertificateElement } = await import("boundary-check/certificate");
  const classes = [BoundaryCheckElement, BoundaryBoardElement, BoundaryCertificateElement];
  assert.equal(manifest.modules.length, classes.length);
  for (const [index, Class] of classes.entries()) {
    const [element] = manifest.modules[index].declarations;
    const named = (list) => list.map(({ name }) => name);
    // These two are read when the element comes into the page, and no later.
    const watched = named(element.attributes).filter((name) => !["test-hooks", "own-cases"].includes(name));
    assert.deepEqual(watched.sort(), [...Class.observedAttributes].sort());
    const own = Object.keys(Object.getOwnPropertyDescriptors(Class.prototype));
    const inner = ["constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback"];
    assert.deepEqual(own.filter((name) => !inner.includes(name)).sort(), named(element.members).sort());
    // The default of each property is what it gives on an element without attributes.
    const bare = Object.setPrototypeOf({ getAttribute: () => null }, Class.prototype);
    for (const { kind, name, default: standard } of element.members) {
      if (kind === "field") assert.equal(JSON.stringify(bare[name]), standard, name);
    }
    assert.ok(element.cssParts.length > 0);
    // The note only looks and listens.
    const rich = Class !== BoundaryCertificateElement;
    for (const list of ["events", "slots", "cssProperties"]) assert.equal(element[list].length > 0, rich, list);
  }
});
