//! Step 2: the table of which answers give a part which level.

use boundary_check_core::instrument::{Level, Question, QuestionText, TopicKind, TopicText};
use boundary_check_core::text::keys;

use crate::html::{blank, block, escape, inline, text};
use crate::variant::Variant;
use crate::words::*;

/// Step 2.
pub(crate) fn step(variant: &Variant<'_>) -> String {
    let words = &variant.paper.words;
    let clear = words.say(LEVELS_LEAD, &[("clear", variant.text(keys::LEVEL_CLEAR))]);
    let columns = [words.get(LEVELS_QUESTION), variant.text(keys::LEVEL_SOME), variant.text(keys::LEVEL_HIGH)];
    let head: String =
        columns.iter().map(|column| format!("<th scope=\"col\">{}</th>", escape(column))).collect::<String>();
    let mut table = block("thead", &block("tr", &head));
    for (at, topic) in variant.paper.instrument.topics.iter().enumerate() {
        let questions: Vec<_> = variant.questions().filter(|(_, _, it)| usize::from(it.topic) == at).collect();
        if topic.kind != TopicKind::Dimension || questions.is_empty() {
            continue;
        }
        let name = inline("b", &escape(variant.text(topic.text(TopicText::Name))));
        let lines = blank(words.get(LEVELS_FIRST)) + &blank(words.get(LEVELS_SECOND));
        let mut rows = block("tr", &format!("<th scope=\"rowgroup\" colspan=\"3\">{name} {lines}</th>"));
        for (_, number, question) in questions {
            rows += &row(variant, number, question);
        }
        table += &block("tbody", &rows);
    }
    text("h3", words.get(STEP_LEVELS)) + &text("p", &clear) + &block("table.levels", &table)
}

fn row(variant: &Variant<'_>, number: usize, question: &Question) -> String {
    let words = &variant.paper.words;
    let reach = |level: Level| {
        let labels = variant.labels(question, |risk| question.level(risk) == level);
        if labels.is_empty() { words.get(LEVELS_NONE).to_owned() } else { words.any_of(&labels) }
    };
    let name = variant.text(question.text(QuestionText::Text));
    let name = format!("<th scope=\"row\">{} {}</th>", inline("b", &number.to_string()), escape(name));
    block("tr", &(name + &text("td", &reach(Level::Some)) + &text("td", &reach(Level::High))))
}
