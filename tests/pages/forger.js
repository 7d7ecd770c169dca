// Says to the page around what only the check may say, and to the check what only the page around may.
parent.postMessage({ boundaryCheck: "size", height: 777, forged: true }, "*");
parent.postMessage({ boundaryCheck: "show", top: 777, forged: true }, "*");
parent.postMessage({ boundaryCheck: "event", type: "boundary-check-complete", detail: { outcome: "stop" }, forged: true }, "*");
parent.frames[0].postMessage({ boundaryCheck: "hello" }, "*");
