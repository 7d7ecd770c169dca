// nginx, Apache and Caddy, each with the file that the build has written for it: types, what was compressed beforehand,
// headers, and who may use the files; with the whole host as the folder, and with the folder in a site, of which no other page may
// get any of it. A page under the same policy is what the browser tests look at.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, connect } from "node:net";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

const DIST = process.env.BOUNDARY_CHECK_DIST ? join(process.env.BOUNDARY_CHECK_DIST, "..") : join(import.meta.dirname, "../../../../dist");
const PATIENCE = 20_000;
const work = mkdtempSync(join(tmpdir(), "servers-"));
after(() => rmSync(work, { recursive: true, force: true }));

const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

/** nginx has brotli by a module of its own, and is told by a line that its file names. */
const nginx = (brotli) => (port, site, home, place) => {
  const config = join(home, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${home}/${name};`).join(" ");
  const [load, use] = brotli ? ["load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;", "brotli_static on;"] : ["", ""];
  const folder = site + place;
  if (use) assert.ok(readFileSync(`${folder}/servers/nginx.conf`, "utf8").includes(`ngx_brotli, add: ${use}`));
  if (place) assert.ok(readFileSync(`${folder}/servers/nginx.conf`, "utf8").includes(`\n#   location ${place}/ {\n`));
  writeFileSync(config, `${load} user root; daemon off; pid ${home}/pid; error_log stderr; events {} http { access_log off; ${temporary}
    server { listen 127.0.0.1:${port}; root ${site}; location ${place}/ { ${use} include ${folder}/servers/nginx.conf; } } }`);
  return ["/usr/sbin/nginx", "-c", config, "-p", home];
};

/** What each server is told beside what the build has written: a port, the root of the site, and nothing of the machine's. `place` is
    where in the site the folder lies, as the file itself says how to name it; empty where it is the whole of it. */
const SERVERS = {
  nginx: nginx(false),
  "nginx with brotli": nginx(true),
  Apache: (port, site, home) => {
    const config = join(home, "httpd.conf");
    const modules = ["mpm_event", "authz_core", "mime", "dir", "headers", "rewrite", "negotiation"];
    const load = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n");
    // Debian's own list of languages and types, in which .br is Breton.
    writeFileSync(config, `ServerName localhost\nServerRoot ${home}\nPidFile ${home}/pid\nListen 127.0.0.1:${port}\n${load}
      TypesConfig /etc/mime.types\nErrorLog ${home}/errors\nAddLanguage br .br\nDirectoryIndex index.html\nDocumentRoot ${site}
      <Directory ${site}>\nAllowOverride All\nRequire all granted\nOptions FollowSymLinks MultiViews\n</Directory>\n<FilesMatch "^\\.ht">\nRequire all denied\n</FilesMatch>`);
    return ["/usr/sbin/apache2", "-X", "-f", config];
  },
  Caddy: (port, site, home, place) => {
    const config = join(home, "Caddyfile");
    const folder = site + place;
    const told = `root * ${folder}\nimport ${folder}/servers/Caddyfile\n`;
    const block = `handle_path ${place}/* {`;
    if (place) assert.ok(readFileSync(`${folder}/servers/Caddyfile`, "utf8").includes(`\n#   ${block}\n`));
    const within = place ? `root * ${site}\n${block}\n${told}}\nfile_server\n` : told;
    writeFileSync(config, `{\nadmin off\nauto_https off\nstorage file_system ${home}\n}\nhttp://127.0.0.1:${port} {\n${within}}\n`);
    return ["/usr/bin/caddy", "run", "--config", config, "--adapter", "caddyfile"];
  },
};

/** Pages of the site around the folder, also such as have a name like its files. */
const OUTSIDE = ["/index.html", "/about/boundary-check.js", "/servers/about.html"];

async function answers(port, child) {
  const start = Date.now();
  for (;;) {
    const there = await new Promise((done) => {
      const socket = connect(port, "127.0.0.1", () => { socket.destroy(); done(true); }).on("error", () => done(false));
    });
    if (there) return;
    assert.equal(child.exitCode, null, "the server has ended");
    assert.ok(Date.now() - start < PATIENCE, "the server does not answer");
  }
}

/** An answer as it comes over the wire: fetch() would unpack it. */
const ask = (port, path, headers = {}) => new Promise((done, failed) => {
  request({ host: "127.0.0.1", port, path, headers }, (response) => {
    let length = 0;
    response.on("data", (part) => (length += part.length)).on("end", () => done({ status: response.statusCode, headers: response.headers, length }));
  }).on("error", failed).end();
});

const FOLDERS = [["site", ""], ["site", "/boundary-check-files"], ["embed", ""], ["embed", "/boundary-check-files"]];

for (const [name, starts] of Object.entries(SERVERS)) {
  for (const [folder, place] of name.endsWith("brotli") ? FOLDERS.slice(0, 2) : FOLDERS) {
    describe(`${name} with dist/${folder}${place && ` as ${place}`}`, () => {
      let child;
      let port;
      before(async () => {
        const home = join(work, `${name}-${folder}${place.replace("/", "-")}`.replaceAll(" ", "-"));
        const site = join(home, "www");
        mkdirSync(site, { recursive: true });
        cpSync(join(DIST, folder), site + place, { recursive: true });
        if (place) {
          for (const page of OUTSIDE) {
            mkdirSync(join(site, page, ".."), { recursive: true });
            writeFileSync(join(site, page), "a page of the association");
          }
        }
        port = await freePort();
        const [program, ...args] = starts(port, site, home, place);
        child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: home } });
        child.stderr.on("data", (said) => (child.said = (child.said ?? "") + said));
        await answers(port, child).catch((error) => { throw new Error(`${error.message}: ${child.said}`); });
      });
      after(() => child.kill());
      const get = (path, headers) => ask(port, place + path, headers);

      it("sends types, policy and freshness", async () => {
        const types = { "/boundary-check.js": /^text\/javascript/, "/boundary-check.wasm": /^application\/wasm$/, "/boundary-check-de.txt": /^text\/plain; ?charset=utf-8$/i, "/frame.html": /^text\/html; ?charset=utf-8$/i };
        if (folder === "site") Object.assign(types, { "/manifest.webmanifest": /^application\/manifest\+json/, "/icon-192.png": /^image\/png$/, "/offline-worker.js": /^text\/javascript/ });
        for (const [path, type] of Object.entries(types)) {
          const { status, headers } = await get(path);
          assert.equal(status, 200, path);
          assert.match(headers["content-type"], type, path);
          assert.match(headers["content-security-policy"], /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'/, path);
          assert.match(headers["content-security-policy"], /manifest-src 'self'/, path);
          assert.equal(headers["cache-control"], "no-cache", path);
          assert.equal(headers["x-content-type-options"], "nosniff", path);
          assert.equal(headers["access-control-allow-origin"], folder === "embed" ? "*" : undefined, path);
          assert.ok(headers.etag, `${path} cannot be asked for again`);
        }
      });

      it("answers a browser that has the file with 304", async () => {
        const { headers } = await get("/boundary-check.js");
        const { status } = await get("/boundary-check.js", { "if-none-match": headers.etag });
        assert.equal(status, 304);
      });

      it("lets be kept what is asked for by its hash, and nothing else", async () => {
        const told = readFileSync(join(DIST, folder, { Apache: ".htaccess", Caddy: "servers/Caddyfile" }[name] ?? "servers/nginx.conf"), "utf8");
        const [, hash] = /boundary-check\.js\?ver=([0-9a-f]{12}) /.exec(told);
        const other = hash.replace(/.$/, (it) => (it === "0" ? "1" : "0"));
        for (const coding of ["identity", "gzip", "br"]) {
          const cached = async (path) => (await get(path, { "accept-encoding": coding })).headers;
          for (const file of ["boundary-check.js", "boundary-check-glue.js", "boundary-check.wasm", "boundary-check-de.txt"]) {
            assert.equal((await cached(`/${file}?ver=${hash}`))["cache-control"], "public, max-age=31536000, immutable", `${file} as ${coding}`);
            for (const query of ["", "?", `?ver=${other}`, `?ver=${hash}0`, `?ver=0${hash}`, `?over=${hash}`, `?${hash}`]) {
              const { etag, "cache-control": cache } = await cached(`/${file}${query}`);
              assert.equal(cache, "no-cache", `${file}${query} as ${coding}`);
              assert.ok(etag, `${file}${query} as ${coding}`);
            }
          }
          // The hash says nothing of a page.
          assert.equal((await cached(`/frame.html?ver=${hash}`))["cache-control"], "no-cache");
        }
      });

      if (place) {
        it("sends nothing of it with the pages around", async () => {
          for (const page of OUTSIDE) {
            const { status, headers } = await ask(port, page);
            assert.equal(status, 200, page);
            for (const header of ["content-security-policy", "referrer-policy", "x-content-type-options", "access-control-allow-origin", "cache-control"]) {
              assert.equal(headers[header], undefined, `${page}: ${header}`);
            }
          }
        });
      }

      it("shows what it was told to nobody", async () => {
        for (const path of name === "Apache" ? ["/.htaccess"] : ["/servers/nginx.conf"]) assert.ok([403, 404].includes((await get(path)).status), path);
      });

      if (folder === "site") {
        it("sends what was compressed beforehand", async () => {
          const whole = await get("/boundary-check.wasm");
          for (const coding of name === "nginx" ? ["gzip"] : ["br", "gzip"]) {
            const { headers, length } = await get("/boundary-check.wasm", { "accept-encoding": coding });
            assert.equal(headers["content-encoding"], coding);
            assert.equal(headers["content-type"], "application/wasm");
            assert.equal(headers["content-language"], undefined);
            assert.match(headers.vary, /accept-encoding/i);
            assert.ok(length < whole.length / 2, `${length} of ${whole.length}`);
          }
        });
      }
    });
  }
}
