// The measures of agreement against worked examples that were published, to the last printed digit; and the files of
// experts: what is written comes back, what is wrong is named with its line.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { agreement, chance, fixed, rated, scale, verdict, weightedKappa } from "../../../crates/site/pages/review/agreement.js";
import { parse, write } from "../../../crates/site/pages/review/csv.js";
import { readSheets, writeSheet } from "../../../crates/site/pages/review/sheet.js";
import { gather, summary, triage } from "../../../crates/site/pages/review/summary.js";

/** A number as it is printed. Half goes up, as on paper: `toFixed` rounds what a binary number really is. */
const printed = (value, digits = 2) => (Math.round((value + 1e-12) * 10 ** digits) / 10 ** digits).toFixed(digits);

// doi 10.1186/s12913-017-2469-8, table 10: six items, four scales; experts, ratings of 3 or 4, I-CVI, pc, k*, stars.
const TABLE_10 = [
  ["10 10 1.00 0.001 1.00 ****", "10 10 1.00 0.001 1.00 ****", "10 8 0.80 0.044 0.79 ****", "10 8 0.80 0.044 0.79 ****"],
  ["10 9 0.90 0.010 0.90 ****", "10 7 0.70 0.117 0.66 ***", "10 7 0.70 0.117 0.66 ***", "10 7 0.70 0.117 0.66 ***"],
  ["10 7 0.70 0.117 0.66 ***", "9 7 0.78 0.070 0.76 ****", "9 6 0.67 0.164 0.60 ***", "9 7 0.78 0.070 0.76 ****"],
  ["10 10 1.00 0.001 1.00 ****", "10 10 1.00 0.001 1.00 ****", "10 9 0.90 0.010 0.90 ****", "10 9 0.90 0.010 0.90 ****"],
  ["10 10 1.00 0.001 1.00 ****", "10 10 1.00 0.001 1.00 ****", "10 8 0.80 0.044 0.79 ****", "10 9 0.90 0.010 0.90 ****"],
  ["10 10 1.00 0.001 1.00 ****", "10 10 1.00 0.001 1.00 ****", "10 10 1.00 0.001 1.00 ****", "9 8 0.89 0.018 0.89 ****"],
];
const STARS = { "****": "excellent", "***": "good" };

test("I-CVI, chance and modified kappa are those of a published table of 24 cells, S-CVI/Ave those of its four scales", () => {
  const scales = [0, 1, 2, 3].map((column) => TABLE_10.map((row) => {
    const [experts, good, index, byChance, kappa, stars] = row[column].split(" ");
    const found = agreement(Number(experts), Number(good));
    assert.deepEqual(
      [printed(found.index), printed(found.chance, 3), printed(found.kappa), verdict(found.kappa)],
      [index, byChance, kappa, STARS[stars]],
      row[column],
    );
    return found;
  }));
  assert.deepEqual(scales.map((items) => printed(scale(items))), ["0.93", "0.91", "0.81", "0.83"]);
});

test("seven experts, as published elsewhere", () => {
  // doi 10.1186/s13104-016-2249-2, table 4
  for (const [good, index, byChance, kappa] of [[7, "1.0", "0.008", "1.0"], [6, "0.86", "0.055", "0.85"]]) {
    const found = agreement(7, good);
    const digits = index.length - 2;
    assert.deepEqual([printed(found.index, digits), printed(found.chance, 3), printed(found.kappa, digits)], [index, byChance, kappa]);
    assert.equal(verdict(found.kappa), "excellent");
  }
});

test("single ratings of six experts, as published", () => {
  // PMC7253559, table 4
  const ratings = "444444 434434 444444 444444 344444 234334 444444 444444 334233 444344 444344 444344".split(" ");
  const expected = "1.00 1.00 1.00 1.00 1.00 0.83 1.00 1.00 0.83 1.00 1.00 1.00".split(" ");
  const items = ratings.map((row) => rated([...row].map(Number)));
  assert.deepEqual(items.map(({ index }) => printed(index)), expected);
  assert.equal(printed(scale(items)), "0.97");
});

test("kappa and weighted kappa, as in Cohen 1968", () => {
  const counts = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]; // of 200
  const weights = [[0, 1, 3], [1, 0, 6], [3, 6, 0]];
  assert.equal(printed(weightedKappa(counts, (row, column) => Number(row !== column)), 3), "0.492");
  assert.equal(printed(weightedKappa(counts, (row, column) => weights[row][column]), 3), "0.348");
});

