//! What the paper is made from: the project's own content, or that of another instrument.

use std::fs;
use std::path::Path;

use boundary_check_core::content::{self, CatalogueEntry};
use boundary_check_paper::{Paper, Sources};
use serde_json::json;

use crate::every_text;

/// The files.
pub struct Files {
    pub instrument: String,
    pub language: String,
    pub cases: String,
    pub stories: String,
    pub words: String,
}

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

impl Files {
    pub fn own() -> Self {
        Self::of("en")
    }

    /// The project's own content in a language.
    pub fn of(tag: &str) -> Self {
        // As the site is built: what a language lacks is English there.
        let texts = |folder: &str| {
            let (translation, english) = (read(&format!("{folder}/{tag}.json")), read(&format!("{folder}/en.json")));
            content::with_fallback(folder, &translation, &english).unwrap().to_string()
        };
        Self {
            instrument: read("content/instrument.json"),
            language: texts("content"),
            cases: read("content/workshop/cases.json"),
            stories: texts("content/workshop"),
            words: texts("content/paper"),
        }
    }

    /// An instrument on quite another matter, in a language in which every text says where it stands; only the
    /// words of the paper itself are English.
    pub fn garden() -> Self {
        let instrument = read("tests/native/fixtures/garden.json");
        let garden = content::instrument("garden.json", &instrument).unwrap();
        let key = json!({ "spot": "pot", "season": "spring" });
        let cases = json!({ "cases": [{ "id": "pot", "outcome": "fine", "answerKey": key }] }).to_string();
        let read_cases = content::cases("cases.json", &cases, &garden).unwrap();
        Self {
            instrument,
            language: named(language(content::catalogue(&garden))),
            stories: language(content::workshop_catalogue(&garden, &read_cases)),
            cases,
            words: read("content/paper/en.json"),
        }
    }

    pub fn paper(&self) -> anyhow::Result<Paper> {
        let Self { instrument, language, cases, stories, words } = self;
        Paper::new(Sources { instrument, language, cases, stories, words })
    }

    pub fn page(&self) -> String {
        self.paper().unwrap().page("")
    }
}

/// A language of the check has a name.
fn named(language: String) -> String {
    language.replacen('{', "{\"name\":\"Garden\",", 1)
}

/// A language in which every text that is needed says where it stands.
fn language(catalogue: Vec<CatalogueEntry>) -> String {
    every_text::language(json!({ "language": "en", "direction": "ltr", "review": "nobody" }), &catalogue).to_string()
}
