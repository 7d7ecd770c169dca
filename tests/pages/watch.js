// Keeps what the console would show and what was asked of the network, for browsers whose driver tells
// neither. It has to be a page's first script: the test server puts it there.
{
  const said = [];
  const say = (what, text) => said.push(`${what}: ${text}`);
  const words = (value) => (value instanceof Error ? `${value}\n${value.stack}` : String(value));

  for (const level of ["debug", "log", "info", "warn", "error", "trace", "dir", "table"]) {
    const original = console[level];
    console[level] = (...values) => {
      say(level, values.map(words).join(" "));
      original.apply(console, values);
    };
  }
  const assert = console.assert;
  console.assert = (condition, ...values) => {
    if (!condition) say("assert", values.map(words).join(" "));
    assert.call(console, condition, ...values);
  };
  // While it is captured, also what does not bubble: a file that did not load.
  addEventListener("error", (event) => {
    const { target, message, error } = event;
    say("error", target instanceof Element ? `${target.outerHTML} did not load` : error ? words(error) : message);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => say("unhandled rejection", words(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    say("security policy", `${violatedDirective} refuses ${blockedURI}`), true);

  globalThis.watch = {
    /** What was said since this was last asked. */
    said: () => said.splice(0),
    /** The address of everything that the page has loaded. */
    loaded: () => performance.getEntriesByType("resource").map(({ name }) => name),
  };
}
