//! Whether sources have changed: a number for all their names, sizes and times.

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};
use boundary_check_site::files;

/// What `dist` is made of. The program itself counts, too: it holds what xtask and `crates/site` do with them.
const SOURCES: [&str; 12] = [
    "content",
    "crates",
    "integrations",
    "src",
    "styles",
    "docs/accessibility.md",
    "docs/evidence.md",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// A number that is another one once a source has changed.
pub(crate) fn sources(root: &Path) -> Result<u64> {
    let program = env::current_exe().context("the program does not know its own file")?;
    of(root, &[SOURCES.map(Path::new).as_slice(), &[&program]].concat())
}

/// The same for some files, and folders with all in them.
pub(crate) fn of(root: &Path, places: &[impl AsRef<Path>]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for place in places {
        let path = root.join(place);
        let found = if path.is_dir() { files::all(&path)? } else { vec![path] };
        for file in found {
            let about = fs::metadata(&file).with_context(|| format!("cannot read {}", file.display()))?;
            let time = about.modified().context("files here have no times")?;
            (file, about.len(), time).hash(&mut hasher);
        }
    }
    Ok(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_text_or_another_file_is_a_change_and_nothing_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let number = || of(folder.path(), &["a"]).unwrap();
        fs::create_dir(folder.path().join("a")).unwrap();
        fs::write(folder.path().join("a/x"), "1").unwrap();
        let first = number();
        assert_eq!(number(), first);
        fs::write(folder.path().join("a/x"), "12").unwrap();
        let second = number();
        assert_ne!(second, first);
        fs::write(folder.path().join("a/y"), "").unwrap();
        assert_ne!(number(), second);
        assert!(of(folder.path(), &["gone"]).is_err());
        assert!(sources(&crate::project::Project::find().unwrap().root).is_ok());
    }
}
