// What several experts think together: for each item how far they agree, worst first; everything that they wrote; the
// vignettes beside the engine.

import { agreement, rated, scale, weightedKappa } from "./agreement.js";

/** @typedef {import("./sheet.js").Sheet} Sheet */
/** @typedef {import("./sheet.js").Form} Form */
/** @typedef {import("./sheet.js").Problem} Problem */
/** @typedef {import("./sheet.js").Opinion} Opinion */
/** @typedef {import("./agreement.js").Agreement} Agreement */
/** @typedef {Agreement & { item: string, counts: number[] }} Line an item, with how many chose each value */
/** @typedef {{ name: string, text: string }} File */
/** @typedef {{ name: string, problems: Problem[] }} Refused */

/** The sheets of some files, each expert once, and the files that are refused.
    @param {File[]} files @param {Form} form @param {(text: string, form: Form) => { sheets: Sheet[], problems: Problem[] }} read */
export function gather(files, form, read) {
  /** @type {Refused[]} */
  const refused = [];
  /** @type {Sheet[]} */
  const sheets = [];
  const [from, texts] = [new Map(), new Map()];
  let counted = 0;
  for (const { name, text } of files) {
    const { sheets: found, problems } = read(text, form);
    const again = texts.get(text) ?? found.map(({ expert }) => expert && from.get(expert)).find(Boolean);
    if (problems.length === 0 && again) problems.push({ what: texts.has(text) ? "same" : "expert", found: again });
    if (problems.length > 0) {
      refused.push({ name, problems });
      continue;
    }
    texts.set(text, name);
    for (const sheet of found) from.set(sheet.expert, name);
    sheets.push(...found);
    counted += 1;
  }
  return { sheets, refused, counted };
}

/** The list under a name, a new one where there is none yet. @template T @param {Map<string, T[]>} lists @param {string} name */
function listed(lists, name) {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

/** The worst first; equal ones in the order of the form. @param {Line} one @param {Line} other */
const worst = (one, other) => one.index - other.index || one.kappa - other.kappa;

/** Everything about some sheets. @param {Sheet[]} sheets @param {Form} form */
export function summary(sheets, form) {
  let earlier = 0; // judgements of a wording that is another by now
  /** @type {Map<string, Map<string, string[]>>} */
  const values = new Map();
  /** @type {Map<string, { expert: string, remark: string }[]>} */
  const remarks = new Map();
  for (const { expert, opinions } of sheets) {
    for (const [item, opinion] of opinions) {
      if (opinion.remark) listed(remarks, item).push({ expert, remark: opinion.remark });
      if (form.wordings.has(item) && opinion.wording !== form.wordings.get(item)) {
        earlier += 1;
        continue;
      }
      for (const criterion of ["relevance", "clarity", "agree", "translation"]) {
        const value = opinion[/** @type {import("./sheet.js").Criterion} */ (criterion)];
        if (!value) continue;
        const of = values.get(criterion) ?? new Map();
        values.set(criterion, of);
        listed(of, item).push(value);
      }
    }
  }
  const order = [...form.wordings.keys()];
  const places = new Map(order.map((item, at) => [item, at]));
  /** @param {string} criterion @param {(chosen: string[]) => { found: Agreement | null, counts: number[] }} measure */
  const lines = (criterion, measure) => {
    const of = values.get(criterion) ?? new Map();
    const measured = order.flatMap((item) => {
      if (!of.has(item)) return [];
      const { found, counts } = measure(of.get(item));
      return found ? [{ ...found, item, counts }] : [];
    });
    return measured.sort(worst);
  };
  /** @param {string} criterion */
  const scaled = (criterion) => {
    const of = lines(criterion, (chosen) => ({
      found: rated(chosen.map(Number)),
      counts: ["1", "2", "3", "4"].map((value) => chosen.filter((it) => it === value).length),
    }));
    return { lines: of, scale: scale(of) };
  };
  /** @param {string} criterion */
  const agreed = (criterion) => lines(criterion, (chosen) => {
    const yes = chosen.filter((it) => it === "yes").length;
    return { found: agreement(chosen.length, yes), counts: [chosen.length - yes, yes] };
  });
  /** @param {string} item */
  const place = (item) => places.get(item) ?? order.length;
  return {
    experts: sheets.length,
    earlier,
    relevance: scaled("relevance"),
    clarity: scaled("clarity"),
    agree: agreed("agree"),
    translation: agreed("translation"),
    remarks: [...remarks].sort(([one], [other]) => place(one) - place(other)),
  };
}

/** An outcome's caution by its id. @typedef {Map<string, number>} Cautions */
/** `by`: how much more caution these experts want than the engine gives; below zero the engine is the more careful.
    @typedef {{ item: string, experts: string[], wanted: string, engine: string, by: number }} Triage */

/** The vignettes: what experts want beside what the engine says. The keys are the outcomes of the cases; for a vignette of
    one's own it is what the expert saw the check come to.
    @param {Sheet[]} sheets @param {Map<string, string>} engine by case, its outcome @param {Cautions} cautions */
export function triage(sheets, engine, cautions) {
  /** @param {string} outcome */
  const caution = (outcome) => cautions.get(outcome) ?? 0;
  /** @type {Map<string, Triage>} */
  const alike = new Map();
  for (const { expert, opinions } of sheets) {
    for (const [item, { outcome: wanted, reached }] of opinions) {
      const said = engine.get(item) ?? reached;
      if (!wanted || !said) continue;
      const key = JSON.stringify([item, wanted, said]);
      const known = alike.get(key) ?? { item, experts: [], wanted, engine: said, by: caution(wanted) - caution(said) };
      known.experts.push(expert);
      alike.set(key, known);
    }
  }
  const judged = [...alike.values()];
  const steps = [...new Set(cautions.values())].sort((one, other) => one - other);
  const table = steps.map((want) => steps.map((say) =>
    judgements(judged.filter((it) => caution(it.wanted) === want && caution(it.engine) === say))));
  /** The farthest first, then what most want. @param {Triage} one @param {Triage} other */
  const farthest = (one, other) => Math.abs(other.by) - Math.abs(one.by) || other.experts.length - one.experts.length;
  /** @param {Triage} it */
  const isGrave = (it) => caution(it.wanted) >= GRAVE;
  const under = judged.filter(({ by }) => by > 0).sort(farthest);
  const count = judgements(judged);
  return {
    count,
    same: judgements(judged.filter((it) => it.wanted === it.engine)),
    kappa: count > 0 ? weightedKappa(table) : null,
    grave: under.filter(isGrave),
    under: under.filter((it) => !isGrave(it)),
    over: judged.filter(({ by }) => by < 0).sort(farthest),
  };
}

/** How many judgements are in these lines. @param {Triage[]} lines */
export const judgements = (lines) => lines.reduce((sum, { experts }) => sum + experts.length, 0);

/** From this caution on, an engine that is too mild does the most harm. */
export const GRAVE = 4;
