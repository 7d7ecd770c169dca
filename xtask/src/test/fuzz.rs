//! Fuzzing, a moment of it on every run: what comes from outside is made up, guided by which code it reaches.
//!
//! The engine is libFuzzer, as in `cargo fuzz`. That asks for a nightly compiler for the sake of sanitizers, of which code without
//! `unsafe` has little: the counters themselves are passes of LLVM, which the stable compiler takes as well.

use std::fs;
use std::path::Path;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;

/// Each takes what comes from one place: see `tests/fuzz`.
const TARGETS: [&str; 7] = ["answers", "stored", "codes", "texts", "own", "cases", "languages"];
/// Seconds for each. `FUZZ_RUNS` asks for so many runs of each in its place.
const SECONDS: u32 = 9;
/// Bytes: no check, paste or file of a language asks for more than is tried here.
const LONGEST: u32 = 2_048;

const FLAGS: [&str; 5] = [
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
];

/// Builds the targets with counters and runs each: from its seeds, and from what earlier runs have found.
pub(super) fn fuzz(project: &Project) -> Result<()> {
    let host = host(project)?;
    let mut build =
        project.cargo(["build", "--profile", "fuzz", "--package", "boundary-check-fuzz", "--bins", "--target", &host]);
    let folder = project.target.join("fuzz");
    build.arg("--target-dir").arg(&folder).env("RUSTFLAGS", FLAGS.join(" "));
    process::run(&mut build)?;
    let length = match std::env::var("FUZZ_RUNS") {
        Ok(runs) => format!("-runs={runs}"),
        Err(_) => format!("-max_total_time={SECONDS}"),
    };
    // Each keeps one core busy, and there are two.
    for two in TARGETS.chunks(2) {
        let run = |target| run(project, &folder, &host, target, &length);
        let run = &run;
        let ended: Vec<_> = thread::scope(|scope| {
            let started: Vec<_> = two.iter().map(|target| scope.spawn(move || run(target))).collect();
            started.into_iter().map(|run| run.join().unwrap_or_else(|_| bail!("a run came to no end"))).collect()
        });
        for runs in ended {
            println!("{}", runs?);
        }
    }
    Ok(())
}

/// Runs one target; returns how often it ran.
fn run(project: &Project, folder: &Path, host: &str, target: &str, length: &str) -> Result<String> {
    let (found, broken) = (folder.join("found").join(target), folder.join("broken/"));
    for folder in [&found, &broken] {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let mut run = project.program(folder.join(host).join("fuzz").join(target));
    run.arg(length).arg(format!("-max_len={LONGEST}")).args(["-print_final_stats=1", "-verbosity=0"]);
    run.arg(format!("-artifact_prefix={}", broken.display())).arg(found);
    run.arg(project.root.join("tests/fuzz/seeds").join(target));
    // All that it says comes by the way of errors, and most of it is for those who look after the engine.
    let ended = run.output().with_context(|| format!("cannot run {target}"))?;
    let said = String::from_utf8_lossy(&ended.stderr);
    if !ended.status.success() {
        bail!("{target}: what it stopped at lies in {}\n{said}", broken.display());
    }
    let runs = said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    Ok(format!("{target}: {} runs", runs.unwrap_or_default().trim()))
}

/// What this machine compiles for: named, so that no build script is counted.
fn host(project: &Project) -> Result<String> {
    let told = process::output(project.program("rustc").arg("-vV"))?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("`rustc -vV` named no host")
}
