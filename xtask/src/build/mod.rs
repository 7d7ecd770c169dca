//! `cargo xtask build`: the folders of `dist`, from the sources as they are.
//!
//! Wasm and its glue come from [`wasm`]; what is made of them, and of content, is the crate `boundary-check-site`'s.

mod names;
mod trim;
pub(crate) mod wasm;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;
use crate::project::{PACKAGE, Project, WORKSHOP_PACKAGE};

/// Builds everything in `dist`.
pub(crate) fn build(project: &Project) -> Result<()> {
    wasm::ensure_target(project)?;
    // Each marks the nodes that it draws by properties of its own.
    let modules = [(PACKAGE, "__boundary_check_"), (WORKSHOP_PACKAGE, "__boundary_workshop_")];
    let [check, workshop] = wasm::compile(project, modules.map(|(package, _)| package))?;
    let [check_marks, workshop_marks] = modules.map(|(_, marks)| marks);
    let (check, workshop) = (wasm::bind(&check, check_marks)?, wasm::bind(&workshop, workshop_marks)?);
    boundary_check_site::build(&project.root, check, workshop, &cargo_package(project)?)?;
    println!("The site is in dist/site, the folder to upload in dist/embed, the npm package in dist/npm");
    Ok(())
}

/// The root package, as Cargo knows it.
fn cargo_package(project: &Project) -> Result<Value> {
    let metadata = process::output(&mut project.cargo(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value =
        serde_json::from_str(&metadata).context("`cargo metadata` printed something that is not JSON")?;
    let packages = metadata.get("packages").and_then(Value::as_array);
    let package = packages.into_iter().flatten().find(|it| it.get("name").is_some_and(|name| name == PACKAGE));
    package.cloned().with_context(|| format!("`cargo metadata` did not name the package {PACKAGE}"))
}
