//! `cargo xtask build`: the folders of `dist`, from the sources as they are.
//!
//! Wasm and its glue come from [`wasm`], the scripts from [`script`] with the values of [`fill`]; [`parts`]
//! holds them ready. [`site`] puts the files of the public page in their places, [`embed`] those for upload,
//! [`npm`] those of the package.

mod board;
mod case;
pub(crate) mod compress;
mod configurator;
mod embed;
pub(crate) mod files;
mod fill;
pub(crate) mod frame;
pub(crate) mod interface;
pub(crate) mod languages;
mod names;
mod npm;
mod page;
pub mod paper;
mod parts;
mod script;
mod site;
mod statement;
mod strip;
pub(crate) mod wasm;
mod words;

use anyhow::Result;

use crate::project::{CHECK_FEATURES, Project, WORKSHOP_FEATURES};
use parts::{Module, Parts};

/// The entry module: what a page's script tag names.
pub(crate) const ENTRY: &str = "boundary-check.js";
/// The JavaScript side of the check's wasm module; the entry module imports it.
pub(crate) const GLUE: &str = "boundary-check-glue.js";
/// The check's wasm module; the entry module fetches it.
pub(crate) const WASM: &str = "boundary-check.wasm";
/// The same two for workshops: the entry module asks for them where an element shows a case.
pub(crate) const WORKSHOP_GLUE: &str = "boundary-check-workshop-glue.js";
pub(crate) const WORKSHOP_WASM: &str = "boundary-check-workshop.wasm";

/// Builds everything in `dist`.
pub(crate) fn build(project: &Project) -> Result<()> {
    wasm::ensure_target(project)?;
    // Cargo puts both at the same place, so the first is bound before the second is compiled.
    let check = Module::new(GLUE, "__boundary_check_", wasm::bind(&wasm::compile(project, &CHECK_FEATURES)?)?, false)?;
    let workshop = wasm::bind(&wasm::compile(project, &WORKSHOP_FEATURES)?)?;
    let workshop = Module::new(WORKSHOP_GLUE, "__boundary_workshop_", workshop, true)?;
    let parts = Parts::new(&project.root, check, workshop)?;
    site::write(project, &parts)?;
    embed::write(project, &parts)?;
    npm::write(project, &parts)?;
    println!("The site is in dist/site, the folder to upload in dist/embed, the npm package in dist/npm");
    Ok(())
}
