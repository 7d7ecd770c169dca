// SCORM 1.2 and 2004: a learning system lends an object in a window around or behind this one. It is told "incomplete" and
// "completed", and nothing else: no score, no answers, no bookmark, no time.

/** @typedef {import("./course.js").Reporter} Reporter */
/** @typedef {Record<string, (...words: string[]) => string>} Api what a learning system lends, as the standard names it */

const FAR = 20; // as many windows around each other as the standard has anybody look through

/** @typedef {{ object: string, start: string, get: string, set: string, save: string, end: string, status: string, exit: string }} Names */
/** @type {Names[]} */
const STANDARDS = [
  {
    object: "API_1484_11", start: "Initialize", get: "GetValue", set: "SetValue", save: "Commit", end: "Terminate",
    status: "cmi.completion_status", exit: "cmi.exit",
  },
  {
    object: "API", start: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", save: "LMSCommit", end: "LMSFinish",
    status: "cmi.core.lesson_status", exit: "cmi.core.exit",
  },
];

/** The object of a learning system in one of the windows from `from` on outwards.
    @param {Window | null} from @param {string} name @returns {Api | undefined} */
function findIn(from, name) {
  let it = from;
  for (let steps = 0; it && steps < FAR; steps += 1) {
    try {
      const found = /** @type {Record<string, Api>} */ (/** @type {unknown} */ (it))[name];
      if (found) return found;
    } catch { return undefined; } // a window of another origin lends nothing
    it = it.parent === it ? it.opener : it.parent;
  }
  return undefined;
}

/** What reports to the learning system that is there, if one is.
    @returns {Reporter | undefined} */
export function scorm() {
  for (const names of STANDARDS) {
    const api = findIn(window, names.object);
    if (api) return scormReporter(api, names);
  }
  return undefined;
}

/** @param {Api} api @param {Names} names @returns {Reporter} */
function scormReporter(api, names) {
  const call = (/** @type {string} */ name, /** @type {string[]} */ ...words) => String(api[name](...words));
  const must = (/** @type {string} */ name, /** @type {string[]} */ ...words) => {
    if (call(name, ...words) !== "true") throw new Error(`${name}(${words.join(", ")}) was refused`);
  };
  let started = false;
  let completed = false;
  return {
    async start() {
      // An attempt begins once: who tries again goes on where it failed.
      if (!started) must(names.start, "");
      started = true;
      completed = ["completed", "passed"].includes(call(names.get, names.status));
      if (!completed) must(names.set, names.status, "incomplete");
      return completed;
    },
    async complete() {
      must(names.set, names.status, "completed");
      must(names.save, "");
      completed = true;
    },
    end() {
      // An attempt that is not done stays open: whoever comes back goes on in it.
      if (!completed) call(names.set, names.exit, "suspend");
      call(names.end, "");
    },
  };
}
