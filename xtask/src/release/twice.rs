//! The same release from another folder, with nothing of this one's at hand.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use boundary_check_site::files;

use crate::process;
use crate::project::Project;

/// Builds the release once more from the same sources, in a folder of another name and length, and compares.
pub(super) fn compare(project: &Project, release: &str, sums: &str) -> Result<()> {
    let place = Place::new()?;
    let sources =
        process::output(project.program("git").args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]))?;
    for name in sources.split('\0').filter(|name| project.root.join(name).is_file()) {
        let to = place.0.join(name);
        fs::create_dir_all(to.parent().unwrap_or(&place.0))
            .and_then(|()| fs::copy(project.root.join(name), &to))
            .with_context(|| format!("cannot copy {name}"))?;
    }
    let mut again = project.cargo(["xtask", "release"]);
    // What Cargo tells this program of its own folder is not for the other one.
    again.current_dir(&place.0).env("CARGO_TARGET_DIR", place.0.join("target")).env_remove("CARGO_MANIFEST_DIR");
    process::run(&mut again)?;
    let [here, there] = [&project.root, &place.0].map(|root| files::read(root, &format!("{release}/{sums}")));
    let different = different(&here?, &there?);
    if !different.is_empty() {
        bail!("two builds of the same sources differ in: {}", different.join(", "));
    }
    println!("Built twice, in two folders: the same byte for byte");
    Ok(())
}

/// The names whose sums are not the same in both lists, or that are in one alone.
fn different(one: &str, other: &str) -> Vec<String> {
    let read = |text: &str| -> BTreeMap<String, String> {
        text.lines()
            .filter_map(|line| line.split_once("  "))
            .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
            .collect()
    };
    let (one, other) = (read(one), read(other));
    one.keys().chain(other.keys()).filter(|name| one.get(*name) != other.get(*name)).cloned().collect()
}

/// A folder that goes when it is dropped.
struct Place(PathBuf);

impl Place {
    fn new() -> Result<Self> {
        let folder = env::temp_dir().join(format!("boundary-check-once-more-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        drop(fs::remove_dir_all::<&Path>(&self.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_or_is_missing_is_named() {
        assert_eq!(different("1  a\n2  b\n", "1  a\n2  b\n"), Vec::<String>::new());
        assert_eq!(different("1  a\n2  b\n", "1  a\n3  b\n"), ["b", "b"]);
        assert_eq!(different("1  a\n2  b\n", "1  a\n"), ["b"]);
    }
}
