//! `cargo xtask`: all of it is in the library, so that the browser tests can use the same server.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::run(std::env::args_os())
}
