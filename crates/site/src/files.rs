//! Reading the sources and writing the folders of `dist`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use boundary_check_core::content;
use serde_json::Value;

/// The tag of the language that is built in, and that translations are made from.
pub const ENGLISH: &str = "en";

/// Fills a folder beside `folder` and then puts it in its place, so that a failed build leaves the old one as
/// it was, and a running `serve` never shows half of one.
pub(crate) fn replace(folder: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let new = folder.with_extension("new");
    remove(&new)?;
    fill(&new)?;
    remove(folder)?;
    fs::rename(&new, folder).with_context(|| format!("cannot write {}", folder.display()))
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot empty {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// Reads a text of the sources.
pub fn read(root: &Path, name: &str) -> Result<String> {
    fs::read_to_string(root.join(name)).with_context(|| format!("cannot read {name}"))
}

/// Reads the texts of a language in one of the folders of content: in English where it has none.
pub(crate) fn translation(root: &Path, folder: &str, tag: &str) -> Result<Value> {
    let name = format!("{folder}/{tag}.json");
    Ok(content::with_fallback(&name, &read(root, &name)?, &read(root, &format!("{folder}/{ENGLISH}.json"))?)?)
}

/// Writes a file, and the folders it lies in.
pub(crate) fn save(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> Result<()> {
    let path = folder.join(name);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    }
    fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// Copies every file of `from`, if that folder exists, to the same place under `to`.
pub(crate) fn copy_all(from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        return Ok(());
    }
    for file in all(from)? {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = file.strip_prefix(from).unwrap_or(&file).to_string_lossy().into_owned();
        save(to, &name, bytes)?;
    }
    Ok(())
}

/// Every file in `folder` and the folders in it, in order.
///
/// # Errors
///
/// A folder that cannot be listed.
pub fn all(folder: &Path) -> Result<Vec<PathBuf>> {
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
