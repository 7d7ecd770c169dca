//! What every folder of `dist` is put together from: the module, its glue, the scripts.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha384};

use super::interface::Interface;
use super::wasm::Bound;
use super::{GLUE, WASM, WORKSHOP_GLUE, WORKSHOP_WASM, files, fill, names, script};

/// The folder of the element's scripts; `element.js` is the entry, `scoring.js` the scoring without an element.
const SCRIPTS: &str = "src/element";
/// The language that is built in.
const ENGLISH: &str = "content/en.json";
/// The cases of workshops, and the texts of workshops in the built-in language.
const CASES: &str = "content/workshop/cases.json";
const WORKSHOP_ENGLISH: &str = "content/workshop/en.json";
/// The instrument, which lies among the languages.
const INSTRUMENT: &str = "instrument.json";

/// A wasm module with its glue.
pub(crate) struct Module {
    wasm: Vec<u8>,
    /// An ES module.
    glue: String,
}

impl Module {
    /// `marks` begin the properties by which the module marks the nodes that it draws: each its own.
    pub(crate) fn new(glue: &str, marks: &str, bound: Bound) -> Result<Self> {
        Ok(Self { glue: script::minify(glue, &names::own_marks(&bound.js, marks)?)?, wasm: bound.wasm })
    }

    fn hashes(&self) -> Value {
        json!({ "wasm": integrity(&self.wasm), "glue": integrity(self.glue.as_bytes()) })
    }
}

/// What was built, ready to be written.
pub(crate) struct Parts {
    /// The check.
    check: Module,
    /// The module for workshops, which has the check in it.
    workshop: Module,
    /// The interface of the element.
    pub(crate) interface: Interface,
    values: Value,
    cases: Value,
    workshop_texts: Value,
    scripts: std::path::PathBuf,
}

impl Parts {
    /// Makes everything that does not depend on the folder.
    pub(crate) fn new(root: &Path, check: Module, workshop: Module) -> Result<Self> {
        let interface = Interface::read(root)?;
        let read = |name: &str| -> Result<Value> {
            serde_json::from_str(&files::read(root, name)?).with_context(|| format!("{name} is not JSON"))
        };
        let texts = read(ENGLISH)?;
        let values = json!({
            "content": texts,
            "build": {
                "attributes": interface.attributes_for_script(true),
                "ownAttributes": interface.attributes_for_script(false),
                "defaults": interface.defaults_for_script(),
                "properties": interface.short_properties(),
                "events": interface.events.iter().map(|event| event.name.as_str()).collect::<Vec<_>>(),
                "languages": languages(root)?,
            },
        });
        let (cases, workshop_texts) = (read(CASES)?, read(WORKSHOP_ENGLISH)?);
        Ok(Self { check, workshop, interface, values, cases, workshop_texts, scripts: root.join(SCRIPTS) })
    }

    /// Writes both modules with their glues into a folder.
    pub(crate) fn write_modules(&self, folder: &Path) -> Result<()> {
        files::save(folder, WASM, &self.check.wasm)?;
        files::save(folder, GLUE, &self.check.glue)?;
        files::save(folder, WORKSHOP_WASM, &self.workshop.wasm)?;
        files::save(folder, WORKSHOP_GLUE, &self.workshop.glue)
    }

    /// The built-in texts, as `content/en.json` has them.
    pub(crate) fn content(&self) -> &Value {
        self.values.get("content").unwrap_or(&Value::Null)
    }

    /// The cases, as `content/workshop/cases.json` has them.
    pub(crate) fn cases(&self) -> &Value {
        &self.cases
    }

    /// The built-in texts of workshops, as `content/workshop/en.json` has them.
    pub(crate) fn workshop_texts(&self) -> &Value {
        &self.workshop_texts
    }

    /// One of the element's scripts with all that it imports; `pinned` knows the hashes of the module and its
    /// glue, and refuses others.
    pub(crate) fn script(&self, name: &str, pinned: bool) -> Result<String> {
        let mut values = self.values.clone();
        let hashes = json!({ "check": self.check.hashes(), "workshop": self.workshop.hashes() });
        if let Some(build) = values.get_mut("build").and_then(Value::as_object_mut) {
            let none = json!({ "check": null, "workshop": null });
            build.insert("integrity".to_owned(), if pinned { hashes } else { none });
        }
        let joined = script::bundle(&self.scripts.join(name))?;
        script::minify(name, &fill::fill(&joined, &values).with_context(|| format!("{SCRIPTS}/{name}"))?)
    }
}

/// The hash of a file as `integrity` attributes write it.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The tags of the languages there are texts in, the built-in one first.
fn languages(root: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(root.join("content")).context("cannot list content")?;
    let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let mut names: Vec<String> = names.collect::<std::io::Result<_>>().context("cannot list content")?;
    names.retain(|name| name.ends_with(".json") && name != INSTRUMENT);
    names.sort_by_key(|name| (name != "en.json", name.clone()));
    Ok(names.iter().map(|name| name.trim_end_matches(".json").to_owned()).collect())
}
