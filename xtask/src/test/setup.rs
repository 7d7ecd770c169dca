//! What the tests need and this machine lacks: looked for, and installed where that is allowed.

use std::process::Command;

use anyhow::{Result, bail};

use super::{apt, hosts, voice};
use crate::browsers::{Engine, PDFTOTEXT, Program, Source};
use crate::build;
use crate::node;
use crate::process;
use crate::project::Project;

/// Makes pictures and PDFs come out alike everywhere; nobody can be asked whether they are there.
const FONTS: [&str; 2] = ["fonts-liberation", "fonts-dejavu-core"];

/// Everything that any step needs.
pub(super) fn set_up(project: &Project) -> Result<()> {
    build::wasm::ensure_target(project)?;
    ensure(project, &missing())?;
    hosts::set_up(project)?;
    voice::set_up(project)?;
    node::require()?;
    build::optimize::install(project)?;
    node::install(&project.e2e())?;
    node::install(&project.packages())
}

fn missing() -> Vec<Program> {
    let programs = Engine::ALL.into_iter().flat_map(Engine::programs).chain([&PDFTOTEXT]);
    programs.filter(|program| program.find().is_none()).copied().collect()
}

/// Installs these, or says who can.
fn ensure(project: &Project, missing: &[Program]) -> Result<()> {
    let packages: Vec<&str> = missing.iter().filter_map(|program| program.debian_package()).collect();
    if !packages.is_empty() {
        let advice: Vec<String> = missing.iter().map(Program::advice).collect();
        if !apt::is_allowed() {
            bail!("not found: {}", advice.join(", "));
        }
        apt::install(project, &[packages.as_slice(), &FONTS].concat())?;
    }
    for program in missing {
        if let Source::Crate(name, version) = program.source {
            install_crate(project, name, version)?;
        }
    }
    match missing.iter().find(|program| program.find().is_none()) {
        Some(program) => bail!("after installing, still not found: {}", program.advice()),
        None => Ok(()),
    }
}

/// Into a folder of its own under Cargo's, so that nothing of the person's is changed.
fn install_crate(project: &Project, name: &str, version: &str) -> Result<()> {
    println!("Installing {name} {version} from crates.io");
    let mut command: Command = project.cargo(["install", name, "--version", version, "--root"]);
    // It hands on what browsers say: soon there is worth more than quick.
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    process::run(command.arg(project.target.join("tools")).env("CARGO_PROFILE_RELEASE_LTO", "off"))
}
