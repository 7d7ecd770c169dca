// What goes with a module, in the file of its glue: the entry, which a page waits for first, stays small. With the pool
// comes what the glue itself calls (guard.js).

import { arrive } from "./arrive.js";
import { acquire, release, discard } from "./pool.js";
import { clear, print, printable } from "./print.js";
import { styles } from "./styles.js";
import { edition } from "./edition.js";
import { withTranslations } from "./languages.js";
import { Session, indexOf } from "./session.js";
import { instantiate } from "./start.js";
import { hideStrays } from "./strays.js";

export { arrive, acquire, clear, edition, release, hideStrays, indexOf, instantiate, print, printable, discard, Session, styles, withTranslations };
