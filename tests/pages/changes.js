// Notes every change of the document outside the element, from before the first module runs.
window.changes = [];
document.addEventListener("readystatechange", () => {
  if (document.readyState !== "interactive") return;
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      if (target.closest?.("boundary-check") || target.parentElement?.closest("boundary-check")) continue;
      const added = [...addedNodes].map((node) => node.nodeName);
      window.changes.push(`${type} of ${target.nodeName} ${attributeName ?? ""} ${added}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}, { once: true });
