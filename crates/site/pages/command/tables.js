// The tables that the command reads and writes: answers in, results out. Pure; what is wrong is named by row and column.

import { parse, write } from "../review/csv.js";

/** @typedef {{ id: string, kind: string, text: string, required: boolean, values: { value: string, label: string }[] }} Question */
/** What the package knows of the instrument.
    @typedef {{
      version: string,
      questions: Question[],
      outcomes: Record<string, { caution: number, title: string }>,
      dimensions: string[],
      cases: Record<string, string>,
      forms: Record<string, Record<string, { wording: string, title: string }>>,
    }} Codebook */
/** @typedef {(answers: Record<string, string | number>, policy?: object) => Record<string, any>} Score */

/** The column that says whose row it is; it goes into the results as it is. */
export const ID = "id";
/** What stands in a row of results, before the dimensions. */
const RESULTS = ["outcome", "caution", "atLeast", "atMost", "alongside", "alerts", "findOut"];

/** Scores a table of answers: a row each, a column a question. Rows that are right are scored, whatever the others are.
    @param {string} text @param {Codebook} codebook @param {Score} score @param {object} [policy]
    @returns {{ table: string, scored: number, errors: string[] }} */
export function scoreTable(text, { version, questions, dimensions }, score, policy) {
  const { rows: [head, ...rows], unclosed } = parse(text);
  if (unclosed) return { table: "", scored: 0, errors: [`line ${unclosed}: a quotation mark opens here and never closes`] };
  if (!head) return { table: "", scored: 0, errors: ["there is nothing in it"] };
  const columns = head.cells.map((cell) => cell.trim());
  const known = new Map(questions.map((question) => [question.id, question]));
  const strange = columns.flatMap((column, at) => {
    if (columns.indexOf(column) < at) return [`line ${head.line}, column ${at + 1}: "${column}" is there twice`];
    if (column === ID || known.has(column)) return [];
    return [`line ${head.line}, column ${at + 1}: found "${column}", expected ${ID} or the id of a question (see: codebook)`];
  });
  if (strange.length > 0) return { table: "", scored: 0, errors: strange };
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
      const cellOf = /** @param {string} name */ (name) => [result[name]].flat().join(" ");
      const id = columns.includes(ID) ? (cells[columns.indexOf(ID)] ?? "").trim() : String(line);
      return [[id, version, ...RESULTS.map(cellOf), ...dimensions.map((name) => result.profile[name])]];
    } catch (error) {
      errors.push(`line ${line}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  return { table: write([[ID, "version", ...RESULTS, ...dimensions], ...results]), scored: results.length, errors };
}

/** The codebook as a table: each question with each value that may stand in its column, and what that means.
    @param {Codebook} codebook */
export function codebookTable({ questions }) {
  const rows = questions.flatMap(({ id, kind, text, required, values }) =>
    values.map(({ value, label }) => [id, kind, required ? "yes" : "no", text, value, label]));
  return write([["question", "kind", "always required", "text", "value", "means"], ...rows]);
}
