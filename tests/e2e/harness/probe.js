// Looks into the page for the tests: only the published hooks, and what anybody can see. Where something is shared, hooks are
// refused: there it reads what the check marks its controls with for itself.
const probe = (() => {
  /** The kind and the value of such a mark. */
  const mark = (element) => (element?._mark ?? "=").split("=");
  const marked = (tree, kind, value) => [...(tree?.querySelectorAll("a, button") ?? [])].find((it) => it._mark === `${kind}=${value}`) ?? null;
  /** All elements that match, those in the shadow trees of others included. */
  const deep = (selector, tree = document) =>
    [...tree.querySelectorAll("*")].flatMap((element) => [
      ...(element.matches(selector) ? [element] : []),
      ...(element.shadowRoot && element.localName !== "boundary-check" ? deep(selector, element.shadowRoot) : []),
    ]);
  const host = (n = 0) => deep("boundary-check")[n];
  const root = (n) => host(n)?.shadowRoot ?? globalThis.closedTree ?? null;
  const screen = (n) => root(n)?.querySelector(".screen, [data-screen]") ?? null;
  const within = (n, selector) => screen(n)?.querySelector(selector) ?? null;
  const visible = (element) =>
    Boolean(element) && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    [...element.getClientRects()].some((box) => box.width > 0 && box.height > 0);

  /** Where one is: the hooks of the current screen. */
  const place = (n) => {
    const here = screen(n);
    if (!here) return null;
    const { screen: name, topic = "", outcome = "" } = here.dataset;
    if (name) return { screen: name, topic, outcome };
    const [screenName, about] = mark(here);
    return { screen: screenName, topic: screenName === "topic" ? about : "", outcome: screenName === "guidance" ? about : "" };
  };
  /** The radio buttons of a question, or of all questions, on the current screen. */
  const radios = (n, question) => {
    const all = [...(screen(n)?.querySelectorAll("input[type=radio]") ?? [])];
    return question === undefined ? all : all.filter((radio) => mark(radio)[0] === question);
  };
  const questions = (n) => [...new Set(radios(n).map((radio) => mark(radio)[0]))];
  const radio = (n, question, value) => radios(n, question).find((radio) => mark(radio)[1] === value) ?? null;
  /** What a person clicks to choose an answer. */
  const label = (n, question, value) => radio(n, question, value)?.labels[0] ?? null;
  /** The answers chosen on the current screen. */
  const chosen = (n) =>
    Object.fromEntries(radios(n).filter((radio) => radio.checked).map(mark));
  /** Clicks an answer for each question still without one; returns how many there were. */
  const fill = (n, answers) => {
    const open = questions(n).filter((question) => !(question in chosen(n)));
    for (const question of open) label(n, question, answers[question]).click();
    return open.length;
  };
  /** A later turn of the event loop. */
  const turn = (milliseconds = 0) => new Promise((done) => setTimeout(done, milliseconds));
  /** Where one is once that is not where one was; a turn later, when Yew has moved the focus and told the page. */
  const left = async (n, screen, topic) => {
    const here = place(n);
    if (!here || (here.screen === screen && here.topic === topic)) return null;
    await turn();
    return here;
  };
  /** Answers what a screen asks and goes on by its button, all by script; says where that leads. */
  const step = async (n, answers, patience) => {
    const { screen: name, topic } = place(n);
    while (fill(n, answers) > 0) await turn();
    const on = button(n, { start: "begin", topic: "next", review: "guidance" }[name]);
    on.focus(); // as a press would
    on.click();
    for (const start = performance.now(); performance.now() - start < patience; await turn()) {
      const there = await left(n, name, topic);
      if (there) return there;
    }
    return null;
  };
  const button = (n, action) =>
    root(n)?.querySelector(`[data-action="${action}"]`) ?? marked(root(n), "", action) ?? host(n)?.querySelector(`[data-action="${action}"]`) ?? null;
  const change = (n, question) => within(n, `[data-change="${question}"]`) ?? marked(root(n), "change", question);

  /** Brings all of an element into view, as a person does before pressing it: some drivers are content with an edge. It
      is there once it was at the same place three times in a row: a page may still scroll from a key. (A window behind
      another draws no frames to count.) */
  const inView = async (element) => {
    for (let before, times = 0; element && times < 2; await turn(12)) {
      element.scrollIntoView({ block: "nearest", behavior: "instant" });
      const { x, y, width, height } = element.getBoundingClientRect();
      const place = [x, y, width, height].join();
      times = place === before ? times + 1 : 0;
      before = place;
    }
    return element?.isConnected ? element : null;
  };

  /** The element that has the focus, however deep. */
  const focused = () => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };
  const shows = (style) =>
    (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  /** The focused element in words, and whether it, or its label, looks focused. */
  const focus = () => {
    const element = focused();
    if (!element || element === document.body || element === document.documentElement) return null;
    const [kind, said] = mark(element.matches("a, button") ? element : null);
    const { action = kind ? "" : said, change = kind === "change" ? said : "", gap = kind === "gap" ? said : "" } = element.dataset;
    return {
      tag: element.localName, type: element.type ?? "", name: element.name ?? "", value: element.value ?? "",
      action, change, gap, text: (element.innerText ?? "").slice(0, 60),
      heading: /^h[1-6]$/.test(element.localName), errors: element.matches("[data-errors]"),
      inside: element.getRootNode() instanceof ShadowRoot,
      visible: [element, ...(element.labels ?? [])].some((part) => shows(getComputedStyle(part))),
    };
  };

  const parent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const channels = (colour) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  /** What lies behind a place, as far as plain colours go. */
  const ground = (element) => {
    for (let it = element; it; it = parent(it)) {
      const [red, green, blue, alpha] = channels(getComputedStyle(it).backgroundColor);
      if (alpha === 255) return [red, green, blue];
    }
    return channels("Canvas");
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  /** How well one sees what has the focus: the contrast of its outline with what is around, and whether any of it is in sight. */
  const indicator = () => {
    const element = focused();
    if (!element || element === document.body || element === document.documentElement) return null;
    const part = [element, ...(element.labels ?? [])].find((it) => shows(getComputedStyle(it))) ?? element;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
    const drawn = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    const hits = ([x0, x1, y0, y1]) => (share) => {
      const [x, y] = [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
      let at = document.elementFromPoint(x, y);
      while (at?.shadowRoot?.elementFromPoint(x, y) && at.shadowRoot.elementFromPoint(x, y) !== at) at = at.shadowRoot.elementFromPoint(x, y);
      for (let it = at; it; it = parent(it)) if (it === part || it === element) return true;
      return false;
    };
    // A link in a text may stand in two lines.
    const seen = [...part.getClientRects()].some(({ left, right, top, bottom }) => {
      const [x0, x1, y0, y1] = [Math.max(left, 0), Math.min(right, innerWidth), Math.max(top, 0), Math.min(bottom, innerHeight)];
      return x1 > x0 && y1 > y0 && [0.5, 0.1, 0.9].some(hits([x0, x1, y0, y1]));
    });
    // A field for a date has several stops, one behind the other.
    const again = (globalThis.visitedByTests ??= new Set()).has(element) && globalThis.lastByTests !== element;
    visitedByTests.add((globalThis.lastByTests = element));
    return {
      what: `${element.localName} ${element.name ?? ""} ${(element.innerText || element.ariaLabel || element.value || "").slice(0, 40)}`, again,
      contrast: drawn ? contrast(channels(outlineColor), ground(parent(part))) : 0,
      seen,
    };
  };
  /** As [`indicator`], for everything that the focus has come to by keyboard: it comes there once more. */
  const indicators = () => (focused()?.blur(), [...(globalThis.visitedByTests ?? [])].filter((it) => it.isConnected).map((it) => (it.focus(), indicator())).filter(Boolean));
  /** What can be pressed or written in, and the focus never came to; of a group of radio buttons, one is enough. */
  const unreached = () => {
    const visited = globalThis.visitedByTests ?? new Set();
    const all = trees().flatMap((tree) => [...tree.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]);
    const group = (it) => it.type === "radio" && [...it.getRootNode().querySelectorAll(`input[name="${it.name}"]`)].some((one) => visited.has(one));
    const modal = trees().map((tree) => tree.querySelector(":modal")).find(Boolean); // all else is not there meanwhile
    return all.filter((it) => !modal || modal.contains(it)).filter((it) => (visible(it) || it.labels?.length && visible(it.labels[0])) && !visited.has(it) && !group(it) && !it.disabled)
      .map((it) => `${it.localName} ${it.innerText?.slice(0, 40) || it.name}`);
  };

  /** The progress bar's numbers, and the step as text. */
  const progress = (n) => {
    const bar = root(n)?.querySelector("progress, [role=progressbar]");
    if (!visible(bar)) return null;
    const of = (name, property) => Number(bar.getAttribute(name) ?? bar[property]);
    const text = screen(n).innerText.match(/Step (\d+) of (\d+)/);
    return {
      now: of("aria-valuenow", "value"), max: of("aria-valuemax", "max"),
      step: Number(text?.[1]), total: Number(text?.[2]),
    };
  };
  /** What has a class of its own for its style. */
  const CLASSED = {
    section: [".screen > .section, .alerts", (it) => it.classList[it.classList.length - 1].replace(/^s-/, "")],
    alert: [".alert", (it) => it.classList[1]],
    level: [".profile li", (it) => it.className],
    dimension: [".profile .name", (it) => it.textContent],
  };
  const ids = (n, key, selector) => {
    const [where, id] = CLASSED[key] ?? [selector, (it) => it.dataset[key]];
    return [...(screen(n)?.querySelectorAll(where) ?? [])].map(id);
  };

  /** Whether the slotted content can be seen, and the element's message that it failed. */
  const slotted = (n) => {
    // A snippet that automatic paragraphs leave whole has words alone in it.
    const words = [...(host(n)?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const drawn = (node) => {
      const range = document.createRange();
      range.selectNode(node);
      return range.getClientRects().length > 0;
    };
    return words.some(drawn) || [...(host(n)?.children ?? [])].some(visible);
  };
  const failed = (n) => {
    const message = root(n)?.querySelector("[data-boundary-check-failed]");
    return visible(message) ? message.innerText.trim() : "";
  };
  /** The names of what the element keeps. */
  const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith("boundary-check"));

  /** Whether it is in a box of a pixel: there for screen readers, and for no eye. */
  const forVoices = (element) => {
    for (let it = element; it; it = it.parentElement) if (it.clientWidth === 1 && it.clientHeight === 1) return true;
    return false;
  };
  /** What sticks out of the page sideways, if anything does. */
  const sideways = () => {
    const page = document.documentElement;
    const found = page.scrollWidth > page.clientWidth ? [`the page: ${page.scrollWidth} > ${page.clientWidth}`] : [];
    const look = (parent) => {
      for (const element of parent.querySelectorAll("*")) {
        if (element.shadowRoot) look(element.shadowRoot);
        const { right, width } = element.getBoundingClientRect();
        if (element instanceof HTMLElement && width > 1 && right > page.clientWidth + 1 && visible(element) && !forVoices(element)) {
          found.push(`${element.localName}.${element.className}: ${right} > ${page.clientWidth}`);
        }
      }
    };
    look(document);
    return found;
  };
  /** The document and every shadow tree in it. */
  const trees = (tree = document) =>
    [tree, ...[...tree.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? trees(shadowRoot) : []))];
  const clips = ({ overflowX, overflowY }) => /hidden|clip/.test(overflowX + overflowY);
  const scrolls = ({ overflowX }) => /auto|scroll/.test(overflowX);
  /** Text that is wider than its box, or cut by it; a field of one line scrolls. What no eye is to see is a pixel wide. */
  const cut = () =>
    trees().flatMap((tree) => [...tree.querySelectorAll("*")]).filter((it) => it instanceof HTMLElement && it.clientWidth > 1 && visible(it) && it.localName !== "input").flatMap((it) => {
      const style = getComputedStyle(it);
      const text = [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      const wide = it.scrollWidth > it.clientWidth + 1 && !scrolls(style) && (text || clips(style));
      const tall = it.scrollHeight > it.clientHeight + 1 && clips(style);
      return wide || tall ? [`${it.localName}.${it.className}: ${it.scrollWidth} × ${it.scrollHeight} in ${it.clientWidth} × ${it.clientHeight}: ${it.innerText.slice(0, 40)}`] : [];
    });
  /** Gives every text the spacing of WCAG 1.4.12, or takes it away again. */
  const space = (on) => {
    const spacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";
    for (const tree of trees()) {
      // Known by what it says: WebKit may forget a mark that a script has put on a sheet.
      const kept = tree.adoptedStyleSheets.filter((sheet) => sheet.cssRules[0]?.style?.wordSpacing !== "0.16em");
      if (on) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(spacing);
        kept.push(sheet);
      }
      tree.adoptedStyleSheets = kept;
    }
  };
  const board = () => deep("boundary-board")[0]?.shadowRoot ?? null;
  const PRESSED = "button, summary, label:has(input), [data-change], [data-gap], select, textarea, input.text";
  /** What one can press that is under 44 px; links within a sentence may be. */
  const small = () =>
    (root() || board() ? [root(), board()] : [document]).flatMap((tree) => [...(tree?.querySelectorAll(PRESSED) ?? [])]).filter(visible).flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      return Math.min(width, height) < 43.9 ? [`${element.innerText.slice(0, 30)}: ${width} × ${height}`] : [];
    });
  /** What would move or fade although less motion is asked for. */
  const moving = () =>
    trees().flatMap((tree) => [...tree.querySelectorAll("*")]).filter(visible).flatMap((it) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(it);
      const moves = animationName !== "none" || transitionDuration.split(",").some((time) => parseFloat(time) > 0) || scrollBehavior === "smooth";
      return moves ? [`${it.localName}.${it.className}`] : [];
    });
  /** Whether nothing moves or fades any more. */
  const still = () =>
    [document, ...[...document.querySelectorAll("*")].map((element) => element.shadowRoot).filter(Boolean)]
      .every((tree) => tree.getAnimations().every((animation) => animation.playState !== "running"));
  /** The page in short, for the message of a test that failed. */
  const summary = () => ({
    url: location.href, place: place(), focus: focus(), chosen: chosen(), failed: failed(),
    errors: root()?.querySelector("[data-errors]")?.innerText ?? "",
    text: (screen() ?? document.body)?.innerText?.slice(0, 300),
  });

  return {
    board, host, root, screen, within, visible, place, questions, radio, label, chosen, fill, left, step, button, change, inView, focused,
    focus, progress, ids, slotted, failed, keys, sideways, cut, space, small, moving, still, summary, indicator, indicators, unreached,
  };
})();
