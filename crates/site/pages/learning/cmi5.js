// cmi5: a learning system starts the course with an address to report to. It is told "initialized", "completed" and
// "terminated", with the time that the standard demands, in whole minutes; and nothing else.

/** @typedef {import("./course.js").Reporter} Reporter */

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
const VERSION = "1.0.3"; // of xAPI, as cmi5 asks for it

/** What reports to the learning system that has started this page, if one has.
    @returns {Reporter | undefined} */
export function cmi5() {
  const given = new URLSearchParams(location.search);
  const [endpoint, token, actor, registration, activity] = ["endpoint", "fetch", "actor", "registration", "activityId"].map((name) => given.get(name));
  if (!endpoint || !token || !actor || !registration || !activity) return undefined;
  return cmi5Reporter({ endpoint, token, actor, registration, activity });
}

/** @param {Record<"endpoint" | "token" | "actor" | "registration" | "activity", string>} launch @returns {Reporter} */
function cmi5Reporter({ endpoint, token, actor, registration, activity }) {
  const began = Date.now();
  let authorization = "";
  /** @type {{ contextTemplate?: { contextActivities?: Record<string, unknown[]> }, launchMode?: string }} */
  let launch = {};
  let started = false;

  /** @param {string} resource @param {Record<string, string>} query @param {RequestInit} [how] */
  function ask(resource, query, how = {}) {
    const address = new URL(resource, endpoint.endsWith("/") ? endpoint : `${endpoint}/`);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const headers = { authorization, "x-experience-api-version": VERSION, ...(how.body ? { "content-type": "application/json" } : {}) };
    return fetch(address, { ...how, headers, referrerPolicy: "no-referrer" });
  }

  /** @param {string} verb @param {{ timed?: boolean, moves?: boolean, last?: boolean }} [about] */
  async function state(verb, { timed = false, moves = false, last = false } = {}) {
    const { contextTemplate } = launch;
    const { category = [], ...others } = contextTemplate?.contextActivities ?? {};
    const marks = ["cmi5", ...(moves ? ["moveon"] : [])].map((name) => ({ objectType: "Activity", id: CATEGORY + name }));
    const minutes = `PT${Math.round((Date.now() - began) / 60_000)}M`;
    const id = crypto.randomUUID();
    const statement = {
      id,
      actor: JSON.parse(actor),
      verb: { id: VERBS + verb, display: { en: verb } },
      object: { objectType: "Activity", id: activity },
      context: { ...contextTemplate, registration, contextActivities: { ...others, category: [...category, ...marks] } },
      timestamp: new Date().toISOString(),
      ...(timed ? { result: { ...(moves ? { completion: true } : {}), duration: minutes } } : {}),
    };
    const answer = await ask("statements", { statementId: id }, { method: "PUT", body: JSON.stringify(statement), keepalive: last });
    if (!answer.ok) throw new Error(`"${verb}" was refused with ${answer.status}`);
  }

  async function isCompleted() {
    const query = { verb: `${VERBS}completed`, activity, registration, limit: "1" };
    const answer = await ask("statements", query);
    return answer.ok && (await answer.json()).statements?.length > 0;
  }

  return {
    async start() {
      const answer = await fetch(token, { method: "POST", referrerPolicy: "no-referrer" });
      const given = await answer.json();
      if (!given["auth-token"]) throw new Error("the learning system gave no token");
      authorization = `Basic ${given["auth-token"]}`;
      const data = await ask("activities/state", { stateId: "LMS.LaunchData", activityId: activity, agent: actor, registration });
      if (!data.ok) throw new Error(`the learning system gave ${data.status} for its launch data`);
      launch = await data.json();
      // The standard has it asked for; a course that has one language choice of its own needs nothing of it.
      await ask("agents/profile", { profileId: "cmi5LearnerPreferences", agent: actor });
      await state("initialized");
      started = true;
      // Somebody who only looks, or looks again, completes nothing.
      return (launch.launchMode ?? "Normal") !== "Normal" || isCompleted();
    },
    complete: () => state("completed", { timed: true, moves: true }),
    end() {
      if (started) state("terminated", { timed: true, last: true }).catch(() => {}); // nobody is left to be told
    },
  };
}
