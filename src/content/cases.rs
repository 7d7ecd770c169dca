//! The cases of workshops: read from JSON, and their keys checked against the instrument.

use std::collections::BTreeMap;

use super::catalogue::Layout;
use super::schema::{self, KeyAnswer};
use super::{ContentError, tree};
use crate::cases::{Case, safest};
use crate::instrument::{Instrument, Kind, Question};
use crate::text::Key;

/// Reads the cases for an instrument from JSON and checks their keys. Whether a key comes to the outcome that it
/// names is for a test to show: nothing here scores.
///
/// `file` is the name to give it in errors. The format is that of `content/workshop/cases.json`.
///
/// # Errors
///
/// A [`ContentError`] for the first thing that is wrong: JSON that does not parse, an unknown or missing field, an
/// id that stands twice, an outcome, a question or an answer that does not exist, a situation that is not given
/// whole, an answer to a question that the situation does not ask, or one that is the safest anyway.
pub fn cases(file: &str, json: &str, instrument: &Instrument) -> Result<Vec<Case>, ContentError> {
    tree::Tree::parse(file, json)?;
    let raw: schema::Cases = schema::parse(file, json)?;
    let mut layout = Layout::of_workshop();
    let mut cases: Vec<Case> = Vec::with_capacity(raw.cases.len());
    for (at, raw) in raw.cases.iter().enumerate() {
        let place = format!("cases[{at}]");
        let error = |field: &str, found: String, expected: &str| {
            Err(ContentError::new(file, format!("{place}.{field}"), found, expected))
        };
        if cases.iter().any(|other| other.id == raw.id) {
            return error("id", format!("`{}` again", raw.id), "an id that no other case has");
        }
        let Some(outcome) = instrument.outcomes.iter().position(|outcome| outcome.id == raw.outcome) else {
            return error("outcome", format!("`{}`", raw.outcome), "the id of an outcome");
        };
        let reader = Reader { file, place: format!("{place}.key"), instrument };
        let mut case = Case {
            id: raw.id.clone().into(),
            outcome: outcome as u16,
            key: reader.key(&raw.key)?.into(),
            texts: Key(0),
        };
        reader.check(&case)?;
        case.texts = layout.case(case.key.len());
        cases.push(case);
    }
    Ok(cases)
}

struct Reader<'a> {
    file: &'a str,
    place: String,
    instrument: &'a Instrument,
}

impl Reader<'_> {
    /// The answers in the order of the questions.
    fn key(&self, raw: &BTreeMap<String, KeyAnswer>) -> Result<Vec<(u16, Option<u8>)>, ContentError> {
        let mut key = Vec::with_capacity(raw.len());
        for (id, answer) in raw {
            let Some(at) = self.instrument.question_index(id) else {
                return Err(self.error(id, "an answer", "no such question: an id of the instrument"));
            };
            let question = self.instrument.questions.get(at);
            let read = question.and_then(|question| option(question, answer));
            let Some(option) = read else {
                return Err(self.error(id, format!("{answer:?}"), "an answer that the question has"));
            };
            key.push((at as u16, option));
        }
        key.sort_unstable();
        Ok(key)
    }

    fn check(&self, case: &Case) -> Result<(), ContentError> {
        for (at, question) in self.instrument.questions.iter().enumerate() {
            let listed = case.key.iter().find(|(other, _)| usize::from(*other) == at);
            // Without a safest answer to fall back on, the situation has to be given.
            let situation = question.required || question.options.iter().any(|option| option.guaranteed_months > 0);
            match listed {
                None if situation && case.asks(question) => {
                    return Err(self.error(&question.id, "nothing", "an answer: it is part of the situation"));
                }
                Some(_) if !case.asks(question) => {
                    return Err(self.error(&question.id, "an answer", "nothing: this situation does not ask it"));
                }
                Some((_, Some(option))) if !situation && *option == safest(question) => {
                    return Err(self.error(&question.id, "the safest answer", "nothing: what is left out is safe"));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn error(&self, question: &str, found: impl Into<String>, expected: &str) -> ContentError {
        ContentError::new(self.file, format!("{}.{question}", self.place), found, expected)
    }
}

/// The option that an answer names: outside, whether there is one; inside, `None` for "not sure".
fn option(question: &Question, answer: &KeyAnswer) -> Option<Option<u8>> {
    let at = match answer {
        KeyAnswer::Option(text) if text == "unsure" => return question.offers_unsure().then_some(None),
        KeyAnswer::Option(text) if question.kind != Kind::Frequency => question.option_index(text)?,
        KeyAnswer::Times(times) if question.kind == Kind::Frequency => usize::from(*times),
        _ => return None,
    };
    (at < question.options.len()).then(|| u8::try_from(at).ok())
}
