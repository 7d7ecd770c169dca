//! The trainer's page, `workshop.html`, and the script of its element.

use std::path::Path;

use anyhow::Result;

use super::parts::Parts;
use super::{files, strip};

/// The script that a page with a board names.
const SCRIPT: &str = "boundary-check-board.js";
const PAGE: &str = "workshop.html";
const STYLE: &str = "workshop.css";

/// Writes all of it; the check's own scripts and the workshop's module have to lie beside it.
pub(super) fn write(root: &Path, parts: &Parts, folder: &Path) -> Result<()> {
    let html = files::read(root, &format!("src/board/{PAGE}"))?;
    parts.words.write(folder, PAGE, &html)?;
    files::save(folder, STYLE, strip::css(&files::read(root, "styles/board-page.css")?))?;
    write_script(parts, folder)
}

/// Writes the element alone.
pub(super) fn write_script(parts: &Parts, folder: &Path) -> Result<()> {
    // Named from the folder of the element's scripts.
    files::save(folder, SCRIPT, parts.script("../board/board.js", false)?)
}
