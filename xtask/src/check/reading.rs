//! How hard the English texts are to read, by the words of one syllable (FORCAST): over all questions together, and over
//! each outcome's guidance together.

/// The measure itself, which the crate's own tests of the texts use, too.
#[path = "../../../tests/native/reading.rs"]
#[allow(dead_code, unreachable_pub, reason = "the tests use the rest")]
mod measure;

use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use super::finding::{Finding, read};

/// The highest grade: a text that most people of fifteen can read.
pub(super) const HIGHEST: f64 = 10.0;
const FILE: &str = "content/en.json";

/// What is too hard.
pub(super) fn findings(root: &Path) -> Result<Vec<Finding>> {
    let hard = grades(root)?.into_iter().filter(|(_, grade)| *grade > HIGHEST);
    let finding = |(place, grade): (String, f64)| Finding {
        file: FILE.to_owned(),
        place,
        what: format!("its reading grade is {grade:.1}; at most {HIGHEST} is plain enough"),
    };
    Ok(hard.map(finding).collect())
}

/// The grade of each part.
pub(super) fn grades(root: &Path) -> Result<Vec<(String, f64)>> {
    let Ok(english) = read(root, FILE) else { return Ok(Vec::new()) };
    let mut parts = vec![("questions".to_owned(), english.get("questions").map(texts).unwrap_or_default())];
    let outcomes = english.get("outcomes").and_then(Value::as_object);
    for (id, outcome) in outcomes.into_iter().flatten() {
        parts.push((format!("outcomes.{id}"), texts(outcome)));
    }
    Ok(parts.into_iter().map(|(place, texts)| (place, measure::forcast(&texts.join(" ")))).collect())
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
