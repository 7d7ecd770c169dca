// What tests of a page find their way by: attributes, where the page asks for them.

/** As long as the element stands here, gives each node that the module has marked the attributes that tell tests what it is.
    Not where the page is told anything of the check: that is for people, whose answers a recorder would read.
    @param {Element & { share?: string }} element @param {Element} host @param {AbortSignal} signal */
export function showHooks(element, host, signal) {
  if (!element.hasAttribute("test-hooks")) return;
  if ((element.share ?? "none") !== "none") return console.warn('test-hooks: expected share="none"');
  const show = () => signal.aborted ? watch.disconnect() : /** @type {NodeListOf<Element & { _mark?: string }>} */ (host.querySelectorAll("*")).forEach((it) => {
    const [kind, value] = it._mark?.split("=") ?? [];
    /** @param {string} name @param {string | undefined} [text] */
    const set = (name, text = value) => text && it.setAttribute(name, text);
    if (it.localName === "input") set("name", kind), set("value");
    else if (it.className !== "screen") set(`data-${kind || "action"}`);
    else set("data-screen", kind), set(kind === "topic" ? "data-topic" : "data-outcome");
  });
  const watch = new MutationObserver(show);
  watch.observe(host, { subtree: true, childList: true });
  show();
}
