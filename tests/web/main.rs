//! In a real browser, without the page around it: the components, and the Rust half of the element.
//! What a page meets, the class itself and its loading, is tested through WebDriver in `tests/e2e`.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected should stop at once"
)]

mod components;
mod element;
mod stage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
