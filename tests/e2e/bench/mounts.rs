//! What mounting and removing the element again and again leaves behind: nothing that grows.

use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use serde_json::json;
use xtask::server::Running;

use crate::memory;

/// Rounds that fill what is kept for the next element.
const WARM_UP: u32 = 50;
/// Rounds that must not add to it.
const ROUNDS: u32 = 500;
/// How much either may have grown after them, as a share.
const LIMIT: f64 = 0.05;

/// Code that runs often is compiled again, and lies in the heap as well. That is growth of the browser's own
/// making: without these compilers, what grows is what is left behind.
const NO_COMPILERS: &str = "js-flags=--no-sparkplug --no-maglev --no-turbofan --no-wasm-dynamic-tiering";

/// Mounts an element, waits until it shows, begins and answers, and removes it; as often as asked for.
const MOUNT: &str = r#"async (rounds) => {
    const turn = () => new Promise((done) => setTimeout(done));
    for (let round = 0; round < rounds; round++) {
        const element = document.createElement("boundary-check");
        element.storage = "off";
        document.body.append(element);
        const shows = async (selector) => {
            while (!element.shadowRoot.querySelector(selector)) await turn();
            return element.shadowRoot.querySelector(selector);
        };
        (await shows("[data-action=begin]")).click();
        (await shows("input[name=role]")).click();
        await shows("input:checked");
        element.remove();
        while (!element.shadowRoot.querySelector("slot")) await turn();
    }
    return true;
}"#;

/// Prints the growth; whether it stays within the limit without the browser's compilers.
pub(crate) async fn stay_level(server: &Running) -> bool {
    println!("\nMounted and removed {ROUNDS} times, after {WARM_UP} to warm up; limit {:.0} %", LIMIT * 100.0);
    let usual = grown(server, &[], "as browsers are").await;
    let grown = grown(server, &[NO_COMPILERS], "without code compiled again").await;
    println!("  {:.1} points of the first are such code", (usual[0] - grown[0]) * 100.0);
    grown.iter().all(|share| *share < LIMIT)
}

/// By which share the heap and the wasm memory have grown.
async fn grown(server: &Running, flags: &[&str], name: &str) -> [f64; 2] {
    let browser = Browser::open_with(Engine::Chromium, flags).await;
    browser.before_each_page(memory::WATCH).await;
    browser.go(&server.url("/pages/plain.html")).await;
    Check::on(&browser).ready().await;
    run(&browser, WARM_UP).await;
    let before = held(&browser).await;
    run(&browser, ROUNDS).await;
    let after = held(&browser).await;
    browser.close().await;
    let grown = [0, 1].map(|which| after[which] / before[which] - 1.0);
    for (what, which) in [("JavaScript heap", 0), ("wasm memory", 1)] {
        let [from, to] = [before[which], after[which]].map(|bytes| bytes / 1e6);
        println!("  {what}, {name}: {from:.2} MB to {to:.2} MB, {:+.1} %", grown[which] * 100.0);
    }
    grown
}

/// Through the browser's own protocol: WebDriver's scripts leave traces in the heap themselves.
async fn run(browser: &Browser, rounds: u32) {
    let expression = format!("({MOUNT})({rounds})");
    let done = browser.protocol("Runtime.evaluate", json!({ "expression": expression, "awaitPromise": true })).await;
    assert_eq!(done["result"]["value"], true, "{done}");
}

/// JavaScript's heap, and WebAssembly's memory.
async fn held(browser: &Browser) -> [f64; 2] {
    [memory::heap(browser).await, memory::wasm(browser).await]
}
