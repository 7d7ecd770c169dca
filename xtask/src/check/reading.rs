//! How hard the English texts are to read, by the words of one syllable (FORCAST): over all questions together, and over
//! each outcome's guidance together.

use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use super::{Finding, read};

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
    let english = read(root, FILE)?;
    let mut parts = vec![("questions".to_owned(), english.get("questions").map(texts).unwrap_or_default())];
    let outcomes = english.get("outcomes").and_then(Value::as_object);
    for (id, outcome) in outcomes.into_iter().flatten() {
        parts.push((format!("outcomes.{id}"), texts(outcome)));
    }
    Ok(parts.into_iter().map(|(place, texts)| (place, forcast(&texts.join(" ")))).collect())
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// 20 less a tenth of the one-syllable words among 150; here among all words.
fn forcast(text: &str) -> f64 {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-');
    let words: Vec<&str> =
        text.split(|c: char| !inside(c)).filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    let short = words.iter().filter(|word| is_short(word)).count();
    20.0 - 15.0 * short as f64 / words.len().max(1) as f64
}

/// What cannot be said at a glance – numbers, initials, compounds – counts as long.
fn is_short(word: &str) -> bool {
    let initials = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    let plain = word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’'));
    plain && !initials && syllarust::count_syllables(&word.replace('’', "'").to_lowercase()) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_plain() {
        assert_eq!(forcast("I told them of my own life"), 5.0);
        assert!(forcast("Professional confidentiality considerations notwithstanding") > 19.0);
    }
}
