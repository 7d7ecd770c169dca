//! The facts that a screen shows, and its texts in the wording for this person.

use boundary_check_core::guidance;
use boundary_check_core::instrument::{AnswerOption, Instrument, Kind, Question, QuestionText};
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
    /// The variants of texts that fit them, as a bit set.
    pub variants: u32,
    /// How numbers and dates are written.
    pub locale: Locale<'a>,
}

impl<'a> ViewContext<'a> {
    /// What is shown of these answers.
    pub fn new(instrument: &'a Instrument, texts: &'a Texts, answers: &'a Answers, locale: Locale<'a>) -> Self {
        let variants = guidance::variants(instrument, answers);
        Self { instrument, texts, answers, variants, locale }
    }

    /// The text at a key, in the wording for this person; it may be empty where there is nothing to say.
    pub fn text(&self, key: TextKey) -> &'a str {
        self.texts.worded(key, self.variants)
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

    /// A paragraph with the text at a key, unless there is nothing to say.
    pub fn paragraph(&self, class: &'static str, key: TextKey) -> Html {
        let text = self.text(key);
        if text.is_empty() { Html::default() } else { element("p", class, text) }
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

    /// The answer given to a question, if it is still one that is offered.
    pub fn given(&self, question: &Question) -> Option<Answer> {
        self.answers.given(self.instrument, self.instrument.question_index(&question.id)?)
    }

    /// The positions of the options that a question offers to these answers.
    pub fn offered(&self, question: &'a Question) -> impl Iterator<Item = usize> + use<'a> {
        let (instrument, answers) = (self.instrument, self.answers);
        let offered = move |option: &AnswerOption| instrument.offers(option, &|at| answers.option(at));
        question.options.iter().enumerate().filter(move |(_, option)| offered(option)).map(|(at, _)| at)
    }
}

/// The key of an answer's label.
fn answer_key(question: &Question, answer: Answer) -> TextKey {
    match (answer, question.kind) {
        (Answer::Unsure, _) => keys::UNSURE,
        (Answer::Option(option), Kind::Choice) => question.option_text(usize::from(option)),
        (Answer::Option(option), Kind::Frequency) => keys::FREQUENCY_NEVER.plus(u16::from(option)),
        (Answer::Option(option), Kind::Check | Kind::Fact) => keys::CHECK_YES.plus(u16::from(option)),
    }
}
