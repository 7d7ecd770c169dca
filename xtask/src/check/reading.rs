//! How hard the English texts are to read, by two measures: over all questions together, all causes, and each
//! outcome's guidance.

/// The measure itself, which the crate's own tests of the texts use, too.
#[path = "../../../tests/native/reading.rs"]
#[allow(dead_code, unreachable_pub, reason = "the tests use the rest")]
mod measure;

use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use super::finding::{Finding, read};

/// The highest grade by FORCAST: a text that most people of fifteen can read.
pub(super) const HIGHEST_FORCAST: f64 = 10.0;
/// The highest by Flesch–Kincaid, which counts long sentences, too.
pub(super) const HIGHEST_FLESCH_KINCAID: f64 = 8.0;
const FILE: &str = "content/en.json";

/// What is too hard.
pub(super) fn findings(root: &Path) -> Result<Vec<Finding>> {
    let finding = |place: String, name: &str, grade: f64, highest: f64| Finding {
        file: FILE.to_owned(),
        place,
        what: format!("its reading grade ({name}) is {grade:.1}; at most {highest} is plain enough"),
    };
    let mut findings = Vec::new();
    for Grades { place, forcast, flesch_kincaid } in grades(root)? {
        if forcast > HIGHEST_FORCAST {
            findings.push(finding(place.clone(), "FORCAST", forcast, HIGHEST_FORCAST));
        }
        if flesch_kincaid > HIGHEST_FLESCH_KINCAID {
            findings.push(finding(place, "Flesch–Kincaid", flesch_kincaid, HIGHEST_FLESCH_KINCAID));
        }
    }
    Ok(findings)
}

/// How hard one part is to read.
pub(super) struct Grades {
    /// Where in the file.
    pub(super) place: String,
    /// By FORCAST.
    pub(super) forcast: f64,
    /// By Flesch–Kincaid.
    pub(super) flesch_kincaid: f64,
}

/// The grades of each part.
pub(super) fn grades(root: &Path) -> Result<Vec<Grades>> {
    let Ok(english) = read(root, FILE) else { return Ok(Vec::new()) };
    let whole = |name: &str| (name.to_owned(), english.get(name).map(texts).unwrap_or_default());
    let mut parts = vec![whole("questions"), whole("causes")];
    let outcomes = english.get("outcomes").and_then(Value::as_object);
    for (id, outcome) in outcomes.into_iter().flatten() {
        parts.push((format!("outcomes.{id}"), texts(outcome)));
    }
    let graded = |(place, texts): (String, Vec<String>)| {
        let (forcast, flesch_kincaid) = (measure::forcast(&texts.join(" ")), measure::flesch_kincaid(&texts));
        Grades { place, forcast, flesch_kincaid }
    };
    Ok(parts.into_iter().map(graded).collect())
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
