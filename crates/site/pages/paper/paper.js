// The page works without scripts. Where they run, a button prints it.

const button = /** @type {HTMLButtonElement} */ (document.querySelector(".print button"));
button.addEventListener("click", () => print());
button.hidden = false;
