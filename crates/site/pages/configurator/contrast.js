// Contrast, as WCAG 2 measures it, of the colours that the check lays upon each other.

/** What stands on what; the accent is the colour of links, too, so it counts as text. */
const PAIRS = [
  ["text", "surface"], ["text", "sand"], ["text", "soft"], ["muted", "surface"], ["care", "surface"],
  ["accent", "surface"], ["accent", "soft"], ["on-accent", "accent"],
];
const ENOUGH = 4.5;
const LOOKS = ["light", "dark"];

/** The default of a colour in a look: one of the two in `light-dark(#…, #…)`, or mixed of two others, which may be chosen.
    @param {string} name @param {string} look @param {Record<string, string>} standards @param {Record<string, string>} [chosen]
    @returns {string} */
export function standardColour(name, look, standards, chosen = {}) {
  const value = standards[name];
  const mix = value.match(/^color-mix\(in oklab, var\(--(?:_|boundary-check-)([\w-]+)\) (\d+)%, var\(--(?:_|boundary-check-)([\w-]+)\)\)$/);
  if (!mix) return /** @type {string[]} */ (value.match(/#[\da-f]{6}/gi))[LOOKS.indexOf(look)];
  const [one, other] = [mix[1], mix[3]].map((it) => chosen[it] ?? standardColour(it, look, standards));
  return mixed(one, other, Number(mix[2]) / 100);
}

/** Two colours mixed in OKLab, of which the first has this share.
    @param {string} one @param {string} other @param {number} share */
function mixed(one, other, share) {
  const [a, b] = [one, other].map((it) => times(TO_LAB, times(TO_LMS, linear(it)).map(Math.cbrt)));
  const lab = a.map((it, at) => it * share + b[at] * (1 - share));
  const parts = times(FROM_LMS, times(FROM_LAB, lab).map((it) => it ** 3));
  const shown = parts.map((it) => (it <= 0.0031308 ? 12.92 * it : 1.055 * it ** (1 / 2.4) - 0.055));
  return `#${shown.map((it) => Math.round(Math.min(1, Math.max(0, it)) * 255).toString(16).padStart(2, "0")).join("")}`;
}

// Björn Ottosson's numbers: from linear sRGB to the cones and on to OKLab, and back.
const TO_LMS = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]];
const TO_LAB = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]];
const FROM_LAB = [[1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728], [1, -0.0894841775, -1.291485548]];
const FROM_LMS = [[4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965], [-0.0041960863, -0.7034186147, 1.707614701]];

/** @param {number[][]} matrix @param {number[]} vector */
const times = (matrix, vector) => matrix.map((row) => row.reduce((sum, it, at) => sum + it * vector[at], 0));

/** The contrast of two colours of the form #rrggbb, from 1 to 21.
    @param {string} one @param {string} other */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The parts of a colour, red, green and blue, in linear light.
    @param {string} colour */
function linear(colour) {
  return [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

/** @param {string} colour */
function luminance(colour) {
  const [red, green, blue] = linear(colour);
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
      const [one, other] = [front, ground].map((name) => chosen[name] ?? standardColour(name, look, standards, chosen));
      return { look, ratio: contrast(one, other) };
    });
    const weak = measured.filter(({ ratio }) => ratio < ENOUGH);
    if (weak.length === 0) return [];
    const look = weak.length < looks.length ? weak[0].look : "";
    return [{ at, front, ground, look, ratio: Math.min(...weak.map(({ ratio }) => ratio)) }];
  });
  return pairs.sort((a, b) => a.ratio - b.ratio);
}
