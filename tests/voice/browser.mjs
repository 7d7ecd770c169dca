// Chromium with a window on the desktop, and the built site. Its protocol says what shows; all that is pressed comes from the
// desktop, as a hand would press it.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

import { dist } from "../e2e/node/site.mjs";
import { until } from "./desktop.mjs";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".txt": "text/plain; charset=utf-8", ".wasm": "application/wasm", ".svg": "image/svg+xml" };
// Tests look into the tree, and find their way by what these add.
const HOOKS = /<(boundary-(?:check|board))(?=[\s>])/g;

/** Serves the built site, to this machine alone. */
export async function serve() {
  const server = createServer(async ({ url }, reply) => {
    const path = normalize(new URL(url, "http://site").pathname).replace(/\/$/, "/index.html");
    try {
      let body = await readFile(join(dist, path));
      if (path.endsWith(".html")) body = body.toString().replace(HOOKS, "<$1 test-hooks");
      reply.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "cache-control": "no-store" }).end(body);
    } catch {
      reply.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  return { url: (path) => `http://127.0.0.1:${server.address().port}/${path}`, close: () => { server.closeAllConnections(); server.close(); } };
}

export class Browser {
  #send;
  #session;

  static async start(desktop, url) {
    const browser = new Browser();
    const child = await desktop.browser("chromium", [
      "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--password-store=basic", "--test-type", "--lang=en-US", "--accept-lang=en-US", "--force-renderer-accessibility", "--ozone-platform=x11",
      "--window-size=1200,950", "--window-position=0,0", "--disable-features=Translate,MediaRouter", `--user-data-dir=${desktop.folder("chromium")}`, "--remote-debugging-pipe", url,
    ]);
    browser.#send = protocol(child.stdio[3], child.stdio[4]);
    let page;
    await until("a page", async () => {
      const { targetInfos } = await browser.#send("Target.getTargets", {});
      return (page = targetInfos.find(({ type }) => type === "page"));
    });
    browser.#session = (await browser.#send("Target.attachToTarget", { targetId: page.targetId, flatten: true })).sessionId;
    return browser;
  }

  /** What an expression comes to in the page. */
  async ask(expression) {
    const { result, exceptionDetails } = await this.#send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true }, this.#session);
    if (exceptionDetails) throw new Error(`${exceptionDetails.exception?.description ?? exceptionDetails.text}\nin ${expression}`);
    return result.value;
  }

  /** Goes to a page, and waits until it is there and has the focus. */
  async go(url) {
    await this.#send("Page.navigate", { url }, this.#session);
    await until(`${url} is there`, () => this.ask(`location.href === ${JSON.stringify(url)} && document.readyState === "complete" && document.hasFocus()`));
  }
}

/** Chromium's protocol over two pipes: messages with a zero behind each. */
function protocol(to, from) {
  const waiting = new Map();
  let number = 0;
  let rest = Buffer.alloc(0);
  from.on("data", (part) => {
    rest = Buffer.concat([rest, part]);
    for (let end; (end = rest.indexOf(0)) >= 0; rest = rest.subarray(end + 1)) {
      const { id, result, error } = JSON.parse(rest.subarray(0, end).toString());
      const [done, failed] = waiting.get(id) ?? [];
      waiting.delete(id);
      if (error) failed?.(new Error(error.message));
      else done?.(result);
    }
  });
  return (method, params, sessionId) => new Promise((...then) => {
    waiting.set(++number, then);
    to.write(`${JSON.stringify({ id: number, method, params, sessionId })}\0`);
  });
}
