// Comma-separated values as spreadsheets write and read them (RFC 4180): with quotation marks, line breaks within them, a
// mark at the beginning that says UTF-8, and semicolons or tabs where a country's commas are in its numbers.

const MARK = "\ufeff";
// What a spreadsheet would take for a formula if a cell began with it. An apostrophe before it makes it a text.
const FORMULA = /^[=+\-@\t\r]/;
const GUARDED = /^'[=+\-@\t\r]/;

/** A row with the number of the line on which it begins. @typedef {{ line: number, cells: string[] }} Row */

/** The separator: whichever of the usual ones is most often in the first line. @param {string} text */
function separatorOf(text) {
  const [first = ""] = text.split(/[\r\n]/, 1);
  /** @param {string} mark */
  const count = (mark) => first.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** How many line ends there are in a text. @param {string} text */
const linesIn = (text) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** The rows of a file; empty lines are left out. A quotation mark that nothing closes is an error with its line.
    @param {string} file @returns {{ rows: Row[], unclosed?: number }} */
export function parse(file) {
  const text = file.startsWith(MARK) ? file.slice(MARK.length) : file;
  // A cell without quotation marks at its beginning, up to what ends it.
  const plain = new RegExp(`[^${separatorOf(text)}\\r\\n]*`, "y");
  /** @type {Row[]} */
  const rows = [];
  let [at, line, begun] = [0, 1, 1];
  /** @type {string[]} */
  let cells = [];
  while (at <= text.length) {
    let cell = "";
    if (text[at] === "\"") {
      const opened = line;
      let end = text.indexOf("\"", at + 1);
      while (end >= 0 && text[end + 1] === "\"") end = text.indexOf("\"", end + 2);
      if (end < 0) return { rows, unclosed: opened };
      cell = text.slice(at + 1, end).replaceAll("\"\"", "\"");
      line += linesIn(cell);
      at = end + 1;
    }
    plain.lastIndex = at;
    cell += plain.exec(text)?.[0] ?? "";
    at = plain.lastIndex;
    cells.push(cell[0] === "'" && GUARDED.test(cell) ? cell.slice(1) : cell);
    const ending = text[at];
    at += ending === "\r" && text[at + 1] === "\n" ? 2 : 1;
    if (ending !== undefined && ending !== "\r" && ending !== "\n") continue;
    if (cells.some((it) => it.trim() !== "")) rows.push({ line: begun, cells });
    line += 1;
    [cells, begun] = [[], line];
  }
  return { rows };
}

/** @param {string} cell */
function written(cell) {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}

/** A file of rows. @param {string[][]} rows */
export const write = (rows) => `${MARK}${rows.map((cells) => `${cells.map(written).join(",")}\r\n`).join("")}`;
