// What the types of scoring accept and refuse, where there is no DOM: `tsc` alone runs this.

import { ready, score, type Answers, type Level, type Outcome, type Policy } from "boundary-check/scoring";

await ready();
const answers: Answers = { role: "paused", again: "maybe", bond: "friends", since: "1-to-2-years", vulnerable: "unsure" };
const policy: Policy = { friendshipWaitMonths: 12, partnerTreatment: "forbidden", codeName: "Our code", adviceUrl: undefined };
const result = score({ ...answers, "focus-talk": 3, "balance-giving": "unsure", "contact-secret": undefined }, policy);
export const outcome: Outcome = result.outcome;
export const level: Level = result.profile.attraction;
export const first: keyof Answers | undefined = result.changes[0]?.[0];

// @ts-expect-error: the bond is missing
score({ role: "client" });
// @ts-expect-error: no such role
score({ role: "boss", bond: "friends" });
// @ts-expect-error: no such question
score({ ...answers, "focus-walk": 1 });
// @ts-expect-error: often is 3
score({ ...answers, "focus-talk": 4 });
// @ts-expect-error: a number, not its text
score({ ...answers, "focus-talk": "1" });
// @ts-expect-error: yes, no or unsure
score({ ...answers, "balance-giving": true });
// @ts-expect-error: since when has no "unsure"
score({ ...answers, since: "unsure" });
// @ts-expect-error: null is no answer
score({ ...answers, "contact-secret": null });
// @ts-expect-error: months are a number
score(answers, { friendshipWaitMonths: "12" });
// @ts-expect-error: the theme is no policy
score(answers, { theme: "dark" });
// @ts-expect-error: nor is a case
score(answers, { case: "new-baby" });
// @ts-expect-error: nor is a workshop
score(answers, { workshop: "Spring day" });
// @ts-expect-error: nor is where somebody leaves to
score(answers, { exitUrl: "https://example.org" });
// All that there is, and nothing else.
type Same<A, B> = [A, B] extends [B, A] ? true : false;
export const keys: Same<
  keyof Policy, "friendshipWaitMonths" | "romanceWaitMonths" | "partnerTreatment" | "codeName" | "codeUrl" | "adviceName" | "adviceUrl"
> = true;
// @ts-expect-error: no such outcome
if (result.outcome === "fine") throw new Error();
// @ts-expect-error: no such dimension
result.profile.money;
