//! The files of content that somebody writes by hand: cases and translations, as JSON.

use std::sync::OnceLock;

use boundary_check_content as built_in;
use boundary_check_core::content::{self, ContentError};
use boundary_check_core::instrument::Instrument;
use boundary_check_core::text::{Texts, keys};
use serde_json::{Value, json};

use crate::every_text;

const FILE: &str = "the file";

/// A file of cases: it is read, or the error says where it is wrong.
pub fn cases(given: &[u8]) {
    let Some(text) = crate::text(given) else { return };
    let instrument = built_in::instrument();
    match content::cases(FILE, text, instrument) {
        Ok(cases) => assert!(cases.iter().all(|case| usize::from(case.outcome) < instrument.outcomes.len())),
        Err(error) => assert_told(&error),
    }
}

/// A file of a language, as it is given and laid over one that is whole: it is read, or the error says where it is wrong. And
/// with English in place of what cannot be used, no text of it is refused any more.
pub fn languages(given: &[u8]) {
    static GARDEN: OnceLock<(Instrument, Value)> = OnceLock::new();
    // Rules of a few questions: a language for the built-in ones is more than is made up here.
    let (garden, whole) = GARDEN.get_or_init(|| {
        let garden = content::instrument("garden.json", include_str!("../../native/fixtures/garden.json")).unwrap();
        let head = json!({ "language": "xx", "name": "Garden", "direction": "ltr", "review": "nobody" });
        let whole = every_text::language(head, &content::catalogue(&garden));
        (garden, whole)
    });
    let Some(text) = crate::text(given) else { return };
    read(text, garden);
    let Ok(changes) = serde_json::from_str::<Value>(text) else { return };
    let changed = laid_over(whole.clone(), changes);
    read(&changed.to_string(), garden);
    let filled = content::with_fallback(FILE, &changed.to_string(), &whole.to_string()).unwrap();
    // English has no better language and direction than the file itself.
    if let Err(error) = content::translation(FILE, &filled.to_string(), garden) {
        assert!(["language", "direction"].contains(&&*error.place), "{error}\n{filled}");
    }
}

fn read(text: &str, garden: &Instrument) {
    for found in content::language_findings(FILE, text, garden) {
        assert_told(&found);
    }
    match content::translation(FILE, text, garden) {
        Ok(language) => {
            let texts = Texts::from_compiled(language.compiled);
            assert_eq!(texts.len(), content::catalogue(garden).len());
            assert!(!texts.get(keys::START_TITLE).is_empty());
        }
        Err(error) => assert_told(&error),
    }
    if let Err(error) = content::workshop_translation(FILE, text, garden, &[]) {
        assert_told(&error);
    }
}

fn assert_told(error: &ContentError) {
    assert!(error.file == FILE && !error.place.is_empty() && !error.expected.is_empty(), "{error}");
}

/// The changes in their places, as deep as both are objects.
fn laid_over(whole: Value, changes: Value) -> Value {
    match (whole, changes) {
        (Value::Object(mut whole), Value::Object(changes)) => {
            for (name, change) in changes {
                let before = whole.remove(&name).unwrap_or_default();
                whole.insert(name, laid_over(before, change));
            }
            Value::Object(whole)
        }
        (_, changes) => changes,
    }
}
