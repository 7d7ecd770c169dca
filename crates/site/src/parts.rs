//! What every folder of `dist` is put together from: the module, its glue, the scripts.

use std::path::Path;

use anyhow::{Context, Result};
use boundary_check_core::content;
use boundary_check_core::instrument::TopicKind;
use serde_json::{Value, json};

use crate::bundle::{Values, bundle};
use crate::integrity::integrity;
use crate::interface::{Element, Interface};
use crate::languages::{self, Languages};
use crate::modules::{
    Bound, CLAUSES, GLUE, LICENCES, PILOT, RETURN_GLUE, RETURN_WASM, SCAN_GLUE, SCAN_WASM, WASM, WORKSHOP_GLUE,
    WORKSHOP_WASM,
};
use crate::words::PageWords;
use crate::{exit, files, script, strip};

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
/// What goes with the module of return codes into the file of its glue, and its style sheet.
const RETURN_RUNTIME: &str = "src/element/return/runtime.js";
const RETURN_STYLE: &str = "styles/return.css";
/// The style sheet of what offers the file of a study, and what both have of fields to write in.
const PILOT_STYLE: &str = "styles/pilot.css";
const FIELD_STYLE: &str = "styles/fields.css";
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

/// Modules that draw nothing by themselves, and are asked for on a press.
pub(crate) struct Apart {
    /// What reads a camera's pictures.
    pub(crate) scan: Bound,
    /// Return codes.
    pub(crate) returns: Bound,
}

