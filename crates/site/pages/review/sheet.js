// An expert's sheet: what somebody thinks of the items, as a file that one can open in a spreadsheet, a row an item. What
// is not as it should be is named by line and column, and nothing is guessed.

import { parse, write } from "./csv.js";

/** The columns that hold a judgement, each with what may stand there. */
export const CRITERIA = {
  relevance: ["1", "2", "3", "4"],
  clarity: ["1", "2", "3", "4"],
  agree: ["yes", "no"],
  translation: ["yes", "no"],
};
const ABOUT = ["language", "version", "expert", "item", "wording"];
const JUDGED = [...Object.keys(CRITERIA), "outcome", "reached"];
const COLUMNS = [...ABOUT, ...JUDGED, "remark"];
/** What an opinion is made of. */
const SAID = [...JUDGED, "remark", "wording"];

/** @typedef {"relevance" | "clarity" | "agree" | "translation"} Criterion */
/** What somebody thinks of an item: a value by criterion, the outcome they would want, that which the check came to where
    they say so, and what they wrote.
    @typedef {Partial<Record<Criterion | "outcome" | "reached" | "remark", string>> & { wording?: string }} Opinion */
/** What can be judged: by the id of an item, the mark of its wording.
    @typedef {{ language: string, version: string, wordings: Map<string, string>, outcomes: string[] }} Form */
/** @typedef {{ expert: string, opinions: Map<string, Opinion> }} Sheet */
/** What is wrong, by a name for it, and what a sentence about it needs.
    @typedef {{ what: string, line?: number, column?: string, found?: string, expected?: string }} Problem */

/** Ids that a form does not list: what is missing, who somebody is, and vignettes of one's own. */
const OWN = /^(?:missing|about|vignette)\../;

/** The file of a sheet. @param {Form} form @param {Sheet} sheet */
export function writeSheet(form, { expert, opinions }) {
  /** @param {[string, Opinion]} entry */
  const row = ([item, opinion]) => {
    /** @type {Record<string, string | undefined>} */
    const cells = { ...opinion, language: form.language, version: form.version, expert, item };
    return COLUMNS.map((column) => cells[column] ?? "");
  };
  return write([COLUMNS, ...[...opinions].map(row)]);
}

/** The sheets in a file, one an expert, or everything that is wrong with it.
    @param {string} text @param {Form} form @returns {{ sheets: Sheet[], problems: Problem[] }} */
export function readSheets(text, form) {
  const { rows: [head, ...rows], unclosed } = parse(text);
  if (unclosed) return { sheets: [], problems: [{ what: "quote", line: unclosed }] };
  if (!head) return { sheets: [], problems: [{ what: "empty" }] };
  const columns = head.cells.map((cell) => cell.trim().toLowerCase());
  const lacking = COLUMNS.filter((column) => !columns.includes(column));
  if (lacking.length > 0) {
    return { sheets: [], problems: [{ what: "head", line: head.line, expected: lacking.join(", ") }] };
  }
  if (rows.length === 0) return { sheets: [], problems: [{ what: "empty" }] };
  /** @type {Map<string, Sheet>} */
  const sheets = new Map();
  const problems = rows.flatMap(({ line, cells }) => {
    /** @type {Record<string, string>} */
    const row = {};
    for (const [at, column] of columns.entries()) row[column] = (cells[at] ?? "").trim();
    const problem = wrong(row, form) ?? put(row, sheets);
    return problem ? [{ ...problem, line }] : [];
  });
  return { sheets: problems.length > 0 ? [] : [...sheets.values()], problems };
}

/** The first thing that is wrong with a row. @param {Record<string, string>} row @param {Form} form @returns {Problem | null} */
function wrong(row, form) {
  for (const column of /** @type {const} */ (["language", "version"])) {
    if (row[column] !== form[column]) return { what: column, column, found: row[column], expected: form[column] };
  }
  if (!form.wordings.has(row.item) && !OWN.test(row.item)) return { what: "item", column: "item", found: row.item };
  for (const column of JUDGED) {
    const allowed = CRITERIA[/** @type {Criterion} */ (column)] ?? form.outcomes;
    if (row[column] !== "" && !allowed.includes(row[column])) {
      return { what: "value", column, found: row[column], expected: allowed.join(", ") };
    }
  }
  return null;
}

/** @param {Record<string, string>} row @param {Map<string, Sheet>} sheets @returns {Problem | null} */
function put(row, sheets) {
  const sheet = sheets.get(row.expert) ?? { expert: row.expert, opinions: new Map() };
  sheets.set(row.expert, sheet);
  if (sheet.opinions.has(row.item)) return { what: "twice", column: "item", found: row.item };
  /** @type {Record<string, string>} */
  const opinion = {};
  for (const column of SAID) if (row[column] !== "") opinion[column] = row[column];
  sheet.opinions.set(row.item, opinion);
  return null;
}
