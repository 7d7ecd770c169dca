//! Boundary Check where associations live: a real WordPress, and a learning system's runtime, in Chromium. They need
//! programs that the other tests do not; `cargo xtask test setup` installs them.

mod cmi5;
mod learning;
mod wordpress;

use std::process::ExitCode;

use boundary_check_e2e::runner;

fn main() -> ExitCode {
    runner::run(wordpress::tests().into_iter().chain(learning::tests()).chain(cmi5::tests()))
}
