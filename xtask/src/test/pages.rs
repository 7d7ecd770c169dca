//! The test page that has to be built: a host that is itself a Yew app.

use std::fs;

use anyhow::{Context, Result};

use crate::build::wasm;
use crate::project::Project;

const HOST: &str = "yew-host";

/// Builds it into `dist/pages`, where the browser tests find it.
pub(super) fn build(project: &Project) -> Result<()> {
    let module = wasm::module(HOST, &mut project.cargo(["build"]))?;
    let bound = wasm::bind(&module, None)?;
    let folder = project.root.join("dist/pages");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("yew-host.wasm"), bound.wasm))
        .and_then(|()| fs::write(folder.join("yew-host.js"), bound.js))
        .with_context(|| format!("cannot write {}", folder.display()))
}
