// How an element tells the page around it something.

/** False where the page has cancelled it. A code goes to who holds the element, and not out of a board's own tree.
    @param {Element} element @param {string} event @param {object} detail */
export const dispatch = (element, event, detail) =>
  element.dispatchEvent(new CustomEvent(`boundary-check-${event}`, { detail, bubbles: true, composed: event !== "code", cancelable: event === "exit" }));
