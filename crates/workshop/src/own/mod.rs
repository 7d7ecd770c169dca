//! Cases that a trainer has written: what one is, and how it is read from a link, from a file, and from the answers of who
//! wrote it. What comes from outside is checked here, as a whole, before anything of it shows.
//!
//! No server ever has such a case: it travels in the fragment of a link, and as a file. [`read`] says what it may hold.

mod link;
mod pack;
mod read;

use boundary_check_core::cases::Case;
use boundary_check_core::instrument::Instrument;
use boundary_check_core::scoring::{Answer, Answers};
use serde_json::{Map, Value, json};

pub(crate) use link::{PACKED, plain};
pub use link::{from_attribute, in_link, unpack};
pub use pack::{FileFault, cases_in, is_file, to_file};
pub use read::Fault;

/// What stands before the hash in the id of such a case.
const ID: &str = "own-";
/// Under what a link has the hash.
const MARK: &str = "mark";

/// The most characters of a title.
pub(crate) const MAX_TITLE: usize = 80;
/// The most characters of a story: two and a half times that of the built-in ones, and short enough for a link.
pub(crate) const MAX_TEXT: usize = 2_000;
/// The most cases of its own that a board holds, and that a file brings.
pub(crate) const MAX_CASES: usize = 20;

/// What a trainer has written and not yet answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// What it is called.
    pub title: String,
    /// The story, a paragraph a line.
    pub text: String,
    /// The language in which it was written, such as `de`; empty where it is not known.
    pub language: String,
}

impl Draft {
    /// The paragraphs of the story.
    pub(crate) fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.text.lines()
    }

    /// As JSON, without a key.
    pub(crate) fn to_json(&self, instrument: &Instrument) -> Value {
        let Self { title, text, language } = self;
        json!({ "questions": instrument.version, "language": language, "title": title, "text": text })
    }
}

/// A case that a trainer has written, with its key.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnCase {
    /// The story and its title.
    pub written: Draft,
    /// Its key, and the outcome of that. Its texts are no number of the catalogue: they stand above.
    pub case: Case,
    /// Tells it from every other: by title, story, language, key and the version of the questions.
    pub hash: u64,
}

impl OwnCase {
    /// As JSON for a link, with a mark by which a letter that was changed on the way is noticed.
    pub fn to_link(&self, instrument: &Instrument) -> String {
        let mut whole = self.to_json(instrument);
        if let Some(object) = whole.as_object_mut() {
            object.insert(MARK.to_owned(), json!(self.mark()));
        }
        whole.to_string()
    }

    /// The hash in sixteen digits.
    pub(crate) fn mark(&self) -> &str {
        self.case.id.strip_prefix(ID).unwrap_or_default()
    }

    /// As JSON, in the form that [`read`] reads.
    pub(crate) fn to_json(&self, instrument: &Instrument) -> Value {
        let mut answers = Answers::new();
        for (at, option) in self.case.answer_key.iter() {
            answers.set(usize::from(*at), Some(option.map_or(Answer::Unsure, Answer::Option)));
        }
        with_key(self.written.to_json(instrument), key_of(instrument, &answers))
    }
}

/// A draft with the answers that its trainer has given, as JSON.
pub(crate) fn with_key(draft: Value, key: Value) -> Value {
    let mut whole = draft;
    if let Some(object) = whole.as_object_mut() {
        object.insert("key".to_owned(), key);
    }
    whole
}

/// The answers that count, by question id, as `score` takes them.
pub(crate) fn key_of(instrument: &Instrument, answers: &Answers) -> Value {
    let mut key = Map::new();
    for (at, question) in instrument.questions.iter().enumerate() {
        if !answers.asks(instrument, question) {
            continue;
        }
        let value = match answers.given(instrument, at) {
            Some(Answer::Unsure) => json!("unsure"),
            Some(Answer::Option(option)) if question.kind == boundary_check_core::instrument::Kind::Frequency => {
                json!(option)
            }
            Some(Answer::Option(option)) => match question.options.get(usize::from(option)) {
                Some(option) => json!(option.value),
                None => continue,
            },
            None => continue,
        };
        key.insert(question.id.to_string(), value);
    }
    Value::Object(key)
}

#[cfg(test)]
mod tests;
