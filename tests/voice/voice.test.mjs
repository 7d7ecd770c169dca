// What a real screen reader says: Orca with Chromium, on a desktop without a screen. Each journey has a reviewed transcript in
// `snapshots`: what stands there has to be heard, in that order, to the press that it stands under. Chromium lets Orca say a
// little more or less in between from run to run, so more may be heard, but for noise, and for the same thing twice.
// After a change on purpose: `VOICE_UPDATE=new node --test tests/voice/voice.test.mjs` writes down what is heard, then, a few times,
// `VOICE_UPDATE=common …` leaves of it what is heard again; and a look at what has changed.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { Browser, serve } from "./browser.mjs";
import { Desktop } from "./desktop.mjs";
import { journeys } from "./journeys.mjs";
import { Reader } from "./reader.mjs";
import { common, doubled, missing, noise, steps } from "./transcript.mjs";

const snapshot = (name) => new URL(`./snapshots/${name}.txt`, import.meta.url);
let desktop, site, browser, reader;

before(async () => {
  [desktop, site] = await Promise.all([Desktop.start(), serve()]);
  browser = await Browser.start(desktop, site.url("index.html")); // an empty page would leave the focus in the address bar
  reader = new Reader(desktop, browser);
});

after(async () => {
  site?.close();
  await desktop?.stop();
});

for (const [name, journey] of Object.entries(journeys)) {
  test(`what is heard: ${name}`, { timeout: 120_000 }, async () => {
    const updated = process.env.VOICE_UPDATE;
    const expected = updated === "new" ? "" : await readFile(snapshot(name), "utf8");
    reader.expect(updated ? [] : steps(expected));
    let heard;
    try {
      await journey({ reader, browser, url: site.url });
    } finally {
      heard = reader.take();
      if (process.env.VOICE_HEARD) await writeFile(`${process.env.VOICE_HEARD}/${name}.txt`, heard);
    }
    if (updated === "new") return writeFile(snapshot(name), heard);
    if (updated === "common") return writeFile(snapshot(name), common(expected, heard));
    assert.deepEqual(missing(expected, heard), [], `not heard, or in another order:\n${heard}`);
    assert.deepEqual(noise(heard), [], "noise");
    assert.deepEqual(doubled(heard), [], "said twice to one press");
  });
}
