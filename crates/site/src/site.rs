//! `dist/site`: the public page and what it loads, ready for any web server.

use std::path::Path;

use anyhow::Result;

use crate::modules::ENTRY;
use crate::parts::Parts;
use crate::{
    before, board, case, certificate, compress, configurator, exit, files, frame, offline, paper, review, servers,
    statement, strip,
};

/// The page's own style sheets, served beside it.
pub(crate) const STYLES: [&str; 2] = ["tokens.css", "page.css"];
/// Files that go into the site as they are, such as the favicon.
pub(crate) const AS_THEY_ARE: &str = "content/site";

pub(crate) fn write(root: &Path, parts: &Parts, folder: &Path, compressed: bool) -> Result<()> {
    files::replace(folder, |folder| {
        fill(root, parts, folder)?;
        if compressed {
            compress::folder(folder)?
        }
        servers::write(folder, servers::Folder::Site)
    })
}

fn fill(root: &Path, parts: &Parts, folder: &Path) -> Result<()> {
    parts.write_modules(folder, false)?;
    // Whoever could change the module here could change the page as well.
    files::save(folder, ENTRY, parts.entry(false, exit::BESIDE)?)?;
    parts.words.write(folder, "index.html", &files::read(root, "index.html")?)?;
    write_script(parts, folder)?;
    for name in STYLES {
        files::save(folder, name, strip::css(&files::read(root, &format!("styles/{name}"))?))?;
    }
    configurator::write(root, parts, folder, true)?;
    case::write(root, parts, folder)?;
    board::write(root, parts, folder)?;
    paper::write(root, folder, parts)?;
    review::write(root, parts, folder)?;
    before::write(root, &parts.words, folder)?;
    statement::write(root, folder, &parts.words)?;
    frame::write(root, parts, folder, false)?;
    exit::write(root, folder)?;
    certificate::write(parts, folder)?;
    files::copy_all(&root.join(AS_THEY_ARE), folder)?;
    // The last, for it names all that there is.
    offline::write(root, parts, folder)
}

/// Writes the script that says a page's words in the language of its reader.
pub(crate) fn write_script(parts: &Parts, folder: &Path) -> Result<()> {
    files::save(folder, "page.js", parts.script("crates/site/pages/page/page.js", false)?)
}
