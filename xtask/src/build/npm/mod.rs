//! `dist/npm`: the package as npm takes it, with types and the manifest of the element beside the scripts.

mod answers;
mod manifest;
mod template;
mod types;
mod words;

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::parts::Parts;
use super::{ENTRY, board, files, fill};
use crate::process;
use crate::project::{PACKAGE, Project};

/// The folder of what is written by hand: the texts and the frames of the types.
const SOURCES: &str = "content/npm";
/// The entry that scores and registers no element.
const SCORING: &str = "scoring.js";
const INSTRUMENT: &str = "content/instrument.json";
/// Files that go into the package as they are: where they are, and their names there.
const AS_THEY_ARE: [(&str, &str); 4] = [
    ("content/npm/README.md", "README.md"),
    ("content/npm/board.d.ts", "board.d.ts"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];

pub(super) fn write(project: &Project, parts: &Parts) -> Result<()> {
    files::replace(&project.npm(), |folder| put(project, parts, folder))
}

fn put(project: &Project, parts: &Parts, folder: &Path) -> Result<()> {
    let root = &project.root;
    parts.write_modules(folder, false)?;
    files::save(folder, ENTRY, parts.script("element.js", false)?)?;
    files::save(folder, SCORING, parts.script("scoring.js", false)?)?;
    board::write_script(parts, folder)?;
    let scoring = answers::blocks(&files::read(root, INSTRUMENT)?, &parts.interface)?;
    let declarations = [
        ("boundary-check.d.ts", types::element(&parts.interface)),
        ("scoring.d.ts", scoring),
        ("react.d.ts", types::react(&parts.interface)),
    ];
    for (name, blocks) in declarations {
        let frame = files::read(root, &format!("{SOURCES}/{name}"))?;
        files::save(folder, name, template::fill(name, &frame, &blocks)?)?;
    }
    let manifest = serde_json::to_string_pretty(&manifest::manifest(&parts.interface));
    files::save(folder, "custom-elements.json", manifest.context("the manifest cannot be written as JSON")?)?;
    for (from, to) in AS_THEY_ARE {
        files::save(folder, to, files::read(root, from)?)?;
    }
    // What Cargo.toml says already comes from there.
    let description = files::read(root, &format!("{SOURCES}/package.json"))?;
    let values = json!({ "cargo": cargo_package(project)? });
    files::save(folder, "package.json", fill::fill(&description, &values).context("content/npm/package.json")?)
}

/// The root crate, as Cargo knows it.
fn cargo_package(project: &Project) -> Result<Value> {
    let metadata = process::output(&mut project.cargo(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value =
        serde_json::from_str(&metadata).context("`cargo metadata` printed something that is not JSON")?;
    let packages = metadata.get("packages").and_then(Value::as_array);
    let package = packages.into_iter().flatten().find(|it| it.get("name").is_some_and(|name| name == PACKAGE));
    package.cloned().with_context(|| format!("`cargo metadata` did not name the package {PACKAGE}"))
}
