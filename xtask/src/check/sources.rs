//! What a translation was made from: a checksum of each English text as it was when somebody last looked at its
//! translation. Where English has changed since, the translation may say something else.
//!
//! `content/sources/da.json` has them for Danish, by folder and place; `cargo xtask check --looked da` writes it anew.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use boundary_check_site::files;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::finding::{ENGLISH, FOLDERS, Finding};

/// Folder to place to checksum.
type Sources = BTreeMap<String, BTreeMap<String, String>>;

fn file(tag: &str) -> String {
    format!("content/sources/{tag}.json")
}

/// The texts of which English has changed since the translation was made, or that it has never seen.
pub(super) fn findings(root: &Path, tag: &str) -> Vec<Finding> {
    let known: Sources =
        files::read(root, &file(tag)).ok().and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
    let mut findings = Vec::new();
    for (folder, places) in current(root) {
        for (place, checksum) in places {
            let before = known.get(&folder).and_then(|places| places.get(&place));
            if before != Some(&checksum) {
                let what = format!(
                    "the English has changed since this was translated; look at it, then `cargo xtask check --looked {tag}`"
                );
                findings.push(Finding { file: format!("{folder}/{tag}.json"), place, what });
            }
        }
    }
    findings
}

/// Writes down that somebody has looked at every translation in a language.
pub(super) fn looked(root: &Path, tag: &str) -> Result<()> {
    let text = serde_json::to_string_pretty(&current(root)).context("checksums are JSON")? + "\n";
    let path = root.join(file(tag));
    std::fs::create_dir_all(path.with_file_name(""))
        .and_then(|()| std::fs::write(&path, text))
        .with_context(|| file(tag))
}

/// The checksums of the English texts as they are; of a file that cannot be read, none.
fn current(root: &Path) -> Sources {
    let mut sources = Sources::new();
    for folder in FOLDERS {
        let json = files::read(root, &format!("{folder}/{ENGLISH}.json")).unwrap_or_default();
        let places = sources.entry(folder.to_owned()).or_default();
        flatten("", &serde_json::from_str(&json).unwrap_or_default(), places);
    }
    sources
}

fn flatten(place: &str, value: &Value, places: &mut BTreeMap<String, String>) {
    let below = |key: &str| if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| flatten(&below(key), value, places)),
        Value::Array(_) | Value::String(_) => drop(places.insert(place.to_owned(), checksum(&value.to_string()))),
        _ => {}
    }
}

/// Eight digits: enough to tell a text from what it was.
fn checksum(text: &str) -> String {
    Sha256::digest(text).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_english_text_is_a_finding_until_somebody_has_looked() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let write = |text: &str| {
            std::fs::create_dir_all(root.join("content")).unwrap();
            std::fs::write(root.join("content/en.json"), format!(r#"{{"a": {{"b": "{text}", "c": ["x"]}}}}"#)).unwrap();
        };
        write("One");
        assert_eq!(findings(root, "da").len(), 2);
        looked(root, "da").unwrap();
        assert_eq!(findings(root, "da"), []);
        write("Two");
        let [finding] = findings(root, "da").try_into().unwrap();
        assert_eq!((finding.place.as_str(), finding.file.as_str()), ("a.b", "content/da.json"));
        looked(root, "da").unwrap();
        assert_eq!(findings(root, "da"), []);
    }
}
