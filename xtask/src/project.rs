//! Where things are: the repository, Cargo's target folder, the built site.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;

/// The root crate.
pub(crate) const PACKAGE: &str = "boundary-check";
/// The package of the WebDriver tests and of the benchmark beside SurveyJS.
pub(crate) const E2E_PACKAGE: &str = "boundary-check-e2e";
/// The package of cases and of the board in the browser; its module has the check in it.
pub(crate) const WORKSHOP_PACKAGE: &str = "boundary-check-workshop";
/// The package that reads a camera's pictures for the board; a module of its own.
pub(crate) const SCAN_PACKAGE: &str = "boundary-check-scan";
/// The package of return codes, with all that comes back; a module of its own.
pub(crate) const RETURN_PACKAGE: &str = "boundary-check-return";
/// What becomes a module for browsers.
pub(crate) const PACKAGES: [&str; 4] = [PACKAGE, WORKSHOP_PACKAGE, SCAN_PACKAGE, RETURN_PACKAGE];
/// What the browser's code is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The places every command works with.
pub(crate) struct Project {
    /// The repository: the folder of the workspace's Cargo.toml.
    pub(crate) root: PathBuf,
    /// Cargo's target folder, wherever it was configured to be.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Asks Cargo where the workspace is.
    pub(crate) fn find() -> Result<Self> {
        let mut command = Command::new(cargo_program());
        command.args(["metadata", "--no-deps", "--format-version", "1"]);
        // Set by `cargo run`; without it, the current folder counts.
        if let Some(folder) = env::var_os("CARGO_MANIFEST_DIR") {
            command.current_dir(folder);
        }
        let metadata: Value = serde_json::from_str(&process::output(&mut command)?)
            .context("`cargo metadata` printed something that is not JSON")?;
        let place = |key: &str| {
            let path = metadata.get(key).and_then(Value::as_str).map(PathBuf::from);
            path.with_context(|| format!("`cargo metadata` did not name `{key}`"))
        };
        Ok(Self { root: place("workspace_root")?, target: place("target_directory")? })
    }

    /// The folder of the built site.
    pub(crate) fn site(&self) -> PathBuf {
        self.root.join("dist/site")
    }

    /// The folder of the site that `cargo xtask serve` shows: nothing that is shipped.
    pub(crate) fn served(&self) -> PathBuf {
        self.target.join("serve-site")
    }

    /// The folder of the npm package.
    pub(crate) fn npm(&self) -> PathBuf {
        self.root.join("dist/npm")
    }

    /// The folder of the apps that use the npm package.
    pub(crate) fn packages(&self) -> PathBuf {
        self.root.join("tests/packages")
    }

    /// The folder of the WebDriver tests.
    pub(crate) fn e2e(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// A `cargo …` command in the repository.
    pub(crate) fn cargo<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = self.program(cargo_program());
        command.args(args);
        command
    }

    /// Any other program's command in the repository.
    pub(crate) fn program(&self, program: impl Into<OsString>) -> Command {
        let mut command = Command::new(program.into());
        command.current_dir(&self.root);
        command
    }
}

fn cargo_program() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
