// The way out stays in reach: below what a page has fixed over it, and in boxes in which nothing sticks to the window.

const MOVES = ["scroll", "resize", "transitionend", "animationend"];
const TRIES = 6;

/** Looks after the way out of the check in a host, whenever something may have moved. */
export function keepInReach(host) {
  const look = () => place(host);
  for (const type of MOVES) addEventListener(type, look, { capture: true, passive: true });
  new ResizeObserver(look).observe(host);
}

// By the style sheet, its bar sticks `--_offset` below the edge of what scrolls: the window, or a box around that clips and
// does not scroll. Where that edge is, and what covers the link, is known by looking: so it is brought there step by step.
function place(host) {
  const link = host.querySelector(".exit a");
  if (!link) return host.removeAttribute("style"); // nothing tells the next person where it was
  if (host.getBoundingClientRect().bottom < 0) return;
  let [offset, wanted] = [0, 0];
  for (let tries = 0; tries < TRIES; tries += 1) {
    host.style.setProperty("--_offset", `${offset}px`);
    const box = link.getBoundingClientRect();
    wanted = Math.max(wanted, edge(link, box, box.top + 1), edge(link, box, box.bottom - 1));
    if (box.top > wanted - 1) break;
    offset += wanted - box.top;
  }
  host.style.setProperty("--_covered", `${wanted}px`); // what gets the focus keeps clear of it, too
}

/** The lower edge of something fixed or sticky that lies over the link at this height, or 0. */
function edge(link, { left, width }, height) {
  const around = [];
  const parent = (it) => it.parentElement ?? it.getRootNode().host;
  for (let it = link; it; it = parent(it)) around.push(it);
  let tree = link.getRootNode().host.getRootNode();
  let it;
  while (tree && !around.includes(it)) {
    const found = tree.elementFromPoint(left + width / 2, height);
    if (found === it) break;
    [it, tree] = [found, found?.shadowRoot];
  }
  for (; it && !around.includes(it); it = parent(it)) {
    if (!/fixed|sticky/.test(getComputedStyle(it).position)) continue;
    const { bottom } = it.getBoundingClientRect();
    return bottom < innerHeight / 2 ? bottom : 0; // what covers half the window leaves nowhere to go
  }
  return 0;
}
