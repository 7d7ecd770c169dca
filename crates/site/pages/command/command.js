// `npx boundary-check`: scores tables of answers, and puts the files of experts together. Nothing leaves the computer.
// Results go to the standard output, what is wrong to the other; the exit code is 1 where something was wrong.

import { codebookTable, scoreTables } from "./tables.js";
import { agreementReport } from "./report.js";

const USAGE = `Usage:
  boundary-check score *.csv [--policy policy.json]         scores each row, and writes a table of results
  boundary-check agreement *.csv                            what several experts think, from the files of review.html
  boundary-check codebook                                   the columns of answers.csv, and what may stand in them

The first row of answers.csv has the ids of the questions, and "id" where rows have a name. An empty cell is no answer. The files
that people saved for a study (docs/evidence.md) are such tables; where several are given, a column says which file a row is from.
Results are written to the standard output, errors with their line and column to the standard error; the exit code is
1 where there was one. Rows without an error are scored all the same.
`;

const { readFile } = await import("node:fs/promises");
const { argv, stderr, stdout } = await import("node:process");

/** @param {string[]} errors */
function complain(errors) {
  if (errors.length === 0) return;
  stderr.write(`${errors.join("\n")}\n`);
  process.exitCode = 1;
}

/** The text of a file, or null where it cannot be read. @param {string} name */
async function textOf(name) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(name));
  } catch (error) {
    const code = /** @type {{ code?: string }} */ (error).code;
    complain([`${name}: ${code === "ENOENT" ? "there is no such file" : code?.startsWith("E") && !code.startsWith("ERR_") ? `cannot be read (${code})` : "it is not a text in UTF-8"}`]);
    return null;
  }
}

/** The files among these that can be read. @param {string[]} names */
async function textsOf(names) {
  const read = await Promise.all(names.map(async (name) => ({ name, text: await textOf(name) })));
  return read.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }]));
}

/** @returns {Promise<import("./tables.js").Codebook>} */
const codebook = async () => JSON.parse(await readFile(new URL("./codebook.json", import.meta.url), "utf8"));

/** @param {string[]} given */
async function score(given) {
  const at = given.indexOf("--policy");
  const [policyFile] = at < 0 ? [] : given.splice(at, 2).slice(1);
  if (given.length === 0 || (at >= 0 && !policyFile)) return complain([USAGE]);
  const [files, policyText] = [await textsOf(given), policyFile ? await textOf(policyFile) : "{}"];
  if (files.length === 0 || policyText === null) return;
  let policy;
  try {
    policy = JSON.parse(policyText);
  } catch (error) {
    return complain([`${policyFile}: it is not JSON: ${error instanceof Error ? error.message : error}`]);
  }
  const scoring = await import("./scoring.js");
  await scoring.ready();
  const { table, scored, errors } = scoreTables(files, await codebook(), scoring.score, policy);
  if (scored > 0) stdout.write(table);
  complain(errors);
}

/** @param {string[]} names */
async function agreementOf(names) {
  if (names.length === 0) return complain([USAGE]);
  const files = await textsOf(names);
  const { report, counted, errors } = agreementReport(files, await codebook());
  if (counted > 0) stdout.write(report);
  complain(errors);
}

const [command, ...given] = argv.slice(2);
if (command === "score") await score(given);
else if (command === "agreement") await agreementOf(given);
else if (command === "codebook") stdout.write(codebookTable(await codebook()));
else if (command === undefined || command === "help" || command === "--help") stdout.write(USAGE);
else complain([`found "${command}", expected score, agreement or codebook`, USAGE]);
