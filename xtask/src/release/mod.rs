//! `cargo xtask release`: `dist/release`, with everything that a person downloads.

mod notes;
mod sbom;
mod twice;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use boundary_check_site::{LICENCES, archive, files};
use sha2::{Digest, Sha256};

use crate::build;
use crate::licences;
use crate::parts::Parts;
use crate::process;
use crate::project::Project;

/// The folder of a release.
const FOLDER: &str = "dist/release";
/// The folders that become a zip each, by what they are called in a release, and what a person finds in the zip.
const ZIPS: [(&str, &str); 4] = [
    ("site", "boundary-check-site"),
    ("embed", "boundary-check-files"),
    ("wordpress", "boundary-check"),
    ("learning", "boundary-check-learning"),
];
const SUMS: &str = "SHA256SUMS";

/// Builds, and writes the folder anew; `again` does so in another folder, too, and compares.
pub(crate) fn release(project: &Project, again: bool) -> Result<()> {
    release_here(project)?;
    if again { twice::compare(project, FOLDER, SUMS) } else { Ok(()) }
}

fn release_here(project: &Project) -> Result<()> {
    build::build(project)?;
    let parts = Parts::read(project)?;
    let folder = project.root.join(FOLDER);
    let new = folder.with_extension("new");
    drop(fs::remove_dir_all(&new));
    fs::create_dir_all(&new).with_context(|| format!("cannot make {}", new.display()))?;
    write(project, &parts, &new)?;
    find_paths(project, Some(&new))?;
    drop(fs::remove_dir_all(&folder));
    fs::rename(&new, &folder).with_context(|| format!("cannot write {FOLDER}"))?;
    println!("Version {} is in {FOLDER}", parts.version);
    Ok(())
}

fn write(project: &Project, parts: &Parts, folder: &Path) -> Result<()> {
    let version = &parts.version;
    for (name, inside) in ZIPS {
        // A plugin's zip holds its folder alone.
        let from = project.root.join("dist").join(name);
        let from = if name == "wordpress" { from.join(inside) } else { from };
        save(folder, &format!("boundary-check-{name}-{version}.zip"), archive::zip(&from, inside)?)?;
    }
    let mut pack = Command::new("npm");
    pack.args(["pack", "--silent", "--pack-destination"]).arg(folder).current_dir(project.npm());
    process::output(&mut pack)?;
    save(folder, &format!("boundary-check-{version}.cdx.json"), sbom::cyclonedx(parts)?)?;
    save(folder, LICENCES, licences::text(parts)?)?;
    let changes = files::read(&project.root, notes::CHANGELOG)?;
    save(folder, "RELEASE-NOTES.md", notes::of(&changes, version)?)?;
    save(folder, SUMS, sums(folder)?)
}

fn save(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> Result<()> {
    fs::write(folder.join(name), bytes).with_context(|| format!("cannot write {FOLDER}/{name}"))
}

/// A line for each file, as `sha256sum --check` reads them.
fn sums(folder: &Path) -> Result<String> {
    let line = |file: std::path::PathBuf| {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let digits: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(format!("{digits}  {name}\n"))
    };
    files::all(folder)?.into_iter().map(line).collect()
}

/// An error where a file of `dist` names a folder of this machine: it would tell who has built, and be another one
/// elsewhere. The archives of a release hold the same files; `release` has what is only there.
pub(crate) fn find_paths(project: &Project, release: Option<&Path>) -> Result<()> {
    let home = std::env::var("HOME").unwrap_or_default();
    let cargo = std::env::var("CARGO_HOME").unwrap_or_default();
    let places =
        [project.root.to_string_lossy().into_owned(), project.target.to_string_lossy().into_owned(), home, cargo];
    let dist = project.root.join("dist");
    let folders = ZIPS.map(|(name, _)| dist.join(name)).into_iter().chain([project.npm()]);
    for folder in folders.chain(release.map(Path::to_owned)) {
        for file in files::all(&folder)? {
            let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            if let Some(place) = named(&bytes, &places) {
                bail!("{} names {place}; expected no folder of this machine", file.display());
            }
        }
    }
    Ok(())
}

/// The first of the places that stands in a file; the root of all files is none.
fn named<'a>(bytes: &[u8], places: &'a [String]) -> Option<&'a String> {
    let stands = |place: &&String| place.len() > 1 && memchr::memmem::find(bytes, place.as_bytes()).is_some();
    places.iter().find(stands)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_the_machine_is_found() {
        let places = ["/home/somebody".to_owned(), "/".to_owned(), String::new()];
        assert_eq!(named(b"\0/home/somebody/src", &places), Some(&places[0]));
        assert_eq!(named(b"/home/else/", &places), None);
    }

    #[test]
    fn sums_are_those_that_other_tools_check() {
        let folder = tempfile::tempdir().unwrap();
        save(folder.path(), "a", "abc").unwrap();
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\n";
        assert_eq!(sums(folder.path()).unwrap(), expected);
    }
}
