//! The page that shows the check in a frame, and the script that a page around that frame may load.

use std::path::Path;

use anyhow::Result;
use minijinja::context;

use crate::parts::Parts;
use crate::{files, strip};

/// The page in the frame.
pub(crate) const PAGE: &str = "frame.html";
/// Its script, which reads the address and speaks to the page around.
pub(crate) const INSIDE: &str = "frame.js";
/// Its style sheet.
pub(crate) const STYLE: &str = "frame.css";
/// The script for the page around.
pub const OUTSIDE: &str = "boundary-check-frame.js";

/// What the style sheet is made of: the frame's page looks as the public page does, but for its edges.
const STYLES: [&str; 3] = ["styles/tokens.css", "styles/page.css", "crates/site/pages/frame/frame.css"];

/// Writes all of it; the element itself has to lie beside it, and may be `pinned` to the hashes of its files.
pub(crate) fn write(root: &Path, parts: &Parts, folder: &Path, pinned: bool) -> Result<()> {
    let page = files::read(root, "crates/site/pages/frame/frame.html")?;
    files::save(folder, PAGE, parts.words.fill(PAGE, &page, context! { pinned })?)?;
    let styles: Vec<String> = STYLES.iter().map(|name| files::read(root, name)).collect::<Result<_>>()?;
    files::save(folder, STYLE, strip::css(&styles.concat()))?;
    files::save(folder, INSIDE, parts.script("crates/site/pages/frame/inside.js", false)?)?;
    files::save(folder, OUTSIDE, parts.script("crates/site/pages/frame/outside.js", false)?)
}
