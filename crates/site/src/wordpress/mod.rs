//! `dist/wordpress`: the plugin, with the check's own files and its list of fields in it.

mod fields;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use minijinja::context;

use crate::integrity::content_hash;
use crate::modules::ENTRY;
use crate::parts::Parts;
use crate::{archive, board, certificate, exit, files, template};

/// The plugin as it is written.
const SOURCES: &str = "integrations/wordpress";
/// The folder of the plugin, by which WordPress names it.
const PLUGIN: &str = "dist/wordpress/boundary-check";
/// What is uploaded in "Plugins → Add New".
const ZIP: &str = "boundary-check.zip";
/// The list of fields, made from the interface of the elements.
const FIELDS: &str = "includes/fields.php";
/// What may be done with the files.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Writes the plugin; its files are those of the site, for whoever could change them could change the page as well.
pub(crate) fn write(root: &Path, parts: &Parts, version: &str) -> Result<()> {
    files::replace(&root.join(PLUGIN), |plugin| {
        let folder = write_files(root, parts, plugin)?;
        files::save(plugin, FIELDS, fields::php(&parts.interface)?)?;
        let from = root.join(SOURCES);
        for file in files::all(&from)? {
            let name = file.strip_prefix(&from).unwrap_or(&file).to_string_lossy().into_owned();
            let text = fs::read_to_string(&file).with_context(|| format!("cannot read {SOURCES}/{name}"))?;
            files::save(plugin, &name, template::render(&name, &text, context! { version, folder => &folder })?)?;
        }
        LICENCES.iter().try_for_each(|name| files::save(plugin, name, files::read(root, name)?))
    })?;
    files::save(&root.join("dist/wordpress"), ZIP, archive::zip(&root.join(PLUGIN), "boundary-check")?)
}

/// Writes the check's own files into a folder that is named after what is in it: they ask for each other by their
/// names, so a cache must never mix those of two versions.
fn write_files(root: &Path, parts: &Parts, plugin: &Path) -> Result<String> {
    let new = plugin.join("files/new");
    parts.write_modules(&new, false)?;
    files::save(&new, ENTRY, parts.entry(false, exit::BESIDE)?)?;
    exit::write(root, &new)?;
    board::write_script(parts, &new)?;
    certificate::write(parts, &new)?;
    let folder = content_hash(&new, |_| true)?;
    fs::rename(&new, plugin.join("files").join(&folder)).context("cannot name the folder of the plugin's files")?;
    Ok(folder)
}
