// Starts the app that `cargo xtask test pages` has built.
import start from "/built/yew-host.js";
await start({ module_or_path: "/built/yew-host.wasm" });
