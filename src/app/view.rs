//! What every screen and component draws with: the texts, in the wording for this person, and the few
//! forms of markup that recur. Plain functions instead of components wherever nothing is remembered:
//! each Yew component costs the reader's download about a kilobyte.

use yew::virtual_dom::{VTag, VText};
use yew::{AttrValue, Html};

use super::{Instance, intl};
use crate::instrument::{Instrument, Kind, Question, QuestionText};
use crate::scoring::{Answer, Answers};
use crate::text::{Key, Texts, fill, items, keys};

/// The facts that a screen shows.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The questions, rules and outcomes.
    pub instrument: &'a Instrument,
    /// The texts of the language in use.
    pub texts: &'a Texts,
    /// The answers so far.
    pub answers: &'a Answers,
    /// The element's settings.
    pub instance: &'a Instance,
}

impl<'a> View<'a> {
    /// The text at a key, in the wording for this person.
    pub fn text(&self, key: Key) -> &'a str {
        self.texts.worded(key, self.answers.option(usize::from(self.instrument.wording_by)))
    }

    /// The text at a key with its placeholders filled.
    pub fn filled(&self, key: Key, values: &[(&str, &str)]) -> String {
        fill(self.text(key), values)
    }

    /// The text at a key for a number, which its placeholder takes.
    pub fn counted(&self, key: Key, placeholder: &str, count: usize) -> String {
        intl::counted(self.texts, &self.instance.locale, key, placeholder, count)
    }

    /// A whole number as the language writes it.
    pub fn number(&self, number: usize) -> String {
        intl::number(&self.instance.locale, number)
    }

    /// An element with the text at a key.
    pub fn element(&self, tag: &'static str, class: &'static str, key: Key) -> Html {
        element(tag, class, self.text(key))
    }

    /// A list with the items of the text at a key.
    pub fn list(&self, class: &'static str, key: Key) -> Html {
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
pub(super) fn answer_key(question: &Question, answer: Answer) -> Key {
    match (answer, question.kind) {
        (Answer::Unsure, _) => keys::UNSURE,
        (Answer::Option(option), Kind::Choice) => question.option_text(usize::from(option)),
        (Answer::Option(option), Kind::Frequency) => keys::FREQUENCY_NEVER.plus(u16::from(option)),
        (Answer::Option(option), Kind::Check) => keys::CHECK_YES.plus(u16::from(option)),
    }
}

/// An element with a text.
pub fn element(tag: &'static str, class: &'static str, text: &str) -> Html {
    let mut element = tagged(tag, class);
    element.add_child(VText::new(text.to_owned()).into());
    element.into()
}

/// An element around others.
pub fn group(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let mut element = tagged(tag, class);
    element.add_children(children);
    element.into()
}

/// A list around its items. WebKit drops the list role where the bullets are styled away.
pub fn list(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let mut element = tagged(tag, class);
    element.add_attribute("role", "list");
    element.add_children(children);
    element.into()
}

/// The classes that are parts, too: pages may style them. Sections are none: how many there are depends on the
/// outcome, and a style sheet could tell of it, by the files that it asks for.
const PARTS: [&str; 4] = ["screen", "heading", "lead", "actions"];

/// An empty element with its class.
pub(crate) fn tagged(tag: &'static str, class: &'static str) -> VTag {
    let mut element = VTag::new(tag);
    if !class.is_empty() {
        element.add_attribute("class", class);
    }
    if PARTS.contains(&class) {
        element.add_attribute("part", class);
    }
    element
}

/// A paragraph that something may refer to.
pub(crate) fn identified(id: &'static str, class: &'static str, text: &str) -> Html {
    let mut paragraph = tagged("p", class);
    paragraph.add_attribute("id", id);
    paragraph.add_child(VText::new(text.to_owned()).into());
    paragraph.into()
}

/// The heading of a screen: it takes the focus on each step.
pub(crate) fn heading(text: &str) -> Html {
    described_heading(text, "")
}

/// A heading of a screen with which is read what stands at these ids.
pub(crate) fn described_heading(text: &str, by: &'static str) -> Html {
    let mut heading = tagged("h2", "heading");
    if !by.is_empty() {
        heading.add_attribute("aria-describedby", by);
    }
    heading.add_attribute("tabindex", "-1");
    heading.add_attribute("data-heading", "");
    heading.add_child(VText::new(text.to_owned()).into());
    heading.into()
}

/// A button that the root component listens for by its `data-action`.
pub(crate) fn button(action: &'static str, class: &'static str, text: &str) -> Html {
    let mut button = tagged("button", class);
    button.add_attribute("type", "button");
    button.add_attribute("part", if class == "primary" { "button primary" } else { "button" });
    button.add_attribute("data-action", action);
    button.add_child(VText::new(text.to_owned()).into());
    button.into()
}

/// A screen, marked with its name.
pub(super) fn screen(name: &'static str, extra: Option<(&'static str, AttrValue)>, children: Vec<Html>) -> Html {
    let mut section = tagged("section", "screen");
    section.add_attribute("data-screen", name);
    if let Some((attribute, value)) = extra {
        section.add_attribute(attribute, value);
    }
    section.add_children(children);
    section.into()
}
