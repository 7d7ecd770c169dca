// The styles of the widget, for the shadow root's `adoptedStyleSheets` and for prints.

const STYLES = "@build:styles@";

export const styles = () => STYLES;
