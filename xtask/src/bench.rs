//! `cargo xtask bench`: the built site beside SurveyJS; the measuring itself is in `tests/e2e`.

use std::ffi::OsString;

use anyhow::Result;

use crate::build;
use crate::node;
use crate::process;
use crate::project::{E2E_PACKAGE, Project};

/// Builds, fetches what the benchmark compares with, and runs it with `args`.
pub(crate) fn bench(project: &Project, args: &[OsString]) -> Result<()> {
    build::build(project)?;
    let folder = project.e2e().join("bench");
    if folder.join("package.json").is_file() {
        node::require()?;
        node::install(&folder)?;
    }
    let mut command = project.cargo(["run", "--release", "--package", E2E_PACKAGE, "--bin", "bench", "--"]);
    process::run(command.args(args))
}
