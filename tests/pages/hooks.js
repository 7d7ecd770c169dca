// What a page of the tests does before anything else, so that they find their way in what it embeds: it asks for the
// hooks, which are refused where something is shared, and keeps the trees open. A page that is looked at as it is shipped
// says so by `data-as-shipped`.
// Chromium gives it to pages of other servers, too, and then twice to some.
if (!globalThis.asksForHooks) {
  globalThis.asksForHooks = true;
  // The check asks a blank frame for its function where a page has one of its own: that frame's script is this one, too.
  const ours = (name, page = document) => /^boundary-(check|board)$/.test(name) && !page.documentElement.hasAttribute("data-as-shipped");
  Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
    apply: (attach, element, [init]) => attach.call(element, ours(element.localName, element.ownerDocument) ? { ...init, mode: "open" } : init),
  });
  const { define } = CustomElementRegistry.prototype;
  CustomElementRegistry.prototype.define = function (name, type, options) {
    if (ours(name)) {
      const { connectedCallback } = type.prototype;
      type.prototype.connectedCallback = function () {
        if ((this.getAttribute("share") ?? "none") === "none") this.setAttribute("test-hooks", "");
        connectedCallback.call(this);
      };
    }
    return define.call(this, name, type, options);
  };
}
