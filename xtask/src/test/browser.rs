//! The unit tests that run inside a page, in Chromium.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::browsers::{CHROMEDRIVER, CHROMIUM, CHROMIUM_FLAGS, Program};
use crate::process;
use crate::project::{PACKAGE, Project, WASM_TARGET};

/// Other browsers' drivers that the runner would prefer to Chromium's.
const OTHER_DRIVERS: [&str; 4] = ["GECKODRIVER", "GECKODRIVER_REMOTE", "SAFARIDRIVER", "SAFARIDRIVER_REMOTE"];

/// The tests that run inside a page, with wasm-bindgen's runner from this workspace.
pub(super) fn unit_tests(project: &Project) -> Result<()> {
    let chromium = find(CHROMIUM)?;
    let driver = find(CHROMEDRIVER)?;
    let capabilities = write_capabilities(project, &chromium)?;
    let runner = build_runner(project)?;

    // As a list, so that a path with spaces stays one word; JSON is valid TOML here.
    let runner = format!("target.{WASM_TARGET}.runner={}", json!([runner]));
    let mut command = project.cargo(["test", "--package", PACKAGE, "--target", WASM_TARGET]);
    command.args(["--test", "web", "--config", &runner]);
    command.env("CHROMEDRIVER", driver).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    for other in OTHER_DRIVERS {
        command.env_remove(other);
    }
    process::run(&mut command)
}

fn find(program: Program) -> Result<PathBuf> {
    program.find().with_context(|| format!("not found: {}", program.advice()))
}

/// Writes which Chromium to start and how; returns the file's path.
fn write_capabilities(project: &Project, chromium: &Path) -> Result<PathBuf> {
    let capabilities = json!({"goog:chromeOptions": {"binary": chromium, "args": CHROMIUM_FLAGS}});
    let path = project.target.join("boundary-check-webdriver.json");
    fs::write(&path, capabilities.to_string()).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}

/// Builds the runner; returns the path of its program.
fn build_runner(project: &Project) -> Result<PathBuf> {
    let mut command = project.cargo(["build", "--package", "wasm-test-runner"]);
    command.args(["--message-format", "json-render-diagnostics"]);
    let messages = process::output(&mut command)?;
    let mut programs = messages.lines().filter_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        message.get("executable")?.as_str().map(PathBuf::from)
    });
    programs.next_back().context("`cargo build` did not name the program of wasm-test-runner")
}
