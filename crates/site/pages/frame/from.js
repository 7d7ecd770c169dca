// The page by a plain link: it says where somebody came from, and leads back. Both are words of whoever made the link, and nobody
// vouches for them: so they are text, and beside the name stands the host that the way back leads to.

import { line } from "../line.js";

/** The parameters of the address. */
export const FROM = ["from-name", "from-url"];
/** How long a name and an address may be. */
export const LONGEST_NAME = 60;
export const LONGEST_URL = 500;

/** @typedef {{ name: string, host: string, href: string }} From */
/** The words in the language of the page.
    @typedef {{ from: string, back: string }} Words */

/** The address as a browser understands it, if the way back may lead there: on the web, and nobody's name or password before the
    host, which would look like one.
    @param {string} text */
export function readBack(text) {
  const url = text.length <= LONGEST_URL && URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
}

/** What an address says of where somebody came from: both, or nothing.
    @param {string} search @returns {From | undefined} */
export function readFrom(search) {
  const given = new URLSearchParams(search);
  const [name, url] = [line(given.get("from-name") ?? "", LONGEST_NAME), readBack(given.get("from-url") ?? "")];
  return name && url ? { name, host: url.host, href: url.href } : undefined;
}

/** Writes both lines, the first above the check and the second below it.
    @param {HTMLElement} above @param {HTMLElement} below @param {From} from @param {Words} words */
export function writeFrom(above, below, { name, host, href }, { from, back }) {
  /** @type {Record<string, string>} */
  const values = { name, host };
  // Each in a direction of its own: a name cannot reach into what stands around it.
  const filled = (/** @type {string} */ text) => text.split(/\{(\w+)\}/).map((part, at) => {
    return at % 2 ? Object.assign(document.createElement("bdi"), { textContent: values[part], dir: part === "host" ? "ltr" : "auto" }) : part;
  });
  const link = () => {
    const it = Object.assign(document.createElement("a"), { href, rel: "noreferrer" });
    it.append(...filled(back));
    return it;
  };
  above.replaceChildren(paragraph(filled(from)), link());
  below.replaceChildren(link(), paragraph(filled("({host})")));
}

/** @param {(string | Node)[]} parts */
function paragraph(parts) {
  const it = document.createElement("p");
  it.append(...parts);
  return it;
}
