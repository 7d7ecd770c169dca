//! The licences of all that is in the modules, as their texts ask for: each text beside those who wrote it.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};

use crate::parts::{Part, Parts};

/// What the name of a file with a licence begins with.
const NAMES: [&str; 4] = ["LICENSE", "LICENCE", "COPYING", "NOTICE"];

pub(crate) fn text(parts: &Parts) -> Result<String> {
    let mut text = String::from("What is in Boundary Check's modules, and under which licences.\n\n");
    // Many crates have the same text: it stands once, below the names of all that it is for.
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (key, part) in &parts.all {
        text += &format!("{key}: {}\n", part.licence);
        for found in found(part)? {
            texts.entry(found).or_default().push(key.clone());
        }
    }
    for (licence, keys) in texts {
        text += &format!("\n{}\n{}\n\n{}\n", "-".repeat(76), keys.join(", "), licence.trim_end());
    }
    Ok(text)
}

/// The texts that a crate brings, in the order of their files' names.
fn found(part: &Part) -> Result<Vec<String>> {
    let cannot = || format!("cannot list {}", part.folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&part.folder).with_context(cannot)? {
        let path = entry.with_context(cannot)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && NAMES.iter().any(|start| name.starts_with(start)) {
            files.push(path);
        }
    }
    files.sort();
    files
        .iter()
        .map(|file| fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display())))
        .collect()
}
