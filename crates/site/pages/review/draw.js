// The report: what a summary has found, as tables with bars. Each bar has its numbers beside it in words.

import { verdict } from "./agreement.js";
import { judgements } from "./summary.js";
import { say } from "../configurator/words.js";

const SVG = "http://www.w3.org/2000/svg";
/** The colours of the values, from "not at all" on. */
const SHADES = { 4: ["against", "doubtful", "for", "wholly"], 2: ["against", "wholly"] };

const language = document.documentElement.lang;
const decimals = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "negative" });
/** A measure as it is printed. @param {number | null} value */
export const shown = (value) => (value === null ? "–" : decimals.format(value));

/** @typedef {import("./summary.js").Line} Line */
/** The names of items and outcomes as the form has them. @typedef {(id: string) => string} Names */

/** An element with what goes into it. @param {string} tag @param {...(Node | string)} inside */
export function element(tag, ...inside) {
  const made = document.createElement(tag);
  made.append(...inside);
  return made;
}

/** An element of a table. It says what it is: in a narrow window the style sheet stands cells below one another, and
    browsers take that for no table. @param {string} tag @param {string} role @param {...(Node | string)} inside */
function told(tag, role, ...inside) {
  const made = element(tag, ...inside);
  made.setAttribute("role", role);
  return made;
}

/** @param {number[]} counts */
function bar(counts) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${total} 1`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  let from = 0;
  for (const [at, count] of counts.entries()) {
    const piece = document.createElementNS(SVG, "rect");
    piece.setAttribute("class", SHADES[/** @type {2 | 4} */ (counts.length)][at]);
    for (const [name, value] of Object.entries({ x: from, width: count, height: 1 })) piece.setAttribute(name, String(value));
    svg.append(piece);
    from += count;
  }
  return svg;
}

/** @param {Line[]} lines @param {Names} names @param {string} ratings @param {string} index @param {string} caption */
function table(lines, names, ratings, index, caption) {
  const columns = [say("item"), say(ratings), say(index), say("kappa")];
  /** @param {Line} line */
  const row = (line) => {
    const cells = [
      told("td", "cell", line.counts.join(" · "), bar(line.counts)),
      told("td", "cell", shown(line.index)),
      told("td", "cell", `${shown(line.kappa)} (${say(verdict(line.kappa))})`),
    ];
    for (const [at, cell] of cells.entries()) cell.dataset.label = columns[at + 1];
    return told("tr", "row", told("th", "rowheader", names(line.item)), ...cells);
  };
  const heads = told("tr", "row", ...columns.map((name) => told("th", "columnheader", name)));
  const body = [told("thead", "rowgroup", heads), told("tbody", "rowgroup", ...lines.map(row))];
  return told("table", "table", ...(caption ? [element("caption", caption)] : []), ...body);
}

/** @param {string} name @param {...HTMLElement} inside */
function part(name, ...inside) {
  const heading = element("h3", say(name));
  heading.id = `report-${name}`;
  for (const it of inside) if (it.role === "table") it.setAttribute("aria-labelledby", heading.id);
  return [heading, ...inside];
}

/** Everything about the questions, rules and guidance. @param {ReturnType<typeof import("./summary.js").summary>} found @param {Names} names */
export function drawSummary(found, names) {
  const drawn = [];
  if (found.experts > 0 && found.experts < 3) drawn.push(element("p", say("few")));
  if (found.earlier > 0) drawn.push(element("p", say("earlier", { count: String(found.earlier) })));
  for (const criterion of /** @type {const} */ (["relevance", "clarity"])) {
    const { lines, scale } = found[criterion];
    const caption = say("scale", { value: shown(scale), count: String(lines.length) });
    if (lines.length > 0) drawn.push(...part(criterion, table(lines, names, "ratings", "index", caption)));
  }
  for (const criterion of /** @type {const} */ (["agree", "translation"])) {
    if (found[criterion].length > 0) drawn.push(...part(criterion, table(found[criterion], names, "votes", "share", "")));
  }
  const remarks = found.remarks.flatMap(([item, said]) => [
    element("h4", names(item)),
    element("ul", ...said.map(({ expert, remark: text }) => element("li", say("said", { expert: expert || say("nameless"), text })))),
  ]);
  if (remarks.length > 0) drawn.push(...part("remarks", ...remarks));
  return drawn;
}

/** The vignettes. @param {ReturnType<typeof import("./summary.js").triage>} found @param {Names} names */
export function drawTriage(found, names) {
  if (found.count === 0) return [];
  const all = { same: String(found.same), count: String(found.count), kappa: shown(found.kappa) };
  /** @param {"grave" | "under" | "over"} kind */
  const list = (kind) => [
    element("h4", say(kind, { count: String(judgements(found[kind])) })),
    element("ul", ...found[kind].map(({ item, experts, wanted, engine }) => element("li", say("apart", {
      item: names(item), wanted: names(`outcome.${wanted}`), engine: names(`outcome.${engine}`),
      experts: experts.map((expert) => expert || say("nameless")).join(", "),
    })))),
  ];
  return part("triage", element("p", say("triaged", all)), ...list("grave"), ...list("under"), ...list("over"));
}

/** Files that are not counted, and why. @param {import("./summary.js").Refused[]} refused */
export function drawRefused(refused) {
  if (refused.length === 0) return [];
  const each = refused.map(({ name, problems }) => {
    const [first, ...rest] = problems;
    const more = rest.length > 0 ? ` ${say("more", { count: String(rest.length) })}` : "";
    return element("li", element("b", name), `: ${reason(first)}${more}`);
  });
  return [element("h3", say("refused", { files: String(refused.length) })), element("ul", ...each)];
}

/** Why something is refused, as a sentence. @param {import("./sheet.js").Problem} problem */
export function reason({ what, line, column = "", found = "", expected = "" }) {
  return say(`problem-${what}`, { line: String(line ?? ""), column, found: found.slice(0, 80), expected });
}
