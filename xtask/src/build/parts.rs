//! What every folder of `dist` is put together from: the module, its glue, the scripts.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha384};

use super::interface::Interface;
use super::languages::{self, Languages};
use super::wasm::Bound;
use super::words::PageWords;
use super::{GLUE, WASM, WORKSHOP_GLUE, WORKSHOP_WASM, files, fill, names, script};

/// The folder of the element's scripts; `element.js` is the entry, `scoring.js` the scoring without an element.
const SCRIPTS: &str = "src/element";
/// The language that is built in.
const ENGLISH: &str = "content/en.json";
/// The cases of workshops.
const CASES: &str = "content/workshop/cases.json";
/// The words of the site's own pages.
const PAGES_ENGLISH: &str = "content/pages/en.json";
/// What goes with a module into the file of its glue, and the place in it of the lines that name the languages.
const COMPANION: &str = "companion.js";
const LANGUAGES_LINE: &str = "  // @languages\n";

/// A wasm module and its glue as wasm-bindgen makes it.
pub(crate) struct Module {
    name: &'static str,
    wasm: Vec<u8>,
    /// An ES module.
    glue: String,
    /// Whether it has workshops in it.
    workshop: bool,
}

impl Module {
    /// `marks` begin the properties by which the module marks the nodes that it draws: each its own.
    pub(crate) fn new(name: &'static str, marks: &str, bound: Bound, workshop: bool) -> Result<Self> {
        Ok(Self { name, glue: names::guard(&names::own_marks(&bound.js, marks)?)?, wasm: bound.wasm, workshop })
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
    /// The words of the site's pages.
    pub(super) words: PageWords,
    values: Value,
    cases: Value,
    languages: Languages,
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
            "pages": read(PAGES_ENGLISH)?,
            "build": {
                "attributes": interface.attributes_for_script(true),
                "ownAttributes": interface.attributes_for_script(false),
                "defaults": interface.defaults_for_script(),
                "properties": interface.short_properties(),
                "events": interface.events.iter().map(|event| event.name.as_str()).collect::<Vec<_>>(),
                "languages": languages::tags(root)?,
            },
        });
        let cases = read(CASES)?;
        let (languages, scripts, words) = (Languages::read(root)?, root.join(SCRIPTS), PageWords::read(root)?);
        Ok(Self { check, workshop, interface, words, values, cases, languages, scripts })
    }

    /// Writes both modules with their glues, and the languages, into a folder; `pinned` glues refuse texts that are
    /// not those they know.
    pub(crate) fn write_modules(&self, folder: &Path, pinned: bool) -> Result<()> {
        files::save(folder, WASM, &self.check.wasm)?;
        files::save(folder, GLUE, self.glue(&self.check, pinned)?)?;
        files::save(folder, WORKSHOP_WASM, &self.workshop.wasm)?;
        files::save(folder, WORKSHOP_GLUE, self.glue(&self.workshop, pinned)?)?;
        self.languages.write(folder)
    }

    /// The file of a module's glue: with it comes what the entry needs once the module is there.
    fn glue(&self, module: &Module, pinned: bool) -> Result<String> {
        let companion = script::bundle(&self.scripts.join(COMPANION))?;
        let companion = companion.replace(LANGUAGES_LINE, &self.languages.for_script(module.workshop));
        let hashes = if pinned { self.languages.hashes() } else { Value::Null };
        let companion = fill::fill(&companion, &json!({ "build": { "integrity": { "languages": hashes } } }))?;
        script::minify(module.name, &[module.glue.as_str(), &companion].concat())
    }

    /// The hashes of a module's two files where they are pinned.
    fn hashes(&self, module: &Module) -> Result<Value> {
        Ok(json!({ "wasm": integrity(&module.wasm), "glue": integrity(self.glue(module, true)?.as_bytes()) }))
    }

    /// The cases, as `content/workshop/cases.json` has them.
    pub(crate) fn cases(&self) -> &Value {
        &self.cases
    }

    /// One of the element's scripts with all that it imports; `pinned` knows the hashes of the module and its
    /// glue, and refuses others.
    pub(crate) fn script(&self, name: &str, pinned: bool) -> Result<String> {
        let mut values = self.values.clone();
        let hashes = json!({ "check": self.hashes(&self.check)?, "workshop": self.hashes(&self.workshop)? });
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
