//! What every folder of `dist` is put together from: the module, its glue, the scripts.

use std::path::Path;

use anyhow::{Context, Result};
use boundary_check_core::content;
use serde_json::{Value, json};

use crate::bundle::{Values, bundle};
use crate::integrity::{edition, integrity};
use crate::interface::{Element, Interface};
use crate::languages::{self, Languages};
use crate::modules::{Bound, GLUE, SCAN_GLUE, SCAN_WASM, WASM, WORKSHOP_GLUE, WORKSHOP_WASM};
use crate::words::PageWords;
use crate::{files, script, strip};

/// The language that is built in.
const ENGLISH: &str = "content/en.json";
const INSTRUMENT: &str = "content/instrument.json";
/// The style sheet of the note, which goes into its script.
const CERTIFICATE_STYLE: &str = "crates/site/pages/certificate/certificate.css";
/// The words of the site's own pages.
const PAGES_ENGLISH: &str = "content/pages/en.json";
/// The script of the element.
const ELEMENT: &str = "src/element/element.js";
/// What goes with a module into the file of its glue.
const RUNTIME: &str = "src/element/runtime.js";
/// The same for the module of workshops.
const WORKSHOP_RUNTIME: &str = "crates/workshop/src/runtime.js";
/// What the style sheet inside the shadow root is made of; the last only where there are workshops.
const STYLES: [&str; 3] = ["styles/tokens.css", "styles/widget.css", "styles/workshop.css"];

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
    pub(crate) fn new(name: &'static str, bound: Bound, workshop: bool) -> Self {
        Self { name, glue: bound.js, wasm: bound.wasm, workshop }
    }
}

/// What was built, ready to be written.
pub(crate) struct Parts {
    /// The check.
    check: Module,
    /// The module for workshops, which has the check in it.
    workshop: Module,
    /// What reads a camera's pictures.
    scan: Bound,
    /// The interface of the element.
    pub(crate) interface: Interface,
    /// The words of the site's pages.
    pub(crate) words: PageWords,
    /// What scripts import from `build:values`, but for hashes.
    values: Values,
    languages: Languages,
    /// Whether scripts are made small: what is built on each change is not.
    small: bool,
    root: std::path::PathBuf,
}

