//! The tests of the JavaScript API in Node.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::build::Rebuild;
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
    run(project, &files, &project.site())
}

/// What `cargo xtask serve` builds, in another way than what is given out: whether it starts and scores alike.
pub(super) fn served(project: &Project) -> Result<()> {
    Rebuild::default().site(project)?;
    run(project, &[PathBuf::from("tests/e2e/node/api.test.mjs")], &project.served())
}

fn run(project: &Project, files: &[PathBuf], site: &Path) -> Result<()> {
    let mut command = project.program("node");
    process::run(command.arg("--test").args(files).env("BOUNDARY_CHECK_DIST", site))
}
