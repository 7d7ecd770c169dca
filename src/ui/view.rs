//! The facts that a screen shows, and its texts in the wording for this person.

use boundary_check_core::instrument::{Instrument, Kind, Question, QuestionText};
use boundary_check_core::scoring::{Answer, Answers};
use boundary_check_core::text::{TextKey, Texts, fill, items, keys};
use yew::Html;

use super::locale::Locale;
use super::markup::{element, list};

/// The facts that a screen shows.
#[derive(Clone, Copy)]
pub struct ViewContext<'a> {
    /// The questions, rules and outcomes.
    pub instrument: &'a Instrument,
    /// The texts of the language in use.
    pub texts: &'a Texts,
    /// The answers so far.
    pub answers: &'a Answers,
    /// How numbers and dates are written.
    pub locale: Locale<'a>,
}

impl<'a> ViewContext<'a> {
    /// The text at a key, in the wording for this person.
    pub fn text(&self, key: TextKey) -> &'a str {
        self.texts.worded(key, self.answers.option(usize::from(self.instrument.wording_by)))
    }

    /// The text at a key with its placeholders filled.
    pub fn filled(&self, key: TextKey, values: &[(&str, &str)]) -> String {
        fill(self.text(key), values)
    }

    /// The text at a key for a number, which its placeholder takes.
    pub fn plural(&self, key: TextKey, placeholder: &str, count: usize) -> String {
        self.locale.plural(self.texts, key, placeholder, count)
    }

    /// A whole number as the language writes it.
    pub fn number(&self, number: usize) -> String {
        self.locale.number(number)
    }

    /// An element with the text at a key.
    pub fn element(&self, tag: &'static str, class: &'static str, key: TextKey) -> Html {
        element(tag, class, self.text(key))
    }

    /// A list with the items of the text at a key.
    pub fn list(&self, class: &'static str, key: TextKey) -> Html {
        list("ul", class, items(self.text(key)).map(|item| element("li", "", item)).collect())
    }

    /// The question's own text.
    pub fn question(&self, question: &Question) -> &'a str {
        self.text(question.text(QuestionText::Text))
    }

    /// The label of an answer.
    pub fn answer(&self, question: &Question, answer: Answer) -> &'a str {
        self.text(answer_key(question, answer))
    }

    /// The label of the safest answer.
    pub fn safest(&self, question: &Question) -> &'a str {
        let option = question.options.iter().position(|option| option.risk == 0).unwrap_or(0);
        self.answer(question, Answer::Option(option as u8))
    }

    /// The answer given to a question.
    pub fn given(&self, question: &Question) -> Option<Answer> {
        self.answers.get(self.instrument.question_index(&question.id)?)
    }
}

/// The key of an answer's label.
fn answer_key(question: &Question, answer: Answer) -> TextKey {
    match (answer, question.kind) {
        (Answer::Unsure, _) => keys::UNSURE,
        (Answer::Option(option), Kind::Choice) => question.option_text(usize::from(option)),
        (Answer::Option(option), Kind::Frequency) => keys::FREQUENCY_NEVER.plus(u16::from(option)),
        (Answer::Option(option), Kind::Check) => keys::CHECK_YES.plus(u16::from(option)),
    }
}
