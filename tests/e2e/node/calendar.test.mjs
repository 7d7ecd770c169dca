// The file for a calendar, as two kept readers of such files take it, and as RFC 5545 asks for it.

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal from "node-ical";

import { calendar } from "../../../src/element/return/ics.js";

const event = { day: "2027-02-28", title: "A moment for myself", note: "Ten minutes to look back.", id: "5f1d", now: new Date("2026-11-27T18:05:09.123Z") };

test("its lines are those that the standard asks for", () => {
  const text = calendar(event);
  assert.ok(text.endsWith("END:VCALENDAR\r\n") && !/[^\r]\n|\r[^\n]/.test(text), "every line ends with CRLF");
  for (const line of ["VERSION:2.0", "UID:5f1d", "DTSTAMP:20261127T180509Z", "DTSTART;VALUE=DATE:20270228", "DTEND;VALUE=DATE:20270301", "CLASS:PRIVATE"]) {
    assert.ok(text.includes(`\r\n${line}\r\n`), `${line} in ${text}`);
  }
});

test("both readers find the whole day, wherever they are", () => {
  for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Copenhagen", "America/Sao_Paulo"]) {
    process.env.TZ = zone;
    const [found] = new ICAL.Component(ICAL.parse(calendar(event))).getAllSubcomponents("vevent").map((it) => new ICAL.Event(it));
    assert.equal(found.startDate.isDate, true);
    assert.deepEqual([found.startDate.toString(), found.endDate.toString()], ["2027-02-28", "2027-03-01"]);
    const other = Object.values(nodeIcal.sync.parseICS(calendar(event))).find(({ type }) => type === "VEVENT");
    assert.equal(other.datetype, "date");
    assert.deepEqual([other.start.getFullYear(), other.start.getMonth(), other.start.getDate()], [2027, 1, 28], zone);
  }
  delete process.env.TZ;
});

test("both readers get every text back, and no line is too long", () => {
  // Without what no line may hold, and without Unicode's own line ends, at which one of the readers stops: no text has them.
  const none = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029\r]/g;
  const texts = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }).map((text) => text.replace(none, "").trim()).filter(Boolean);
  fc.assert(fc.property(texts, texts, (title, note) => {
    const text = calendar({ ...event, title, note });
    for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    const [found] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((it) => new ICAL.Event(it));
    assert.deepEqual([found.summary, found.description], [title, note]);
    const other = Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === "VEVENT");
    assert.deepEqual([other.summary, other.description], [title, note]);
  }), { numRuns: 300 });
});

test("in each language, nothing in it tells what it is for", async () => {
  const { readFile } = await import("node:fs/promises");
  const telling = /massage|client|kund|klient|boundary|check|grenz|session|sitzung|séance|sesión|تدليك|عميل|مراجعة/i;
  for (const tag of ["en", "de", "fr", "es", "da", "ar"]) {
    const words = JSON.parse(await readFile(new URL(`../../../content/pages/${tag}.json`, import.meta.url), "utf8")).return;
    const text = calendar({ ...event, title: words["event-title"], note: words["event-note"] });
    assert.doesNotMatch(text.replaceAll("\r\n ", ""), telling, tag);
  }
});
