// A learning system: scorm-again keeps what the course says. What it keeps between two sittings stays in this tab, as a
// server would keep it. `lost` names the call that is refused, as when a server has gone.

const asked = new URLSearchParams(location.search);
const edition = asked.get("edition");
const [name, Runtime] = edition === "1.2" ? ["API", window.Scorm12API] : ["API_1484_11", window.Scorm2004API];
const api = new Runtime({ autocommit: false, logLevel: 5 });
const kept = sessionStorage.getItem("lms");
if (kept) api.loadFromJSON(JSON.parse(kept), "");
window.calls = JSON.parse(sessionStorage.getItem("calls") ?? "[]"); // all that was said, in its order
window.lost = asked.get("lost");

window[name] = new Proxy(api, {
  get(target, call) {
    const value = target[call];
    if (typeof value !== "function" || !/^(LMS)?(Initialize|GetValue|SetValue|Commit|Terminate|Finish|GetLastError|GetErrorString|GetDiagnostic)$/i.test(call)) return value;
    return (...words) => {
      if (window.lost === call) return "false";
      const answer = String(value.apply(target, words));
      window.calls.push([call, ...words]);
      sessionStorage.setItem("calls", JSON.stringify(window.calls));
      sessionStorage.setItem("lms", JSON.stringify({ cmi: JSON.parse(JSON.stringify(target.cmi)) }));
      return answer;
    };
  },
});

addEventListener("DOMContentLoaded", () => {
  const frame = document.createElement("iframe");
  Object.assign(frame, { title: "The course", src: "/course/course.html" });
  frame.style.cssText = "width: 100%; height: 90vh";
  document.body.append(frame);
});
