// Where the built module is, and what the instrument allows; shared by the tests beside it.

import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the built site. */
export const dist = resolve(process.env.BOUNDARY_CHECK_DIST ?? join(here, "../../../dist/site"));

/** The address of the module to import. */
export const moduleUrl = pathToFileURL(join(dist, "boundary-check.js")).href;

const instrument = JSON.parse(await readFile(join(here, "../../../content/instrument.json"), "utf8"));

/** The ids of the outcomes and of the alerts. */
export const outcomes = instrument.outcomes.map(({ id }) => id);
export const alerts = instrument.alerts.map(({ id }) => id);
export const dimensions = instrument.topics.filter(({ kind }) => kind === "dimension").map(({ id }) => id);

/** Every question's id with the answers that section 5 of the specification allows. */
export const allowed = new Map(
  instrument.topics.flatMap(({ questions }) => questions).map(({ id, kind, options = [], unsureAtMost }) => {
    if (kind === "frequency") return [id, [0, 1, 2, 3, "unsure"]];
    if (kind === "check") return [id, ["yes", "no", "unsure"]];
    if (kind === "fact") return [id, ["no", "yes", "unsure"]];
    return [id, [...options.map(({ value }) => value), ...(unsureAtMost ? ["unsure"] : [])]];
  }),
);

/** The safest answers about a client with whom there is nothing else, but for these. */
export function answers(changes = {}) {
  const safest = [...allowed].map(([id, values]) => [id, values[0]]);
  return { ...Object.fromEntries(safest), again: "maybe", vulnerable: "no", since: "over-2-years", ...changes };
}
