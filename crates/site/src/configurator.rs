//! The configurator, the page on which a web editor puts a snippet together: `embed.html` in the site.

use std::path::Path;

use anyhow::Result;
use minijinja::context;

use crate::parts::Parts;
use crate::{files, strip};

const FOLDER: &str = "crates/site/pages/configurator";
const STYLE: &str = "configurator.css";
const SCRIPT: &str = "configurator.js";
const PAGE: &str = "embed.html";
/// What a release calls its zip of the folder to upload by.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Writes the page with its script and its style. In the folder to upload it has no other page of the `site` to lead to.
pub(crate) fn write(root: &Path, parts: &Parts, folder: &Path, site: bool) -> Result<()> {
    files::save(
        folder,
        PAGE,
        parts.words.fill(
            PAGE,
            &files::read(root, &format!("{FOLDER}/{PAGE}"))?,
            context! { site, zip => format!("boundary-check-embed-{VERSION}.zip") },
        )?,
    )?;
    files::save(folder, STYLE, strip::css(&files::read(root, &format!("styles/{STYLE}"))?))?;
    files::save(folder, SCRIPT, parts.script(&format!("{FOLDER}/{SCRIPT}"), false)?)
}
