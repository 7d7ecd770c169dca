// The window on the wall: it shows the slide that the board in another window of this origin sends, and sends the keys that
// are pressed here. It loads no module, knows no code, and asks no server for anything.

/** @typedef {import("../../../workshop/src/board/wall.js").Part} Part */
/** @typedef {import("../../../workshop/src/board/wall.js").Sent} Sent */

const SVG = "http://www.w3.org/2000/svg";
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
const root = main.attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
root.adoptedStyleSheets = [sheet];
root.append(document.createElement("slot")); // what the page says until a board sends something

// Opened by itself, it has no board to listen to.
const board = location.hash.slice(1);
const channel = board ? new BroadcastChannel(board) : undefined;
channel?.addEventListener("message", ({ data }) => {
  const { asks, closes, slide } = /** @type {Sent} */ (data);
  if (asks) channel.postMessage({ here: true });
  if (closes) close();
  if (slide) show(/** @type {Sent} */ (data));
});
channel?.postMessage({ here: true });
addEventListener("pagehide", () => channel?.postMessage({ gone: true }));
addEventListener("pageshow", ({ persisted }) => persisted && channel?.postMessage({ here: true }));

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "f" || event.key === "F") document.documentElement.requestFullscreen?.().catch(() => {});
  else if (/^(Arrow(Left|Right)|Page(Up|Down)|Home|End|[bB.])$/.test(event.key)) channel?.postMessage({ key: event.key });
  else return;
  event.preventDefault();
});

/** @param {Sent} sent */
function show({ slide, styles, language, direction, theme }) {
  if (styles) sheet.replaceSync(styles);
  document.documentElement.style.colorScheme = theme ?? "";
  const check = document.createElement("div");
  Object.assign(check, { className: "check wall", lang: language ?? "", dir: direction ?? "" });
  check.append(made(/** @type {Part} */ (slide)));
  // In the board it stands below the page's own heading; here it is that heading, and looks the same.
  check.querySelector("h2")?.setAttribute("role", "heading");
  check.querySelector("h2")?.setAttribute("aria-level", "1");
  root.replaceChildren(check);
}

/** Makes the nodes of what was sent, element by element: no markup is read.
    @param {Part | string} part @returns {Node} */
function made(part) {
  if (typeof part === "string") return document.createTextNode(part);
  const { tag, svg, attributes, parts } = part;
  const element = svg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [key, value] of attributes) element.setAttribute(key, value);
  element.append(...parts.map(made));
  return element;
}
