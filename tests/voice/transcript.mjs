// Transcripts: what was done, in lines that begin with ">", and what was said to it, in lines that are set in.

/** Words that say nothing to anybody: heard, they are a fault. */
const NOISE = [/\bclickable\b/, /\bstatus ?bar\b/, /\binvalid grayed\b/];

/** @param {string} text */
export function steps(text) {
  const found = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("> ")) found.push({ did: line.slice(2), heard: [] });
    else if (line.trim()) found.at(-1)?.heard.push(line.trim());
  }
  return found;
}

/** What of some lines others have not, in their order. */
export function lacking(wanted, heard) {
  let from = 0;
  return wanted.filter((said) => {
    const place = heard.indexOf(said, from);
    if (place >= 0) from = place + 1;
    return place < 0;
  });
}

/** What of one transcript another has not, step by step; of a step, all that is expected has to be there in its order. */
export function missing(expected, heard) {
  const [wanted, found] = [steps(expected), steps(heard)];
  const out = wanted.flatMap(({ did, heard }, at) =>
    found[at]?.did === did ? lacking(heard, found[at].heard).map((said) => `${did}: ${said}`) : [`step ${at + 1}: expected "${did}", found "${found[at]?.did}"`]);
  return found.length > wanted.length ? [...out, `${found.length - wanted.length} steps more than expected`] : out;
}

/** What both transcripts have, step by step and in the order of the first: what was heard each time. */
export function common(first, second) {
  const others = steps(second);
  const lines = steps(first).flatMap(({ did, heard }, at) => {
    const lost = lacking(heard, others[at]?.heard ?? []);
    return [`> ${did}`, ...heard.filter((said) => said !== lost[0] || !lost.shift()).map((said) => `  ${said}`)];
  });
  return `${lines.join("\n")}\n`;
}

/** What is noise. */
export const noise = (heard) => steps(heard).flatMap(({ did, heard }) => heard.filter((said) => NOISE.some((word) => word.test(said))).map((said) => `${did}: ${said}`));

/** What was said twice to one press, longer than a word. */
export const doubled = (heard) => steps(heard).flatMap(({ did, heard }) => heard.filter((said, at) => said.includes(" ") && heard.indexOf(said) !== at).map((said) => `${did}: ${said}`));
