// A host page as its address says: `src` is the frame's, `sandbox` its sandbox, `quiet` leaves the script out.
// `told` has the events that reach the page, `raw` every message.
const wanted = new URLSearchParams(location.search);
window.told = [];
window.raw = [];

addEventListener("message", ({ data, origin }) => raw.push({ ...data, origin }));
for (const name of ["ready", "phase", "complete", "error", "other"]) {
  document.addEventListener(`boundary-check-${name}`, ({ target, detail }) => told.push({ name, detail, by: target.id }));
}

window.addFrame = (id, src, marked = true) => {
  const frame = document.createElement("iframe");
  frame.id = id;
  frame.width = "100%";
  frame.height = 300;
  if (wanted.has("sandbox")) frame.setAttribute("sandbox", wanted.get("sandbox"));
  if (marked) frame.dataset.boundaryCheck = "";
  frame.src = src;
  document.body.append(frame);
};

document.addEventListener("DOMContentLoaded", () => {
  addFrame("first", wanted.get("src"));
  if (wanted.has("quiet")) return;
  const script = document.createElement("script");
  script.type = "module";
  script.src = "/boundary-check-frame.js";
  document.head.append(script);
});
