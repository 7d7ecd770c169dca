// 10,000 random and hostile answer sets: a result or a clear error each time, and never a trap.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { alerts, allowed, answers, dimensions, moduleUrl, outcomes } from "./site.mjs";

const { ready, score } = await import(moduleUrl);
const RUNS = 10_000;
const EVERY = 1_000;

const ids = [...allowed.keys()];
const LEVELS = ["clear", "some", "high", "unknown", "not-asked"];
/** Ids that no question has, some of which every object has. */
const STRANGE_IDS = ["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "length", "then", "0", "-1", "Role", "role-"];

const nested = (depth) => { let value = 1; for (let i = 0; i < depth; i += 1) value = i % 2 ? [value] : { value }; return value; };
const circular = () => { const value = {}; value.self = value; return value; };
const fail = () => { throw new Error("from a trap of the test's own"); };
const revoked = () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; };

/** Makers of values that are no answer to anything; called late, as fast-check looks into what it generates. */
const hostileValue = fc.oneof(
  { weight: 4, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true, withObjectString: true, withSparseArray: true }).map((value) => () => value) },
  { weight: 3, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, -1, 4, 0.5, 1e300, 2 ** 32, 2 ** 53, -(2 ** 31), null, true, false, "", "0", "1", " 1", "yes ", "Client", "\u0000", "\ud800", "🙂").map((value) => () => value) },
  { weight: 3, arbitrary: fc.constantFrom(
    () => Symbol("s"), () => Symbol.iterator, () => 1n, () => 2n ** 200n, () => new Number(1), () => new String("client"), () => new Boolean(true), () => () => 1,
    () => [], () => [1], () => ({}), () => Object.create(null), () => new Date(NaN), () => /x/, () => new Map(), () => new Proxy({}, {}), revoked, circular,
    () => nested(50), () => nested(20_000), () => "x".repeat(1_000_000), () => "\u202e".repeat(100),
    () => ({ toString: fail }), () => ({ valueOf: fail, toString: fail, [Symbol.toPrimitive]: fail }), () => ({ toJSON: fail }),
    () => new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail }),
    () => new Proxy(() => {}, { apply: fail, get: fail }),
  ) },
);

const validValue = (id) => fc.constantFrom(...allowed.get(id));
/** Needed always, and needed of some. */
const NEEDED = ["role", "bond", "vulnerable"];
const NEEDED_OF_SOME = ["again", "since", "massage-kind"];
/** Whether the bond is offered to whom it is about: somebody known privately is known beyond massage. */
const isOffered = ({ role, bond }) => role !== "acquaintance" || bond !== "professional";
/** Allowed answers to some of the questions, always to those that are needed. */
const validAnswers = fc.record(
  Object.fromEntries(ids.map((id) => [id, validValue(id)])), { requiredKeys: [...NEEDED, ...NEEDED_OF_SOME] },
).filter(isOffered);

/** Whether section 5 allows a value as the answer to a question; unknown where that depends on the others. */
function isValid(id, value) {
  if (value === undefined && NEEDED_OF_SOME.includes(id)) return undefined;
  return allowed.get(id).some((it) => it === value) || (value === undefined && !NEEDED.includes(id));
}

/** Answer sets with exactly one entry that may be wrong, which is then the one to name. */
const oneOff = fc.tuple(
  validAnswers,
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.constantFrom(...STRANGE_IDS) }),
  fc.oneof({ weight: 3, arbitrary: hostileValue }, { weight: 1, arbitrary: fc.constantFrom(...ids.flatMap((id) => allowed.get(id))).map((value) => () => value) }),
).map(([set, id, make]) => () => {
  const value = make();
  const given = Object.defineProperty({ ...set }, id, { value, enumerable: true, configurable: true, writable: true });
  // What does not go together is the fault of neither answer by itself.
  if (["role", "bond"].includes(id) && !isOffered({ ...set, [id]: value })) return { given };
  return { given, id, valid: allowed.has(id) ? isValid(id, value) : undefined };
});

