//! `dist/npm`: the package as npm takes it, with types and the manifest of the element beside the scripts.

mod answers;
mod codebook;
mod manifest;
mod types;
mod words;

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::modules::ENTRY;
use crate::parts::Parts;
use crate::{board, certificate, exit, files, template};

/// The folder of the package's texts.
const SOURCES: &str = "content/npm";
/// The folder of the frames of the types, in which what the sources say is filled in.
const TYPES: &str = "crates/site/types";
/// The entry that scores and registers no element.
const SCORING: &str = "scoring.js";
const INSTRUMENT: &str = "content/instrument.json";
/// What `npx boundary-check` runs; its first line says so to a shell.
const COMMAND: &str = "command.js";
const SHELL: &str = "#!/usr/bin/env node\n";
/// Files that go into the package as they are: where they are, and their names there.
const AS_THEY_ARE: [(&str, &str); 3] =
    [("content/npm/README.md", "README.md"), ("LICENSE-MIT", "LICENSE-MIT"), ("LICENSE-APACHE", "LICENSE-APACHE")];

pub(crate) fn write(root: &Path, parts: &Parts, package: &Value) -> Result<()> {
    files::replace(&root.join("dist/npm"), |folder| put(root, parts, package, folder))
}

fn put(root: &Path, parts: &Parts, package: &Value, folder: &Path) -> Result<()> {
    parts.write_modules(folder, false)?;
    files::save(folder, ENTRY, parts.entry(false, exit::BLANK)?)?;
    files::save(folder, SCORING, parts.script("src/element/scoring.js", false)?)?;
    board::write_script(parts, folder)?;
    certificate::write(parts, folder)?;
    let command = parts.script(&format!("crates/site/pages/command/{COMMAND}"), false)?;
    files::save(folder, COMMAND, SHELL.to_owned() + &command)?;
    files::save(folder, "codebook.json", codebook::codebook(root, &parts.words)?.to_string())?;
    let scoring = answers::blocks(&files::read(root, INSTRUMENT)?, &parts.interface.check)?;
    let declarations = [
        ("boundary-check.d.ts", types::element(&parts.interface.check)),
        ("board.d.ts", types::element(&parts.interface.board)),
        ("certificate.d.ts", types::element(&parts.interface.certificate)),
        ("scoring.d.ts", scoring),
        ("react.d.ts", types::react(&parts.interface)),
    ];
    for (name, mut blocks) in declarations {
        blocks.values_mut().for_each(|block| block.truncate(block.trim_end().len()));
        let frame = files::read(root, &format!("{TYPES}/{name}"))?;
        files::save(folder, name, template::fill(name, &frame, &blocks)?)?;
    }
    let manifest = serde_json::to_string_pretty(&manifest::manifest(&parts.interface));
    files::save(folder, "custom-elements.json", manifest.context("the manifest cannot be written as JSON")?)?;
    for (from, to) in AS_THEY_ARE {
        files::save(folder, to, files::read(root, from)?)?;
    }
    // What Cargo.toml says already comes from there.
    let description = files::read(root, &format!("{SOURCES}/package.json"))?;
    files::save(folder, "package.json", template::fill("package.json", &description, json!({ "cargo": package }))?)
}
