// The configurator's pure parts: what a form may hold, the address that keeps it, the snippet that comes of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import fc from "fast-check";
import { defaultTreeAdapter as tree, parseFragment } from "parse5";
import { contrast, standardColour, weakPairs } from "../../../crates/site/pages/configurator/contrast.js";
import { PLATFORMS } from "../../../crates/site/pages/configurator/platforms.js";
import { readFrom } from "../../../crates/site/pages/frame/from.js";
import { COLOURS, clean, fieldsOf, fromQuery, settingsOf, toQuery } from "../../../crates/site/pages/configurator/settings.js";
import { folderOf, isAstray, linkAddress, snippetOf } from "../../../crates/site/pages/configurator/snippet.js";

const source = (name) => readFile(new URL(`../../../${name}`, import.meta.url), "utf8");

const { check: { attributes } } = JSON.parse(await source("src/element/interface.json"));
const own = attributes.filter((attribute) => !["workshop", "case", "test"].includes(attribute.for));
const kinds = Object.fromEntries(own.map(({ name, kind, choices }) => [name, choices ?? kind]));
const fields = fieldsOf({ attributes: kinds, languages: ["en", "de"] });
const standards = Object.fromEntries(
  [...(await source("styles/tokens.css")).matchAll(/var\(--boundary-check-([\w-]+), (.*?)\); \/\*/g)].map(([, name, value]) => [name, value]),
);

const WORDS = { waiting: "It is <loading> & \"more\": {link}.", name: "The <check>", title: "A check: \"private\"" };
const HOSTILE = [
  "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</boundary-check>", "-->", "<!--", "]]>", "&quot;&amp;&lt",
  "&#34;onload=alert(1) x=&#34;", "a\nb\r\nc\td", "\u2028\u2029", "`${1}`", "{{x}}", "\\\"", "javascript:alert(1)", "JavaScript:alert(1)",
  "https://example.org/?a=1&copy=2&b=\"'<>", "https://example.org/\"><script>", "mailto:a@b?subject=\"&x", "tel:+45 12", "data:text/html,x",
  "</style><script>alert(1)</script>", "Georgia;} body{display:none", "url(x)", "\"Open Sans\", serif", "12", "0", "24", "25", "-1", "1e1", "#0f5a60", "#fff",
  "en-GB", "auto", "light", "dark", "off", "outcome", "completion", "iframe", "element", "/check", "//evil.example/", "/\\evil.example", "/..//evil.example/",
  "https://own.example/check", "https://own.example/a\"b/", "\u202eabc", "__proto__", "constructor", "   ",
];
const names = [...fields.keys()];
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string(), fc.string({ unit: "binary" }), fc.webUrl({ withQueryParameters: true }));
const likely = {
  months: fc.nat(30).map(String),
  colour: fc.stringMatching(/^#[0-9a-f]{6}$/),
  choice: fc.constantFrom("light", "dark", "off", "completion", "outcome", "0", "0.25em", "1.5em", "iframe", "element"),
};
const givenTexts = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.oneof(text, likely[fields.get(name).kind] ?? text).map(clean)])), { requiredKeys: [] },
);

/** What a parser dislikes in a text that it still reads as it is written. */
const STRANGE = ["noncharacter-in-input-stream", "control-character-in-input-stream", "control-character-reference"];

/** What a browser makes of a snippet: each element with its attributes and its text, in order. */
function read(html) {
  const found = [];
  const visit = (node) => {
    for (const child of tree.getChildNodes(node) ?? []) {
      if (tree.isElementNode(child)) {
        const inside = tree.getChildNodes(child).filter(tree.isTextNode).map(tree.getTextNodeContent).join("");
        found.push({ tag: child.tagName, attributes: Object.fromEntries(child.attrs.map((it) => [it.name, it.value])), text: inside });
        visit(child);
      } else {
        assert.ok(tree.isTextNode(child) && (node.tagName || tree.getTextNodeContent(child).trim() === ""), "nothing but elements");
      }
    }
  };
  visit(parseFragment(html, { onParseError: ({ code }) => assert.ok(STRANGE.includes(code), `${code} in ${html}`) }));
  return found;
}

const at = (name, { folder = "/boundary-check-files/" }) => folder + name;

