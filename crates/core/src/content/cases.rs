//! The cases of workshops: reads their file, and checks each key against the instrument.

use serde_json::Value;

use super::catalogue::CatalogueLayout;
use super::resolve::one_of;
use super::validate::unique;
use super::{ContentError, ordered_json, schema};
use crate::cases::{Case, safest};
use crate::instrument::{Instrument, Kind, Question};
use crate::text::TextKey;

/// Reads the cases of workshops from JSON and checks them. Whether a key comes to the outcome that it names is for a
/// test to show: nothing here scores.
///
/// `file` is the name to give it in errors. The format is that of `content/workshop/cases.json`.
///
/// # Errors
///
/// A [`ContentError`] for the first thing that is wrong: JSON that does not parse, two cases with one id, an outcome,
/// a question or an answer that does not exist, a key that says nothing of the situation, or that lists a question
/// which is not asked or an answer that is the safest anyway.
pub fn cases(file: &str, json: &str, instrument: &Instrument) -> Result<Vec<Case>, ContentError> {
    ordered_json::OrderedJson::parse(file, json)?;
    let raw: schema::Cases = schema::parse(file, json)?;
    if raw.cases.is_empty() {
        return Err(ContentError::new(file, "cases", "no cases", "at least one"));
    }
    unique(file, "cases", raw.cases.iter().map(|case| &*case.id))?;
    let mut layout = CatalogueLayout::of_workshop();
    let cases = raw.cases.iter().enumerate();
    cases.map(|(at, case)| Reader { file, instrument, place: format!("cases[{at}]") }.case(case, &mut layout)).collect()
}

struct Reader<'a> {
    file: &'a str,
    instrument: &'a Instrument,
    place: String,
}

impl Reader<'_> {
    fn case(&self, raw: &schema::Case, layout: &mut CatalogueLayout) -> Result<Case, ContentError> {
        let outcomes = &self.instrument.outcomes;
        let outcome = outcomes.iter().position(|outcome| outcome.id == raw.outcome).ok_or_else(|| {
            let expected = one_of(outcomes.iter().map(|outcome| &*outcome.id));
            self.error("outcome", format!("`{}`", raw.outcome), expected)
        })?;
        let mut key = Vec::new();
        for (id, value) in &raw.answer_key {
            let place = format!("answerKey.{id}");
            let at = self.instrument.question_index(id);
            let question = at.and_then(|at| Some((at, self.instrument.questions.get(at)?)));
            let (at, question) =
                question.ok_or_else(|| self.error(&place, format!("`{id}`"), "the id of a question"))?;
            let option = answer(question, value)
                .ok_or_else(|| self.error(&place, value.to_string(), format!("{} here", offered(question))))?;
            key.push((at as u16, option));
        }
        key.sort_unstable_by_key(|(at, _)| *at);
        let case =
            Case { id: raw.id.clone().into(), outcome: outcome as u16, answer_key: key.into(), texts: TextKey(0) };
        self.lists_what_it_must(&case)?;
        let texts = layout.case(case.answer_key.len());
        Ok(Case { texts, ..case })
    }

    /// The situation and what is not at its safest: all of that, and nothing else.
    fn lists_what_it_must(&self, case: &Case) -> Result<(), ContentError> {
        for (at, question) in self.instrument.questions.iter().enumerate() {
            let place = format!("answerKey.{}", question.id);
            let listed = case.answer_key.iter().find(|(listed, _)| usize::from(*listed) == at);
            // What offers no "Not sure" says what the situation is, and no answer to it goes without saying.
            let situation = !question.offers_unsure();
            match (listed, case.asks(self.instrument, question)) {
                (None, true) if situation => {
                    return Err(self.error(
                        &place,
                        "nothing",
                        format!("{}: it says what the case is", offered(question)),
                    ));
                }
                (Some(_), false) => {
                    return Err(self.error(&place, "an answer", "none: this is not asked about such a case"));
                }
                (Some((_, Some(_))), true) if !case.offers(self.instrument, at) => {
                    return Err(self.error(&place, "an answer", "another: this one is not offered about such a case"));
                }
                (Some((_, Some(option))), true) if !situation && *option == safest(question) => {
                    let expected = "no entry: what is not listed is at its safest";
                    return Err(self.error(&place, "the safest answer", expected));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn error(&self, place: &str, found: impl Into<String>, expected: impl Into<String>) -> ContentError {
        ContentError::new(self.file, format!("{}.{place}", self.place), found, expected)
    }
}

/// The position of the option; `Some(None)` for "Not sure", and `None` where there is no such answer.
fn answer(question: &Question, value: &Value) -> Option<Option<u8>> {
    let option = match value {
        Value::String(text) if text == "unsure" && question.offers_unsure() => return Some(None),
        Value::String(text) if question.kind != Kind::Frequency => question.option_index(text),
        Value::Number(number) if question.kind == Kind::Frequency => question.option_index(&number.to_string()),
        _ => None,
    };
    option.map(|option| Some(option as u8))
}

/// What a question can be answered with, as the file writes it.
fn offered(question: &Question) -> String {
    let quote = if question.kind == Kind::Frequency { "" } else { "\"" };
    let options = question.options.iter().map(|option| format!("{quote}{}{quote}", option.value));
    let unsure = question.offers_unsure().then(|| "\"unsure\"".to_owned());
    format!("one of {}", options.chain(unsure).collect::<Vec<_>>().join(", "))
}
