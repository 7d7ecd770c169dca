//! Chromium and its driver, and the unit tests that run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::process;
use crate::project::{CHECK_FEATURES, PACKAGE, Project, WASM_TARGET};

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const CHROMEDRIVER: [&str; 1] = ["chromedriver"];
/// Reads the text of printed pages (from poppler).
const PDFTOTEXT: [&str; 1] = ["pdftotext"];
/// All of these, as Debian's packages; the fonts make pictures and PDFs come out alike everywhere.
const DEBIAN_PACKAGES: [&str; 5] =
    ["chromium", "chromium-driver", "poppler-utils", "fonts-liberation", "fonts-dejavu-core"];

/// Keeps Chromium to the pages under test, also in a container; the runner adds `headless` and
/// `no-sandbox`, the driver a new empty profile.
const CHROMIUM_FLAGS: [&str; 6] = [
    "disable-gpu",
    "disable-quic",
    "no-first-run",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
];

/// Other browsers' drivers that the runner would prefer to Chromium's.
const OTHER_DRIVERS: [&str; 4] = ["GECKODRIVER", "GECKODRIVER_REMOTE", "SAFARIDRIVER", "SAFARIDRIVER_REMOTE"];

/// Installs the browser, its driver and what reads its PDFs where they are missing and it may.
pub(super) fn ensure(project: &Project) -> Result<()> {
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    let missing = missing.join(", ");
    let packages = DEBIAN_PACKAGES.join(" ");
    if !Path::new("/etc/debian_version").exists() {
        bail!("not found: {missing}; install Chromium, its chromedriver, and pdftotext (poppler)");
    }
    if process::probe(Command::new("id").arg("-u")).as_deref() != Some("0") {
        bail!("not found: {missing}; as root: apt-get install --no-install-recommends {packages}");
    }
    println!("Installing from apt, for want of {missing}: {packages}");
    let apt = |args: &[&str]| {
        let mut command = project.program("apt-get");
        process::run(command.env("DEBIAN_FRONTEND", "noninteractive").args(args))
    };
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], DEBIAN_PACKAGES.as_slice()].concat())
}

fn missing() -> Vec<&'static str> {
    let needed = [
        ("chromium", CHROMIUM.as_slice()),
        ("chromedriver", CHROMEDRIVER.as_slice()),
        ("pdftotext", PDFTOTEXT.as_slice()),
    ];
    let absent = needed.into_iter().filter(|(_, names)| process::find(names).is_none());
    absent.map(|(name, _)| name).collect()
}

/// The tests that run inside a page, with wasm-bindgen's runner from this workspace.
pub(super) fn unit_tests(project: &Project) -> Result<()> {
    let chromium = process::find(&CHROMIUM).context("chromium was not found on PATH")?;
    let driver = process::find(&CHROMEDRIVER).context("chromedriver was not found on PATH")?;
    let capabilities = write_capabilities(project, &chromium)?;
    let runner = build_runner(project)?;

    // As a list, so that a path with spaces stays one word; JSON is valid TOML here.
    let runner = format!("target.{WASM_TARGET}.runner={}", json!([runner]));
    let mut command = project.cargo(["test", "--package", PACKAGE, "--target", WASM_TARGET]);
    command.args(CHECK_FEATURES).args(["--test", "web", "--config", &runner]);
    command.env("CHROMEDRIVER", driver).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    for other in OTHER_DRIVERS {
        command.env_remove(other);
    }
    process::run(&mut command)
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
