//! `dist/course`, the page of a course with all it loads, and `dist/learning`: that folder with the manifest of each
//! standard, zipped as learning systems take it.

mod manifests;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::modules::ENTRY;
use crate::parts::Parts;
use crate::{archive, exit, files, site, strip};

const PAGES: &str = "crates/site/pages/learning";
const TEXTS: &str = "content/learning";
const COURSE: &str = "dist/course";
const ZIPS: &str = "dist/learning";
const PAGE: &str = "course.html";
const SCRIPT: &str = "course.js";
const SETTINGS: &str = "course.json";
const README: &str = "README.txt";

/// Writes both folders.
pub(crate) fn write(root: &Path, parts: &Parts) -> Result<()> {
    files::replace(&root.join(COURSE), |folder| write_course(root, parts, folder))?;
    files::replace(&root.join(ZIPS), |folder| {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {ZIPS}"))?;
        let names = names(&root.join(COURSE))?;
        for (zip, manifest, text) in manifests::all(&names) {
            let package = folder.join("package");
            files::copy_all(&root.join(COURSE), &package)?;
            files::save(&package, manifest, text)?;
            files::save(folder, zip, archive::zip(&package, "")?)?;
            fs::remove_dir_all(&package).with_context(|| format!("cannot empty {ZIPS}"))?;
        }
        files::save(folder, README, files::read(root, &format!("{TEXTS}/{README}"))?)
    })
}

fn write_course(root: &Path, parts: &Parts, folder: &Path) -> Result<()> {
    parts.write_modules(folder, false)?;
    files::save(folder, ENTRY, parts.entry(false, exit::BESIDE)?)?;
    exit::write(root, folder)?;
    parts.words.write(folder, PAGE, &files::read(root, &format!("{PAGES}/{PAGE}"))?)?;
    site::write_script(parts, folder)?;
    files::save(folder, SCRIPT, parts.script(&format!("{PAGES}/{SCRIPT}"), false)?)?;
    for style in ["tokens.css", "page.css", "course.css"] {
        files::save(folder, style, strip::css(&files::read(root, &format!("styles/{style}"))?))?;
    }
    files::save(folder, SETTINGS, files::read(root, &format!("{TEXTS}/{SETTINGS}"))?)?;
    files::copy_all(&root.join(site::AS_THEY_ARE), folder)
}

/// The names of a folder's files, with slashes.
fn names(folder: &Path) -> Result<Vec<String>> {
    let name = |file: &std::path::PathBuf| file.strip_prefix(folder).unwrap_or(file).to_string_lossy().into_owned();
    Ok(files::all(folder)?.iter().map(name).collect())
}
