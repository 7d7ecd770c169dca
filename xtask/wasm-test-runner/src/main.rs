//! What `cargo test --target wasm32-unknown-unknown` hands each test module to: wasm-bindgen's own
//! runner, as a member of this workspace so that Cargo.lock pins it and nothing has to be installed.
//! `cargo xtask test` sets it up (see `xtask/src/test/browser.rs`).

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
