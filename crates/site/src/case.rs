//! The page of a case, `case.html`, on which participants of a workshop answer it.

use std::path::Path;

use anyhow::Result;

use crate::parts::Parts;
use crate::{files, strip};

const FOLDER: &str = "crates/site/pages/case";
const PAGE: &str = "case.html";
const SCRIPT: &str = "case.js";
const STYLE: &str = "case.css";

/// Writes the page with its script and its style; the check's own scripts have to lie beside it.
pub(crate) fn write(root: &Path, parts: &Parts, folder: &Path) -> Result<()> {
    parts.words.write(folder, PAGE, &files::read(root, &format!("{FOLDER}/{PAGE}"))?)?;
    files::save(folder, SCRIPT, parts.script(&format!("{FOLDER}/{SCRIPT}"), false)?)?;
    files::save(folder, STYLE, strip::css(&files::read(root, &format!("styles/{STYLE}"))?))
}
