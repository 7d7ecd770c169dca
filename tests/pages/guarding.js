// Notes what a page's form may hear, on the way down and up, and asks before leaving once something has changed.
window.heard = [];
const form = document.querySelector("form");
for (const type of ["beforeinput", "input", "change", "keydown", "keypress", "keyup", "submit"]) {
  for (const place of [document, form]) {
    for (const capture of [true, false]) place.addEventListener(type, ({ target, key = "" }) => heard.push([type, target.localName, key].join(" ").trim()), capture);
  }
}
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("beforeunload", (event) => heard.some((it) => /^(input|change|key)/.test(it)) && event.preventDefault());
