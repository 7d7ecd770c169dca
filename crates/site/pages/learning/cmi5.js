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
  /** @type {{ contextTemplate?: { contextActivities?: Record<string, unknown[]> }, launchMode?: string } | undefined} */
  let launch;
  /** The one statement of each verb: who tries again sends the same, so that a store takes it once.
      @type {Map<string, { id: string, body: string, tries: number, taken: boolean }>} */
  const statements = new Map();

  /** @param {string} resource @param {Record<string, string>} query @param {RequestInit} [how] */
  function ask(resource, query, how = {}) {
    const address = new URL(resource, endpoint.endsWith("/") ? endpoint : `${endpoint}/`);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const headers = { authorization, "x-experience-api-version": VERSION, ...(how.body ? { "content-type": "application/json" } : {}) };
    return fetch(address, { ...how, headers, referrerPolicy: "no-referrer" });
  }

  /** @param {string} verb @param {{ timed?: boolean, moves?: boolean }} about */
  function made(verb, { timed = false, moves = false }) {
    const { contextTemplate } = launch ?? {};
    const { category = [], ...others } = contextTemplate?.contextActivities ?? {};
    const marks = ["cmi5", ...(moves ? ["moveon"] : [])].map((name) => ({ objectType: "Activity", id: CATEGORY + name }));
    const minutes = `PT${Math.round((Date.now() - began) / 60_000)}M`;
    const id = crypto.randomUUID();
    const body = JSON.stringify({
      id,
      actor: JSON.parse(actor),
      verb: { id: VERBS + verb, display: { en: verb } },
      object: { objectType: "Activity", id: activity },
      context: { ...contextTemplate, registration, contextActivities: { ...others, category: [...category, ...marks] } },
      timestamp: new Date().toISOString(),
      ...(timed ? { result: { ...(moves ? { completion: true } : {}), duration: minutes } } : {}),
    });
    return { id, body, tries: 0, taken: false };
  }

  /** @param {string} verb @param {{ timed?: boolean, moves?: boolean }} [about] */
  async function state(verb, about = {}) {
    const it = statements.get(verb) ?? made(verb, about);
    statements.set(verb, it);
    if (it.taken) return;
    it.tries += 1;
    // It goes on its way also when the window is closed meanwhile.
    const answer = await ask("statements", { statementId: it.id }, { method: "PUT", body: it.body, keepalive: true });
    // Nobody else knows the id: a store that has it was told before, and only its answer was lost.
    it.taken = answer.ok || (it.tries > 1 && answer.status === 409);
    if (!it.taken) throw new Error(`"${verb}" was refused with ${answer.status}`);
  }

  async function isCompleted() {
    const query = { verb: `${VERBS}completed`, activity, registration, limit: "1" };
    const answer = await ask("statements", query);
    return answer.ok && (await answer.json()).statements?.length > 0;
  }

  async function getToken() {
    const answer = await fetch(token, { method: "POST", referrerPolicy: "no-referrer" });
    const given = await answer.json();
    if (!given["auth-token"]) throw new Error("the learning system gave no token");
    return `Basic ${given["auth-token"]}`;
  }

  /** What the learning system says of this launch. */
  async function getLaunch() {
    const answer = await ask("activities/state", { stateId: "LMS.LaunchData", activityId: activity, agent: actor, registration });
    if (!answer.ok) throw new Error(`the learning system gave ${answer.status} for its launch data`);
    return answer.json();
  }

  return {
    async start() {
      // A token is given out once: who tries again goes on where it failed.
      authorization ||= await getToken();
      launch ??= /** @type {NonNullable<typeof launch>} */ (await getLaunch());
      // The standard has it asked for; a course that has one language choice of its own needs nothing of it.
      await ask("agents/profile", { profileId: "cmi5LearnerPreferences", agent: actor });
      await state("initialized");
      // Somebody who only looks, or looks again, completes nothing.
      return (launch.launchMode ?? "Normal") !== "Normal" || isCompleted();
    },
    complete: () => state("completed", { timed: true, moves: true }),
    end() {
      if (statements.get("initialized")?.taken) state("terminated", { timed: true }).catch(() => {}); // nobody is left to be told
    },
  };
}
