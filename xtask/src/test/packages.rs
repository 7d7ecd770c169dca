//! The npm package as its users have it: packed, installed, type-checked, and built into apps.

use std::fs;
use std::io;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::node;
use crate::process;
use crate::project::{PACKAGE, Project};

/// The scripts of `tests/packages/package.json`, in their order.
const SCRIPTS: [&str; 4] = ["lint", "types", "build", "test"];

/// Checks the scripts of the elements and of the site's pages, as they are: their types stand in comments.
pub(super) fn scripts(project: &Project) -> Result<()> {
    let folder = project.packages();
    node::require()?;
    node::install(&folder)?;
    process::run(Command::new("npm").args(["run", "scripts"]).current_dir(folder))
}

/// Installs the package from its tarball, so that a file left out of it is missed, and runs the scripts.
pub(super) fn tests(project: &Project) -> Result<()> {
    let (npm, folder) = (project.npm(), project.packages());
    if !npm.join("package.json").is_file() {
        bail!("there is no npm package in {}; run `cargo xtask build` first", npm.display());
    }
    node::install(&folder)?;
    let dist = folder.join("dist");
    fs::create_dir_all(&dist).with_context(|| format!("cannot make {}", dist.display()))?;
    let packed = process::output(
        Command::new("npm").args(["pack", "--silent", "--pack-destination"]).arg(&dist).current_dir(&npm),
    )?;
    let tarball = packed.lines().next_back().context("`npm pack` did not name its tarball")?;
    // The version says nothing of what is in it: npm would leave one of the same version as it is.
    let installed = folder.join("node_modules").join(PACKAGE);
    match fs::remove_dir_all(&installed) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(error).with_context(|| format!("cannot remove {}", installed.display()));
        }
        _ => {}
    }
    let mut install = Command::new("npm");
    install.args(["install", "--no-save", "--prefer-offline"]).arg(dist.join(tarball.trim()));
    process::run(install.current_dir(&folder))?;
    for script in SCRIPTS {
        process::run(Command::new("npm").args(["run", script]).current_dir(&folder))?;
    }
    Ok(())
}
