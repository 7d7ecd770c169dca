// The way out stays in reach: below what a page has fixed over it, and in boxes in which nothing sticks to the window.

const MOVES = ["scroll", "resize", "transitionend"];
const TRIES = 4; // what covers it, one thing below another

/** Looks after the way out of the check in a host, whenever something may have moved.
    @param {HTMLElement} host */
export function keepInReach(host) {
  const look = () => place(host, ".exit a");
  for (const type of MOVES) addEventListener(type, look, { capture: true, passive: true });
  new ResizeObserver(look).observe(host);
}

/** Brings the beginning of the check in a host to where the window begins, below what covers that: what does so is only
    known once it is there. A start has no way out, and keeps no trace of where one was.
    @param {HTMLElement} host */
export function toTop(host) {
  host.style.removeProperty("--_covered");
  host.firstElementChild?.scrollIntoView();
  place(host, ".exit a, [data-heading]");
  host.firstElementChild?.scrollIntoView();
  host.querySelector(".exit a") ?? host.removeAttribute("style");
}

/** @param {Element} it @returns {Element | undefined} */
const parent = (it) => it.assignedSlot ?? it.parentElement ?? /** @type {ShadowRoot} */ (it.getRootNode()).host;

// By the style sheet, its bar sticks `--_offset` below the edge of what scrolls. What covers it is known by looking.
/** @param {HTMLElement} host @param {string} selector what is to be in reach */
function place(host, selector) {
  const link = host.querySelector(selector);
  if (!link || host.getBoundingClientRect().bottom < 0) return;
  /** @type {Element[]} */
  const around = [];
  for (let it = /** @type {Element | undefined} */ (link); it; it = parent(it)) around.push(it);
  const edge = edgeOf(around);
  for (let [tries, wanted] = [0, 0]; tries < TRIES; tries += 1) {
    host.style.setProperty("--_covered", `${wanted}px`); // what gets the focus keeps clear of it, too
    host.style.setProperty("--_offset", `${Math.max(0, wanted - edge)}px`);
    const { left, width, top, bottom } = link.getBoundingClientRect();
    const covered = Math.max(...[top + 1, bottom - 1].map((height) => coveredTo(around, left + width / 2, height)));
    if (covered <= wanted) return;
    wanted = covered;
  }
}

/** Where the edge is that the bar sticks to: the window's, or a box's that clips, which need not scroll itself.
    @param {Element[]} around */
function edgeOf(around) {
  const clips = (/** @type {Element} */ it) => /auto|scroll|hidden/.test(getComputedStyle(it).overflowY);
  const box = around.find(clips);
  const { body, documentElement: page } = around[0].ownerDocument;
  return !box || box === page || (box === body && !clips(page)) ? 0 : box.getBoundingClientRect().top + box.clientTop;
}

/** The lower edge of something fixed or sticky that lies over a place in the window, or 0.
    @param {Element[]} around @param {number} left @param {number} height */
function coveredTo(around, left, height) {
  const { host } = /** @type {ShadowRoot} */ (around[0].getRootNode());
  const hit = /** @type {Document | ShadowRoot} */ (host.getRootNode()).elementFromPoint(left, height);
  for (let it = /** @type {Element | null | undefined} */ (hit?.shadowRoot?.elementFromPoint(left, height) ?? hit); it && !around.includes(it); it = parent(it)) {
    if (!/fixed|sticky/.test(getComputedStyle(it).position)) continue;
    const { bottom } = it.getBoundingClientRect();
    return bottom < innerHeight / 2 ? bottom : 0; // what covers half the window leaves nowhere to go
  }
  return 0;
}
