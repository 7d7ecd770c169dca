// Two elements of a kind on one page: a translator works in the first, and both are walked through alike. After each step
// the first has to show what the second shows, but for the marks of the translation.

const [OPEN, CLOSE] = ["\u2039", "\u203a"];
const OPAQUE = "textarea, style, script, [translate=no]"; // what translators leave alone
const APART = /^(exit|print|save|copy|project|pass)/; // what leaves the element, or covers the other one
const RARE = /^clear/; // what begins anew, which is pressed late alone
const LATE = 30; // steps before the end
const PATIENCE = 3000; // texts of another language are fetched

const wait = (milliseconds = 0) => new Promise((done) => setTimeout(done, milliseconds));

/** As translators do that replace text nodes by nodes of their own: each text once, and again whatever is new. */
export function translate(root) {
  const own = new WeakSet();
  const go = () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.data.trim() || own.has(text) || text.parentElement?.closest(OPAQUE)) continue;
      const node = document.createTextNode(`${OPEN}${text.data}${CLOSE}`);
      own.add(node);
      text.replaceWith(node);
    }
    watch.takeRecords();
  };
  const watch = new MutationObserver(go);
  watch.observe(root, { subtree: true, childList: true, characterData: true });
  go();
}

/** What a tree shows: each element with its own texts and its state. */
function shown(root) {
  const text = (element) => [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join("");
  const state = ({ checked, value, disabled, open }) => [checked, value, disabled, open].join();
  const one = (element) => {
    const plain = text(element).replaceAll(OPEN, "").replaceAll(CLOSE, "").replace(/\s+/g, " ").trim();
    const controls = /^(input|select|textarea|button|details)$/.test(element.localName);
    return `${element.localName}.${element.className?.baseVal ?? element.className} ${controls ? state(element) : ""} ${plain}`;
  };
  return [...root.querySelectorAll("*:not(style)")].map(one);
}

const visible = (it) => it.checkVisibility() && !it.disabled;

/** What somebody could do next, in the order of the tree. */
const choices = (root, rare) => [...root.querySelectorAll("button, summary, select, input:not([type=text]), [data-change], [data-gap]")]
  .filter((it) => visible(it) && !APART.test(it.dataset.action ?? "") && (rare || !RARE.test(it.dataset.action ?? "")));

const name = (/** @type {HTMLElement} */ { dataset, id, localName }) => dataset.action ?? (id || localName);

/** A small generator of numbers: the same walk for the same seed. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function act(it, pick) {
  if (it.localName !== "select") return it.click();
  it.selectedIndex = pick % it.options.length;
  it.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
}

/** What both show once that is the same, or at the end of the patience. */
async function settled(translated, plain) {
  let [one, other] = [[], []];
  for (const until = performance.now() + PATIENCE; performance.now() < until;) {
    await wait();
    [one, other] = [shown(translated), shown(plain)];
    if (one.join("\n") === other.join("\n")) break;
  }
  return [one, other];
}

/** Walks both; gives how many screens and states were seen, or the first difference with the way to it. */
export async function walk([translated, plain], seed, steps) {
  const below = random(seed);
  const [way, screens, states] = [[], new Set(), new Set()];
  translate(translated);
  await settled(translated, plain); // what was set up may still be on its way to one of them
  for (let step = 0; step < steps; step += 1) {
    const rare = step > steps - LATE;
    const own = choices(plain, rare);
    // Most steps lead on: who presses at random is sent back for what is unanswered, again and again.
    const open = own.filter((it) => it.type === "radio" && !plain.querySelector(`[name="${CSS.escape(it.name)}"]:checked`));
    const onward = own.filter((it) => it.matches("[data-action=begin], [data-action=next], [data-action=guidance]"));
    const list = [open, open.length ? own : onward, own][[0, 0, 0, 0, 1, 1, 2][below(7)]];
    const at = own.indexOf((list.length ? list : own)[below((list.length ? list : own).length)]);
    const pick = below(1000);
    const twin = choices(translated, rare);
    way.push(own[at] && name(own[at]));
    if (twin.length !== own.length) return { way, difference: [twin, own].map((list) => `choices: ${list.map(name).join(" ")}`) };
    if (own.length === 0) break;
    act(twin[at], pick);
    act(own[at], pick);
    const [one, other] = await settled(translated, plain);
    const index = other.findIndex((it, index) => it !== one[index]);
    if (index >= 0 || one.length !== other.length) return { way, difference: [one.at(index), other.at(index)] };
    screens.add(plain.querySelector("h2")?.textContent);
    states.add(other.join("\n"));
  }
  return { screens: screens.size, states: states.size };
}
