// `npx boundary-check` as it is installed: what it prints, what it says of errors, and its exit code.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../node_modules/.bin/boundary-check", import.meta.url));
/** What the command knows of the instrument lies beside it. */
const book = fileURLToPath(new URL("codebook.json", import.meta.resolve("boundary-check/package.json")));
const folder = await mkdtemp(join(tmpdir(), "boundary-check-"));
after(() => rm(folder, { recursive: true }));

/** Runs it in the folder, as a shell does. */
const run = (...given) => new Promise((done) => {
  execFile(COMMAND, given, { cwd: folder }, (error, stdout, stderr) => done({ code: error?.code ?? 0, stdout, stderr }));
});
const put = (name, text) => writeFile(join(folder, name), text);
const rows = (text) => text.replace("\ufeff", "").trim().split("\r\n").map((line) => line.split(","));

test("rows are scored, and what is wrong is named by line and column", async () => {
  await put("answers.csv", "id,role,bond,vulnerable,contact-secret,balance-giving\nA,client,friends,no,1,no\nB,client,friends,no,9,no\nC,client,,,,\n");
  const { code, stdout, stderr } = await run("score", "answers.csv");
  const [head, ...results] = rows(stdout);
  assert.deepEqual(head.slice(0, 6), ["id", "version", "outcome", "caution", "atLeast", "atMost"]);
  assert.deepEqual(results.map((row) => row.slice(0, 4)), [["A", "2", "pause", "4"]]);
  assert.deepEqual(stderr.trim().split("\n"), [
    "answers.csv: line 3, column contact-secret: found \"9\", expected 0, 1, 2, 3, unsure or nothing",
    "answers.csv: line 4: unanswered: bond, vulnerable (scoring needs an answer)",
  ]);
  assert.equal(code, 1);
});

test("a policy counts, and one that is wrong is named", async () => {
  await put("one.csv", "role,massage-kind,bond,vulnerable\nacquaintance,treatment,romantic,no\n");
  await put("policy.json", "{ \"partnerTreatment\": \"forbidden\" }");
  await put("wrong.json", "{ \"waiting\": 1 }");
  const outcome = async (...given) => rows((await run("score", "one.csv", ...given)).stdout)[1]?.[2];
  assert.notEqual(await outcome(), await outcome("--policy", "policy.json"));
  assert.match((await run("score", "one.csv", "--policy", "wrong.json")).stderr, /one\.csv: line 2: .*waiting/);
});

test("columns that are no question, missing files and unknown commands are errors", async () => {
  await put("strange.csv", "role,rôle,role\nclient,,\n");
  assert.match((await run("score", "strange.csv")).stderr, /line 1, column 2: found "rôle".*\n.*line 1, column 3: "role" is there twice/);
  await put("open.csv", "role\n\"client\n");
  assert.match((await run("score", "open.csv")).stderr, /line 2: a quotation mark/);
  await writeFile(join(folder, "binary.csv"), Buffer.from([0xff, 0xfe, 0, 1]));
  for (const [given, said] of [
    [["score", "gone.csv"], /gone\.csv: there is no such file/],
    [["score", "binary.csv"], /binary\.csv: it is not a text in UTF-8/],
    [["score"], /^Usage:/],
    [["judge"], /found "judge", expected score, agreement or codebook/],
  ]) {
    const { code, stderr } = await run(...given);
    assert.match(stderr, said);
    assert.equal(code, 1);
  }
  assert.equal((await run("help")).code, 0);
});

test("the codebook has every value that a column takes, and each of them is scored", async () => {
  const { stdout, code } = await run("codebook");
  assert.equal(code, 0);
  for (const row of ["role,choice,yes,Who is this about?,client,A client I see now", "respect-more,frequency,no,"]) assert.ok(stdout.includes(row), row);
  const { questions } = JSON.parse(await readFile(book, "utf8"));
  const base = { role: "client", again: "maybe", "massage-kind": "treatment", bond: "friends", vulnerable: "no" };
  const all = questions.flatMap(({ id, values: some }) => some.map(({ value }) => ({ ...base, [id]: value })));
  const about = ["id", "study", "version", "hash", "language"]; // what a file of a study says besides
  for (const column of about) assert.ok(stdout.includes(`\r\n${column},about the row,`), column);
  assert.equal(stdout.trim().split("\r\n").length, all.length + about.length + 1);
  const columns = questions.map(({ id }) => id);
  await put("all.csv", [columns, ...all.map((row) => columns.map((column) => row[column] ?? ""))].map((row) => row.join(",")).join("\n"));
  const scored = await run("score", "all.csv");
  assert.equal(scored.stderr, "");
  assert.equal(rows(scored.stdout).length, all.length + 1);
});

test("files of a study are scored together: each row says its file, and another edition is named", async () => {
  const head = "id,study,version,hash,language,role,bond,vulnerable";
  const { hash } = JSON.parse(await readFile(book, "utf8"));
  await put("first.csv", `${head}\r\npaper lantern,pilot-1,2,${hash},da,client,friends,no\r\n`);
  await put("second.csv", `${head}\r\n,pilot-1,1,${hash},da,client,friends,no\r\n`);
  const { code, stdout, stderr } = await run("score", "first.csv", "second.csv");
  const [columns, ...results] = rows(stdout);
  assert.deepEqual(columns.slice(0, 6), ["file", "id", "study", "language", "version", "outcome"]);
  assert.deepEqual(results.map((row) => row.slice(0, 5)), [["first.csv", "paper lantern", "pilot-1", "da", "2"]]);
  assert.equal(stderr, "second.csv: line 2, column version: found \"1\", expected 2: these are answers to another edition of the questions\n");
  assert.equal(code, 1);
});

test("experts' files are put together: the bad ones named, the good ones counted", async () => {
  const { forms } = JSON.parse(await readFile(book, "utf8"));
  const head = "language,version,expert,item,wording,relevance,clarity,agree,translation,outcome,reached,remark";
  const file = (expert, relevance) => [head,
    `de,2,${expert},question.focus-talk,${forms.de["question.focus-talk"].wording},${relevance},4,,yes,,,`,
    `de,2,${expert},case.new-baby,${forms.de["case.new-baby"].wording},,,,,stop,,"Sofort"`].join("\r\n");
  await Promise.all([put("a.csv", file("a", 4)), put("b.csv", file("b", 3)), put("c.csv", file("c", 1)), put("d.csv", file("d", 7))]);
  const { code, stdout, stderr } = await run("agreement", "a.csv", "b.csv", "c.csv", "d.csv");
  assert.match(stdout, /^3 files, 3 experts, language de, version 2\n/);
  assert.match(stdout, /Relevance, worst first\. S-CVI\/Ave 0\.67\n.*\n8\. .* {2}3 {3}0\.67 {3}0\.47 fair\n/);
  assert.match(stdout, /too mild where caution 4 or 5 is wanted: 3\n.*wanted stop \(a, b, c\), the check says/);
  assert.equal(stderr, "d.csv: line 2, column relevance: found \"7\", expected 1, 2, 3, 4\n");
  assert.equal(code, 1);
});