test("a page's parser reads back from the snippet exactly what was chosen", () => {
  fc.assert(fc.property(givenTexts, (given) => {
    const settings = settingsOf({ ...given, embed: "element" }, fields);
    const found = read(snippetOf(settings, WORDS));
    const looks = Object.entries(settings.style).map(([name, value]) => `--boundary-check-${name}: ${value};`);
    assert.deepEqual(found.map(({ tag }) => tag), ["script", ...(looks.length ? ["style"] : []), "boundary-check", "a"]);
    assert.deepEqual(found[0].attributes, { type: "module", src: at("boundary-check.js", settings) });
    const [element, link] = found.slice(-2);
    assert.deepEqual(element.attributes, { theme: "page", ...settings.attribute });
    assert.equal(element.text, WORDS.waiting.replace("{link}", ""));
    assert.equal(link.text, WORDS.name);
    assert.equal(link.attributes.href, read(snippetOf({ ...settings, embed: "link" }, WORDS))[0].attributes.href);
    if (looks.length === 0) return;
    assert.equal(found[1].text, `boundary-check { ${looks.join(" ")} }`);
    for (const value of Object.values(settings.style)) assert.match(value, /^[^{}<>;:()@\\/!]*$/);
  }), { numRuns: 2_000 });
});

test("a frame's query holds exactly what was chosen", () => {
  fc.assert(fc.property(givenTexts, (given) => {
    const settings = settingsOf({ ...given, embed: "iframe", platform: "html" }, fields);
    const [frame, script, ...rest] = read(snippetOf(settings, WORDS));
    assert.deepEqual([frame.tag, script.tag, rest], ["iframe", "script", []]);
    const { src, ...others } = frame.attributes;
    assert.deepEqual(others, { "data-boundary-check": "", title: WORDS.title, width: "100%", height: "700", frameborder: "0", loading: "lazy", style: "display: block" });
    const [page, query] = src.split(/\?(.*)/s);
    assert.equal(page, at("frame.html", settings));
    assert.deepEqual(Object.fromEntries(new URLSearchParams(query)), { ...settings.attribute, ...settings.style });
    assert.equal(script.attributes.src, at("boundary-check-frame.js", settings));
  }), { numRuns: 2_000 });
});

test("a link leads to the frame's page with exactly what was chosen, and is all there is", () => {
  fc.assert(fc.property(givenTexts, (given) => {
    const settings = settingsOf({ ...given, embed: "link" }, fields);
    const [link, ...rest] = read(snippetOf(settings, WORDS));
    assert.deepEqual([link.tag, rest, link.text], ["a", [], WORDS.title]);
    const [page, query] = link.attributes.href.split(/\?(.*)/s);
    assert.equal(page, at("frame.html", settings));
    const { share: _share, "share-with": _with, ...attribute } = settings.attribute;
    assert.deepEqual(Object.fromEntries(new URLSearchParams(query)), { ...attribute, ...settings.style, ...settings.from });
    assert.equal(link.attributes.href, linkAddress(settings));
  }), { numRuns: 500 });
});

test("what no page hears is not promised to any", () => {
  const shared = { share: "outcome", "share-with": "The Academy", "code-name": "Ours" };
  for (const [platform, { ways, scripts }] of Object.entries(PLATFORMS)) {
    for (const embed of ways) {
      const found = read(snippetOf(settingsOf({ ...shared, platform, embed }, fields), WORDS));
      const query = (address = "") => Object.fromEntries(new URLSearchParams(address.split(/\?(.*)/s)[1]));
      for (const { tag, attributes } of found) {
        const told = { iframe: query(attributes.src), a: query(attributes.href), "boundary-check": attributes }[tag];
        if (!told) continue;
        const hears = tag === "boundary-check" || (tag === "iframe" && scripts);
        assert.equal(told["code-name"], "Ours", `${platform}, ${embed}: ${tag}`);
        assert.deepEqual([told.share, told["share-with"]], hears ? ["outcome", "The Academy"] : [undefined, undefined], `${platform}, ${embed}: ${tag}`);
      }
    }
  }
});

test("the way back is whole or not there, and leads to the web alone", () => {
  const from = (name, url) => settingsOf({ "from-name": name, "from-url": url, embed: "link" }, fields).from;
  assert.deepEqual(from("Us", "https://example.org/a?b=1"), { "from-name": "Us", "from-url": "https://example.org/a?b=1" });
  for (const [name, url] of [["Us", ""], ["", "https://example.org"], ["Us", "javascript:alert(1)"], ["Us", "//example.org"], ["Us", "https://a@example.org"]]) {
    assert.deepEqual(from(name, url), {}, `${name}: ${url}`);
  }
  assert.deepEqual(readFrom(`?${new URLSearchParams(from("x".repeat(99), "https://EXAMPLE.org:8443/#a"))}`), {
    name: "x".repeat(60), host: "example.org:8443", href: "https://example.org:8443/#a",
  });
});

