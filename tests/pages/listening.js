// Keeps every event of the check that reaches the document, and sets what the address asks for.
{
  const heard = [];
  for (const name of ["ready", "phase", "complete", "error"]) {
    document.addEventListener(`boundary-check-${name}`, ({ detail }) => heard.push([name, detail]));
  }
  document.addEventListener("DOMContentLoaded", () => {
    const share = new URLSearchParams(location.search).get("share");
    if (share) document.querySelector("boundary-check").setAttribute("share", share);
  });
  globalThis.host = { heard };
}