/** Ways to hold answers that one does not expect: a result or an Error is right for each. */
const DRESSES = [
  (set) => Object.freeze({ ...set }),
  (set) => Object.assign(Object.create(null), set),
  (set, id, value) => Object.assign(Object.create({ [id]: value }), set),
  (set) => Object.create(set),
  (set) => Object.assign([], set),
  (set) => Object.assign(() => {}, set),
  (set) => new Map(Object.entries(set)),
  (set) => Object.entries(set),
  (set) => JSON.stringify(set),
  (set) => new Proxy({ ...set }, {}),
  (set) => new Proxy({ ...set }, { get: fail }),
  (set) => new Proxy({ ...set }, { ownKeys: fail }),
  (set, id, value) => new Proxy({ ...set }, { ownKeys: () => ["role", "role-", "bond"], getOwnPropertyDescriptor: () => ({ value, enumerable: true, configurable: true }) }),
  (set, id, value) => new Proxy({ ...set }, { get: () => value }),
  () => revoked(),
  (set, id) => Object.defineProperty({ ...set }, id, { get: fail, enumerable: true }),
  (set, id, value) => Object.defineProperty({ ...set }, id, { get: () => value, enumerable: true }),
  (set, id, value) => Object.defineProperty({ ...set }, id, { value, enumerable: false }),
  (set, id, value) => ({ ...set, [Symbol("role")]: value }),
  (set, id, value) => {
    const given = { ...set };
    return Object.defineProperty(given, id, { get() { delete given.bond; given.x = 1; return value; }, enumerable: true, configurable: true });
  },
  (set, id, value) => Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`id-${i}`, value])),
];
const dressed = fc.tuple(validAnswers, fc.constantFrom(...ids), hostileValue, fc.constantFrom(...DRESSES))
  .map(([set, id, make, dress]) => () => ({ given: dress(set, id, make()) }));

const entries = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...ids, ...STRANGE_IDS), fc.string()), hostileValue))
  .map((list) => () => ({ given: Object.fromEntries(list.map(([id, make]) => [id, make()])) }));

const hostileSet = fc.oneof(
  { weight: 2, arbitrary: validAnswers.map((given) => () => ({ given })) },
  { weight: 5, arbitrary: oneOff },
  { weight: 3, arbitrary: dressed },
  { weight: 2, arbitrary: entries },
  { weight: 1, arbitrary: hostileValue.map((make) => () => ({ given: make() })) },
);

function assertResult(result) {
  assert.deepEqual(Object.keys(result).sort(), ["alerts", "alongside", "atLeast", "atMost", "caution", "changes", "findOut", "hash", "outcome", "profile", "reasons", "version"]);
  assert.equal(result.version, 2);
  for (const outcome of [result.outcome, result.atLeast, result.atMost, ...result.alongside]) assert.ok(outcomes.includes(outcome), outcome);
  assert.ok([1, 2, 3, 4, 5].includes(result.caution));
  assert.deepEqual(Object.keys(result.profile), dimensions);
  for (const level of Object.values(result.profile)) assert.ok(LEVELS.includes(level), level);
  assert.ok(result.alerts.every((id) => alerts.includes(id)));
  assert.ok([...result.findOut, ...result.changes.flat(), ...result.reasons.flatMap(({ questions }) => questions)].every((id) => allowed.has(id)));
}

/** The given set in short, for a message. */
const short = (value) => { try { return fc.stringify(value).slice(0, 500); } catch (error) { return `(cannot be shown: ${error})`; } };

test(`${RUNS} random and hostile answer sets give a result or a clear error`, async () => {
  await ready();
  let count = 0;
  let results = 0;
  let errors = 0;
  fc.assert(fc.property(hostileSet, (make) => {
    const { given, id, valid } = make();
    count += 1;
    let outcome;
    try {
      outcome = score(given);
    } catch (error) {
      errors += 1;
      assert.ok(error instanceof Error, `it throws ${short(error)}, which is no Error`);
      assert.ok(!(error instanceof WebAssembly.RuntimeError), `a trap: ${error.message}`);
      assert.notEqual(error.message, "");
      assert.ok(error.message.length < 2_000, `the message has ${error.message.length} characters`);
      if (valid === true) throw new Error(`a valid answer to ${id} is refused: ${error.message}`);
      if (id !== undefined) assert.ok(error.message.includes(id), `the message does not name ${id}: ${error.message}`);
    }
    if (outcome !== undefined) {
      results += 1;
      assert.notEqual(valid, false, `a wrong answer to ${id} is accepted`);
      assertResult(outcome);
    }
    if (count % EVERY === 0) assert.equal(score(answers()).outcome, "clear", `after ${count}`);
  }), { numRuns: RUNS, endOnFailure: true, includeErrorInReport: true });
  assert.ok(count >= RUNS && results > RUNS / 10 && errors > RUNS / 10, `${results} results and ${errors} errors of ${count}`);
});
