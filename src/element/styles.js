// The styles of the widget, for the shadow root's `adoptedStyleSheets` and for prints.

import { STYLES } from "build:values";

export const styles = () => STYLES;
