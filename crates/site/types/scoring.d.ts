// Scoring without the element: answers and policy in, the result out. Nothing here needs a DOM.

/** How often it happened in the last three months: never (0), once (1), a few times (2), often (3). */
export type Frequency = 0 | 1 | 2 | 3 | "unsure";

/** Whether it is so. In some questions yes is the safe answer, in others what stands and should not. */
export type YesNo = "yes" | "no" | "unsure";

/** Question id to answer. What is undefined is unanswered; a question that does not apply is ignored. */
export interface Answers {
  {{ answers | indent(2) }}
}

/** The id of a question. */
export type Question = keyof Answers;

/** What an association sets for its members. */
export interface Policy {
  {{ policy | indent(2) }}
}

/** The id of an outcome, from the mildest to the most serious. */
{{ outcome }}

/** The id of a dimension of the relationship. */
{{ dimension }}

/** How a dimension stands; `not-asked` where none of its questions applies. */
export type Level = "not-asked" | "clear" | "unknown" | "some" | "high";

/** The id of something that is said beside the outcome. */
{{ alert }}

/** How much caution an outcome asks for. */
{{ caution }}

/** Why an outcome was reached: one condition of its rule. */
export interface Reason {
  outcome: Outcome;
  /** The questions whose answers fulfil the condition. */
  questions: Question[];
}

/** What the answers come to. */
export interface Result {
  /** The version of the questions and rules. */
  version: number;
  /** Eight hexadecimal digits: the first of the SHA-256 of the file of questions and rules. */
  hash: string;
  outcome: Outcome;
  caution: Caution;
  /** The outcome if everything unknown turned out as mild as it can be. */
  atLeast: Outcome;
  /** The outcome if everything unknown turned out as serious as it can be. */
  atMost: Outcome;
  profile: Record<Dimension, Level>;
  /** Other outcomes at the same caution, with everything unknown as mild as it can be, in the order of the rules. */
  alongside: Outcome[];
  alerts: Alert[];
  reasons: Reason[];
  /** Smallest sets of questions whose answers, changed together, would give a milder outcome. */
  changes: Question[][];
  /** The questions whose answers are unknown and decide. */
  findOut: Question[];
}

/** Resolves when `score` can be called; rejects where the module cannot be loaded, and may then be tried again. */
export function ready(): Promise<void>;

/**
 * Scores answers under an optional policy.
 *
 * Throws an `Error` that names the question or field, what was given and what is expected; and where `ready` has
 * not resolved yet.
 */
export function score(answers: Answers, policy?: Policy): Result;
