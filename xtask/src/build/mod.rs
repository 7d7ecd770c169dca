//! `cargo xtask build`: the static site in `dist/site`, ready for any web server.
//!
//! Wasm and its glue come from [`wasm`], the texts of the entry module from [`content`], everything is
//! made smaller by [`strip`] and [`compress`]; [`site`] puts the files in their places.

pub(crate) mod compress;
mod content;
mod names;
mod site;
mod strip;
pub(crate) mod wasm;

use anyhow::Result;

use crate::project::Project;

/// The entry module: what a page's script tag names.
pub(crate) const ENTRY: &str = "boundary-check.js";
/// The JavaScript side of the wasm module; the entry module imports it.
pub(crate) const GLUE: &str = "boundary-check-glue.js";
/// The wasm module; the entry module fetches it.
pub(crate) const WASM: &str = "boundary-check.wasm";

/// Builds the site from the sources as they are.
pub(crate) fn build(project: &Project) -> Result<()> {
    wasm::ensure_target(project)?;
    let module = wasm::compile(project)?;
    let bound = wasm::bind(&module)?;
    site::write(project, &bound)?;
    println!("The site is in dist/site");
    Ok(())
}