impl Parts {
    /// Makes everything that does not depend on the folder.
    pub(crate) fn new(root: &Path, check: Module, workshop: Module, scan: Bound, small: bool) -> Result<Self> {
        let interface = Interface::read(root)?;
        let read = |name: &str| -> Result<Value> {
            serde_json::from_str(&files::read(root, name)?).with_context(|| format!("{name} is not JSON"))
        };
        let text = |file: &str, place: &str| -> Result<String> {
            let found = read(file)?.pointer(place).map(Value::to_string);
            found.with_context(|| format!("{file} has no text at {place}"))
        };
        let words = PageWords::read(root)?;
        let instrument = content::instrument(INSTRUMENT, &files::read(root, INSTRUMENT)?)?;
        let built = [&*check.wasm, check.glue.as_bytes(), &*workshop.wasm, workshop.glue.as_bytes()].concat();
        let edition = json!(edition(&built)).to_string();
        let events: Vec<&str> = interface.check.events.iter().map(|event| event.name.as_str()).collect();
        let values = Values::from([
            ("ATTRIBUTES", interface.check.attributes_for_script().to_string()),
            ("DEFAULTS", interface.defaults_for_script().to_string()),
            ("PROPERTIES", json!(interface.short_properties()).to_string()),
            ("EVENTS", json!(events).to_string()),
            ("LANGUAGES", json!(languages::tags(root)?).to_string()),
            ("FAILED", text(ENGLISH, "/interface/failed")?),
            ("CLEAR", text(ENGLISH, "/interface/action/clear")?),
            ("CLEARED", text(ENGLISH, "/interface/cleared")?),
            ("EXIT", text(ENGLISH, "/interface/exit/link")?),
            ("SLOW", text(PAGES_ENGLISH, "/check/slow")?),
            ("RELOAD", text(PAGES_ENGLISH, "/check/reload")?),
            ("EDITION", edition.clone()),
            ("CERTIFICATE", words.part("certificate").to_string()),
            ("CERTIFICATE_STYLES", json!(strip::css(&files::read(root, CERTIFICATE_STYLE)?)).to_string()),
            ("VERSION", instrument.version.to_string()),
            ("HASH", json!(instrument.hash).to_string()),
            ("BOARD_FAILED", text(PAGES_ENGLISH, "/board/failed")?),
        ]);
        let (languages, root) = (Languages::read(root)?, root.to_owned());
        Ok(Self { check, workshop, scan, interface, words, values, languages, small, root })
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

    /// Writes what reads a camera's pictures.
    pub(crate) fn write_scan(&self, folder: &Path) -> Result<()> {
        files::save(folder, SCAN_WASM, &self.scan.wasm)?;
        files::save(folder, SCAN_GLUE, self.minified(SCAN_GLUE, self.scan.js.clone())?)
    }

    /// The file of a module's glue: with it comes what the entry needs once the module is there.
    fn glue(&self, module: &Module, pinned: bool) -> Result<String> {
        let hashes = if pinned { self.languages.hashes() } else { Value::Null };
        let values = Values::from([
            ("FILES", self.languages.for_script(module.workshop)),
            ("HASHES", hashes.to_string()),
            ("EDITION", self.values.get("EDITION").cloned().unwrap_or_default()),
            ("STYLES", json!(self.styles(module)?).to_string()),
        ]);
        let runtime = bundle(&self.root.join(if module.workshop { WORKSHOP_RUNTIME } else { RUNTIME }), &values)?;
        self.minified(module.name, [module.glue.as_str(), &runtime].concat())
    }

    /// The style sheet inside the shadow root, in one line.
    fn styles(&self, module: &Module) -> Result<String> {
        let names = if module.workshop { &STYLES[..] } else { &STYLES[..2] };
        names.iter().map(|name| Ok(strip::tight_css(&files::read(&self.root, name)?))).collect()
    }

    /// The hashes of a module's two files where they are pinned, else null.
    fn hashes(&self, module: &Module, pinned: bool) -> Result<String> {
        if !pinned {
            return Ok(Value::Null.to_string());
        }
        let glue = integrity(self.glue(module, true)?.as_bytes());
        Ok(json!({ "wasm": integrity(&module.wasm), "glue": glue }).to_string())
    }

    /// The script of the element: as [`Parts::script`], and its quick exit leads to `exit`, an expression of JavaScript, where
    /// the page names nothing else.
    pub(crate) fn entry(&self, pinned: bool, exit: &str) -> Result<String> {
        self.scripted(ELEMENT, pinned, Values::from([("EXIT_PAGE", exit.to_owned())]))
    }

    /// A script of the sources by its path, with all that it imports; `pinned` knows the hashes of the module and its
    /// glue, and refuses others.
    pub(crate) fn script(&self, name: &str, pinned: bool) -> Result<String> {
        self.scripted(name, pinned, Values::new())
    }

    fn scripted(&self, name: &str, pinned: bool, more: Values) -> Result<String> {
        let mut values = self.values.clone();
        values.extend(more);
        values.insert("INTEGRITY", self.hashes(&self.check, pinned)?);
        values.insert("WORKSHOP_INTEGRITY", self.hashes(&self.workshop, pinned)?);
        self.minified(name, bundle(&self.root.join(name), &values)?)
    }

    /// The script of another element, which has attributes of its own.
    pub(crate) fn element_script(&self, name: &str, element: &Element) -> Result<String> {
        self.own_script(name, element, Values::new())
    }

    /// The script of the board. `projector`, an expression of JavaScript, is the address of the window for the wall, or null.
    pub(crate) fn board_script(&self, name: &str, projector: &str) -> Result<String> {
        self.own_script(name, &self.interface.board, Values::from([("PROJECTOR", projector.to_owned())]))
    }

    fn own_script(&self, name: &str, element: &Element, more: Values) -> Result<String> {
        let mut values = self.values.clone();
        values.extend(more);
        values.insert("ATTRIBUTES", element.attributes_for_script().to_string());
        self.minified(name, bundle(&self.root.join(name), &values)?)
    }

    fn minified(&self, name: &str, script: String) -> Result<String> {
        if self.small { script::minify(name, &script) } else { Ok(script) }
    }
}
