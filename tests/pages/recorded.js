// A host that records the session as rrweb does it by itself, and keeps the text of whatever is clicked on,
// also of what lies deep in a shadow tree, as auto-capturing scripts do.
import { record } from "/npm/rrweb/dist/rrweb.js";

const recorded = [];
const clicked = [];
record({ emit: (event) => recorded.push(event) });
for (const type of ["click", "change", "input"]) {
  addEventListener(type, (event) => {
    for (const target of [event.target, event.composedPath()[0]]) {
      clicked.push({ type, tag: target.localName, text: target.innerText ?? "" });
    }
  }, true);
}
globalThis.host = { recorded, clicked };
