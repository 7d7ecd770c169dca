//! The trainer's page, `workshop.html`, and the script of its element.

use std::path::Path;

use anyhow::Result;

use crate::parts::Parts;
use crate::{files, strip};

/// The script that a page with a board names.
pub(crate) const SCRIPT: &str = "boundary-check-board.js";
const PAGE: &str = "workshop.html";
const STYLE: &str = "workshop.css";

/// Writes all of it; the check's own scripts and the workshop's module have to lie beside it.
pub(crate) fn write(root: &Path, parts: &Parts, folder: &Path) -> Result<()> {
    parts.words.write(folder, PAGE, &files::read(root, &format!("crates/site/pages/{PAGE}"))?)?;
    files::save(folder, STYLE, strip::css(&files::read(root, "styles/board-page.css")?))?;
    write_script(parts, folder)
}

/// Writes the element alone.
pub(crate) fn write_script(parts: &Parts, folder: &Path) -> Result<()> {
    files::save(folder, SCRIPT, parts.element_script("crates/workshop/src/board/board.js", &parts.interface.board)?)
}
