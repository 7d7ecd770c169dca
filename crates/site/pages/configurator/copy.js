// Copying: to the clipboard, or, where a browser does not allow that, by marking what is to be copied.

import { say } from "./words.js";

/** Makes a button copy the text of the field that is wanted then, and say in `status` how that went.
    @param {HTMLElement} button @param {() => HTMLInputElement | HTMLTextAreaElement} wanted @param {HTMLElement} status */
export function copies(button, wanted, status) {
  button.addEventListener("click", async () => {
    const field = wanted();
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = say("copied");
    } catch {
      field.focus();
      field.select();
      status.textContent = say("copy-by-hand");
    }
  });
}
