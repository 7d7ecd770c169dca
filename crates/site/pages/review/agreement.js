// The measures of agreement: plain numbers in, plain numbers out. docs/evidence.md names the sources of the formulas, and
// tests/e2e/node/review.test.mjs holds them to worked examples that were published.

/** Ratings from here on say that an item is relevant, or clear. */
export const GOOD = 3;

/** The probability that exactly `agreeing` of `experts` agree if each tosses a coin.
    @param {number} experts @param {number} agreeing */
export function chance(experts, agreeing) {
  let ways = 1;
  for (let at = 1; at <= agreeing; at += 1) ways *= (experts - agreeing + at) / at;
  return ways * 0.5 ** experts;
}

/** @typedef {{ experts: number, agreeing: number, index: number, chance: number, kappa: number }} Agreement */

/** The content validity index of one item (I-CVI), and the modified kappa that takes chance off it; null where nobody has
    judged.
    @param {number} experts how many judged it @param {number} agreeing how many of them hold it good @returns {Agreement | null} */
export function agreement(experts, agreeing) {
  if (experts === 0) return null;
  const [index, byChance] = [agreeing / experts, chance(experts, agreeing)];
  return { experts, agreeing, index, chance: byChance, kappa: (index - byChance) / (1 - byChance) };
}

/** The same from ratings of 1 to 4. @param {number[]} ratings */
export const rated = (ratings) => agreement(ratings.length, ratings.filter((it) => it >= GOOD).length);

/** The index of a whole scale by the mean of its items (S-CVI/Ave); null without any.
    @param {(Agreement | null)[]} items */
export function scale(items) {
  const indexes = items.flatMap((item) => item?.index ?? []);
  return indexes.length === 0 ? null : indexes.reduce((sum, index) => sum + index, 0) / indexes.length;
}

/** What a modified kappa is called. @param {number} kappa @returns {"excellent" | "good" | "fair" | "poor"} */
export function verdict(kappa) {
  const shown = Math.round(kappa * 100) / 100; // as it is printed: nobody should read "0.74, excellent"
  if (shown > 0.74) return "excellent";
  if (shown >= 0.6) return "good";
  return shown >= 0.4 ? "fair" : "poor";
}

/** A measure with so many digits; what is nothing has no sign. @param {number} value @param {number} digits */
export const fixed = (value, digits) => value.toFixed(digits).replace(/^-(0\.0+)$/, "$1");

/** How far two categories are from each other, a step counting as much as any other. @param {number} one @param {number} other */
const steps = (one, other) => Math.abs(one - other);

/** Weighted kappa: how far two judges agree beyond chance, where a disagreement weighs what `distance` says. Null where
    chance alone cannot make them disagree: both always chose the same one category.
    @param {number[][]} table how often the first chose the row and the second the column
    @param {(row: number, column: number) => number} [distance] */
export function weightedKappa(table, distance = steps) {
  /** @param {number[]} numbers */
  const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
  const rows = table.map(sum);
  const columns = table.map((_, column) => sum(table.map((row) => row[column])));
  const total = sum(rows);
  let [observed, expected] = [0, 0];
  for (const [row, counts] of table.entries()) {
    for (const [column, count] of counts.entries()) {
      observed += distance(row, column) * (count / total);
      expected += distance(row, column) * (rows[row] / total) * (columns[column] / total);
    }
  }
  return expected > 0 ? 1 - observed / expected : null;
}
