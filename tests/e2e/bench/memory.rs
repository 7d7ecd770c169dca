//! What a page holds: JavaScript's heap, and the memory of its WebAssembly.

use boundary_check_e2e::browser::Browser;
use serde_json::{Value, json};

/// Keeps hold of the module's memory, from before the page's own scripts.
pub(crate) const WATCH: &str = r#"(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...args) => {
        const result = await instantiateStreaming.apply(WebAssembly, args);
        window.wasmMemory = Object.values(result.instance.exports).find((it) => it instanceof WebAssembly.Memory);
        return result;
    };
})();"#;

/// JavaScript's heap after collecting garbage, in bytes.
pub(crate) async fn heap(browser: &Browser) -> f64 {
    browser.protocol("Performance.enable", json!({})).await;
    // What one collection frees may itself have kept something.
    for _ in 0..3 {
        browser.protocol("HeapProfiler.collectGarbage", json!({})).await;
    }
    let metrics = browser.protocol("Performance.getMetrics", json!({})).await;
    let heap = metrics["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == "JSHeapUsedSize");
    number(&heap.expect("Chromium knows the size of the heap")["value"])
}

/// WebAssembly's memory in bytes, on a page that has [`WATCH`].
pub(crate) async fn wasm(browser: &Browser) -> f64 {
    number(&browser.run("window.wasmMemory.buffer.byteLength", &[]).await)
}

/// A number that the page has told.
pub(crate) fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("expected a number, not {value}"))
}
