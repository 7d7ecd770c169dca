// What goes with the module of return codes, in the file of its glue.

import { edition } from "../edition.js";
import { fill } from "./return.js";

export { edition, fill };
