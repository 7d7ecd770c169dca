// What the page is made with: the best way there, whether the chosen one works, and the steps that lead to it.

import { PLATFORMS } from "./platforms.js";
import { say } from "./words.js";

/** @param {string} name */
const controls = (name) => /** @type {any} */ (document.querySelector("form"))?.elements.namedItem(name);

/** Whether the steps lead to an editor's button for links, which takes the address alone.
    @param {import("./settings.js").Settings} settings */
export const isByButton = ({ platform, embed }) => embed === "link" && platform !== "html";

/** Chooses the way that is best where somebody has just chosen the platform. */
export function chooseWay() {
  controls("embed").value = PLATFORMS[controls("platform").value].ways[0];
}

/** Says what holds on the platform, and shows the steps for the way that is chosen.
    @param {import("./settings.js").Settings} settings */
export function showPlatform({ platform, embed }) {
  const { ways } = PLATFORMS[platform];
  const works = ways.includes(embed);
  write("platform-says", say(`platform-${platform}`));
  write("embed-problem", works ? "" : say("way-not", { ways: ways.map((way) => say(`way-${way}`)).join(", ") }));
  for (const steps of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".steps"))) {
    const { platform: platforms = "", way = "" } = steps.dataset;
    steps.hidden = !(works && platforms.split(" ").includes(platform) && way.split(" ").includes(embed));
  }
}

/** @param {string} id @param {string} text */
function write(id, text) {
  const place = /** @type {HTMLElement} */ (document.getElementById(id));
  if (place.textContent !== text) place.textContent = text;
}
