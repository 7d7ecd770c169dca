//! Step 2: the tables of which answers give a part which level.

use boundary_check_core::instrument::{Level, Question, Topic, TopicKind, TopicText};
use boundary_check_core::text::keys;

use crate::answers;
use crate::html::{blank, block, escape, text};
use crate::variant::Variant;
use crate::words::*;

/// Step 2. Each part is a table of its own: Firefox parts no table where a column ends.
pub(crate) fn step(variant: &Variant<'_>) -> String {
    let words = &variant.paper.words;
    let clear = words.say(LEVELS_LEAD, &[("clear", variant.text(keys::LEVEL_CLEAR))]);
    let mut tables = String::new();
    for (at, topic) in variant.paper.instrument.topics.iter().enumerate() {
        let questions: Vec<_> = variant.questions().filter(|(_, _, it)| usize::from(it.topic) == at).collect();
        if topic.kind == TopicKind::Dimension && !questions.is_empty() {
            tables += &part(variant, topic, &questions);
        }
    }
    text("h3", words.get(STEP_LEVELS)) + &text("p", &clear) + &tables
}

fn part(variant: &Variant<'_>, topic: &Topic, questions: &[(u16, usize, &Question)]) -> String {
    let words = &variant.paper.words;
    let columns =
        [variant.text(topic.text(TopicText::Name)), variant.text(keys::LEVEL_SOME), variant.text(keys::LEVEL_HIGH)];
    let head = columns.map(|column| format!("<th scope=\"col\">{}</th>", escape(column))).concat();
    let mut body = String::new();
    for (numbers, cells) in rows(variant, questions) {
        let cells = cells.map(|cell| text("td", &cell)).concat();
        let numbers = words.numbers(LIST_LAST_AND, &numbers);
        body += &block("tr", &(format!("<th scope=\"row\">{}</th>", escape(&numbers)) + &cells));
    }
    let lines = blank(words.get(LEVELS_FIRST)) + &blank(words.get(LEVELS_SECOND));
    body += &block("tr", &format!("<td colspan=\"3\">{lines}</td>"));
    block("table.levels", &(block("thead", &block("tr", &head)) + &block("tbody", &body)))
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
