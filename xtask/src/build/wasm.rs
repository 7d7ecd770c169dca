//! From the crate to a wasm module and its glue, as `cargo` and `wasm-bindgen` make them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use boundary_check_site::{Bound, EDITION_PLACE};
use serde_json::{Value, json};
use walrus::ModuleConfig;
use wasm_bindgen_cli_support::Bindgen;

use super::{names, trim};
use crate::process;
use crate::project::{Project, WASM_TARGET};

/// What wasm-bindgen calls the module that ours import from: it is the glue.
const IMPORTED: &str = "./module_bg.js";

/// Adds the wasm target to the Rust toolchain in use if it is not there.
pub(crate) fn ensure_target(project: &Project) -> Result<()> {
    let mut ask = project.program("rustc");
    ask.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    if process::probe(&mut ask).is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    println!("Adding Rust's target {WASM_TARGET}");
    process::run(project.program("rustup").args(["target", "add", WASM_TARGET]))
        .with_context(|| format!("the target {WASM_TARGET} is missing: install Rust with rustup (https://rustup.rs)"))
}

/// Compiles packages for the web; returns where Cargo put the module of each.
pub(crate) fn compile<const N: usize>(project: &Project, packages: [&str; N]) -> Result<[PathBuf; N]> {
    let flags = flags(anonymous_paths(project)?);
    let mut paths = packages.map(|_| PathBuf::new());
    for (path, package) in paths.iter_mut().zip(packages) {
        *path = library(project, package, &flags, &["--profile", "web"])?;
    }
    Ok(paths)
}

/// The same for `cargo xtask serve`: quick to compile, and not yet small.
pub(crate) fn compile_to_serve(project: &Project, package: &str) -> Result<PathBuf> {
    library(project, package, &flags(BTreeSet::new()), &["--quiet", "--profile", "serve"])
}

/// What the compiler is told for the wasm target, beside `flags`.
fn flags(mut flags: BTreeSet<String>) -> String {
    // The linker says what refers to what, which `unused` reads.
    flags.insert("-Clink-arg=--emit-relocs".to_owned());
    format!("target.{WASM_TARGET}.rustflags={}", json!(flags))
}

/// Compiles the module of a package as `cargo rustc` alone can: for its manifest the package is a library, and no more. Of
/// one that is a library and a module at once, Cargo would leave out what `lto` says.
fn library(project: &Project, package: &str, flags: &str, options: &[&str]) -> Result<PathBuf> {
    let mut command = project.cargo(["rustc", "--config", flags]);
    module(package, command.args(options).args(["--lib", "--crate-type", "cdylib"]))
}

/// Runs a command of Cargo's for the module of a package; returns where Cargo put it.
pub(crate) fn module(package: &str, command: &mut Command) -> Result<PathBuf> {
    // Cargo says itself where the files are; what people read still goes to the screen.
    command.args(["--target", WASM_TARGET, "--message-format", "json-render-diagnostics", "--package", package]);
    let messages = process::output(command)?;
    module_path(package, &messages).with_context(|| format!("Cargo did not name a wasm file of {package}"))
}

/// Flags that keep the builder's folders, and with them their name, out of the panic messages in the module.
fn anonymous_paths(project: &Project) -> Result<BTreeSet<String>> {
    let mut command = project.cargo(["metadata", "--format-version", "1", "--filter-platform", WASM_TARGET]);
    let metadata: Value = serde_json::from_str(&process::output(&mut command)?)
        .context("`cargo metadata` printed something that is not JSON")?;
    let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    // Only what comes from elsewhere has a source; the workspace's own paths are relative already.
    let foreign = packages.filter(|package| package.get("source").is_some_and(Value::is_string));
    let manifests = foreign.filter_map(|package| package.get("manifest_path").and_then(Value::as_str));
    let folders = manifests.filter_map(|manifest| Path::new(manifest).parent()?.parent());
    Ok(folders.map(|folder| format!("--remap-path-prefix={}=", folder.display())).collect())
}

/// Finds the module's path among Cargo's messages, one JSON object a line.
fn module_path(package: &str, messages: &str) -> Option<PathBuf> {
    let library = package.replace('-', "_");
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| {
            let name = message.pointer("/target/name").and_then(Value::as_str);
            name.is_some_and(|name| name.replace('-', "_") == library)
        })
        .filter_map(|message| message.get("filenames").and_then(Value::as_array).cloned())
        .flatten()
        .filter_map(|file| file.as_str().map(PathBuf::from))
        .find(|file| file.extension().is_some_and(|extension| extension == "wasm"))
}

/// Runs wasm-bindgen over the module. `marks` begin the properties by which a module of ours marks the nodes that it draws;
/// without them, it draws none, or is any app of Yew, which starts by itself and panics as it likes.
pub(crate) fn bind(module: &Path, marks: Option<&str>) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    let mut reader = ModuleConfig::new();
    // The linker's names are read, and not written again.
    reader.strict_validate(false).generate_name_section(false).generate_producers_section(false);
    let file = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    let mut input = reader.parse(&file).with_context(|| format!("{} is not wasm", module.display()))?;
    if marks.is_some() {
        trim::panics(&file, &mut input)?;
    } else {
        // What the linker says of itself is read for ours alone; the optimizer would take it for something unfinished.
        for section in ["linking", "reloc.CODE", "reloc.DATA"] {
            input.customs.remove_raw(section);
        }
    }
    bindgen.input_module("module", input).out_name("module").typescript(false).debug(false);
    // The entry module says where the wasm lies; the glue must not hold a second, wrong opinion.
    bindgen.omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.web(true)?.generate_output().context("wasm-bindgen failed")?;

    let with_code = output.snippets().iter().filter(|(_, files)| !files.is_empty());
    let extra: Vec<&str> = (with_code.map(|(name, _)| name))
        .chain(output.local_modules().keys())
        .chain(output.npm_dependencies().keys())
        .map(String::as_str)
        .collect();
    if !extra.is_empty() {
        bail!(
            "the wasm module asks for JavaScript files of its own ({}); the site's load path knows \
             only the glue, so write that code into a script beside it",
            extra.join(", ")
        );
    }
    if output.js().contains("_bg.wasm") {
        bail!("the glue holds a default path to a `_bg.wasm` file, which the site does not have");
    }

    let imported: Vec<String> = output.wasm().imports.iter().map(|import| import.name.clone()).collect();
    let (js, short) = names::shorten(output.js(), &imported);
    for import in output.wasm_mut().imports.iter_mut() {
        if let Some(name) = short.get(&import.name) {
            import.name.clone_from(name);
        }
    }
    let (js, short) = names::shorten_exports(&js, output.wasm().exports.iter().map(|export| &export.name));
    for export in output.wasm_mut().exports.iter_mut() {
        if let Some(name) = short.get(&export.name) {
            export.name.clone_from(name);
        }
    }
    // By the edition in place of its own name for what is imported, a module takes no glue of another one.
    for import in output.wasm_mut().imports.iter_mut() {
        import.module = EDITION_PLACE.to_owned();
    }
    if !js.contains(IMPORTED) {
        bail!("the glue does not call {IMPORTED} what the module imports");
    }
    let js = js.replace(IMPORTED, EDITION_PLACE);
    let js = match marks {
        Some(marks) => names::guard(&names::own_marks(&js, marks)?)?,
        None => js,
    };
    Ok(Bound { js, wasm: output.wasm_mut().emit_wasm() })
}
