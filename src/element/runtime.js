// What goes with a module, in the file of its glue: the entry, which a page waits for first, stays small. With the pool
// comes what the glue itself calls (guard.js).

import { arrive } from "./arrive.js";
import { acquire, release, discard } from "./pool.js";
import { clear, print, printable } from "./print.js";
import { styles } from "./styles.js";
import { storedLanguage, withTranslations } from "./languages.js";
import { instantiate } from "./start.js";
import { hideStrays, isBegun } from "./strays.js";

export { arrive, acquire, storedLanguage, clear, release, hideStrays, instantiate, isBegun, print, printable, discard, styles, withTranslations };
