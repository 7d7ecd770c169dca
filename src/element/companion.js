// What goes with a module, in the file of its glue: the entry, which a page waits for first, stays small.

import { borrow, giveBack, release } from "./pool.js";
import { clear, print, printable } from "./print.js";
import { styles } from "./styles.js";
import { chosenBefore, withTexts } from "./languages.js";

export { borrow, chosenBefore, clear, giveBack, print, printable, release, styles, withTexts };
