// What the classes of the elements extend.

// A library of the page may have put something else in the place of the browser's own.
const native = globalThis.document && Object.getPrototypeOf(document.createElement("x-x"));

/** The browser's HTMLElement; there is none where a server renders.
    @type {new () => HTMLElement & import("./module.js").Reflected} */
export const Base = native && globalThis.HTMLElement?.prototype !== native ? native.constructor : globalThis.HTMLElement ?? class {};
