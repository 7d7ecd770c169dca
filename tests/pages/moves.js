// Notes every scroll and every change of focus from the beginning.
window.moves = [];
for (const type of ["scroll", "focusin", "focusout"]) {
  addEventListener(type, (event) => window.moves.push(`${type} of ${event.target.nodeName}`), true);
}
