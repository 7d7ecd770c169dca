// Contrast, as WCAG 2 measures it, of the colours that the check lays upon each other.

/** What stands on what; the accent is the colour of links, too, so it counts as text. */
const PAIRS = [
  ["text", "surface"], ["text", "sand"], ["text", "soft"], ["muted", "surface"], ["care", "surface"],
  ["accent", "surface"], ["accent", "soft"], ["on-accent", "accent"],
];
const ENOUGH = 4.5;
const LOOKS = ["light", "dark"];

/** The default of a colour in a look: one of the two in `light-dark(#…, #…)`.
    @param {string} value @param {string} look */
export const standardColour = (value, look) => /** @type {string[]} */ (value.match(/#[\da-f]{6}/gi))[LOOKS.indexOf(look)];

/** The contrast of two colours of the form #rrggbb, from 1 to 21.
    @param {string} one @param {string} other */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} colour */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The pairs with too little contrast of which a colour is chosen, the weakest first: `at` is that colour, and `look`
 * where it is so, "light" or "dark", or "" for both. `standards` are the defaults by name, `theme` is the look that is asked for.
 * @param {Record<string, string>} chosen @param {string | undefined} theme @param {Record<string, string>} standards
 */
export function weakPairs(chosen, theme, standards) {
  const looks = theme && LOOKS.includes(theme) ? [theme] : LOOKS;
  const pairs = PAIRS.flatMap(([front, ground]) => {
    const at = [front, ground].find((name) => name in chosen);
    if (!at) return [];
    const measured = looks.map((look) => {
      const [one, other] = [front, ground].map((name) => chosen[name] ?? standardColour(standards[name], look));
      return { look, ratio: contrast(one, other) };
    });
    const weak = measured.filter(({ ratio }) => ratio < ENOUGH);
    if (weak.length === 0) return [];
    const look = weak.length < looks.length ? weak[0].look : "";
    return [{ at, front, ground, look, ratio: Math.min(...weak.map(({ ratio }) => ratio)) }];
  });
  return pairs.sort((a, b) => a.ratio - b.ratio);
}
