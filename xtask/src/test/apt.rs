//! Debian's packages.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::project::Project;

/// Installs what is missing of these, each a file that is there once it is installed and the package that brings it; or says
/// who can.
pub(super) fn ensure(project: &Project, needed: &[(&str, &str)]) -> Result<()> {
    let missing: Vec<&str> =
        needed.iter().filter(|(file, _)| !Path::new(file).exists()).map(|(_, package)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !is_allowed() {
        bail!("not found: {} (Debian: apt-get install {0})", missing.join(" "));
    }
    install(project, &missing)
}

/// Whether this is a Debian (or made from one) and we are root there.
pub(super) fn is_allowed() -> bool {
    Path::new("/etc/debian_version").exists() && process::probe(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Installs packages, and what they cannot do without.
pub(super) fn install(project: &Project, packages: &[&str]) -> Result<()> {
    println!("Installing from apt: {}", packages.join(" "));
    let apt = |args: &[&str]| {
        let mut command = project.program("apt-get");
        process::run(command.env("DEBIAN_FRONTEND", "noninteractive").args(args))
    };
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], packages].concat())
}
