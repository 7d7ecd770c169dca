// The element in React: properties and attributes from state, events into state, gone and back again.

import "boundary-check";
import type { BoundaryCheckElement } from "boundary-check";
import type {} from "boundary-check/react";
import { StrictMode, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function App() {
  const [shown, setShown] = useState(true);
  const [theme, setTheme] = useState<"light" | "dark">("light");
  const [heard, setHeard] = useState<string[]>([]);
  const check = useRef<BoundaryCheckElement>(null);
  const hear = (...words: string[]) => setHeard((before) => [...before, words.join(" ")]);
  return (
    <>
      <p>
        <button id="theme" onClick={() => setTheme(theme === "light" ? "dark" : "light")}>Theme</button>
        <button id="show" onClick={() => setShown(!shown)}>Show or hide</button>
        <button id="restart" onClick={() => check.current?.restart()}>Start again</button>
      </p>
      {shown && (
        <boundary-check
          id="check"
          ref={check}
          share="completion"
          code-name="Our code"
          codeUrl="https://example.org/code"
          friendshipWaitMonths={12}
          theme={theme}
          onboundary-check-ready={() => hear("ready")}
          onboundary-check-phase={({ detail }) => hear("phase", detail.phase)}
          onboundary-check-complete={({ detail }) => hear("complete", ...(detail.outcome ? [detail.outcome] : []))}
          onboundary-check-error={({ detail }) => hear("error", detail.reason)}
        >
          If the check doesn’t appear here within a few seconds, reload the page, try another browser, or tell whoever looks after this site.
        </boundary-check>
      )}
      <p>Heard: <output id="heard">{heard.join(", ")}</output></p>
    </>
  );
}

const main = document.querySelector("main");
if (main) createRoot(main).render(<StrictMode><App /></StrictMode>);