test("each platform has its ways, and no script beside a frame where it would be taken out", () => {
  assert.deepEqual(fields.get("platform").standard, "html");
  for (const [platform, { ways, scripts }] of Object.entries(PLATFORMS)) {
    assert.ok(ways.includes("link"), `${platform}: a link works everywhere`);
    const [frame, script] = read(snippetOf(settingsOf({ platform, embed: "iframe" }, fields), WORDS));
    assert.equal(script?.tag, scripts ? "script" : undefined, platform);
    assert.equal(frame.attributes.height, scripts ? "700" : "900", platform);
  }
});

test("from a system on another site the snippet leads to the whole address of the folder that the page lies in", (it) => {
  const snippet = (platform, more) => snippetOf(settingsOf({ platform, ...more }, fields), WORDS);
  it.after(() => {
    delete globalThis.document;
    delete globalThis.location;
  });
  globalThis.location = new URL("https://files.example.org/some/check/embed.html?platform=wix");
  let isOwn = true;
  globalThis.document = { querySelector: (selector) => (isOwn && selector === "[data-own-folder]" ? {} : null) };
  for (const [platform, { ways, elsewhere }] of Object.entries(PLATFORMS)) {
    const expected = elsewhere ? "https://files.example.org/some/check/" : "/some/check/";
    for (const embed of ways) {
      const addresses = read(snippet(platform, { embed })).flatMap(({ attributes }) => [attributes.src, attributes.href]).filter(Boolean);
      assert.ok(addresses.length > 0 && addresses.every((address) => address.startsWith(expected)), `${platform}, ${embed}: ${addresses}`);
    }
    assert.equal(isAstray({ platform }), false, platform);
  }
  assert.equal(folderOf({ platform: "wix", folder: "https://other.example/" }), "https://other.example/");
  // Where the page cannot know, or a path is written, it says so.
  assert.equal(isAstray({ platform: "learning", folder: "/check/" }), true);
  isOwn = false;
  assert.equal(folderOf({ platform: "squarespace" }), "/boundary-check-files/");
  assert.deepEqual(["squarespace", "wix", "wildapricot", "learning", "html", "drupal"].map((platform) => isAstray({ platform })), [true, true, true, true, false, false]);
});

test("the page's font is taken in the page alone", () => {
  const of = (embed) => snippetOf(settingsOf({ "font-of": "page", font: "Georgia", embed }, fields), WORDS);
  assert.match(of("element"), /--boundary-check-font: 0;/);
  assert.doesNotMatch(of("element"), /Georgia|font=0/);
  assert.match(of("iframe"), /font=%22Georgia%22/);
});

test("a snippet has no line that an editor would make a paragraph of", () => {
  fc.assert(fc.property(givenTexts, (given) => {
    const snippet = snippetOf(settingsOf(given, fields), { waiting: "It loads.", name: "It", title: "A check" });
    assert.doesNotMatch(snippet, /\n\s*\n|<p|<boundary-check[^>]*\n/);
  }), { numRuns: 500 });
});

test("even a text that no form lets through stays one attribute", () => {
  fc.assert(fc.property(text, (value) => {
    const written = value.replaceAll("\0", "").toWellFormed();
    const [, element] = read(snippetOf({ attribute: { "code-name": written }, style: {}, embed: "element" }, { waiting: "", name: "" }));
    assert.deepEqual(element.attributes, { "code-name": written, theme: "page" });
  }), { numRuns: 2_000, examples: HOSTILE.map((value) => [value]) });
});

test("the address keeps the settings, and a colleague's form shows the same", () => {
  fc.assert(fc.property(givenTexts, (given) => {
    const query = toQuery(given, fields);
    const restored = fromQuery(query, fields);
    assert.deepEqual(settingsOf(restored, fields), settingsOf(given, fields));
    assert.equal(toQuery(restored, fields), query);
  }), { numRuns: 2_000 });
});

test("an address is kept whole where the frame takes it whole", () => {
  const address = `https://example.org/?${"a".repeat(500)}`.slice(0, 500);
  for (const name of ["code-url", "advice-url", "exit-url"]) {
    const query = toQuery({ [name]: clean(address) }, fields);
    assert.equal(settingsOf(fromQuery(query, fields), fields).attribute[name], address, name);
  }
});

