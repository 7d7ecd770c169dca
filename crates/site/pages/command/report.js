// The agreement of several experts as plain text, for a terminal.

import { fixed, verdict } from "../review/agreement.js";
import { readSheets } from "../review/sheet.js";
import { gather, judgements, summary, triage } from "../review/summary.js";

/** @typedef {import("./tables.js").Codebook} Codebook */

const WIDTH = 60; // of an item's name
/** @param {number | null} value */
const shown = (value) => (value === null ? "-" : fixed(value, 2));

/** What is wrong with a file, as a line. @param {import("../review/sheet.js").Problem} problem */
function reason({ what, line, column, found, expected }) {
  const place = [line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(", ");
  const said = {
    quote: "a quotation mark opens here and never closes",
    empty: "there is nothing in it",
    head: `these columns are missing: ${expected}`,
    item: `the form has no part "${found}"`,
    twice: `"${found}" is there twice for one expert`,
    same: `it is the same as ${found}`,
    expert: `the same expert's word is in ${found}`,
  }[what] ?? `found "${found}", expected ${expected}`;
  return place ? `${place}: ${said}` : said;
}

/** The report, and a line for everything that was not counted. The first good file says which language it is about.
    @param {{ name: string, text: string }[]} files @param {Codebook} codebook */
export function agreementReport(files, { version, outcomes, cases, forms }) {
  const gathered = Object.entries(forms).map(([language, items]) => {
    const wordings = new Map(Object.entries(items).map(([id, { wording }]) => [id, wording]));
    const form = { language, version, wordings, outcomes: Object.keys(outcomes) };
    return { form, items, ...gather(files, form, readSheets) };
  });
  const { form, items, sheets, refused, counted } = gathered.reduce((best, it) => (it.counted > best.counted ? it : best));
  /** @param {string} id */
  const name = (id) => (items[id]?.title ?? id.slice(id.indexOf(".") + 1)).slice(0, WIDTH).padEnd(WIDTH);
  const found = summary(sheets, form);
  const lines = [`${counted} files, ${sheets.length} experts, language ${form.language}, version ${version}`];
  if (sheets.length < 3) lines.push("With fewer than three experts, these numbers say little.");
  if (found.earlier > 0) lines.push(`Judgements of an earlier wording, not counted: ${found.earlier}`);
  /** @param {string} heading @param {import("../review/summary.js").Line[]} of @param {string} index */
  const table = (heading, of, index) => {
    if (of.length === 0) return;
    lines.push("", heading, `${"part".padEnd(WIDTH)}  experts  ${index}  kappa`);
    for (const it of of) {
      lines.push(`${name(it.item)}  ${String(it.experts).padStart(7)}  ${shown(it.index).padStart(index.length)}  ${shown(it.kappa).padStart(5)} ${verdict(it.kappa)}`);
    }
  };
  table(`Relevance, worst first. S-CVI/Ave ${shown(found.relevance.scale)}`, found.relevance.lines, "I-CVI");
  table(`Clarity, worst first. S-CVI/Ave ${shown(found.clarity.scale)}`, found.clarity.lines, "I-CVI");
  table("Agreement with rules and guidance, least first", found.agree, "agree");
  table("Translation, least agreement first", found.translation, "agree");
  const compared = triage(sheets, new Map(Object.entries(cases)), new Map(Object.entries(outcomes).map(([id, { caution }]) => [id, caution])));
  if (compared.count > 0) {
    lines.push("", `Cases and vignettes: the same outcome in ${compared.same} of ${compared.count}; weighted kappa by caution ${shown(compared.kappa)}`);
    for (const [heading, of] of /** @type {const} */ ([
      ["too mild where caution 4 or 5 is wanted", compared.grave], ["milder than wanted", compared.under], ["stricter than wanted", compared.over],
    ])) {
      lines.push(`The check is ${heading}: ${judgements([...of])}`);
      for (const it of of) {
        lines.push(`  ${name(it.item).trim()}: wanted ${it.wanted} (${it.experts.map((expert) => expert || "no word").join(", ")}), the check says ${it.engine}`);
      }
    }
  }
  if (found.remarks.length > 0) lines.push("", "Remarks");
  for (const [item, said] of found.remarks) {
    lines.push(name(item).trim(), ...said.map(({ expert, remark }) => `  ${expert || "no word"}: ${remark.replace(/\s+/g, " ")}`));
  }
  const errors = refused.flatMap(({ name: file, problems }) => problems.map((problem) => `${file}: ${reason(problem)}`));
  return { report: `${lines.join("\n")}\n`, counted, errors };
}
