//! The form: the questions topic by topic, with a box for each answer and nothing that tells what counts.

use boundary_check_core::instrument::{Kind, Question, QuestionText, Topic, TopicText};
use boundary_check_core::text::keys;

use crate::html::{BOX, TICKED, block, escape, inline, list, text};
use crate::variant::{Asked, Variant};
use crate::words::*;
use crate::{asked, codes};

/// The form of a variant.
pub(crate) fn form(variant: &Variant<'_>) -> String {
    let words = &variant.paper.words;
    let lead = words.list(FORM_LEAD).iter().cloned().chain(codes::notation(variant));
    let mut topics = String::new();
    let mut period_said = false;
    for (at, each) in variant.paper.instrument.topics.iter().enumerate() {
        let questions: Vec<_> = variant.questions().filter(|(_, _, it)| usize::from(it.topic) == at).collect();
        if questions.is_empty() {
            continue;
        }
        if !period_said && questions.iter().any(|(_, _, question)| question.kind == Kind::Frequency) {
            period_said = true;
            topics += &text("p.period", variant.text(keys::FREQUENCY_PERIOD));
            topics += &text("p.hint", variant.text(keys::FREQUENCY_HINT));
        }
        topics += &topic(variant, each, &questions);
    }
    text("h2", words.get(SHOW_FORM)) + &list("ul.lead", lead) + &block("div.columns", &topics)
}

fn topic(variant: &Variant<'_>, topic: &Topic, questions: &[(u16, usize, &Question)]) -> String {
    let mut inside = text("h3", variant.text(topic.text(TopicText::Title)));
    let lead = variant.text(topic.text(TopicText::Lead));
    if !lead.is_empty() {
        inside += &text("p.hint", lead);
    }
    let mut before = Asked::Always;
    for run in questions.chunk_by(|(_, _, one), (_, _, other)| variant.asked(one) == variant.asked(other)) {
        let asked = run.first().map_or(Asked::Always, |(_, _, question)| variant.asked(question));
        if let Some(line) = asked::line(variant, &asked) {
            inside += &text("p.only", &line);
        } else if before != Asked::Always {
            inside += &text("p.only", variant.paper.words.get(FOR_ALL));
        }
        before = asked;
        let questions: String = run.iter().map(|(at, number, question)| one(variant, *at, *number, question)).collect();
        inside += &block("ul.questions", &questions);
    }
    block("div.topic", &inside)
}

fn one(variant: &Variant<'_>, at: u16, number: usize, question: &Question) -> String {
    let key = question.text(QuestionText::Text);
    let number_and_text = inline("b", &number.to_string()) + " " + &escape(variant.text(key));
    let mut inside = block("p.question", &number_and_text);
    for (options, wording) in variant.other_wordings(key) {
        inside += &text("p.hint", &other_wording(variant, options, wording));
    }
    let hint = variant.text(question.text(QuestionText::Hint));
    if !hint.is_empty() {
        inside += &text("p.hint", hint);
    }
    let shape = if question.kind == Kind::Choice { "ul.answers.long" } else { "ul.answers" };
    block("li", &(inside + &block(shape, &answers(variant, at, question))))
}

fn answers(variant: &Variant<'_>, at: u16, question: &Question) -> String {
    let span = |label: &str, hint: Option<&str>| {
        let hint = hint.map_or_else(String::new, |hint| " ".to_owned() + &inline("span.hint", &escape(hint)));
        inline("span", &(escape(label) + &hint))
    };
    if let Some(option) = variant.option.filter(|_| variant.is_given(at)) {
        let given = Some(variant.paper.words.get(AS_GIVEN));
        return block("li", &format!("{TICKED} {}", span(variant.label(question, option), given)));
    }
    let mut answers = String::new();
    for (option, it) in question.options.iter().enumerate().filter(|(_, it)| variant.offers(it)) {
        let letter = match question.kind {
            Kind::Choice => inline("b", codes::letter(variant, question, option)) + " ",
            _ => String::new(),
        };
        let only = asked::offered(variant, it);
        answers += &block("li", &format!("{BOX} {letter}{}", span(variant.label(question, option), only.as_deref())));
    }
    if question.offers_unsure() {
        answers += &block("li", &format!("{BOX} {}", span(variant.unsure(), None)));
    }
    answers
}

/// The wording of a text for those with other answers to the question that says whom it is about.
fn other_wording(variant: &Variant<'_>, options: u32, wording: &str) -> String {
    let Some((at, _)) = variant.paper.varies_by() else { return String::new() };
    let answers = codes::answers(variant, (at, options));
    variant.paper.words.say(OTHER_WORDING, &[("answers", &answers), ("text", wording)])
}
