// The configurator: a form on one side; the preview, the snippet and the page's own address follow it.

import { ATTRIBUTES, DEFAULTS, LANGUAGES } from "build:values";
import { fieldsOf, fromQuery, settingsOf, toQuery } from "./settings.js";
import { check, fillIn, form, showColours, texts, unfold, wireColours } from "./form.js";
import { copies } from "./copy.js";
import { preview, shownCheck } from "./preview.js";
import { clausesFor, filesFor, lookAt } from "./files.js";
import { chooseWay, isByButton, showPlatform } from "./ways.js";
import { folderOf, isAstray, isHeard, linkAddress, snippetOf } from "./snippet.js";
import { walkToGuidance } from "./walk.js";
import { say } from "./words.js";
import { offersZip } from "./zip.js";

// Of the check about one's own client: without what is for workshops.
const FIELDS = fieldsOf({ attributes: { ...ATTRIBUTES.policy, ...ATTRIBUTES.setting }, languages: LANGUAGES });

const STILL = 500; // a browser may refuse to have its address changed at every key and every shade
/** @type {ReturnType<typeof setTimeout> | undefined} */
let keeping; // the timer of the next change

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id */
const fieldOf = (id) => /** @type {HTMLTextAreaElement} */ (byId(id));

/** @param {Event} [event] */
function update(event) {
  const { name: typed } = /** @type {Partial<HTMLInputElement>} */ (event?.target ?? {});
  if (typed === "platform") chooseWay();
  const given = texts(FIELDS);
  for (const [name, field] of FIELDS) {
    // While somebody types in a field, it is not told that it is wrong.
    check(name, field, given[name], event?.type === "input" && typed === name);
  }
  const settings = settingsOf(given, FIELDS);
  showColours(settings.style, settings.attribute.theme, DEFAULTS);
  preview(settings, FIELDS);
  showSnippet(settings);
  showPlatform(settings);
  keep(toQuery(given, FIELDS), event?.type === "input" ? STILL : 0);
}

/** @param {string} query @param {number} pause */
function keep(query, pause) {
  const address = new URL(query ? `?${query}` : location.pathname, location.href);
  fieldOf("link").value = address.href;
  clearTimeout(keeping);
  keeping = setTimeout(() => history.replaceState(null, "", address), pause);
}

/** @param {import("./settings.js").Settings} settings */
function showSnippet(settings) {
  const field = fieldOf("snippet");
  field.value = snippetOf(settings, { waiting: say("waiting"), name: say("name"), title: say("frame-title") });
  field.rows = field.value.split("\n").length + 1;
  byId("address-alone").hidden = settings.embed !== "link";
  fieldOf("address").value = new URL(linkAddress(settings), location.href).href;
  byId("share-says").textContent = settings.attribute.share && !isHeard(settings) ? say("unheard") : "";
  byId("strict").hidden = settings.embed !== "element" || Object.keys(settings.style).length === 0;
  const { host } = new URL(settings.folder ?? "", location.href);
  byId("elsewhere").textContent = isAstray(settings) ? say("astray") : host === location.host ? "" : say("elsewhere", { host });
}

/** Tells whether the files lie in the folder that the snippet names. */
async function showFiles() {
  const settings = settingsOf(texts(FIELDS), FIELDS);
  const folder = folderOf(settings);
  const names = [...filesFor(settings), ...clausesFor(settings, new URL(folder, location.href))];
  const shown = byId("looked");
  const tell = (/** @type {string[]} */ lines) => shown.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
  tell([say("files-looking")]);
  try {
    const findings = await lookAt(names, new URL(folder, location.href));
    /** @param {import("./files.js").Finding} finding */
    const line = ({ name, status, type = "", expected = "" }) => status ? say("files-missing", { name, status: String(status) }) : say("files-type", { name, type, expected });
    tell(findings.length ? findings.map(line) : [say("files-there", { count: String(names.length) })]);
  } catch {
    tell([say("files-elsewhere", { folder })]);
  }
}

function offerLanguages() {
  const names = new Intl.DisplayNames("en", { type: "language" });
  byId("language").append(...LANGUAGES.map((tag) => new Option(names.of(tag) ?? tag, tag)));
}

offerLanguages();
const atFirst = fromQuery(location.search, FIELDS);
fillIn(atFirst, FIELDS);
unfold(atFirst);
wireColours(update);
form.addEventListener("input", update);
form.addEventListener("change", update);
form.addEventListener("submit", (event) => event.preventDefault());
byId("look").addEventListener("click", showFiles);
byId("to-guidance").addEventListener("click", () => walkToGuidance(shownCheck()));
copies(byId("copy-snippet"), () => fieldOf(isByButton(settingsOf(texts(FIELDS), FIELDS)) ? "address" : "snippet"), byId("snippet-copied"));
copies(byId("copy-address"), () => fieldOf("address"), byId("address-copied"));
const zip = document.getElementById("zip");
if (zip) offersZip(zip, byId("zip-said")); // the folder that one has uploaded is no place to get it from
copies(byId("copy-link"), () => fieldOf("link"), byId("link-copied"));
update();