test("linear weights are those of equal steps", () => {
  // Agresti, Categorical Data Analysis: 91 married couples; the value with equal spacing.
  const couples = [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]];
  assert.equal(printed(weightedKappa(couples), 4), "0.2374");
  assert.equal(printed(weightedKappa(couples, (row, column) => Number(row !== column)), 4), "0.1293");
  assert.equal(weightedKappa([[3, 0], [0, 0]]), null, "both always chose the same one");
  assert.equal(weightedKappa([[2, 0], [0, 2]]), 1);
});

test("chance adds up to one over all that can happen, and nobody is no number", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), (experts) => {
    const all = Array.from({ length: experts + 1 }, (_, agreeing) => chance(experts, agreeing)).reduce((sum, it) => sum + it, 0);
    return Math.abs(all - 1) < 1e-9;
  }));
  assert.equal(agreement(0, 0), null);
  assert.equal(scale([null]), null);
  assert.equal(verdict(-0.2), "poor");
  assert.deepEqual([fixed(agreement(50, 0).kappa, 2), fixed(-0.004, 2), fixed(-0.2, 2)], ["0.00", "0.00", "-0.20"]);
});

test("a table comes back as it was written, whatever is in it", () => {
  const cell = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("=1+1", "'=x", "-", "a;b", "\"", "a\r\nb", "\t", "'"));
  fc.assert(fc.property(fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1 }), (rows) => {
    // What is only space or begins with a guarded mark is told apart by the writer alone.
    fc.pre(rows.flat().every((it) => !/^'[=+\-@\t\r]/.test(it)));
    assert.deepEqual(parse(write(rows)).rows.map(({ cells }) => cells), rows);
  }));
});

test("a cell that a spreadsheet would run is written as a text", () => {
  assert.match(write([["=HYPERLINK(1)"]]), /^\ufeff'=HYPERLINK\(1\)\r\n$/);
});

test("spreadsheets' own separators are read, and lines are counted through cells of several", () => {
  const { rows } = parse("a;b\n\"x\ny\";2\n\n;\n3;4\n");
  assert.deepEqual(rows.map(({ line, cells }) => [line, cells]), [[1, ["a", "b"]], [2, ["x\ny", "2"]], [6, ["3", "4"]]]);
  assert.deepEqual(parse("a\tb\r\n1\t2\r\n").rows[1], { line: 2, cells: ["1", "2"] });
  assert.equal(parse("a,b\n1,\"2\n3").unclosed, 2);
});

const FORM = {
  language: "en", version: "2", outcomes: ["clear", "tend", "pause", "stop"],
  wordings: new Map([["question.a", "w1"], ["question.b", "w2"], ["rule.stop", "w3"], ["case.one", "w4"], ["case.two", "w5"]]),
};
const sheet = (expert, opinions) => ({ expert, opinions: new Map(Object.entries(opinions)) });
const ANNA = sheet("anna", {
  "question.a": { wording: "w1", relevance: "4", clarity: "2", remark: "Which \"session\"?\nSay so." },
  "question.b": { wording: "w2", relevance: "1" },
  "rule.stop": { wording: "w3", agree: "no", remark: "=too strict" },
  "case.one": { wording: "w4", outcome: "stop" },
  "vignette.gift": { outcome: "tend", reached: "pause", remark: "A story" },
  "missing.rules": { remark: "Money" },
});
const file = (change = (text) => text) => change(writeSheet(FORM, ANNA));

test("an expert's sheet comes back as it was saved", () => {
  assert.deepEqual(readSheets(file(), FORM), { sheets: [ANNA], problems: [] });
  const semicolons = file((text) => text.replaceAll(",", ";"));
  assert.deepEqual(readSheets(semicolons, FORM).sheets[0].opinions.get("question.a"), ANNA.opinions.get("question.a"));
});

test("what is wrong with a file is named with its line and its column, all at once", () => {
  const wrong = (change) => readSheets(file(change), FORM).problems;
  assert.deepEqual(wrong(() => ""), [{ what: "empty" }]);
  assert.deepEqual(wrong((text) => text.split("\r\n")[0]), [{ what: "empty" }]);
  assert.deepEqual(wrong(() => "\"never closed"), [{ what: "quote", line: 1 }]);
  assert.deepEqual(wrong((text) => text.replace("relevance", "importance")), [{ what: "head", line: 1, expected: "relevance" }]);
  assert.deepEqual(wrong((text) => text.replace("question.b,w2,1", "question.b,w2,5")), [
    { what: "value", line: 4, column: "relevance", found: "5", expected: "1, 2, 3, 4" },
  ]);
  assert.deepEqual(wrong((text) => text.replace("question.b", "question.c").replace("w3,,,no", "w3,,,maybe")), [
    { what: "item", line: 4, column: "item", found: "question.c" },
    { what: "value", line: 5, column: "agree", found: "maybe", expected: "yes, no" },
  ]);
  assert.deepEqual(wrong((text) => text.replace("question.b", "question.a"))[0], { what: "twice", line: 4, column: "item", found: "question.a" });
  assert.equal(wrong((text) => text.replaceAll("en,2,anna", "de,2,anna")).length, 6);
  assert.deepEqual(wrong((text) => text.replace("en,2,anna", "en,1,anna"))[0], { what: "version", line: 2, column: "version", found: "1", expected: "2" });
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => readSheets(text, FORM).problems.length > 0), { examples: [["\ufeff"], ["a,b\n"]] });
});

