//! The trainer's page, `workshop.html`, and the script of its element.

use std::path::Path;

use anyhow::Result;

use crate::parts::Parts;
use crate::{files, strip};

/// The script that a page with a board names.
pub(crate) const SCRIPT: &str = "boundary-check-board.js";
const FOLDER: &str = "crates/site/pages/board";
const PAGE: &str = "workshop.html";
const STYLE: &str = "workshop.css";
/// The window on the wall: the board's script opens it beside itself.
const WALL: [&str; 3] = ["projector.html", "projector.js", "projector.css"];
/// Its address for a script that it lies beside, and for scripts that end up nobody knows where.
const BESIDE: &str = "\"./projector.html\"";
const NOWHERE: &str = "null";

/// Writes all of it; the check's own scripts and the workshop's module have to lie beside it.
pub(crate) fn write(root: &Path, parts: &Parts, folder: &Path) -> Result<()> {
    parts.words.write(folder, PAGE, &files::read(root, &format!("{FOLDER}/{PAGE}"))?)?;
    files::save(folder, STYLE, strip::css(&files::read(root, "styles/board-page.css")?))?;
    let [page, script, style] = WALL;
    parts.words.write(folder, page, &files::read(root, &format!("{FOLDER}/{page}"))?)?;
    files::save(folder, script, parts.script(&format!("{FOLDER}/{script}"), false)?)?;
    files::save(folder, style, strip::css(&files::read(root, &format!("styles/{style}"))?))?;
    save_script(parts, folder, BESIDE)
}

/// Writes the element alone: where it has no window to open, it shows the wall over everything.
pub(crate) fn write_script(parts: &Parts, folder: &Path) -> Result<()> {
    save_script(parts, folder, NOWHERE)
}

/// With it goes what its camera reads by where the browser has no reader of its own.
fn save_script(parts: &Parts, folder: &Path, projector: &str) -> Result<()> {
    parts.write_scan(folder)?;
    files::save(folder, SCRIPT, parts.board_script("crates/workshop/src/board/board.js", projector)?)
}
