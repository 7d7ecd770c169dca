// The files of the package as they are: the element, and scoring beside it, both loading at the same time.

import "boundary-check";
import { ready, score } from "boundary-check/scoring";

const heard = [];
for (const name of ["ready", "phase", "complete", "error"]) {
  document.addEventListener(`boundary-check-${name}`, ({ detail }) => {
    heard.push([name, ...Object.values(detail)].join(" "));
    document.querySelector("#heard").textContent = heard.join(", ");
  });
}

await ready();
document.querySelector("#scored").textContent = score({ role: "client", bond: "romantic", vulnerable: "no" }).outcome;
