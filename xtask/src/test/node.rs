//! The tests of the JavaScript API in Node.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;

/// How a test file's name ends.
const TEST_FILES: [&str; 2] = [".test.mjs", ".test.js"];

/// Runs every test file in `tests/e2e/node` against the built site.
pub(super) fn tests(project: &Project) -> Result<()> {
    let folder = project.e2e().join("node");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry.with_context(|| format!("cannot list {}", folder.display()))?.path();
        let name = path.to_string_lossy();
        if TEST_FILES.iter().any(|ending| name.ends_with(ending)) {
            files.push(path.strip_prefix(&project.root).unwrap_or(&path).to_owned());
        }
    }
    if files.is_empty() {
        bail!("{} holds no test file; expected names ending in {}", folder.display(), TEST_FILES.join(" or "));
    }
    files.sort();
    // Named one by one: what Node makes of a folder differs from version to version.
    let mut command = project.program("node");
    command.arg("--test").args(files).env("BOUNDARY_CHECK_DIST", project.site());
    process::run(&mut command)
}