test("an address that somebody else has made up is read safely", () => {
  const pair = fc.tuple(fc.oneof(fc.constantFrom(...names, "__proto__", "constructor", "onload", "src"), fc.string()), text);
  fc.assert(fc.property(fc.array(pair), fc.string(), (pairs, tail) => {
    const given = fromQuery(`?${new URLSearchParams(pairs)}&${tail}`, fields);
    for (const [name, value] of Object.entries(given)) {
      assert.ok(fields.has(name) && fields.get(name).read(value) !== undefined, `${name}: ${value}`);
      assert.ok(value.length <= 500 && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value));
    }
  }), { numRuns: 2_000 });
});

test("what is the default, empty or wrong is not said", () => {
  const plain = "<script type=\"module\" src=\"/boundary-check-files/boundary-check.js\"></script>\n<boundary-check theme=\"page\"></boundary-check>";
  const of = (given) => snippetOf(settingsOf(given, fields), { waiting: "", name: "" });
  const left = { theme: "page", share: "none", storage: "tab", embed: "element", "code-url": "javascript:alert(1)", "friendship-wait-months": "25", accent: "red", font: "a;b" };
  assert.equal(of({}), plain);
  assert.equal(of(left), plain);
  assert.equal(toQuery(left, fields), "");
});

test("fonts are written as a style sheet wants them", () => {
  const { read: font } = fields.get("font");
  assert.equal(font("Open Sans, 'Noto Sans',SERIF"), "\"Open Sans\", \"Noto Sans\", serif");
  for (const wrong of ["a,", "url(x)", "a;b", "\"a", "a\\b", "a}b", "var(--x)"]) assert.equal(font(wrong), undefined, wrong);
});

test("a folder's address ends with a slash and leads nowhere else", () => {
  const { read: folder } = fields.get("folder");
  const right = {
    "/check": "/check/", "/check/": "/check/", "/": "/", "/check/boundary-check.js": "/check/", "/v1.2": "/v1.2/",
    "https://a.example": "https://a.example/", "https://user:pass@a.example/b?c#d": "https://a.example/b/", "/..//evil.example": "/evil.example/",
  };
  for (const [given, expected] of Object.entries(right)) assert.equal(folder(given), expected, given);
  for (const wrong of ["check", "//evil.example", "/\\evil.example", "javascript:x", "ftp://a.example", "https://", "data:,"]) assert.equal(folder(wrong), undefined, wrong);
});

test("contrast is WCAG's, and the defaults have enough", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
  for (const name of COLOURS) {
    for (const look of ["light", "dark"]) {
      const chosen = Object.fromEntries(COLOURS.map((it) => [it, standardColour(it, look, standards)]));
      assert.deepEqual(weakPairs(chosen, look, standards), [], `${name} in ${look}`);
    }
  }
});

test("a colour that is mixed of others follows what is chosen, as browsers mix", () => {
  assert.equal(standardColour("soft", "light", standards), "#e2e8e5");
  assert.equal(standardColour("soft", "light", standards, { accent: "#ffffff", surface: "#ffffff" }), "#ffffff");
  assert.notEqual(standardColour("soft", "dark", standards, { accent: "#7a1f3d" }), standardColour("soft", "dark", standards));
});

test("how far below the top is a length", () => {
  const { read: top } = fields.get("top");
  const right = { 90: "90px", "90px": "90px", "4.5rem": "4.5rem", " 3em": "3em" };
  for (const [given, expected] of Object.entries(right)) assert.equal(top(given), expected, given);
  for (const wrong of ["-3px", "10%", "calc(1px)", "url(x)", "9px;", "a"]) assert.equal(top(wrong), undefined, wrong);
});

test("a weak pair names a colour that was chosen, and the look where it is weak", () => {
  const [weakest] = weakPairs({ surface: "#ffffff" }, "auto", standards);
  assert.deepEqual([weakest.at, weakest.ground, weakest.look], ["surface", "surface", "dark"]);
  assert.deepEqual(weakPairs({ surface: "#ffffff" }, "light", standards), []);
  const both = weakPairs({ accent: "#777777", "on-accent": "#777777" }, "auto", standards);
  assert.ok(both.some(({ at, look, ratio }) => at === "on-accent" && look === "" && ratio === 1));
});
