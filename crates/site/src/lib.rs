//! The folders of `dist`, from content and the widget's modules: [`build`] writes them all.
//!
//! `parts` holds ready what they have in common; `site` puts the files of the public pages in their places,
//! `embed` those for upload, `npm` those of the package, `wordpress` those of the plugin, `learning` the packages for
//! learning systems.

#![cfg_attr(
    test,
    allow(
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used,
        reason = "a test stops at the first thing that is not as it should be"
    )
)]

pub mod archive;
mod before;
mod board;
mod bundle;
mod case;
mod certificate;
pub mod compress;
mod configurator;
mod embed;
mod exit;
pub mod files;
pub mod frame;
mod integrity;
pub mod interface;
pub mod languages;
mod learning;
mod listing;
mod modules;
mod npm;
mod offline;
mod paper;
mod parts;
mod review;
mod script;
mod servers;
mod site;
mod statement;
mod strip;
mod template;
mod wordpress;
mod words;

use std::path::Path;

use anyhow::{Context, Result};
use modules::WORKSHOP_GLUE;
use parts::{Apart, Module, Parts};
use serde_json::Value;

pub use modules::{Bound, EDITION_PLACE, ENTRY, GLUE, LICENCES, Modules, WASM};

/// The folder of the site below the repository's root.
const SITE: &str = "dist/site";

/// Builds everything in `dist` below the repository's `root`. `package` is what Cargo knows of the root package.
///
/// # Errors
///
/// What cannot be read, is not as it should be, or cannot be written.
pub fn build(root: &Path, modules: Modules, package: &Value) -> Result<()> {
    let parts = parts(root, modules, true)?;
    site::write(root, &parts, &root.join(SITE), true)?;
    embed::write(root, &parts)?;
    npm::write(root, &parts, package)?;
    let version = package.get("version").and_then(Value::as_str).context("Cargo does not name the version")?;
    wordpress::write(root, &parts, version)?;
    learning::write(root, &parts)
}

/// Builds the site alone, into a folder and without files that are made small: for whoever is changing something.
///
/// # Errors
///
/// As [`build`].
pub fn build_site(root: &Path, folder: &Path, modules: Modules) -> Result<()> {
    site::write(root, &parts(root, modules, false)?, folder, false)
}

fn parts(root: &Path, modules: Modules, small: bool) -> Result<Parts> {
    let (Modules { check, workshop, scan, returns, licences }, edition) = modules.stamped();
    let (check, workshop) = (Module::new(GLUE, check, false), Module::new(WORKSHOP_GLUE, workshop, true));
    let mut parts = Parts::new(root, &edition, check, workshop, Apart { scan, returns }, small)?;
    parts.licences = licences;
    Ok(parts)
}

/// The repository that this crate lies in.
#[cfg(test)]
fn repository() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