test("bad files are named, the good ones are counted, and nobody counts twice", () => {
  const bob = writeSheet(FORM, sheet("bob", { "question.a": { wording: "w1", relevance: "3" } }));
  const newer = writeSheet(FORM, sheet("bob", { "question.a": { wording: "w1", relevance: "1" } }));
  const found = gather(
    [{ name: "anna.csv", text: file() }, { name: "x.csv", text: "hello" }, { name: "bob.csv", text: bob }, { name: "copy.csv", text: bob }, { name: "bob2.csv", text: newer }],
    FORM, readSheets,
  );
  assert.equal(found.counted, 2);
  assert.deepEqual(found.sheets.map(({ expert }) => expert), ["anna", "bob"]);
  assert.deepEqual(found.refused.map(({ name, problems: [{ what, found: where }] }) => [name, what, where]), [
    ["x.csv", "head", undefined], ["copy.csv", "same", "bob.csv"], ["bob2.csv", "expert", "bob.csv"],
  ]);
  const nameless = (relevance) => ({ name: `${relevance}`, text: writeSheet(FORM, sheet("", { "question.a": { wording: "w1", relevance } })) });
  assert.equal(gather([nameless("1"), nameless("2")], FORM, readSheets).counted, 2, "without a word each file is somebody else");
});

test("the worst comes first, and a judgement of another wording is not counted", () => {
  const rating = (a, b) => sheet("", { "question.a": { wording: "w1", relevance: a }, "question.b": { wording: "w2", relevance: b } });
  const old = sheet("", { "question.a": { wording: "old", relevance: "1", remark: "Still there" } });
  const found = summary([rating("4", "1"), rating("3", "4"), rating("4", "4"), old], FORM);
  assert.deepEqual(found.relevance.lines.map(({ item, experts, counts }) => [item, experts, counts]), [
    ["question.b", 3, [1, 0, 0, 2]], ["question.a", 3, [0, 0, 1, 2]],
  ]);
  assert.equal(printed(found.relevance.scale), "0.83");
  assert.equal(found.earlier, 1);
  assert.deepEqual(found.remarks, [["question.a", [{ expert: "", remark: "Still there" }]]]);
  assert.deepEqual(summary([ANNA], FORM).agree.map(({ item, index, counts }) => [item, index, counts]), [["rule.stop", 0, [1, 0]]]);
  assert.deepEqual(summary([ANNA], FORM).remarks.map(([item]) => item), ["question.a", "rule.stop", "vignette.gift", "missing.rules"]);
});

test("where the check is too mild for caution 4 or more comes first, then milder, then stricter", () => {
  const cautions = new Map([["clear", 1], ["tend", 2], ["pause", 4], ["stop", 5]]);
  const engine = new Map([["case.one", "pause"], ["case.two", "clear"]]);
  const wants = (expert, one, two) => sheet(expert, { "case.one": { wording: "w4", outcome: one }, "case.two": { wording: "w5", outcome: two } });
  const found = triage([wants("a", "stop", "tend"), wants("b", "pause", "clear"), wants("c", "tend", "pause"), ANNA], engine, cautions);
  assert.deepEqual([found.count, found.same], [8, 2]);
  assert.deepEqual(found.grave.map(({ experts, wanted, by }) => [experts, wanted, by]), [[["c"], "pause", 3], [["a", "anna"], "stop", 1]]);
  assert.deepEqual(found.under.map(({ experts, wanted }) => [experts, wanted]), [[["a"], "tend"]]);
  assert.deepEqual(found.over.map(({ item, by }) => [item, by]), [["case.one", -2], ["vignette.gift", -2]]);
  assert.equal(triage([sheet("", {})], engine, cautions).kappa, null);
});
