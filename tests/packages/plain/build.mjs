// A page without a bundler: its files and those of the package beside each other.

import { cp, rm } from "node:fs/promises";

const to = new URL("../dist/plain/", import.meta.url);
await rm(to, { recursive: true, force: true });
for (const file of ["index.html", "app.js"]) await cp(new URL(file, import.meta.url), new URL(file, to));
await cp(new URL("../node_modules/boundary-check/", import.meta.url), new URL("boundary-check/", to), { recursive: true });
