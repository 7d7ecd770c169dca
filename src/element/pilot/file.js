// The file of somebody who takes part in a study: one row that `npx boundary-check score` reads. Text in, text out.

/** A question's id, and the situations in which it is asked: each an option of other questions, all of which have to be chosen.
    @typedef {{ id: string, askedWhen?: Record<string, string[]>[] }} Asked */
/** What was answered: every question in its order, the version and the mark of the rules.
    @typedef {{ questions: Asked[], version: number, hash: string }} Edition */

const MARK = "\ufeff"; // says UTF-8 to spreadsheets
/** A word that somebody has made up: letters of any script, in parts. No digits, for they would be a birthday's or a phone's. */
const WORD = /^[\p{L}\p{M}]+(?:[ -][\p{L}\p{M}]+)*$/u;
const [SHORTEST, LONGEST] = [4, 30];

/** The word as it goes into the file: written in one way, so that the same word is the same text the next time. Empty where
    there is none, and undefined where it cannot be one.
    @param {string} typed */
export function wordOf(typed) {
  const word = typed.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
  const length = [...word].length;
  return !word || (WORD.test(word) && length >= SHORTEST && length <= LONGEST) ? word : undefined;
}

/** The answers among the lines that a check keeps for a reload: a format version, the screen, the way back, then `id=answer`
    each; a line that is none of a question is left out.
    @param {string} kept */
const answersOf = (kept) => new Map(kept.split("\n").slice(3).map((line) => /** @type {[string, string]} */ (line.split("="))));

/** The answers to the questions that are asked: what somebody has answered before they changed the situation is in no file.
    @param {Map<string, string>} all @param {Asked[]} questions
    @returns {Map<string, string>} */
export function asked(all, questions) {
  const known = new Map(questions.map((question) => [question.id, question]));
  /** @param {string} id @returns {string | undefined} */
  const counted = (id) => (isAsked(known.get(id)) ? all.get(id) : undefined);
  /** @param {Asked | undefined} question */
  const isAsked = (question) =>
    question && (!question.askedWhen || question.askedWhen.some((situation) => Object.entries(situation).every(([id, options]) => options.includes(counted(id) ?? ""))));
  return new Map([...known.keys()].flatMap((id) => {
    const answer = counted(id);
    return answer === undefined ? [] : [[id, answer]];
  }));
}

/** The file: which study, which word, which questions in which language, and every answer in the column of its question. No
    time, no name and no outcome is in it.
    @param {{ study: string, word: string, language: string, kept: string }} given @param {Edition} edition */
export function fileOf({ study, word, language, kept }, { questions, version, hash }) {
  const answers = asked(answersOf(kept), questions);
  const ids = questions.map(({ id }) => id);
  // None of it has a comma, a quotation mark or the beginning of a formula in it.
  const rows = [["id", "study", "version", "hash", "language", ...ids], [word, study, version, hash, language, ...ids.map((id) => answers.get(id) ?? "")]];
  return MARK + rows.map((cells) => `${cells.join(",")}\r\n`).join("");
}
