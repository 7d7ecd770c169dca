//! `dist/embed`: the folder that a web editor uploads, with an example, a snippet and the hashes for it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use minijinja::context;
use serde_json::{Map, Value};

use crate::integrity::integrity;
use crate::modules::ENTRY;
use crate::parts::Parts;
use crate::{certificate, configurator, exit, files, frame, listing, servers, site, strip, template};

/// The texts for the web editor.
const TEXTS: &str = "content/embed";
/// Those of them into which hashes are filled in.
const PAGES: [&str; 2] = ["index.html", "snippet.html"];
/// The one that tells what everything is for.
const README: &str = "README.txt";
/// What may be done with the files.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];
/// The icon of the pages.
const ICON: &str = "favicon.svg";
/// Every file's hash, for those who write their own snippets.
const HASHES: &str = "integrity.json";

/// Writes the folder. Nothing in it is compressed: a web editor uploads what they can read, and a server that
/// compresses does so by itself.
pub(crate) fn write(root: &Path, parts: &Parts) -> Result<()> {
    files::replace(&root.join("dist/embed"), |folder| write_into(root, parts, folder))
}

fn write_into(root: &Path, parts: &Parts, folder: &Path) -> Result<()> {
    parts.write_modules(folder, true)?;
    // A page of another origin checks this file by its hash, and this file the other two by theirs.
    files::save(folder, ENTRY, parts.entry(true, exit::BESIDE)?)?;
    frame::write(root, parts, folder, true)?;
    configurator::write(root, parts, folder, false)?;
    for style in site::STYLES {
        files::save(folder, style, strip::css(&files::read(root, &format!("styles/{style}"))?))?;
    }
    exit::write(root, folder)?;
    certificate::write(parts, folder)?;
    files::save(folder, ICON, files::read(root, &format!("content/site/{ICON}"))?)?;
    let hashes = hashes(folder)?;
    files::save(folder, HASHES, serde_json::to_string_pretty(&hashes)? + "\n")?;
    let hash = |name: &str| hashes.get(name).and_then(Value::as_str).unwrap_or_default();
    let integrity = context! { entry => hash(ENTRY), frame => hash(frame::OUTSIDE) };
    let version = servers::version(folder)?;
    let text = |name: &str| files::read(root, &format!("{TEXTS}/{name}"));
    for name in PAGES {
        let values = context! { integrity => &integrity, version => &version };
        files::save(folder, name, template::render(name, &text(name)?, values)?)?;
    }
    servers::write(folder, servers::Folder::Embed)?;
    LICENCES.iter().try_for_each(|name| files::save(folder, name, files::read(root, name)?))?;
    // The last, for it names all that there is.
    files::save(folder, README, listing::fill(folder, README, &text(README)?)?)
}

/// The hash of each file of the folder, by its name.
fn hashes(folder: &Path) -> Result<Map<String, Value>> {
    let hash = |file: std::path::PathBuf| {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, integrity(&bytes).into()))
    };
    files::all(folder)?.into_iter().map(hash).collect()
}