/// What was built, ready to be written.
pub(crate) struct Parts {
    /// The check.
    check: Module,
    /// The module for workshops, which has the check in it.
    workshop: Module,
    apart: Apart,
    /// What is in all of them, with its licences; empty to write none.
    pub(crate) licences: String,
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
    pub(crate) fn new(
        root: &Path,
        edition: &str,
        check: Module,
        workshop: Module,
        apart: Apart,
        small: bool,
    ) -> Result<Self> {
        let interface = Interface::read(root)?;
        let read = |name: &str| -> Result<Value> {
            serde_json::from_str(&files::read(root, name)?).with_context(|| format!("{name} is not JSON"))
        };
        let text = |file: &str, place: &str| -> Result<String> {
            let found = read(file)?.pointer(place).map(Value::to_string);
            found.with_context(|| format!("{file} has no text at {place}"))
        };
        let styled = |sheets: [&str; 2]| -> Result<String> {
            let tight = sheets.iter().map(|sheet| Ok(strip::tight_css(&files::read(root, sheet)?)));
            Ok(json!(tight.collect::<Result<String>>()?).to_string())
        };
        let words = PageWords::read(root)?;
        let instrument = content::instrument(INSTRUMENT, &files::read(root, INSTRUMENT)?)?;
        let events: Vec<&str> = interface.check.events.iter().map(|event| event.name.as_str()).collect();
        let dimensions = instrument.topics.iter().filter(|topic| topic.kind == TopicKind::Dimension);
        let dimensions: Vec<&str> = dimensions.map(|topic| &*topic.id).collect();
        let alerts: Vec<&str> = instrument.alerts.iter().map(|alert| &*alert.id).collect();
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
            ("EDITION", json!(edition).to_string()),
            ("FRAME", words.part("frame").to_string()),
            ("CERTIFICATE", words.part("certificate").to_string()),
            ("CERTIFICATE_STYLES", json!(strip::css(&files::read(root, CERTIFICATE_STYLE)?)).to_string()),
            ("DIMENSIONS", json!(dimensions).to_string()),
            ("ALERTS", json!(alerts).to_string()),
            ("RETURN", words.part("return").to_string()),
            ("RETURN_STYLES", styled([FIELD_STYLE, RETURN_STYLE])?),
            ("PILOT", words.part("pilot").to_string()),
            ("PILOT_STYLES", styled([FIELD_STYLE, PILOT_STYLE])?),
            ("QUESTIONS", asked_when(&read(INSTRUMENT)?).to_string()),
            ("LANDMARKS", words.landmarks(&instrument).to_string()),
            ("VERSION", instrument.version.to_string()),
            ("HASH", json!(instrument.hash).to_string()),
            ("BOARD_FAILED", text(PAGES_ENGLISH, "/board/failed")?),
        ]);
        let (languages, root) = (Languages::read(root)?, root.to_owned());
        let licences = String::new();
        Ok(Self { check, workshop, apart, licences, interface, words, values, languages, small, root })
    }

    /// Writes both modules with their glues, and the languages, into a folder; `pinned` glues refuse texts that are
    /// not those they know.
    pub(crate) fn write_modules(&self, folder: &Path, pinned: bool) -> Result<()> {
        files::save(folder, WASM, &self.check.wasm)?;
        files::save(folder, GLUE, self.glue(&self.check, pinned)?)?;
        files::save(folder, WORKSHOP_WASM, &self.workshop.wasm)?;
        files::save(folder, WORKSHOP_GLUE, self.glue(&self.workshop, pinned)?)?;
        if !self.licences.is_empty() {
            files::save(folder, LICENCES, &self.licences)?;
        }
        files::save(folder, CLAUSES, self.clauses()?)?;
        files::save(folder, PILOT, self.pilot()?)?;
        files::save(folder, RETURN_WASM, &self.apart.returns.wasm)?;
        files::save(folder, RETURN_GLUE, self.return_glue()?)?;
        self.languages.write(folder)
    }

    /// Writes what reads a camera's pictures.
    pub(crate) fn write_scan(&self, folder: &Path) -> Result<()> {
        files::save(folder, SCAN_WASM, &self.apart.scan.wasm)?;
        files::save(folder, SCAN_GLUE, self.minified(SCAN_GLUE, self.apart.scan.js.clone())?)
    }

    /// The file of a module's glue: with it comes what the entry needs once the module is there.
    fn glue(&self, module: &Module, pinned: bool) -> Result<String> {
        let hashes = if pinned { self.later_hashes()? } else { Value::Null };
        let values = Values::from([
            ("FILES", self.languages.for_script(module.workshop)),
            ("HASHES", hashes.to_string()),
            ("EDITION", self.values.get("EDITION").cloned().unwrap_or_default()),
            ("LANGUAGES", self.values.get("LANGUAGES").cloned().unwrap_or_default()),
            ("STYLES", json!(self.styles(module)?).to_string()),
        ]);
        let runtime = bundle(&self.root.join(if module.workshop { WORKSHOP_RUNTIME } else { RUNTIME }), &values)?;
        self.minified(module.name, [module.glue.as_str(), &runtime].concat())
    }

    /// The file of the glue of return codes.
    fn return_glue(&self) -> Result<String> {
        let runtime = bundle(&self.root.join(RETURN_RUNTIME), &self.values)?;
        self.minified(RETURN_GLUE, [self.apart.returns.js.as_str(), &runtime].concat())
    }

    fn clauses(&self) -> Result<String> {
        self.script("src/element/clauses.js", false)
    }

    fn pilot(&self) -> Result<String> {
        self.script("src/element/pilot/pilot.js", false)
    }

    /// The hash of each file that a glue asks for later, by its name.
    fn later_hashes(&self) -> Result<Value> {
        let mut hashes = self.languages.hashes();
        if let Some(hashes) = hashes.as_object_mut() {
            hashes.insert(CLAUSES.to_owned(), json!(integrity(self.clauses()?.as_bytes())));
            hashes.insert(PILOT.to_owned(), json!(integrity(self.pilot()?.as_bytes())));
            hashes.insert(RETURN_WASM.to_owned(), json!(integrity(&self.apart.returns.wasm)));
            hashes.insert(RETURN_GLUE.to_owned(), json!(integrity(self.return_glue()?.as_bytes())));
        }
        Ok(hashes)
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

    /// The service worker by its path, which keeps the files of `kept`; `edition` and `unkept` as it names them.
    pub(crate) fn worker(&self, name: &str, edition: &str, kept: &Value, unkept: &[&str]) -> Result<String> {
        let values = Values::from([
            ("EDITION", json!(edition).to_string()),
            ("EXIT_PAGE", json!(exit::PAGE).to_string()),
            ("KEPT", kept.to_string()),
            ("UNKEPT", json!(unkept).to_string()),
        ]);
        self.minified(name, bundle(&self.root.join(name), &values)?)
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

/// The id of each question, with the situations in which it is asked.
fn asked_when(instrument: &Value) -> Value {
    let list = |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let asked = |question: &Value| match question.get("askedWhen") {
        Some(when) => json!({ "id": question.get("id"), "askedWhen": when }),
        None => json!({ "id": question.get("id") }),
    };
    list(instrument, "topics").iter().flat_map(|topic| list(topic, "questions")).map(|it| asked(&it)).collect()
}
