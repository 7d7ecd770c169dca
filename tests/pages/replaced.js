// As old libraries do: what they call by the browser's names is something of their own.
const NAMES = ["Window", "Document", "Element", "HTMLElement", "HTMLInputElement", "HTMLSelectElement", "ShadowRoot", "Event", "MouseEvent", "KeyboardEvent", "Response", "URLSearchParams"];
for (const name of NAMES) window[name] = function () {};
