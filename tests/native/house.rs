//! The house: no file imports, through others, a file that imports it. Crates cannot import each other in a circle; within
//! one, this looks for it. (The bundler refuses a circle of scripts.)

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Every crate that has something to keep in order, by its sources.
const CRATES: [&str; 7] = [
    "src",
    "crates/core/src",
    "crates/content/src",
    "crates/workshop/src",
    "crates/paper/src",
    "crates/site/src",
    "xtask/src",
];

/// A module by its path below the crate.
type Module = Vec<String>;

fn modules(folder: &Path, path: &[String], found: &mut BTreeMap<Module, String>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_stem().unwrap().to_string_lossy().into_owned();
        let below = [path, std::slice::from_ref(&name)].concat();
        if entry.is_dir() {
            modules(&entry, &below, found);
        } else if entry.extension().is_some_and(|it| it == "rs") {
            let module = if ["lib", "mod", "main"].contains(&name.as_str()) { path.to_vec() } else { below };
            let source = fs::read_to_string(&entry).unwrap();
            // A module of tests lies in its file.
            let code = source.split("#[cfg(test)]\nmod ").next().unwrap().to_owned();
            found.entry(module).or_default().push_str(&code);
        }
    }
}

/// The paths that a `use` names, with its braces taken apart.
fn expanded(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.trim().to_owned()] };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    let named = parts.into_iter().filter(|part| !part.trim().is_empty());
    named.flat_map(|part| expanded(&format!("{}{}", before.trim(), part.trim()))).collect()
}

/// The statements that begin so, without that beginning.
fn statements(code: &str, starts: &[&str]) -> Vec<String> {
    let lines: Vec<&str> = code.split('\n').collect();
    let statement = |(at, line): (usize, &&str)| {
        let start = starts.iter().find(|start| line.trim_start().starts_with(**start))?;
        let rest = lines[at..].join(" ");
        Some(rest.trim_start()[start.len()..].split(';').next().unwrap().to_owned())
    };
    lines.iter().enumerate().filter_map(statement).collect()
}

/// The module below in which something lives that a module hands on under its own name.
fn handed_on(module: &Module, name: &str, all: &BTreeMap<Module, String>) -> Option<Module> {
    let code = all.get(module)?;
    let starts = ["pub use ", "pub(crate) use ", "pub(super) use "];
    let paths = statements(code, &starts).into_iter().flat_map(|statement| expanded(&statement)).collect::<Vec<_>>();
    let path = paths.iter().find(|path| path.rsplit(&[':', ' '][..]).next() == Some(name))?;
    let child = [module.as_slice(), &[path.split("::").next()?.to_owned()]].concat();
    all.contains_key(&child).then_some(child)
}

/// The modules of the crate that a module takes something from.
fn imports(module: &Module, code: &str, all: &BTreeMap<Module, String>) -> BTreeSet<Module> {
    let lines: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = lines.join("\n");
    let mut found = BTreeSet::new();
    // What a module hands on is taken from where it lives.
    for path in statements(&code, &["use "]).iter().flat_map(|statement| expanded(statement)) {
        {
            let path = path.split(" as ").next().unwrap();
            let mut parts: Vec<&str> = path.split("::").collect();
            let mut base: Module = match parts[0] {
                "crate" => Vec::new(),
                "self" => module.clone(),
                "super" => module[..module.len().saturating_sub(1)].to_vec(),
                child if all.contains_key(&[module.as_slice(), &[child.to_owned()]].concat()) => {
                    parts.insert(0, "self");
                    module.clone()
                }
                _ => continue,
            };
            for part in &parts[1..] {
                let below = [base.as_slice(), &[(*part).to_owned()]].concat();
                if *part == "super" {
                    base.pop();
                } else if all.contains_key(&below) {
                    base = below;
                } else {
                    base = handed_on(&base, part, all).unwrap_or(base);
                    break;
                }
            }
            found.insert(base);
        }
    }
    // What a module calls of those below it by their names.
    let code: String = code.lines().filter(|line| !line.contains("use ")).collect::<Vec<_>>().join("\n");
    for child in all.keys().filter(|other| other.len() == module.len() + 1 && other.starts_with(module)) {
        let name = format!("{}::", child.last().unwrap());
        let called = code
            .match_indices(&name)
            .any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'));
        if called {
            found.insert(child.clone());
        }
    }
    found.remove(module);
    found
}

/// A circle, if there is one: the modules on the way, the first again at the end.
fn circle(edges: &BTreeMap<Module, BTreeSet<Module>>) -> Option<Vec<String>> {
    fn visit(
        at: &Module,
        edges: &BTreeMap<Module, BTreeSet<Module>>,
        way: &mut Vec<Module>,
        done: &mut BTreeSet<Module>,
    ) -> Option<Vec<String>> {
        if let Some(start) = way.iter().position(|known| known == at) {
            return Some(way[start..].iter().chain([at]).map(|module| module.join("::")).collect());
        }
        if !done.contains(at) {
            way.push(at.clone());
            let found = edges.get(at).into_iter().flatten().find_map(|next| visit(next, edges, way, done));
            way.pop();
            done.insert(at.clone());
            return found;
        }
        None
    }
    edges.keys().find_map(|start| visit(start, edges, &mut Vec::new(), &mut BTreeSet::new()))
}

fn edges(all: &BTreeMap<Module, String>) -> BTreeMap<Module, BTreeSet<Module>> {
    all.iter().map(|(module, code)| (module.clone(), imports(module, code, all))).collect()
}

#[test]
fn no_file_imports_itself_through_others() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for sources in CRATES {
        let mut all = BTreeMap::new();
        modules(&root.join(sources), &[], &mut all);
        assert_eq!(circle(&edges(&all)), None, "a circle in {sources}");
    }
}

#[test]
fn a_circle_is_found() {
    let all = |files: &[(&str, &str)]| -> BTreeMap<Module, String> {
        let path = |name: &str| name.split("::").filter(|it| !it.is_empty()).map(str::to_owned).collect();
        files.iter().map(|(name, code)| (path(name), (*code).to_owned())).collect()
    };
    let found = |files: &[(&str, &str)]| circle(&edges(&all(files)));
    assert_eq!(
        found(&[("", "mod a;\nmod b;"), ("a", "use crate::b::{\n    X,\n    Y,\n};"), ("b", "use std::fmt;")]),
        None
    );
    assert!(found(&[("", ""), ("a", "use crate::b::{X, Y};"), ("b", "use super::a::Z;")]).is_some());
    assert!(found(&[("", ""), ("a", "fn f() { b::g() }"), ("a::b", "use super::f;")]).is_some());
    assert!(
        found(&[("", ""), ("a", "pub use b::G;"), ("a::b", "use crate::a::c::F;"), ("a::c", "use super::G;")])
            .is_some()
    );
    assert_eq!(found(&[("", ""), ("a", "pub use b::G;"), ("a::b", ""), ("a::c", "use super::G;")]), None);
}
