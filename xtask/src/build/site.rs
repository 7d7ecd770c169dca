//! Which file of the site comes from where.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::wasm::Bound;
use super::{ENTRY, GLUE, WASM, compress, content, strip};
use crate::project::Project;

/// The entry module's source, with placeholders for texts.
const ELEMENT: &str = "src/element/element.js";
/// The language that is built in.
const ENGLISH: &str = "content/en.json";
/// The page's own style sheets, served beside it.
const STYLES: [&str; 2] = ["tokens.css", "page.css"];
/// Files that go into the site as they are, such as the favicon.
const AS_THEY_ARE: &str = "content/site";

/// Writes the whole site beside `dist/site` and then puts it in its place, so that a failed build leaves the
/// old site as it was, and a running `serve` never shows half a one.
pub(super) fn write(project: &Project, bound: &Bound) -> Result<()> {
    let site = project.site();
    let new = site.with_extension("new");
    remove(&new)?;
    save(&new, WASM, &bound.wasm)?;
    save(&new, GLUE, strip::js(&bound.js))?;
    save(&new, ENTRY, strip::js(&entry(&project.root)?))?;
    save(&new, "index.html", read(&project.root, "index.html")?)?;
    for name in STYLES {
        let sheet = read(&project.root, &format!("styles/{name}"))?;
        save(&new, name, strip::css(&sheet))?;
    }
    copy_all(&project.root.join(AS_THEY_ARE), &new)?;
    compress::folder(&new)?;
    remove(&site)?;
    fs::rename(&new, &site).with_context(|| format!("cannot write {}", site.display()))
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot empty {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// The entry module with its texts.
fn entry(root: &Path) -> Result<String> {
    let script = read(root, ELEMENT)?;
    let texts = serde_json::from_str(&read(root, ENGLISH)?).with_context(|| format!("{ENGLISH} is not JSON"))?;
    content::fill(&script, &texts).with_context(|| format!("{ELEMENT}, filled from {ENGLISH}"))
}

fn read(root: &Path, name: &str) -> Result<String> {
    fs::read_to_string(root.join(name)).with_context(|| format!("cannot read {name}"))
}

fn save(site: &Path, name: &str, bytes: impl AsRef<[u8]>) -> Result<()> {
    let path = site.join(name);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// Copies every file of `from`, if that folder exists, to the same place under `to`.
fn copy_all(from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        return Ok(());
    }
    for file in files(from)? {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = file.strip_prefix(from).unwrap_or(&file).to_string_lossy().into_owned();
        save(to, &name, bytes)?;
    }
    Ok(())
}

/// Every file in `folder` and the folders in it, in order.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?;
        for entry in entries {
            let path = entry.with_context(|| format!("cannot list {}", folder.display()))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
