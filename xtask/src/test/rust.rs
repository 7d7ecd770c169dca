//! The steps that need nothing but Rust: formatting, clippy, the documentation, the dependencies and the native tests.

use anyhow::Result;

use super::{advisories, deny};
use crate::process;
use crate::project::{E2E_PACKAGE, Project};

/// Clippy on every line, with no warning left.
pub(super) const CLIPPY: [&str; 6] = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];

/// Formatting, clippy, the documentation and the dependencies. What ships to browsers compiles natively, too, so that one run sees every line.
pub(super) fn lint(project: &Project) -> Result<()> {
    if has_component(project, "fmt", "rustfmt") {
        process::run(&mut project.cargo(["fmt", "--all", "--check"]))?;
    }
    if has_component(project, "clippy", "clippy") {
        process::run(&mut project.cargo(CLIPPY))?;
    }
    let mut docs = project.cargo(["doc", "--quiet", "--workspace", "--no-deps", "--document-private-items"]);
    process::run(docs.env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private_intra_doc_links"))?;
    deny::deny(project)?;
    advisories::look(project)
}

/// Everything that runs without a browser, documentation tests included.
pub(super) fn native(project: &Project) -> Result<()> {
    process::run(&mut project.cargo(["test", "--workspace", "--exclude", E2E_PACKAGE]))
}

/// Whether `cargo <command>` is there, after an attempt to add it; says so if it is not.
fn has_component(project: &Project, command: &str, component: &str) -> bool {
    let mut ask = project.cargo([command, "--version"]);
    if process::probe(&mut ask).is_some() {
        return true;
    }
    println!("Adding Rust's component {component}");
    if let Err(error) = process::run(project.program("rustup").args(["component", "add", component])) {
        println!("Left out: `cargo {command}`, which is not installed ({error:#})");
        return false;
    }
    true
}
