// Makes what a page waits for come fifty times as soon, so that nobody has to wait for a minute.
const { setTimeout: later } = window;
window.setTimeout = (does, milliseconds = 0, ...given) => later(does, milliseconds / 50, ...given);
AbortSignal.timeout = (milliseconds) => {
  const controller = new AbortController();
  later(() => controller.abort(new DOMException("it took too long", "TimeoutError")), milliseconds / 50);
  return controller.signal;
};
