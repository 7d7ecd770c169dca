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

/** The rows of a file; empty lines are left out. A quotation mark that nothing closes is an error with its line.
    @param {string} file @returns {{ rows: Row[], unclosed?: number }} */
export function parse(file) {
  const text = file.startsWith(MARK) ? file.slice(MARK.length) : file;
  const separator = separatorOf(text);
  /** @type {Row[]} */
  const rows = [];
  let [line, begun, opened, cell, quoted] = [1, 1, 1, "", false];
  /** @type {string[]} */
  let cells = [];
  const endCell = () => {
    cells.push(GUARDED.test(cell) ? cell.slice(1) : cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (cells.some((it) => it.trim() !== "")) rows.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "\n" || (letter === "\r" && text[at + 1] !== "\n")) line += 1;
    if (quoted) {
      if (letter !== "\"") cell += letter;
      else if (text[at + 1] === "\"") cell += text[(at += 1)];
      else quoted = false;
    } else if (letter === "\"" && cell === "") {
      [quoted, opened] = [true, line];
    } else if (letter === separator) {
      endCell();
    } else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") continue;
      endRow();
    } else {
      cell += letter;
    }
  }
  if (quoted) return { rows, unclosed: opened };
  endRow();
  return { rows };
}

/** @param {string} cell */
function written(cell) {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}

/** A file of rows. @param {string[][]} rows */
export const write = (rows) => `${MARK}${rows.map((cells) => `${cells.map(written).join(",")}\r\n`).join("")}`;
