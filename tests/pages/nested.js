// An element of the host, with the check in its own shadow tree.
customElements.define("host-card", class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    const check = document.createElement("boundary-check");
    check.append(Object.assign(document.createElement("p"), { textContent: "Shown until the check is ready." }));
    root.append(Object.assign(document.createElement("h2"), { textContent: "A card" }), check);
  }
});
