//! Step 2: the table of which answers give a part which level.

use boundary_check_core::instrument::{Level, Question, TopicKind, TopicText};
use boundary_check_core::text::keys;

use crate::answers;
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
        let mut rows_of_part = block("tr", &format!("<th scope=\"rowgroup\" colspan=\"3\">{name} {lines}</th>"));
        for (numbers, cells) in rows(variant, &questions) {
            let cells = cells.map(|cell| text("td", &cell)).concat();
            let numbers = words.numbers(LIST_LAST_AND, &numbers);
            rows_of_part += &block("tr", &(format!("<th scope=\"row\">{}</th>", escape(&numbers)) + &cells));
        }
        table += &block("tbody", &rows_of_part);
    }
    text("h3", words.get(STEP_LEVELS)) + &text("p", &clear) + &block("table.levels", &table)
}

/// Numbers of questions whose answers reach the same, and what reaches each level.
type Row = (Vec<usize>, [String; 2]);

fn rows(variant: &Variant<'_>, questions: &[(u16, usize, &Question)]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (at, number, question) in questions {
        let cells = [Level::Some, Level::High].map(|level| {
            let answers = answers::reaching(variant, *at, question, |risk| question.level(risk) == level);
            answers.unwrap_or_else(|| variant.paper.words.get(LEVELS_NONE).to_owned())
        });
        match rows.iter_mut().find(|(_, known)| *known == cells) {
            Some((numbers, _)) => numbers.push(*number),
            None => rows.push((vec![*number], cells)),
        }
    }
    rows
}
