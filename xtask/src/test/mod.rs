//! `cargo xtask test`: every test, each kind a step, from the quickest to the slowest.

mod advisories;
mod apt;
mod deny;
mod fuzz;
mod hosts;
mod node;
mod packages;
mod pages;
mod rust;
mod setup;
mod voice;

use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::{E2E_PACKAGE, Project};
use crate::release;
use crate::size;

struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&Project) -> Result<()>,
}

const STEPS: [Step; 14] = [
    Step { name: "setup", about: "what the tests need, installed if missing", run: setup::set_up },
    Step { name: "lint", about: "formatting, clippy and what dependencies bring", run: rust::lint },
    Step { name: "scripts", about: "the types of every script that browsers load", run: packages::scripts },
    Step { name: "native", about: "rules, content and every screen rendered, without a browser", run: rust::native },
    Step { name: "fuzz", about: "what comes from outside, made up for a minute", run: fuzz::fuzz },
    Step {
        name: "site",
        about: "the built site: its size, and that nothing in dist names a folder of this machine",
        run: site,
    },
    Step { name: "node", about: "the JavaScript API in Node", run: node::tests },
    Step { name: "serve", about: "what a developer is served, in Node", run: node::served },
    Step { name: "packages", about: "the npm package in Node, TypeScript, Vite and React", run: packages::tests },
    Step { name: "pages", about: "the test page that is a Yew app, built", run: pages::build },
    Step {
        name: "servers",
        about: "nginx, Apache and Caddy with the files that are made for them",
        run: hosts::servers,
    },
    Step { name: "voice", about: "what Orca says of whole journeys in Chromium", run: voice::listen },
    Step {
        name: "hosts",
        about: "a real WordPress, and runtimes of learning systems, in Chromium",
        run: hosts::journeys,
    },
    // Last, and nothing is printed behind it: the count of the browser journeys is the last line.
    Step { name: "e2e", about: "whole journeys in Chromium, Firefox and WebKit", run: journeys },
];

/// What a whole run begins with a step that leaves a core without work: packages are unpacked and a module is linked by one,
/// and a screen reader is waited for.
const BESIDE: [(&str, &[&str]); 2] =
    [("setup", &rust::CLIPPY), ("site", &["test", "--quiet", "--package", E2E_PACKAGE, "--no-run"])];
/// Before these, what was begun has come to its end.
const WAITS_FOR_IT: [&str; 2] = ["lint", "hosts"];

/// Runs the steps with these names, or every step if there are none; stops at the first failure.
pub(crate) fn test(project: &Project, names: &[String]) -> Result<()> {
    let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    if let Some(unknown) = names.iter().find(|name| !known.contains(&name.as_str())) {
        bail!("there is no step `{unknown}`; expected some of: {}", known.join(", "));
    }
    let wanted = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    let steps: Vec<&Step> = STEPS.iter().filter(wanted).collect();
    let whole = steps.len() == STEPS.len();
    let mut beside: Option<Child> = None;
    for (index, step) in steps.iter().enumerate() {
        let Step { name, about, run } = step;
        println!("\n== {}/{} {name}: {about}", index + 1, steps.len());
        let start = Instant::now();
        // What is wrong with it, the step that needs it says when it runs it itself.
        if WAITS_FOR_IT.contains(name) {
            beside.take().map(|mut ran| ran.wait());
        }
        if let Some((_, arguments)) = BESIDE.iter().find(|(from, _)| whole && from == name) {
            beside = begin(project, arguments);
        }
        run(project).with_context(|| {
            format!("step {name} failed after {} (again: cargo xtask test {name})", seconds(start.elapsed()))
        })?;
        if index + 1 < steps.len() {
            println!("== {name} passed in {}", seconds(start.elapsed()));
        }
    }
    Ok(())
}

/// Begins a command of Cargo's beside the steps.
fn begin(project: &Project, arguments: &[&str]) -> Option<Child> {
    project.cargo(arguments.iter().copied()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()
}

fn site(project: &Project) -> Result<()> {
    size::size(project, true)?;
    release::find_paths(project, None)
}

fn journeys(project: &Project) -> Result<()> {
    process::run(&mut project.cargo(["test", "--package", E2E_PACKAGE, "--test", "e2e"]))
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
