// Runs before the page's own scripts and watches it frame by frame: when a Begin control can be pressed, which
// it presses at once, and when the first answer can be chosen.
(() => {
  const memories = new Set();
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const result = await original.apply(WebAssembly, args);
      for (const value of Object.values((result.instance ?? result).exports)) {
        if (value instanceof WebAssembly.Memory) memories.add(value);
      }
      return result;
    };
  }

  // Only the document itself and the element's shadow root: what is found is found quickly.
  const trees = () => [document, document.querySelector("boundary-check")?.shadowRoot].filter(Boolean);
  const find = (selector) => {
    for (const tree of trees()) {
      for (const element of tree.querySelectorAll(selector)) {
        if (!element.disabled && element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0) return element;
      }
    }
    return null;
  };
  const BEGIN = "[data-boundary-check-begin] > summary, [data-action=begin], #sv-nav-start, .sd-navigation__start-btn, .sv_start_btn";
  /** The labels of the answers, since SurveyJS hides the radio buttons themselves. */
  const answers = () => trees().flatMap((tree) => [...tree.querySelectorAll("input[type=radio]")])
    .filter((radio) => !radio.disabled && radio.labels[0]?.checkVisibility());

  const times = {};
  const watch = () => {
    if (times.control === undefined) {
      const begin = find(BEGIN);
      if (begin) {
        times.control = performance.now();
        begin.click();
      }
    } else if (answers().length > 0) {
      times.question = performance.now();
      return;
    }
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);

  /** The end of the next frame: its animation callbacks are over and it is being painted. */
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  /** Chooses one answer after the other, each right behind a frame; how long until the next one, in ms. */
  const answer = async (times) => {
    const durations = [];
    for (let turn = 0; turn < times; turn += 1) {
      const free = answers().filter((radio) => !radio.checked);
      const radio = free[turn % free.length];
      await frame();
      const start = performance.now();
      radio.labels[0].click();
      await frame();
      durations.push(performance.now() - start);
      if (!answers().some((other) => other.name === radio.name && other.value === radio.value && other.checked)) {
        throw new Error(`${radio.name} did not take ${radio.value}`);
      }
    }
    return durations.sort((a, b) => a - b)[Math.floor(durations.length / 2)];
  };

  Object.defineProperty(window, "measured", {
    value: { times, answer, memory: () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0) },
  });
})();
