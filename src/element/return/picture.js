// Pictures of paths, for no module draws them.

const SVG = "http://www.w3.org/2000/svg";

/** A picture of paths, each with its attributes. What styles it stands in attributes: in a print, this style sheet is not there.
    @param {Record<string, string>} attributes @param {Record<string, string>[]} paths */
export function picture(attributes, paths) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const path of paths) {
    const drawn = document.createElementNS(SVG, "path");
    for (const [name, value] of Object.entries(path)) drawn.setAttribute(name, value);
    svg.append(drawn);
  }
  return svg;
}
