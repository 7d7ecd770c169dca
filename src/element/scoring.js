// Scoring without the element: importing this registers nothing and asks for no DOM.

import { ready, score } from "./load.js";

export { ready, score };
