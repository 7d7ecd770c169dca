// What the types of the element accept and refuse, in TypeScript and in JSX: `tsc` alone runs this.

import { BoundaryCheckElement, ready, score } from "boundary-check";
import { BoundaryBoardElement } from "boundary-check/board";
import { BoundaryCertificateElement } from "boundary-check/certificate";
import type { BoundaryBoardProps, BoundaryCertificateProps, BoundaryCheckProps } from "boundary-check/react";

const check: BoundaryCheckElement = document.createElement("boundary-check");
export const months: number | null = check.friendshipWaitMonths;
export const found: BoundaryCheckElement | null = document.querySelector("boundary-check");
check.theme = null;
check.storage = "off";
check.restart();
ready().then(() => score({ role: "client", bond: "friendly", vulnerable: "no" }));
check.addEventListener("boundary-check-phase", function ({ detail }) {
  this.restart();
  // @ts-expect-error: the phase is told, and never the screen
  detail.screen;
});
window.addEventListener("boundary-check-error", ({ detail }) => detail.message.trim());
check.addEventListener("click", (event) => event.clientX);

// @ts-expect-error: no such theme
check.theme = "blue";
// @ts-expect-error: months are a number
check.romanceWaitMonths = "12";
// @ts-expect-error: no such method
check.answers();
// @ts-expect-error: an event about a click has no detail of this kind
check.addEventListener("click", ({ detail }) => detail.phase);

const props: BoundaryCheckProps = { share: "none", "code-name": "Our code", adviceUrl: "tel:+4512345678" };
export const right = [
  <boundary-check {...props} lang="en" className="wide" onboundary-check-complete={({ detail }) => detail.outcome?.at(0)}>
    If the check doesn’t appear here within a few seconds, reload the page, try another browser, or tell whoever looks after this site.
  </boundary-check>,
];
export const wrong = [
  // @ts-expect-error: no such choice
  <boundary-check share="everything" />,
  // @ts-expect-error: months are a number
  <boundary-check friendship-wait-months="twelve" />,
  // @ts-expect-error: it is share, not shared
  <boundary-check shared="none" />,
  // @ts-expect-error: a listener is a function
  <boundary-check onboundary-check-ready="ready" />,
];

const board: BoundaryBoardElement = document.createElement("boundary-board");
board.add("Anna: 7K2M-9QXA-4TCE");
board.addEventListener("boundary-board-error", ({ detail }) => detail.message.trim());
// @ts-expect-error: codes come as a text
board.add(7);
board.language = "de";
board.page = "/training/case.html";
export const theme: "auto" | "light" | "dark" | "page" = board.theme;
// @ts-expect-error: no such theme
board.theme = "blue";
document.querySelector("boundary-board")?.addEventListener("boundary-board-ready", function () {
  this.add("7K2M-9QXA-4TCE");
});
const boardProps: BoundaryBoardProps = {
  workshop: "Spring day", case: "new-baby", page: "/training/case.html", language: "de", theme: "dark",
};
export const boards = [
  <boundary-board {...boardProps} onboundary-board-ready={(event) => event.type} />,
  // @ts-expect-error: no such theme
  <boundary-board theme="blue" />,
  // @ts-expect-error: what an association sets is the check's
  <boundary-board codeName="Our code" />,
];

const note: BoundaryCertificateElement = document.createElement("boundary-certificate");
note.organisation = "Our Association";
note.providerNumber = "A-1234";
// @ts-expect-error: a number of a provider is a text
note.providerNumber = 1234;
const noteProps: BoundaryCertificateProps = { organisation: "Our Association", "provider-number": "A-1234", logo: "/logo.svg" };
export const notes = [<boundary-certificate {...noteProps} />];
