//! A file of a language with every text that it has to have, each of which says where it stands.

use boundary_check_core::content::{CatalogueEntry, Presence};
use boundary_check_core::text::TextShape;
use serde_json::{Map, Value, json};

/// Puts the texts of a catalogue behind a head: what that has already stays.
pub(crate) fn language(head: Value, catalogue: &[CatalogueEntry]) -> Value {
    let mut language = head;
    for entry in catalogue.iter().filter(|entry| entry.need == Presence::Required) {
        if !language[&entry.path].is_null() {
            continue; // the head's own
        }
        let mut place = &mut language;
        for part in entry.path.split('.') {
            if place.is_null() {
                *place = Value::Object(Map::new());
            }
            place = &mut place[part];
        }
        let holes: String = entry.placeholders.iter().map(|name| format!(" {{{name}}}")).collect();
        let text = json!(entry.path.clone() + &holes);
        *place = match entry.shape {
            TextShape::Text => text,
            TextShape::List => json!([text]),
            TextShape::Plural => json!({ "other": text }),
        };
    }
    language
}
