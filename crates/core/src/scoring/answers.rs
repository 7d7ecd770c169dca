//! Answers: what was said to which question, checked one by one.

use super::ScoringError;
use crate::instrument::{AnswerOption, Instrument, Kind, Question};

/// The answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The option at this position.
    Option(u8),
    /// "Not sure".
    Unsure,
}

/// A value as it was given, not yet checked.
#[derive(Debug, Clone, PartialEq)]
pub enum InputValue<'a> {
    /// A text such as `client`, `yes` or `unsure`.
    Text(&'a str),
    /// A whole number; `0` to `3` for a frequency.
    Number(u32),
    /// Unanswered.
    Undefined,
    /// Anything else, described in words: `null`, `a list`, `1.5`.
    Other(String),
}

/// A set of answers to the questions of one instrument.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// By position of the question; shorter than the instrument where the rest is unanswered.
    by_question: Vec<Option<Answer>>,
}

impl Answers {
    /// No answers yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes answers by question id and checks each, also where its question does not apply.
    ///
    /// # Errors
    ///
    /// [`ScoringError::UnknownQuestion`] or [`ScoringError::InvalidAnswer`] for the first that is wrong.
    pub fn from_values<'a, I>(instrument: &Instrument, given: I) -> Result<Self, ScoringError>
    where
        I: IntoIterator<Item = (&'a str, InputValue<'a>)>,
    {
        let mut answers = Self { by_question: vec![None; instrument.questions.len()] };
        for (id, value) in given {
            answers.set_value(instrument, id, &value)?;
        }
        Ok(answers)
    }

    /// Takes one answer by question id and checks it.
    ///
    /// # Errors
    ///
    /// As [`from_values`](Self::from_values).
    pub fn set_value(&mut self, instrument: &Instrument, id: &str, value: &InputValue) -> Result<(), ScoringError> {
        let at = instrument.question_index(id).ok_or_else(|| ScoringError::UnknownQuestion { id: shortened(id) })?;
        if let Some(question) = instrument.questions.get(at) {
            self.set(at, parse(question, value)?);
        }
        Ok(())
    }

    /// The answer to the question at this position.
    pub fn get(&self, question: usize) -> Option<Answer> {
        self.by_question.get(question).copied().flatten()
    }

    /// Sets or removes the answer to the question at this position.
    pub fn set(&mut self, question: usize, answer: Option<Answer>) {
        if question >= self.by_question.len() {
            self.by_question.resize(question + 1, None);
        }
        if let Some(slot) = self.by_question.get_mut(question) {
            *slot = answer;
        }
    }

    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.by_question.iter().all(Option::is_none)
    }

    /// The position of the chosen option, if one was chosen.
    pub fn option(&self, question: usize) -> Option<usize> {
        match self.get(question) {
            Some(Answer::Option(option)) => Some(usize::from(option)),
            _ => None,
        }
    }

    /// The answer that counts: none where the chosen option is not offered to a situation like this one.
    pub fn given(&self, instrument: &Instrument, question: usize) -> Option<Answer> {
        let answer = self.get(question)?;
        let offered = |option: u8| {
            let options = instrument.questions.get(question).map_or(&[][..], |question| &question.options);
            options.get(usize::from(option)).is_some_and(|option| instrument.offers(option, &|at| self.option(at)))
        };
        match answer {
            Answer::Option(option) if !offered(option) => None,
            _ => Some(answer),
        }
    }

    /// Whether a question is asked, given the answers to the required choices.
    pub fn asks(&self, instrument: &Instrument, question: &Question) -> bool {
        instrument.asks(question, &|at| self.option(at))
    }

    /// Whether a choice that is asked has one of the options in a bit set.
    pub(super) fn is_one_of(&self, instrument: &Instrument, question: u16, options: u32) -> bool {
        let chosen = instrument.counted(usize::from(question), &|at| self.option(at));
        chosen.is_some_and(|option| options & (1 << option.min(31)) != 0)
    }

    /// Whether every required question that is asked is answered, and no answer is one that is not offered there.
    pub(super) fn require(&self, instrument: &Instrument) -> Result<(), ScoringError> {
        let mut missing = Vec::new();
        let mut refused = None;
        for (at, question) in instrument.questions.iter().enumerate() {
            if question.required && self.get(at).is_none() && self.asks(instrument, question) {
                missing.push(question.id.to_string());
            }
            if refused.is_none() && self.get(at).is_some() && self.given(instrument, at).is_none() {
                let chosen = self.option(at).and_then(|option| question.options.get(option));
                let given = InputValue::Text(chosen.map_or("", |option| &option.value));
                let offered = |option: &AnswerOption| instrument.offers(option, &|at| self.option(at));
                refused = Some(invalid(question, &given, &offered));
            }
        }
        if missing.is_empty() { refused.map_or(Ok(()), Err) } else { Err(ScoringError::Missing { ids: missing }) }
    }
}

/// Reads a value as an answer to a question; `None` where it is left unanswered.
fn parse(question: &Question, value: &InputValue) -> Result<Option<Answer>, ScoringError> {
    let option = match value {
        InputValue::Undefined => return Ok(None),
        InputValue::Text("unsure") if question.offers_unsure() => return Ok(Some(Answer::Unsure)),
        InputValue::Text(text) if question.kind != Kind::Frequency => question.option_index(text),
        InputValue::Number(number) if question.kind == Kind::Frequency => {
            usize::try_from(*number).ok().filter(|number| *number < question.options.len())
        }
        _ => None,
    };
    match option {
        Some(option) => Ok(Some(Answer::Option(option as u8))),
        None => Err(invalid(question, value, &|_| true)),
    }
}

fn invalid(question: &Question, value: &InputValue, offered: &dyn Fn(&AnswerOption) -> bool) -> ScoringError {
    let (given, expected) = (describe(value), expected(question, offered));
    ScoringError::InvalidAnswer { id: question.id.to_string(), given, expected }
}

/// Names what a question can be answered with.
fn expected(question: &Question, offered: &dyn Fn(&AnswerOption) -> bool) -> String {
    let mut expected = String::new();
    if question.kind == Kind::Frequency {
        expected.push_str("a number 0, 1, 2 or 3");
    } else {
        expected.push_str("one of");
        for option in question.options.iter().filter(|option| offered(option)) {
            expected.push_str(" \"");
            expected.push_str(&option.value);
            expected.push('"');
        }
    }
    if question.offers_unsure() {
        expected.push_str(" or \"unsure\"");
    }
    expected
}

pub(super) fn describe(value: &InputValue) -> String {
    match value {
        InputValue::Text(text) => ["the text \"", &shortened(text), "\""].concat(),
        InputValue::Number(number) => ["the number ", &number.to_string()].concat(),
        InputValue::Undefined => "nothing".to_owned(),
        InputValue::Other(what) => shortened(what),
    }
}

/// Enough of a text to recognise it: an error is no place for a megabyte.
pub(super) fn shortened(text: &str) -> String {
    const MAX: usize = 40;
    match text.char_indices().nth(MAX) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}
