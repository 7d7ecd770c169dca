//! The page that shows the check in a frame, and the script that a page around that frame may load.

use std::path::Path;

use anyhow::Result;

use crate::modules::{GLUE, WASM};
use crate::parts::Parts;
use crate::{files, page, strip};

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
    let page = parts.words.fill(&page::read(root, "crates/site/pages/frame/frame.html")?)?;
    files::save(folder, PAGE, if pinned { without_preloads(&page) } else { page })?;
    let styles: Vec<String> = STYLES.iter().map(|name| files::read(root, name)).collect::<Result<_>>()?;
    files::save(folder, STYLE, strip::css(&styles.concat()))?;
    files::save(folder, INSIDE, parts.script("crates/site/pages/frame/inside.js", false)?)?;
    files::save(folder, OUTSIDE, parts.script("crates/site/pages/frame/outside.js", false)?)
}

/// What is loaded ahead with no hash is no file for an entry that knows the hash: Firefox refuses to go on with
/// it, the others load it again.
fn without_preloads(page: &str) -> String {
    let ahead = |line: &&str| line.contains("<link ") && [GLUE, WASM].iter().any(|name| line.contains(name));
    page.split_inclusive('\n').filter(|line| !ahead(line)).collect()
}
