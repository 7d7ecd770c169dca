// The return code of what the guidance says, for one's own print: only where somebody wants it there.

import { made, status } from "../made.js";
import { picture } from "./picture.js";

/** @typedef {import("./return.js").Place} Place */

/** The choice, and the code once it was made. A guidance that no code can say offers none.
    @param {Place} place @param {string} marked what the guidance has marked its result with */
export function codeOf({ texts, memory, glue }, marked) {
  const now = new Date();
  const code = glue.writeReturnCode(marked, now.getFullYear(), now.getMonth() + 1);
  const [side, path] = code ? /** @type {string} */ (glue.drawReturnCode(code)).split(/ (.*)/s) : [];
  if (!code || !side) return [made("p", {}, texts["code-none"])];
  const wanted = made("input", { type: "checkbox" });
  const place = made("div", {});
  const said = status();
  const show = () => place.replaceChildren(...(memory.code ? [shown(texts, code, side, path)] : []));
  wanted.checked = Boolean(memory.code);
  wanted.addEventListener("change", () => {
    memory.code = wanted.checked;
    show();
    said.textContent = texts[memory.code ? "code-on" : "code-off"];
  });
  show();
  return [made("p", {}, texts["code-lead"]), made("label", { class: "option consent" }, wanted, made("span", {}, texts["code-put"])), place, said];
}

/** What goes on the print. Cameras look for black on white.
    @param {Record<string, string>} texts @param {string} code @param {string} side @param {string} path */
function shown(texts, code, side, path) {
  const white = { d: `M0 0H${side}V${side}H0z`, fill: "#fff" };
  const drawn = picture({ viewBox: `0 0 ${side} ${side}`, width: "132", height: "132", role: "img", "aria-label": texts["code-qr"], class: "qr", "shape-rendering": "crispEdges" }, [white, { d: path, fill: "#000" }]);
  return made("div", { class: "kept" }, made("p", { class: "letters", dir: "ltr" }, made("strong", {}, code)), drawn, made("p", {}, texts["code-says"]));
}
