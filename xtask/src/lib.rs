//! Boundary Check's own commands: `cargo xtask help` lists them.
//!
//! One file (or folder) a command; [`server`] and [`browsers`] are the only parts that others use, namely
//! the browser tests in `tests/e2e`. Every error travels up as a value and is printed once, here.

#![cfg_attr(
    test,
    allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")
)]

mod bench;
pub mod browsers;
mod build;
mod check;
mod cli;
mod docs;
mod licences;
mod node;
mod parts;
mod process;
mod project;
mod release;
mod serve;
pub mod server;
mod size;
mod test;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use cli::Command;
use project::Project;

/// Runs the command that `args` names (the first is the program itself, as in [`std::env::args_os`]).
///
/// Success is exit code 0; anything that went wrong is printed in one line and gives exit code 1.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    match dispatch(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: impl IntoIterator<Item = OsString>) -> Result<()> {
    let command = cli::parse(args)?;
    if let Command::Help = command {
        print!("{}", cli::HELP);
        return Ok(());
    }
    let project = Project::find()?;
    match command {
        Command::Help => Ok(()),
        Command::Build => build::build(&project),
        Command::Check { looked } => check::check(&project, looked.as_deref()),
        Command::Docs => docs::docs(&project),
        Command::Serve { port, open } => serve::serve(&project, port, open),
        Command::Release { twice } => release::release(&project, twice),
        Command::Size { build } => size::size(&project, build),
        Command::Test { steps } => test::test(&project, &steps),
        Command::Bench { args } => bench::bench(&project, &args),
    }
}
