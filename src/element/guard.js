// What lies between the module and the page. The build has the glue call both (`xtask/src/build/names.rs`).

/** Whether an object is of one of the browser's interfaces, by the name that it has there: a library of the page may have
    put something else in the place of its constructor, and another document has constructors of its own.
    @param {unknown} object @param {string} name */
export function isOf(object, name) {
  for (let it = Object(object); it; it = Object.getPrototypeOf(it)) {
    if (Object.getOwnPropertyDescriptor(it, Symbol.toStringTag)?.value === name) return true;
  }
  return false;
}

/** The functions of a module; `whenOver` is called with whatever gets out of one: nothing in it can be trusted then, be it
    a panic or an error of the page's that came through. It throws in its place what `whenOver` gives back.
    @param {WebAssembly.Exports} exports @param {(cause: unknown) => Error} whenOver */
export function guard(exports, whenOver) {
  /** @param {Function} call @returns {(...given: unknown[]) => unknown} */
  const safe = (call) => (...given) => {
    try { return call(...given); } catch (error) { throw whenOver(error); }
  };
  // By a name that begins with underscores, the glue serves a call that is under way.
  /** @param {[string, WebAssembly.ExportValue]} export */
  const entry = ([name, it]) => [name, typeof it === "function" && !name.startsWith("__") ? safe(it) : it];
  return Object.fromEntries(Object.entries(exports).map(entry));
}
