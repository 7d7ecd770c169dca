// The JavaScript scoring API in Node: loading, results, errors.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { allowed, answers, dist, moduleUrl } from "./site.mjs";

const globalsBefore = Object.getOwnPropertyNames(globalThis);
const check = await import(moduleUrl);

// Runs first: the module is not loaded yet.
test("score before ready throws an Error that says so", () => {
  assert.throws(() => check.score(answers()), { name: "Error", message: /ready/ });
});

test("importing it where there is no DOM adds nothing to the global object", () => {
  assert.equal(typeof globalThis.customElements, "undefined");
  assert.deepEqual(Object.getOwnPropertyNames(globalThis).filter((name) => !globalsBefore.includes(name)), []);
});

test("ready rejects, and score still throws, where a file is missing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "boundary-check-node-"));
  try {
    for (const file of ["boundary-check.js", "boundary-check-glue.js"]) {
      // As .mjs a module needs no package.json; the name of the other file stays as it is.
      await copyFile(join(dist, file), join(folder, file));
    }
    const broken = await import(pathToFileURL(join(folder, "boundary-check.js")).href);
    await assert.rejects(broken.ready(), Error);
    assert.throws(() => broken.score(answers()), Error);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** As `sha256sum content/instrument.json` begins. */
async function hashOfTheRules() {
  const rules = await readFile(new URL("../../../content/instrument.json", import.meta.url));
  return createHash("sha256").update(rules).digest("hex").slice(0, 8);
}

test("after ready", async (t) => {
  await check.ready();

  await t.test("ready resolves to nothing, again and again", async () => {
    assert.deepEqual(await Promise.all([check.ready(), check.ready()]), [undefined, undefined]);
  });

  await t.test("a worked example has every field of the specification", async () => {
    const result = check.score(answers({
      bond: "friends", "disclosure-problem": 1, "balance-giving": "no", "contact-secret": 1,
    }));
    assert.deepEqual(result, {
      version: 2,
      hash: await hashOfTheRules(),
      outcome: "pause",
      caution: 4,
      atLeast: "pause",
      atMost: "pause",
      profile: {
        focus: "clear", disclosure: "some", confidentiality: "clear", counselling: "clear", limits: "clear",
        contact: "high", dependence: "clear", attraction: "clear", respect: "clear",
      },
      alongside: [],
      alerts: ["secrecy"],
      reasons: [
        { outcome: "pause", questions: ["balance-giving"] },
        { outcome: "pause", questions: ["contact-secret"] },
      ],
      changes: [["balance-giving", "contact-secret"]],
      findOut: [],
    });
    assert.equal(Object.getPrototypeOf(result), Object.prototype, "a plain object");
    assert.deepEqual(JSON.parse(JSON.stringify(result)), result, "that survives JSON");
  });

  await t.test("what is unknown is to be found out", () => {
    const result = check.score(answers({ "attract-contact": "unsure" }));
    assert.equal(result.outcome, "find-out");
    assert.equal(result.caution, 3);
    assert.equal(result.atLeast, "clear");
    assert.equal(result.atMost, "stop");
    assert.equal(result.profile.attraction, "unknown");
    assert.deepEqual(result.findOut, ["attract-contact"]);
    assert.deepEqual(result.reasons, []);
  });

  await t.test("undefined is unanswered, and a question that does not apply is ignored", () => {
    assert.deepEqual(
      check.score(answers({ "attract-contact": undefined })),
      check.score(answers({ "attract-contact": "unsure" })),
    );
    assert.deepEqual(check.score(answers({ since: "under-6-months" })), check.score(answers()));
  });

  await t.test("the situation is needed, and what is missing of it is named", () => {
    for (const id of ["role", "bond", "vulnerable"]) {
      assert.throws(() => check.score(answers({ [id]: undefined })), (error) => error instanceof Error && error.message.includes(id));
    }
    assert.throws(() => check.score({}), (error) => ["role", "bond", "vulnerable"].every((id) => error.message.includes(id)));
  });

  await t.test("a wrong value is an Error that names the id, what was given and what is expected", () => {
    const cases = [
      ["focus-talk", 4, /4/, /0.*3|3/], ["focus-talk", -1, /-1/, /0/], ["focus-talk", 1.5, /1\.5/, /0/],
      ["focus-talk", "1", /1/, /0/], ["focus-talk", null, /null/, /0/], ["role", "boss", /boss/, /client/],
      ["since", "unsure", /unsure/, /under-6-months/], ["balance-giving", "maybe", /maybe/, /yes/],
      ["balance-giving", true, /true|boolean/, /yes/], ["limits-role", "maybe", /maybe/, /no/], ["vulnerable", "maybe", /maybe/, /under-18/],
    ];
    for (const [id, value, given, expected] of cases) {
      assert.throws(() => check.score(answers({ [id]: value })), (error) => {
        assert.ok(error instanceof Error, `${id}`);
        for (const part of [new RegExp(id), given, expected]) assert.match(error.message, part);
        return true;
      }, `${id}: ${String(value)} is accepted`);
    }
  });

  await t.test("an unknown id is an Error that names it, whatever its name", () => {
    for (const id of ["rôle", "toString", "constructor", "__proto__", "hasOwnProperty", "length", "0", ""]) {
      const given = JSON.parse(`{"role":"client","bond":"professional",${JSON.stringify(id)}:1}`);
      assert.throws(() => check.score(given), (error) => error instanceof Error && error.message.includes(id), id);
    }
  });

  await t.test("every allowed value is accepted", () => {
    for (const [id, values] of allowed) {
      // What depends on it is answered, too.
      const rest = { again: "maybe", "massage-kind": "treatment", bond: id === "role" ? "friendly" : answers().bond };
      for (const value of values) check.score(answers({ ...rest, [id]: value }));
    }
  });

  await t.test("what is no object of answers is an Error", () => {
    for (const given of [undefined, null, 1, "role", true, Symbol("x"), 1n, () => {}, ["client"]]) {
      assert.throws(() => check.score(given), (error) => error instanceof Error && !(error instanceof WebAssembly.RuntimeError));
    }
  });

  await t.test("a waiting time in the policy counts", () => {
    const given = answers({ role: "paused", again: "maybe", bond: "friends", since: "6-to-12-months" });
    assert.equal(check.score(given).outcome, "may-resume");
    assert.equal(check.score(given, {}).outcome, "may-resume");
    assert.equal(check.score(given, { friendshipWaitMonths: 6 }).outcome, "may-resume");
    assert.equal(check.score(given, { friendshipWaitMonths: 7 }).outcome, "keep-paused");
  });

  await t.test("a waiting time is whole months from 0 to 24, or an Error that names it", () => {
    for (const key of ["friendshipWaitMonths", "romanceWaitMonths"]) {
      for (const months of [0, 1, 24, undefined]) check.score(answers(), { [key]: months });
      for (const months of [-1, 25, 1.5, NaN, Infinity, -Infinity, "6", null, true, 6n, {}, [6], Symbol("6")]) {
        assert.throws(
          () => check.score(answers(), { [key]: months }),
          (error) => error instanceof Error && error.message.includes(key),
          `${key}: ${String(months)} is accepted`,
        );
      }
    }
  });

  await t.test("a policy that is none is an Error, and never a trap", () => {
    for (const policy of ["x", 1, true, 1n, Symbol("x")]) {
      assert.throws(() => check.score(answers(), policy), (error) => error instanceof Error && !(error instanceof WebAssembly.RuntimeError));
    }
  });
});
