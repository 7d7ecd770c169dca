//! The bound module, made smaller by Binaryen's `wasm-opt`, from npm: it comes built, and is the same everywhere.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::node;
use crate::process;
use crate::project::Project;

/// What may be in a module: all that the browsers of `docs/embedding.md` have.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];
/// Only what is hardly longer than its call is inlined, and what is short and called once: a longer function that stands
/// there once compresses better than its copies do, by 3 % of the module.
const INLINE: [&str; 6] = [
    "--always-inline-max-function-size",
    "4",
    "--flexible-inline-max-function-size",
    "0",
    "--one-caller-inline-max-function-size",
    "20",
];
/// Without hints at how addresses are aligned, which change nothing of what is done, instructions are more alike.
const DEALIGN: &str = "--dealign";
/// What makes a module smaller, and its download larger: repeated expressions and runs of zeroes compress by themselves.
const SKIPPED: [&str; 2] = ["--skip-pass=local-cse", "--skip-pass=memory-packing"];
/// Nothing lies in the first kilobyte of memory: the stack grows down to it from a whole megabyte.
const LOW_MEMORY: &str = "--low-memory-unused";

/// Installs what [`module`] needs, unless it is there.
pub(crate) fn install(project: &Project) -> Result<()> {
    node::require()?;
    node::install(&folder(project))
}

/// Makes a module smaller, which goes on doing the same.
pub(super) fn module(project: &Project, wasm: &[u8]) -> Result<Vec<u8>> {
    install(project)?;
    let work = project.target.join("optimizer");
    let (given, made) = (work.join("given.wasm"), work.join("made.wasm"));
    fs::create_dir_all(&work)
        .and_then(|()| fs::write(&given, wasm))
        .with_context(|| format!("cannot write {}", given.display()))?;
    let mut command = project.program("node");
    command.arg(folder(project).join("node_modules/binaryen/bin/wasm-opt")).arg(&given).args(["-Os", "--converge"]);
    command.args(SKIPPED).args([LOW_MEMORY, DEALIGN]);
    process::run(command.args(FEATURES).args(INLINE).arg("--output").arg(&made))?;
    fs::read(&made).with_context(|| format!("cannot read {}", made.display()))
}

fn folder(project: &Project) -> PathBuf {
    project.root.join("xtask/optimizer")
}
