//! `cargo xtask build`: the folders of `dist`, from the sources as they are.
//!
//! Wasm and its glue come from [`wasm`]; what is made of them, and of content, is the crate `boundary-check-site`'s.

pub(crate) mod changes;
mod names;
pub(crate) mod optimize;
mod order;
mod trim;
mod unused;
pub(crate) mod wasm;

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use boundary_check_site::{Bound, Modules};
use serde_json::Value;

use crate::licences;
use crate::parts::Parts;
use crate::process;
use crate::project::{PACKAGE, PACKAGES, Project};

/// What begins the properties by which each marks the nodes that it draws; the last two draw none.
const MARKS: [Option<&str>; 4] = [Some("__boundary_check_"), Some("__boundary_workshop_"), None, None];
/// The folders that a build writes, and where it keeps what they were made from.
const DIST: [&str; 6] = ["dist/site", "dist/embed", "dist/npm", "dist/wordpress", "dist/course", "dist/learning"];
const STAMP: &str = "dist/stamp";

/// Builds everything in `dist`, unless neither that nor anything it is made of has changed since.
pub(crate) fn build(project: &Project) -> Result<()> {
    const DONE: &str = "The site is in dist/site, the folder to upload in dist/embed, the npm package in dist/npm, the plugin in \
         dist/wordpress, the packages for learning systems in dist/learning";
    let sources = changes::sources(&project.root)?;
    let stamp = || Ok::<_, anyhow::Error>(format!("{sources} {}", changes::of(&project.root, &DIST)?));
    let stamp_file = project.root.join(STAMP);
    if fs::read_to_string(&stamp_file).is_ok_and(|last| stamp().is_ok_and(|now| now == last)) {
        println!("{DONE}, all as before");
        return Ok(());
    }
    wasm::ensure_target(project)?;
    let [check, workshop, scan, returns] = wasm::compile(project, PACKAGES)?;
    let [check_marks, workshop_marks, ..] = MARKS;
    let bound = |module, marks| -> Result<Bound> {
        let mut bound = wasm::bind(module, marks)?;
        bound.wasm = order::module(&optimize::module(project, &bound.wasm)?)?;
        Ok(bound)
    };
    let (check, workshop) = (bound(&check, check_marks)?, bound(&workshop, workshop_marks)?);
    let licences = licences::text(&Parts::read(project)?)?;
    let (scan, returns) = (bound(&scan, None)?, bound(&returns, None)?);
    let modules = Modules { check, workshop, scan, returns, licences };
    boundary_check_site::build(&project.root, modules, &cargo_package(project)?)?;
    fs::write(&stamp_file, stamp()?).with_context(|| format!("cannot write {STAMP}"))?;
    println!("{DONE}");
    Ok(())
}

/// The site for `cargo xtask serve`, built again and again: what has not changed in between is kept.
#[derive(Default)]
pub(crate) struct Rebuild {
    /// Each module as Cargo has written it, and bound.
    bound: [Option<(PathBuf, SystemTime, Bound)>; 4],
}

impl Rebuild {
    /// Builds the site as it is now, into the folder that [`Project::served`] names.
    pub(crate) fn site(&mut self, project: &Project) -> Result<()> {
        // While Cargo compiles the next one, what is compiled is bound.
        thread::scope(|scope| {
            let mut binding = Vec::new();
            for ((package, marks), kept) in PACKAGES.into_iter().zip(MARKS).zip(&mut self.bound) {
                let path = wasm::compile_to_serve(project, package)?;
                binding.push(scope.spawn(move || bind_anew(path, marks, kept)));
            }
            binding.into_iter().try_for_each(|bound| bound.join().unwrap_or_else(|_| bail!("the binding has panicked")))
        })?;
        let [check, workshop, scan, returns] = &self.bound;
        let bound = |kept: &Option<(PathBuf, SystemTime, Bound)>| kept.as_ref().map(|(.., bound)| bound.clone());
        let (Some(check), Some(workshop)) = (bound(check), bound(workshop)) else { return Ok(()) };
        let (Some(scan), Some(returns)) = (bound(scan), bound(returns)) else { return Ok(()) };
        let modules = Modules { check, workshop, scan, returns, licences: String::new() };
        boundary_check_site::build_site(&project.root, &project.served(), modules)
    }
}

/// Binds a module, unless that was done with it as it is now.
fn bind_anew(path: PathBuf, marks: Option<&str>, kept: &mut Option<(PathBuf, SystemTime, Bound)>) -> Result<()> {
    let written = fs::metadata(&path).and_then(|it| it.modified());
    let written = written.with_context(|| format!("cannot read {}", path.display()))?;
    if kept.as_ref().is_none_or(|(last, at, _)| (last, *at) != (&path, written)) {
        let bound = wasm::bind(&path, marks)?;
        *kept = Some((path, written, bound));
    }
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
