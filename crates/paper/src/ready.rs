//! Step 1: what counts, what is unknown, and how far an unknown answer may reach.

use boundary_check_core::instrument::{Kind, Question, Unsure};

use crate::codes;
use crate::html::{BOX, blank, block, escape, inline, list, text};
use crate::rules;
use crate::variant::Variant;
use crate::words::*;

/// Step 1.
pub(crate) fn step(variant: &Variant<'_>) -> String {
    let words = &variant.paper.words;
    let required: Vec<usize> = variant
        .questions()
        .filter(|(_, _, it)| it.required && !it.offers_unsure())
        .map(|(_, number, _)| number)
        .collect();
    let items = [
        words.get(READY_CROSS_OUT).to_owned(),
        words.say(READY_REQUIRED, &[("numbers", &words.numbers(LIST_LAST_AND, &required))]),
        words.say(READY_MARK, &[("unsure", variant.unsure())]),
        words.get(READY_ONCE).to_owned(),
        words.get(READY_TWICE).to_owned(),
    ];
    let wait = if rules::wait(variant) { block("p", &blank(words.get(WAIT_LINE))) } else { String::new() };
    let partners = if rules::partners(variant) {
        block("p", &format!("{BOX} {}", inline("span", &escape(words.get(PARTNERS_LINE)))))
    } else {
        String::new()
    };
    text("h3", words.get(STEP_READY)) + &list("ul", items) + &table(variant) + &wait + &partners
}

/// Questions that are unknown in the same way.
struct Row {
    numbers: Vec<usize>,
    when: String,
    safest: String,
    riskiest: String,
}

fn table(variant: &Variant<'_>) -> String {
    let words = &variant.paper.words;
    let columns = [UNKNOWN_QUESTIONS, UNKNOWN_IF, UNKNOWN_SAFEST, UNKNOWN_RISKIEST];
    let head: String =
        columns.iter().map(|word| format!("<th scope=\"col\">{}</th>", escape(words.get(*word)))).collect();
    let row = |row: &Row| {
        let cells =
            [words.numbers(LIST_LAST_AND, &row.numbers), row.when.clone(), row.safest.clone(), row.riskiest.clone()];
        block("tr", &cells.iter().map(|cell| text("td", cell)).collect::<String>())
    };
    let body: String = rows(variant).iter().map(row).collect();
    block("table.unknown", &(block("thead", &block("tr", &head)) + &block("tbody", &body)))
}

fn rows(variant: &Variant<'_>) -> Vec<Row> {
    let words = &variant.paper.words;
    let unsure = |word| words.say(word, &[("unsure", variant.unsure())]);
    let mut rows: Vec<Row> = Vec::new();
    for (at, number, question) in variant.questions().filter(|(_, _, it)| !it.required || it.offers_unsure()) {
        let ways = match question.unsure {
            Unsure::Unknown(risk) if question.required => vec![(unsure(UNKNOWN_UNSURE), risk)],
            Unsure::Unknown(risk) if risk == question.riskiest => vec![(unsure(UNKNOWN_BOTH), risk)],
            Unsure::Unknown(risk) => {
                vec![(unsure(UNKNOWN_UNSURE), risk), (words.get(UNKNOWN_NONE).to_owned(), question.riskiest)]
            }
            Unsure::NotOffered | Unsure::Fails(_) => vec![(words.get(UNKNOWN_NONE).to_owned(), question.riskiest)],
        };
        for (when, risk) in ways {
            let (safest, riskiest) = (answer(variant, at, question, 0), answer(variant, at, question, risk));
            let alike = |row: &&mut Row| row.when == when && row.safest == safest && row.riskiest == riskiest;
            match rows.iter_mut().find(alike) {
                Some(row) => row.numbers.push(number),
                None => rows.push(Row { numbers: vec![number], when, safest, riskiest }),
            }
        }
    }
    rows
}

/// The answer that has this risk: its letter, or its words in quotation marks.
fn answer(variant: &Variant<'_>, at: u16, question: &Question, risk: u8) -> String {
    match question.options.iter().position(|option| option.risk == risk && variant.offers(option)) {
        Some(option) if question.kind == Kind::Choice => codes::answers(variant, (at, 1 << option)),
        Some(option) => variant.paper.words.quote(variant.label(question, option)),
        None => String::new(),
    }
}
