// A learning system that speaks cmi5: it lends a token, its launch data and a store of statements, each of which is checked
// by the rules of xAPI. It says its port in its first line.

import { createServer } from "node:http";
import validate from "@learninglocker/xapi-validation";

const check = validate.default ?? validate;
const statements = [];
const problems = [];
const log = []; // all that was asked, with what was handed over
let lost = false;

const CONTEXT = { contextActivities: { grouping: [{ objectType: "Activity", id: "urn:uuid:7c0a6a52-6a0e-4c1e-9a57-2f2b5d1d1c02" }] }, extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "a-session" } };

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url, "http://lrs");
  let body = "";
  for await (const part of request) body += part;
  const asked = `${request.method} ${pathname}`;
  if (request.method === "OPTIONS") return [204];
  if (asked === "GET /seen") return [200, { statements, problems, log }];
  if (asked === "POST /lost") return [200, { lost: (lost = body === "true") }];
  log.push([asked, request.url, body]);
  if (lost) return [503];
  if (asked === "POST /token") return [200, { "auth-token": "dG9rZW46" }];
  if (request.headers.authorization !== "Basic dG9rZW46") problems.push(`${asked} came with ${request.headers.authorization}`);
  if (request.headers["x-experience-api-version"] !== "1.0.3") problems.push(`${asked} names no version of xAPI`);
  if (asked === "GET /activities/state" && searchParams.get("stateId") === "LMS.LaunchData") {
    return [200, { contextTemplate: CONTEXT, launchMode: "Normal", moveOn: "Completed" }];
  }
  if (asked === "GET /agents/profile") return [404];
  if (asked === "GET /statements") return [200, { statements: statements.filter(({ verb }) => verb.id === searchParams.get("verb")) }];
  if (asked === "PUT /statements") {
    const statement = JSON.parse(body);
    if (statement.id !== searchParams.get("statementId")) problems.push("a statement has another id than its address");
    problems.push(...check(statement).map((it) => `${it.name} at ${it.path.join(".")}`));
    statements.push(statement);
    return [204];
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
