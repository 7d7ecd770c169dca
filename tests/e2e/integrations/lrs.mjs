// A learning system that speaks cmi5: it launches a course as often as it is asked, lends a token once a launch, its launch
// data, and a store of statements, each of which is held against the rules of xAPI and those of cmi5 by their sections. It
// says its port in its first line.

import { createServer } from "node:http";
import { isDeepStrictEqual } from "node:util";
import validate from "@learninglocker/xapi-validation";

const check = validate.default ?? validate;
const statements = []; // as the store holds them
const problems = [];
const log = []; // all that was asked, with what was handed over
const tokens = new Map(); // the launch that a token was lent for
const waiting = []; // who waits for how many statements
let launches = 0;
// What goes wrong with all that a course asks, or with its statements: "lost", nothing arrives; "late", a statement is taken
// and the answer gets lost; "conflict", what is there already is answered with 409, as some stores do.
let mode = "";
let launchMode = "Normal";

const ACTIVITY = "urn:uuid:0b6f2c1e-6c56-4f0e-8a0f-5b1f3f7f0a11";
const REGISTRATION = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
const ACTOR = { objectType: "Agent", account: { homePage: "https://example.org", name: "a-learner" } };
const VERBS = "http://adlnet.gov/expapi/verbs/";
const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
const SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const GROUP = { objectType: "Activity", id: "urn:uuid:7c0a6a52-6a0e-4c1e-9a57-2f2b5d1d1c02" };

const template = (session) => ({ contextActivities: { grouping: [GROUP] }, extensions: { [SESSION]: session } });

/** What cmi5 has against a statement of a session, beside what is in the store. */
function* breaks(statement, session) {
  const verb = statement.verb.id.replace(VERBS, "");
  const before = statements.filter(({ context }) => context.extensions[SESSION] === session);
  const verbs = before.map((it) => it.verb.id.replace(VERBS, ""));
  if (!["initialized", "completed", "terminated"].includes(verb)) yield `9.3: nobody needs "${verb}"`;
  if (verbs.includes(verb)) yield `9.3: "${verb}" twice in a session`;
  if ((verb === "initialized") !== (before.length === 0)) yield `9.3: "${verb}" after ${verbs}`;
  if (verbs.includes("terminated")) yield `9.3: "${verb}" after "terminated"`;
  if (before.some(({ timestamp }) => timestamp > statement.timestamp)) yield `9.3: "${verb}" says that it is earlier than what came before`;
  if (verb === "completed" && statements.some((it) => it.verb.id === VERBS + verb)) yield "9.3: completed twice in a registration";
  if (verb === "completed" && launchMode !== "Normal") yield `10.2.2: completed where somebody only looks (${launchMode})`;
  if (!isDeepStrictEqual(statement.actor, ACTOR)) yield "8.1.3: another actor";
  if (!isDeepStrictEqual(statement.object, { objectType: "Activity", id: ACTIVITY })) yield "9.4: another object than the launch has named, or more of it";
  // 9.5: no more than is demanded.
  const demanded = { initialized: [], completed: ["completion", "duration"], terminated: ["duration"] }[verb];
  if (!isDeepStrictEqual(Object.keys(statement.result ?? {}), demanded)) yield `9.5: ${verb} with ${JSON.stringify(statement.result)}`;
  if (demanded?.includes("completion") && statement.result?.completion !== true) yield "9.5.3: completed without completion";
  if (demanded?.includes("duration") && !/^PT\d+M$/.test(statement.result?.duration)) yield `9.5.4: ${statement.result?.duration} is not in whole minutes`;
  const { registration, contextActivities: { category, ...others }, ...context } = statement.context;
  if (registration !== REGISTRATION) yield "9.6.1: another registration";
  if (!isDeepStrictEqual({ ...context, contextActivities: others }, template(session))) yield "9.6: not the context that the launch data has, or more of it";
  const marks = category.map(({ id }) => id.replace(CATEGORY, ""));
  if (!isDeepStrictEqual(marks, verb === "completed" ? ["cmi5", "moveon"] : ["cmi5"])) yield `9.6.2: ${verb} in ${marks}`;
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(statement.timestamp)) yield `9.7: ${statement.timestamp} is not UTC`;
}

function take(statement, session) {
  const there = statements.find(({ id }) => id === statement.id);
  if (there) {
    if (!isDeepStrictEqual(there, statement)) problems.push(`a second statement of the same id is another one: ${JSON.stringify(statement)}`);
    return [mode === "conflict" ? 409 : 204];
  }
  problems.push(...check(statement).map((it) => `${it.name} at ${it.path.join(".")}`), ...breaks(statement, session));
  statements.push(statement);
  for (const it of waiting.filter(({ number }) => number <= statements.length)) it.done();
  return [mode === "late" ? 504 : 204];
}

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url, "http://lrs");
  let body = "";
  for await (const part of request) body += part;
  const asked = `${request.method} ${pathname}`;
  if (request.method === "OPTIONS") return [204];
  // What the test asks.
  if (asked === "GET /seen") {
    const number = Number(searchParams.get("statements"));
    if (statements.length < number) await new Promise((done) => waiting.push({ number, done }));
    return [200, { statements, problems, log }];
  }
  if (asked === "POST /mode") return [200, { mode: (mode = body) }];
  if (asked === "POST /launch") {
    if (body) launchMode = body;
    const address = `http://${request.headers.host}`;
    const query = new URLSearchParams({ endpoint: `${address}/`, fetch: `${address}/token?launch=${++launches}`, actor: JSON.stringify(ACTOR), activityId: ACTIVITY, registration: REGISTRATION });
    return [200, { query: query.toString() }];
  }
  // What the course asks.
  log.push([asked, request.url, body]);
  if (mode === "lost") return [503, {}];
  if (asked === "POST /token") {
    const launch = searchParams.get("launch");
    if ([...tokens.values()].includes(launch)) return [200, { "error-code": "1", "error-text": "The authorization token has already been returned." }];
    const token = btoa(`token ${launch}:`);
    tokens.set(`Basic ${token}`, launch);
    return [200, { "auth-token": token }];
  }
  const session = tokens.get(request.headers.authorization);
  if (!session) problems.push(`8.2: ${asked} came with ${request.headers.authorization}`);
  if (request.headers["x-experience-api-version"] !== "1.0.3") problems.push(`${asked} names no version of xAPI`);
  if (asked === "GET /activities/state" && searchParams.get("stateId") === "LMS.LaunchData") {
    return [200, { contextTemplate: template(session), launchMode, moveOn: "Completed" }];
  }
  if (asked === "GET /agents/profile") return [404];
  if (asked === "GET /statements") return [200, { statements: statements.filter(({ verb }) => verb.id === searchParams.get("verb")) }];
  if (asked === "PUT /statements") {
    const statement = JSON.parse(body);
    if (statement.id !== searchParams.get("statementId")) problems.push("a statement has another id than its address");
    return take(statement, session);
  }
  problems.push(`nobody asks for ${asked}`);
  return [404];
}

const server = createServer(async (request, response) => {
  const [status, value] = await answer(request);
  response.writeHead(status, {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "authorization, content-type, x-experience-api-version",
    "access-control-allow-methods": "GET, PUT, POST",
    ...(value ? { "content-type": "application/json" } : {}),
  });
  response.end(value && JSON.stringify(value));
});
server.listen(0, "127.0.0.1", () => console.log(`port ${server.address().port}`));
