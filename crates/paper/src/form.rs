//! The form: the questions topic by topic, with a box for each answer and nothing that tells what counts.

use boundary_check_core::instrument::{Kind, Question, QuestionText, Topic, TopicText};
use boundary_check_core::text::keys;

use crate::asked;
use crate::html::{BOX, TICKED, block, escape, inline, list, text};
use crate::variant::{Asked, Variant};
use crate::words::*;

/// The form of a variant.
pub(crate) fn form(variant: &Variant<'_>) -> String {
    let words = &variant.paper.words;
    let mut inside = text("h2", words.get(SHOW_FORM)) + &list("ul.lead", words.list(FORM_LEAD));
    let mut period_said = false;
    for (at, each) in variant.paper.instrument.topics.iter().enumerate() {
        let questions: Vec<_> = variant.questions().filter(|(_, _, it)| usize::from(it.topic) == at).collect();
        if questions.is_empty() {
            continue;
        }
        if !period_said && questions.iter().any(|(_, _, question)| question.kind == Kind::Frequency) {
            period_said = true;
            inside += &text("p.period", variant.text(keys::FREQUENCY_PERIOD));
            inside += &text("p.hint", variant.text(keys::FREQUENCY_HINT));
        }
        inside += &topic(variant, each, &questions);
    }
    inside
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
        inside += &text("p.hint", &other_wording(variant, &options, wording));
    }
    let hint = variant.text(question.text(QuestionText::Hint));
    if !hint.is_empty() {
        inside += &text("p.hint", hint);
    }
    let answers: String = match variant.option {
        Some(option) if variant.varies_by(at) => {
            let given = inline("span.hint", &escape(variant.paper.words.get(AS_GIVEN)));
            block("li", &format!("{TICKED} {} {given}", inline("span", &escape(variant.label(question, option)))))
        }
        _ => {
            let answers = variant.answers(question);
            answers.iter().map(|it| block("li", &format!("{BOX} {}", inline("span", &escape(it.label))))).collect()
        }
    };
    let shape = if question.kind == Kind::Choice { "ul.answers.long" } else { "ul.answers" };
    block("li", &(inside + &block(shape, &answers)))
}

fn other_wording(variant: &Variant<'_>, options: &[usize], wording: &str) -> String {
    let words = &variant.paper.words;
    let Some((at, question)) = variant.paper.varies_by() else { return String::new() };
    let number = variant.number(at).unwrap_or_default().to_string();
    let labels: Vec<String> = options.iter().map(|at| words.quote(variant.label(question, *at))).collect();
    words.say(OTHER_WORDING, &[("number", &number), ("answers", &words.any_of(&labels)), ("text", wording)])
}
