//! A case as JSON: `questions` (the version of the questions that it was answered with), `language` (a tag, or nothing),
//! `title`, `text` (a paragraph a line) and `key` (question id to answer, as `score` takes it).

use std::hash::Hasher;

use boundary_check_core::cases::Case;
use boundary_check_core::instrument::Instrument;
use boundary_check_core::scoring::{Answer, Answers, Policy, ScoringError, score};
use boundary_check_core::text::TextKey;
use serde_json::Value;
use siphasher::sip::SipHasher13;

use super::{Draft, ID, MAX_TEXT, MAX_TITLE, OwnCase};

/// Why something is no case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is not whole, or nothing that a board has made.
    Damaged,
    /// It was answered with another version of the questions.
    Edition,
    /// Its title is missing or too long.
    Title,
    /// Its story is missing or too long.
    Text,
    /// Its key has no answer to the question with this id, or one that is not offered there, or there is no such question.
    Key(String),
    /// The page shows none but its own.
    Refused,
}

impl OwnCase {
    /// Reads a case with its key.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with it.
    pub fn read(instrument: &Instrument, value: &Value) -> Result<Self, Fault> {
        let written = Draft::read(instrument, value)?;
        let given = value.get("key").filter(|key| key.is_object()).ok_or(Fault::Damaged)?;
        let answers = Answers::from_json(instrument, given).map_err(|error| fault(&error))?;
        let mut key = Vec::new();
        for (at, question) in instrument.questions.iter().enumerate() {
            if !answers.asks(instrument, question) {
                continue;
            }
            let answer = answers.given(instrument, at).ok_or_else(|| Fault::Key(question.id.to_string()))?;
            let option = match answer {
                Answer::Option(option) => Some(option),
                Answer::Unsure => None,
            };
            key.push((at as u16, option));
        }
        let assessment = score(instrument, &answers, &Policy::default()).map_err(|error| fault(&error))?;
        let outcome = instrument.outcomes.iter().position(|outcome| outcome.id == assessment.outcome.id);
        let hash = hash(instrument, &written, &key);
        let case = Case {
            id: [ID, &hexadecimal(hash)].concat().into(),
            outcome: outcome.unwrap_or_default() as u16,
            answer_key: key.into(),
            texts: TextKey(0),
        };
        Ok(Self { written, case, hash })
    }
}

impl Draft {
    /// Reads what a trainer has written; what else there is does not matter to it.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with it.
    pub(crate) fn read(instrument: &Instrument, value: &Value) -> Result<Self, Fault> {
        let object = value.as_object().ok_or(Fault::Damaged)?;
        let text = |name: &str| object.get(name).and_then(Value::as_str).unwrap_or_default();
        let edition = object.get("questions").and_then(Value::as_u64).ok_or(Fault::Damaged)?;
        if edition != u64::from(instrument.version) {
            return Err(Fault::Edition);
        }
        Self { title: text("title").to_owned(), text: text("text").to_owned(), language: text("language").to_owned() }
            .checked()
    }

    /// The same as it is kept: a title in one line, no empty paragraphs, nothing that is no text.
    ///
    /// # Errors
    ///
    /// Where the title or the story is missing or too long.
    pub(crate) fn checked(&self) -> Result<Self, Fault> {
        let title = tidy(&self.title);
        let text = self.text.lines().map(tidy).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        if title.is_empty() || title.chars().count() > MAX_TITLE {
            return Err(Fault::Title);
        }
        if text.is_empty() || text.chars().count() > MAX_TEXT {
            return Err(Fault::Text);
        }
        let is_tag = self.language.len() <= 35 && self.language.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let language = if is_tag { self.language.clone() } else { String::new() };
        Ok(Self { title, text, language })
    }
}

/// One line without control characters, with one space between two words.
fn tidy(line: &str) -> String {
    let seen: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fault(error: &ScoringError) -> Fault {
    match error {
        ScoringError::UnknownQuestion { id } | ScoringError::InvalidAnswer { id, .. } => Fault::Key(id.clone()),
        ScoringError::Missing { ids } => Fault::Key(ids.first().cloned().unwrap_or_default()),
        _ => Fault::Damaged,
    }
}

/// In sixteen digits. The browser's module has nothing that formats (`xtask/src/build/trim.rs`).
fn hexadecimal(number: u64) -> String {
    let digit = |at: u32| char::from_digit((number >> (4 * at) & 15) as u32, 16).unwrap_or('0');
    (0..16).rev().map(digit).collect()
}

/// The same everywhere, and another for every other case: each part with its length before it.
fn hash(instrument: &Instrument, written: &Draft, key: &[(u16, Option<u8>)]) -> u64 {
    let mut hasher = SipHasher13::new();
    hasher.write(&u64::from(instrument.version).to_le_bytes());
    for part in [&written.title, &written.text, &written.language] {
        hasher.write(&(part.len() as u64).to_le_bytes());
        hasher.write(part.as_bytes());
    }
    for (question, option) in key {
        hasher.write(&question.to_le_bytes());
        hasher.write(&option.map_or(u16::MAX, u16::from).to_le_bytes());
    }
    hasher.finish()
}
