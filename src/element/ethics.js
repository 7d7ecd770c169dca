// The clauses of an embedder's code of ethics, where an element names a file of them: what reads that file comes then.

import { HASHES } from "build:values";
import { arrived } from "./later.js";
import { imported, version, versioned } from "./version.js";

/** @type {import("./module.js").Module<{ clauses: typeof import("./clauses.js").clauses }>} */
const READER = {
  script: HASHES && versioned(new URL("./boundary-check-clauses.js", import.meta.url)),
  hashes: HASHES && { glue: HASHES["boundary-check-clauses.js"] },
  import: () => version ? imported("./boundary-check-clauses.js") : import("./boundary-check-clauses.js"),
};

/** The clauses of a file as the module takes them; none where it cannot be had, which the console says.
    @param {string} url @param {import("./module.js").Later["load"]} load @param {ShadowRoot} root */
export const readClauses = (url, load, root) => arrived(load, READER, root).then((reader) => reader?.clauses(url) ?? "");
