//! The content: what the loader refuses and how it says so, and what the English texts carry.

mod fallback;
mod instrument_files;
mod instrument_logic;
mod instrument_questions;
mod instrument_sense;
mod language_files;
mod language_texts;
mod texts;
mod typography;
mod words;

use boundary_check_core::content::{self, ContentError};
use boundary_check_core::instrument::Instrument;
use serde_json::Value;

const INSTRUMENT: &str = include_str!("../../../content/instrument.json");
const ENGLISH: &str = include_str!("../../../content/en.json");

fn load(json: &str) -> Result<Instrument, ContentError> {
    content::instrument("my/instrument.json", json)
}

/// A broken copy: what is edited, and the place, find and expectation that the error must name.
pub struct Broken {
    pub what: &'static str,
    pub edit: fn(&mut Value),
    pub place: &'static str,
    pub found: &'static str,
    pub expected: &'static str,
}

/// Loads each copy and compares its error; all that differ are shown at once.
pub fn prove(copies: &[Broken], source: &str, file: &str, load: impl Fn(&str) -> Option<ContentError>) {
    let mut wrong = Vec::new();
    for Broken { what, edit, place, found, expected } in copies {
        let mut json: Value = serde_json::from_str(source).unwrap();
        let whole = json.clone();
        edit(&mut json);
        assert_ne!(json, whole, "{what}: the edit changes something");
        match load(&json.to_string()) {
            None => wrong.push(format!("{what}: accepted")),
            Some(error) => {
                let named =
                    error.place.starts_with(place) && error.found.contains(found) && error.expected.contains(expected);
                if error.file != file || !named {
                    wrong.push(format!("{what}: {error}\n    wanted: at {place}, found {found}, expected {expected}"));
                }
                let message = error.to_string();
                let parts = [&error.file, &error.place, &error.found, &error.expected];
                assert!(parts.iter().all(|part| !part.is_empty() && message.contains(*part)), "{what}: {message}");
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), copies.len(), wrong.join("\n"));
}

/// Removes a key of an object.
pub fn remove(json: &mut Value, key: &str) {
    json.as_object_mut().expect("an object").remove(key).expect("the key is there");
}

/// The question of this id, wherever it stands.
fn question<'v>(json: &'v mut Value, id: &str) -> &'v mut Value {
    let topics = json["topics"].as_array_mut().unwrap().iter_mut();
    let mut questions = topics.flat_map(|topic| topic["questions"].as_array_mut().unwrap().iter_mut());
    questions.find(|question| question["id"] == id).expect("a question of this id")
}

#[test]
fn the_files_themselves_load() {
    let instrument = load(INSTRUMENT).unwrap();
    assert_eq!(&instrument, boundary_check_content::instrument(), "the built-in instrument is that of the file");
    let english = content::translation("my/en.json", ENGLISH, &instrument).unwrap();
    assert_eq!((english.tag.as_str(), english.direction.as_str()), ("en", "ltr"));
    let texts = boundary_check_core::text::Texts::from_compiled(english.compiled);
    assert_eq!(texts, boundary_check_content::english(), "the built-in texts are those of the file");
    assert_eq!(texts.len(), content::catalogue(&instrument).len());
}
