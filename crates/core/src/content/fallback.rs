//! A translation that lacks a text falls back to English there: the product is built all the same, and
//! `cargo xtask check` names what is to be translated.

use serde_json::{Map, Value};

use super::ContentError;
use super::translation::{one_line, placeholders};
use crate::text::PluralCategory;

/// Reads a translation, and puts the English text wherever it has none that could be used: it is missing, of another
/// form, empty, or has other placeholders. What English does not have is left out.
///
/// # Errors
///
/// A [`ContentError`] where one of the two is not JSON.
pub fn with_fallback(file: &str, translation: &str, english: &str) -> Result<Value, ContentError> {
    let parse = |name: &str, json: &str| {
        serde_json::from_str::<Value>(json).map_err(|error| ContentError::from_json(name, ".", &error))
    };
    Ok(merged(parse(file, translation)?, &parse("the English file", english)?))
}

fn merged(translation: Value, english: &Value) -> Value {
    match (translation, english) {
        (Value::Object(mut translation), Value::Object(english)) => match plural(english) {
            Some(base) => {
                translation.retain(|category, text| is_category(category) && fits(text, base, true));
                let whole = translation.contains_key(PluralCategory::Other.name());
                Value::Object(if whole { translation } else { english.clone() })
            }
            None => {
                let text = |(key, english): (&String, &Value)| {
                    let given = translation.remove(key).map(|given| merged(given, english));
                    (key.clone(), given.unwrap_or_else(|| english.clone()))
                };
                Value::Object(english.iter().map(text).collect())
            }
        },
        (Value::Array(translation), Value::Array(english)) => {
            let whole = translation.len() == english.len()
                && translation.iter().zip(english).all(|(given, english)| fits_value(given, english));
            Value::Array(if whole { translation } else { english.clone() })
        }
        (translation, english) if fits_value(&translation, english) => translation,
        _ => english.clone(),
    }
}

/// The English text for all other numbers, where an object is one text by plural category.
fn plural(object: &Map<String, Value>) -> Option<&Value> {
    object.keys().all(|key| is_category(key)).then(|| object.get(PluralCategory::Other.name()))?
}

fn is_category(key: &str) -> bool {
    PluralCategory::ALL.iter().any(|plural| plural.name() == key)
}

fn fits_value(given: &Value, english: &Value) -> bool {
    fits(given, english, false)
}

/// Whether a text can stand in the place of the English one; `fewer` lets placeholders be left out.
fn fits(given: &Value, english: &Value, fewer: bool) -> bool {
    let (Some(given), Some(english)) = (given.as_str(), english.as_str()) else { return false };
    let sorted = |text| {
        let mut names = placeholders(text)?;
        names.sort_unstable();
        Some(names)
    };
    let (Some(found), Some(expected)) = (sorted(given), sorted(english)) else { return false };
    one_line(given).is_ok() && (found == expected || fewer && found.iter().all(|name| expected.contains(name)))
}
