//! Node: its version, and packages by npm.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// The oldest Node whose test runner and module loader the tests are written for; a build is content with it, too.
const OLDEST_NODE: [u32; 2] = [20, 19];

/// An error with what to install when Node or npm is missing or too old.
pub(crate) fn require() -> Result<()> {
    let [major, minor] = OLDEST_NODE;
    let advice = format!("install Node {major}.{minor} or newer with npm (https://nodejs.org)");
    let Some(version) = process::probe(Command::new("node").arg("--version")) else {
        bail!("`node` was not found; {advice}");
    };
    let numbers = version.trim_start_matches('v').split('.').map_while(|number| number.parse().ok());
    if numbers.take(2).collect::<Vec<u32>>().as_slice() < OLDEST_NODE.as_slice() {
        bail!("Node {version} was found; {advice}");
    }
    if process::probe(Command::new("npm").arg("--version")).is_none() {
        bail!("`npm` was not found; {advice}");
    }
    Ok(())
}

/// Installs what `folder/package-lock.json` locks, unless exactly that is installed already.
pub(crate) fn install(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let mark = folder.join("node_modules/.installed-lock.json");
    if fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    process::run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))?;
    // npm makes no such folder when there is nothing to install.
    fs::create_dir_all(folder.join("node_modules"))
        .and_then(|()| fs::write(&mark, wanted))
        .with_context(|| format!("cannot write {}", mark.display()))
}
