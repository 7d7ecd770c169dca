// The element made and set by a script, with the types of the package.

import "boundary-check";
import type { BoundaryCheckEventMap } from "boundary-check";
import { ready, score, type Answers, type Outcome } from "boundary-check/scoring";

const output = (id: string) => document.querySelector(`#${id}`) as HTMLOutputElement;
const heard: string[] = [];
const hear = (...words: string[]) => {
  heard.push(words.join(" "));
  output("heard").textContent = heard.join(", ");
};

const check = document.createElement("boundary-check");
check.codeName = "Our code";
check.codeUrl = "https://example.org/code";
check.friendshipWaitMonths = 12;
check.share = "completion";
check.theme = "light";
check.addEventListener("boundary-check-ready", () => hear("ready"));
check.addEventListener("boundary-check-phase", ({ detail }) => hear("phase", detail.phase));
check.addEventListener("boundary-check-error", ({ detail }) => hear("error", detail.reason, detail.message));
// They bubble, so the document hears them, too.
document.addEventListener("boundary-check-complete", (event: BoundaryCheckEventMap["boundary-check-complete"]) => {
  const outcome: Outcome | undefined = event.detail.outcome;
  hear("complete", ...(outcome ? [outcome] : []));
});
document.querySelector("main")?.append(check);

const answers: Answers = { role: "client", bond: "friends", vulnerable: "no", "contact-secret": 1, "balance-giving": "no" };
await ready();
output("scored").textContent = score(answers, { friendshipWaitMonths: check.friendshipWaitMonths ?? 0 }).outcome;
