// The tables that the command reads and writes: answers in, results out. Pure; what is wrong is named by row and column.

import { parse, write } from "../review/csv.js";

/** @typedef {{ id: string, kind: string, text: string, required: boolean, values: { value: string, label: string }[] }} Question */
/** What the package knows of the instrument.
    @typedef {{
      version: string,
      hash: string,
      questions: Question[],
      outcomes: Record<string, { caution: number, title: string }>,
      dimensions: string[],
      cases: Record<string, string>,
      forms: Record<string, Record<string, { wording: string, title: string }>>,
    }} Codebook */
/** @typedef {(answers: Record<string, string | number>, policy?: object) => Record<string, any>} Score */

/** The column that says whose row it is; it goes into the results as it is. */
export const ID = "id";
/** What a file that somebody saved for a study says besides: these columns go along where they are there, */
const CARRIED = ["study", "language"];
/** and these have to be those of the instrument that scores: an answer to another edition may mean something else. */
const OF_EDITION = ["version", "hash"];
/** What stands in each of them, for the codebook. @type {Record<string, string>} */
const MEANINGS = {
  [ID]: "a word or a number that stands for a person: in a study's file, a word that they made up",
  study: "the id of the study",
  version: "the version of the questions that were answered",
  hash: "the rules' own mark: the first eight digits of their SHA-256",
  language: "the language in which the questions were read",
};
/** What stands in a row of results, before the dimensions. */
const RESULTS = ["outcome", "caution", "atLeast", "atMost", "alongside", "alerts", "findOut"];

/** A file of answers by its name. @typedef {{ name: string, text: string }} Answered */
/** What came of a row: by the name of its column. @typedef {Record<string, string>} Result */

/** Scores files of answers: a row each, a column a question. Rows that are right are scored, whatever the others are. Where
    there are several files, a column says which one a row is from.
    @param {Answered[]} files @param {Codebook} codebook @param {Score} score @param {object} [policy]
    @returns {{ table: string, scored: number, errors: string[] }} */
export function scoreTables(files, codebook, score, policy) {
  const read = files.map(({ name, text }) => ({ name, ...scored(text, codebook, score, policy) }));
  const results = read.flatMap(({ name, results }) => results.map((result) => ({ ...result, file: name })));
  const more = CARRIED.filter((column) => results.some((result) => column in result));
  const columns = [...(files.length > 1 ? ["file"] : []), ID, ...more, "version", ...RESULTS, ...codebook.dimensions];
  return {
    table: write([columns, ...results.map((/** @type {Result} */ result) => columns.map((column) => result[column] ?? ""))]),
    scored: results.length,
    errors: read.flatMap(({ name, errors }) => errors.map((error) => `${name}: ${error}`)),
  };
}

/** The rows of one file.
    @param {string} text @param {Codebook} codebook @param {Score} score @param {object} [policy]
    @returns {{ results: Result[], errors: string[] }} */
function scored(text, { version, hash, questions, dimensions }, score, policy) {
  const { rows: [head, ...rows], unclosed } = parse(text);
  if (unclosed) return { results: [], errors: [`line ${unclosed}: a quotation mark opens here and never closes`] };
  if (!head) return { results: [], errors: ["there is nothing in it"] };
  /** @type {Record<string, string>} */
  const edition = { version, hash };
  const columns = head.cells.map((cell) => cell.trim());
  const known = new Map(questions.map((question) => [question.id, question]));
  const strange = columns.flatMap((column, at) => {
    if (columns.indexOf(column) < at) return [`line ${head.line}, column ${at + 1}: "${column}" is there twice`];
    if (Object.hasOwn(MEANINGS, column) || known.has(column)) return [];
    return [`line ${head.line}, column ${at + 1}: found "${column}", expected ${ID} or the id of a question (see: codebook)`];
  });
  if (strange.length > 0) return { results: [], errors: strange };
  /** @type {string[]} */
  const errors = [];
  const results = rows.flatMap(({ line, cells }) => {
    if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
      errors.push(`line ${line}: ${cells.length} cells, expected ${columns.length}`);
      return [];
    }
    /** @type {Record<string, string | number>} */
    const answers = {};
    const before = errors.length;
    for (const [at, column] of columns.entries()) {
      const [cell, question] = [(cells[at] ?? "").trim(), known.get(column)];
      if (OF_EDITION.includes(column) && cell !== "" && cell !== edition[column]) {
        errors.push(`line ${line}, column ${column}: found "${cell}", expected ${edition[column]}: these are answers to another edition of the questions`);
      }
      if (!question || cell === "") continue;
      if (question.values.some(({ value }) => value === cell)) {
        answers[column] = question.kind === "frequency" && cell !== "unsure" ? Number(cell) : cell;
      } else {
        errors.push(`line ${line}, column ${column}: found "${cell}", expected ${question.values.map(({ value }) => value).join(", ")} or nothing`);
      }
    }
    if (errors.length > before) return [];
    try {
      const result = score(answers, policy);
      const cellOf = /** @param {string} name */ (name) => (cells[columns.indexOf(name)] ?? "").trim();
      const id = columns.includes(ID) ? cellOf(ID) : String(line);
      const carried = CARRIED.filter((name) => columns.includes(name)).map((name) => [name, cellOf(name)]);
      const found = RESULTS.map((name) => [name, [result[name]].flat().join(" ")]);
      return [{ [ID]: id, version, ...Object.fromEntries([...carried, ...found]), ...result.profile }];
    } catch (error) {
      errors.push(`line ${line}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  return { results, errors };
}

/** The codebook as a table: each question with each value that may stand in its column, and what that means.
    @param {Codebook} codebook */
export function codebookTable({ questions }) {
  const about = Object.entries(MEANINGS).map(([id, means]) => [id, "about the row", "no", "", "", means]);
  const rows = questions.flatMap(({ id, kind, text, required, values }) =>
    values.map(({ value, label }) => [id, kind, required ? "yes" : "no", text, value, label]));
  return write([["question", "kind", "always required", "text", "value", "means"], ...about, ...rows]);
}
