// The file of a study: what is in it, that it holds every answer that counts and none that was taken back, that the npm
// package's tables take it, and what a word of one's own and a study's id may be.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";

import { parse } from "../../../crates/site/pages/review/csv.js";
import { scoreTables } from "../../../crates/site/pages/command/tables.js";
import { asked, fileOf, wordOf } from "../../../src/element/pilot/file.js";
import { readStudy } from "../../../src/element/pilot/study.js";
import { allowed, answers, moduleUrl } from "./site.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const instrument = JSON.parse(await readFile(join(here, "../../../content/instrument.json"), "utf8"));
const codebook = JSON.parse(await readFile(join(here, "../../../dist/npm/codebook.json"), "utf8"));
const questions = instrument.topics.flatMap((topic) => topic.questions);
const edition = { questions, version: instrument.version, hash: codebook.hash };
const { ready, score } = await import(moduleUrl);
await ready();

/** What a check keeps of answers, as `src/app/storage.rs` writes it. */
const kept = (given) => ["2", "guidance", "", ...Object.entries(given).map(([id, value]) => `${id}=${value}`)].join("\n");
const file = (given, more = {}) => fileOf({ study: "pilot-1", word: "paper lantern", language: "da", kept: kept(given), ...more }, edition);
const cells = (text) => {
  const { rows: [head, row] } = parse(text);
  return Object.fromEntries(head.cells.map((column, at) => [column, row.cells[at]]));
};

test("a row says which study, word, questions and language, and each answer in its column; nothing else", () => {
  const given = answers({ bond: "friends", "contact-secret": 1 });
  const found = cells(file(given));
  const { id, study, version, hash, language, ...rest } = found;
  assert.deepEqual({ id, study, version, hash, language }, { id: "paper lantern", study: "pilot-1", version: "2", hash: codebook.hash, language: "da" });
  assert.deepEqual(Object.keys(rest), questions.map((question) => question.id), "a column a question, and none besides");
  assert.equal(rest["contact-secret"], "1");
  assert.doesNotMatch(file(given), /\d{4}-\d\d|\d\d:\d\d/, "no date and no time");
});

test("what was answered before the situation was changed is not in it", () => {
  const client = cells(file(answers()));
  assert.ok(client["focus-talk"] && !client["massage-kind"]);
  const known = cells(file(answers({ role: "acquaintance", bond: "friends", "massage-kind": "private" })));
  assert.ok(known["massage-kind"] && !known["focus-talk"]);
  // A question that is asked because of another is not, once that other one is not asked itself.
  assert.equal(cells(file(answers({ again: "maybe" }))).since, "");
});

test("every answer that counts is in it: it scores as what was answered, whatever that was", () => {
  const any = fc.record(Object.fromEntries([...allowed].map(([id, values]) => [id, fc.constantFrom(...values)])));
  let scored = 0;
  fc.assert(fc.property(any, (given) => {
    let expected;
    try {
      expected = score(given);
    } catch {
      return; // an option that is not offered there: no screen leads to it
    }
    scored += 1;
    const { table, errors } = scoreTables([{ name: "answers.csv", text: file(given) }], codebook, score);
    assert.deepEqual(errors, []);
    const found = cells(table);
    assert.deepEqual([found.id, found.study, found.language, found.version], ["paper lantern", "pilot-1", "da", "2"]);
    assert.deepEqual([found.outcome, found.alerts], [expected.outcome, expected.alerts.join(" ")]);
    for (const [dimension, level] of Object.entries(expected.profile)) {
      assert.equal(found[dimension], level);
      const its = instrument.topics.find(({ id }) => id === dimension).questions.map(({ id }) => id);
      // A dimension that does not apply has no answer in the file.
      if (level === "not-asked") assert.deepEqual(its.filter((id) => asked(new Map(Object.entries(given)), questions).has(id)), []);
    }
  }), { numRuns: 500 });
  assert.ok(scored > 100, `${scored} of 500`);
});

test("answers to another edition are named by line and column, and several files say which a row is from", () => {
  const good = file(answers());
  const old = good.replace(/,2,[\da-f]{8},/, ",1,00000000,");
  const { table, scored, errors } = scoreTables([{ name: "a.csv", text: good }, { name: "b.csv", text: old }], codebook, score);
  assert.equal(scored, 1);
  assert.match(table, /^\ufefffile,id,study,language,version,outcome,/);
  assert.match(table, /\r\na\.csv,paper lantern,pilot-1,da,2,/);
  assert.deepEqual(errors, [
    "b.csv: line 2, column version: found \"1\", expected 2: these are answers to another edition of the questions",
    `b.csv: line 2, column hash: found "00000000", expected ${codebook.hash}: these are answers to another edition of the questions`,
  ]);
});

test("a word is letters of any script, the same however it is typed, and no date, number, address or formula", () => {
  for (const [typed, word] of [["Paper  Lantern ", "paper lantern"], ["ørsted-æble", "ørsted-æble"], ["فانوس ورقي", "فانوس ورقي"], ["e\u0301tang", "étang"], ["", ""], ["  ", ""]]) {
    assert.equal(wordOf(typed), word, typed);
  }
  for (const typed of ["abc", "a".repeat(31), "12 March 1980", "anna1980", "+4512345678", "anna@example.org", "=1+1", "-dash", "dash-", "a,bcd", "two\nlines;", "\"quoted\""]) {
    assert.equal(wordOf(typed), undefined, typed);
  }
});

test("whatever is typed as a word, the file is one row that reads back", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (typed) => {
    const word = wordOf(typed);
    if (word !== undefined) assert.equal(cells(file(answers(), { word })).id, word);
  }));
});

test("a study's id is 1 to 40 letters, digits, _ and -", () => {
  for (const id of ["a", "Pilot_2027-dk", "9", "a".repeat(40)]) assert.equal(readStudy(id), id);
  for (const id of ["", "-a", "a b", "a,b", "é", "a".repeat(41), "a\n", "=a"]) assert.equal(readStudy(id), undefined, id);
});
