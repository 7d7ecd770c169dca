//! The crates that are in the modules which browsers load, as Cargo knows them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;
use crate::project::{PACKAGE, PACKAGES, Project, WASM_TARGET};

/// Rust's standard library, which is in every module, too.
pub(crate) const STD: &str = "std";

/// A crate.
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) version: String,
    /// An expression of SPDX.
    pub(crate) licence: String,
    /// Who its manifest names, if anybody.
    pub(crate) authors: Vec<String>,
    /// Where it is published; empty for our own, and for what comes with the compiler.
    pub(crate) source: String,
    /// The folder that holds its files.
    pub(crate) folder: PathBuf,
    /// The ids of what it is built on.
    pub(crate) needs: Vec<String>,
}

/// All of them.
pub(crate) struct Parts {
    /// The version of the release.
    pub(crate) version: String,
    /// By name and version, which is what names a crate in a list of parts.
    pub(crate) all: BTreeMap<String, Part>,
}

impl Parts {
    pub(crate) fn read(project: &Project) -> Result<Self> {
        let mut command =
            project.cargo(["metadata", "--format-version", "1", "--locked", "--filter-platform", WASM_TARGET]);
        let metadata = process::output(&mut command)?;
        let metadata =
            serde_json::from_str(&metadata).context("`cargo metadata` printed something that is not JSON")?;
        let mut parts = Self::of(&metadata)?;
        // Cargo does not count what comes with the compiler.
        let said = process::output(project.program("rustc").arg("--version"))?;
        let version = said.split_whitespace().nth(1).context("`rustc --version` names no version")?;
        let std = Part {
            name: STD.to_owned(),
            version: version.to_owned(),
            licence: "MIT OR Apache-2.0".to_owned(),
            authors: vec!["The Rust Project Contributors".to_owned()],
            source: String::new(),
            folder: PathBuf::new(),
            needs: Vec::new(),
        };
        parts.all.insert(format!("{STD}@{version}"), std);
        Ok(parts)
    }

    /// From what `cargo metadata` says: all modules, and what is compiled into them. What only runs while something is
    /// compiled (macros, build scripts and their like) is in no module.
    fn of(metadata: &Value) -> Result<Self> {
        let packages: BTreeMap<&str, &Value> = list(metadata, "packages").map(|it| (text(it, "id"), it)).collect();
        let resolve = metadata.get("resolve").context("`cargo metadata` resolved nothing")?;
        let nodes: BTreeMap<&str, &Value> = list(resolve, "nodes").map(|it| (text(it, "id"), it)).collect();
        let ours = |name: &str| packages.values().find(|it| text(it, "name") == name);
        let first = PACKAGES.map(|name| ours(name).map(|it| text(it, "id")));
        let mut open: Vec<&str> =
            first.into_iter().map(|it| it.context("Cargo does not name our packages")).collect::<Result<_>>()?;
        let mut all = BTreeMap::new();
        while let Some(id) = open.pop() {
            let package = packages.get(id).with_context(|| format!("Cargo does not describe {id}"))?;
            let node = nodes.get(id).with_context(|| format!("Cargo does not resolve {id}"))?;
            let normal = |it: &&Value| list(it, "dep_kinds").any(|kind| kind.get("kind").is_none_or(Value::is_null));
            let needs: Vec<&str> = list(node, "deps").filter(normal).map(|it| text(it, "pkg")).collect();
            let needs: Vec<&str> =
                needs.into_iter().filter(|it| packages.get(it).is_some_and(|it| !is_macro(it))).collect();
            let named = |id: &&str| packages.get(id).map(|it| key(it)).unwrap_or_default();
            let part = Part {
                name: text(package, "name").to_owned(),
                version: text(package, "version").to_owned(),
                licence: text(package, "license").to_owned(),
                authors: list(package, "authors").filter_map(Value::as_str).map(str::to_owned).collect(),
                source: if package.get("source").is_some_and(Value::is_string) {
                    "crates.io".to_owned()
                } else {
                    String::new()
                },
                folder: Path::new(text(package, "manifest_path")).parent().unwrap_or(Path::new("")).to_owned(),
                needs: needs.iter().map(named).collect(),
            };
            open.extend(needs.into_iter().filter(|it| !all.contains_key(&named(it))));
            all.insert(key(package), part);
        }
        let version =
            ours(PACKAGE).map(|it| text(it, "version").to_owned()).context("Cargo does not name our version")?;
        Ok(Self { version, all })
    }
}

fn key(package: &Value) -> String {
    format!("{}@{}", text(package, "name"), text(package, "version"))
}

fn is_macro(package: &Value) -> bool {
    list(package, "targets").any(|target| list(target, "kind").any(|kind| kind == "proc-macro"))
}

fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_modules_hold_what_they_are_compiled_from_and_nothing_else() {
        let parts = Parts::read(&Project::find().unwrap()).unwrap();
        let names: Vec<&str> = parts.all.values().map(|it| it.name.as_str()).collect();
        for there in
            ["boundary-check", "boundary-check-workshop", "boundary-check-core", "yew", "wasm-bindgen", "rqrr", STD]
        {
            assert!(names.contains(&there), "{there} is missing: {names:?}");
        }
        for elsewhere in ["xtask", "boundary-check-site", "yew-macro", "wasm-bindgen-macro", "criterion", "anyhow"] {
            assert!(!names.contains(&elsewhere), "{elsewhere} is in no module: {names:?}");
        }
        let unnamed: Vec<&str> =
            parts.all.values().filter(|it| it.licence.is_empty()).map(|it| it.name.as_str()).collect();
        assert!(unnamed.is_empty(), "no licence is named by {unnamed:?}");
    }
}
