//! What is wrong in a content file, for the person who writes it.

use std::fmt;

/// Something wrong in a content file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentError {
    /// The file, as it was named by whoever loaded it.
    pub file: String,
    /// Where in the file: a path such as `rules[3].anyOf[0]`, or a line and column.
    pub place: String,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

impl ContentError {
    pub(super) fn new(
        file: &str,
        place: impl Into<String>,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Self {
        let mut place = place.into();
        if place.is_empty() {
            place = "the top".to_owned();
        }
        Self { file: file.to_owned(), place, found: found.into(), expected: expected.into() }
    }

    /// Takes apart serde's message, which reads "what was found, expected what was expected".
    pub(super) fn from_json(file: &str, path: &str, error: &serde_json::Error) -> Self {
        let position = format!("line {}, column {}", error.line(), error.column());
        let place = if path == "." { position.clone() } else { format!("{path} ({position})") };
        let message = error.to_string();
        let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
        let (found, expected) = if let Some((found, expected)) = message.split_once(", expected ") {
            (found.to_owned(), expected.to_owned())
        } else if let Some(field) = message.strip_prefix("missing field ") {
            ("nothing".to_owned(), format!("the field {field}"))
        } else {
            (message.to_owned(), "valid JSON of the documented form".to_owned())
        };
        Self::new(file, place, found, expected)
    }
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, place, found, expected } = self;
        write!(f, "{file}, at {place}: found {found}, expected {expected}")
    }
}

impl std::error::Error for ContentError {}
