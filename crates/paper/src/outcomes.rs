//! What each outcome says, in short, and what to do about each part: so that nobody leaves with a name alone.

use boundary_check_core::instrument::{CauseText, Kind, Outcome, OutcomeText, QuestionText, Topic, TopicText};
use boundary_check_core::text::{self, TextKey, keys};

use crate::html::{block, escape, inline, list, text};
use crate::rules;
use crate::variant::Variant;
use crate::words::*;

/// All of it, with where the check ends.
pub(crate) fn outcomes(variant: &Variant<'_>) -> String {
    let (words, instrument) = (&variant.paper.words, &variant.paper.instrument);
    let printed = rules::rules(variant);
    let mut inside = text("h3", words.get(OUTCOMES));
    for (at, outcome) in instrument.outcomes.iter().enumerate() {
        if at == usize::from(instrument.find_out) || printed.iter().any(|it| it.outcome.id == outcome.id) {
            inside += &one(variant, outcome);
        }
    }
    inside += &text("h3", words.get(PARTS));
    inside += &parts(variant);
    inside += &text("h4", variant.text(keys::MISSING_TITLE));
    inside += &list("ul", missing(variant));
    inside += &text("h4", variant.text(keys::ASK_TITLE));
    inside += &text("p", variant.text(keys::ASK_ADVICE));
    inside += &text("h4", variant.text(keys::ABOUT_TITLE));
    for paragraph in text::items(variant.text(keys::ABOUT)) {
        inside += &text("p", paragraph);
    }
    inside
}

fn one(variant: &Variant<'_>, outcome: &Outcome) -> String {
    let words = &variant.paper.words;
    let title = outcome.text(OutcomeText::Title);
    let caution = outcome.caution.to_string();
    let heading = words.say(OUTCOME, &[("outcome", variant.text(title)), ("caution", &caution)]);
    let now = outcome.text(OutcomeText::Now);
    let mut inside = text("h4", &heading) + &for_some(variant, title);
    for key in [outcome.text(OutcomeText::Summary), now] {
        let texts = text::items(variant.text(key));
        inside += &if key == now { list("ul", texts) } else { texts.map(|it| text("p", it)).collect() };
        inside += &for_some(variant, key);
    }
    block("div.outcome", &inside)
}

/// The wordings for some, where the paper is for everybody.
fn for_some(variant: &Variant<'_>, key: TextKey) -> String {
    let words = &variant.paper.words;
    let Some((_, question)) = variant.paper.varies_by() else { return String::new() };
    let others = variant.other_wordings(key).into_iter().map(|(options, wording)| {
        let labels: Vec<String> = options.iter().map(|at| words.quote(variant.label(question, *at))).collect();
        let wording = text::items(wording).collect::<Vec<_>>().join(" ");
        text("p.some", &words.say(FOR_SOME, &[("answers", &words.any_of(&labels)), ("text", &wording)]))
    });
    others.collect()
}

fn parts(variant: &Variant<'_>) -> String {
    let words = &variant.paper.words;
    let head = [PARTS_PART, PARTS_REPAIR, PARTS_FIND]
        .map(|word| format!("<th scope=\"col\">{}</th>", escape(words.get(word))));
    let mut rows = String::new();
    for (at, topic) in variant.paper.instrument.topics.iter().enumerate() {
        if variant.questions().any(|(_, _, question)| usize::from(question.topic) == at) {
            rows += &part(variant, at, topic);
        }
    }
    block("table.parts", &(block("thead", &block("tr", &head.concat())) + &block("tbody", &rows)))
}

fn part(variant: &Variant<'_>, at: usize, topic: &Topic) -> String {
    let (words, of) = (&variant.paper.words, |text| variant.text(topic.text(text)));
    let name = Some(of(TopicText::Name)).filter(|name| !name.is_empty()).unwrap_or(of(TopicText::Title));
    let mut repair = String::new();
    for cause in variant.paper.instrument.causes.iter() {
        let here = variant
            .questions()
            .filter(|(question, _, it)| usize::from(it.topic) == at && cause.questions.contains(question));
        let numbers: Vec<usize> = here.map(|(_, number, _)| number).collect();
        let own = variant.text(cause.text(CauseText::Repair));
        if !own.is_empty() && !numbers.is_empty() {
            let own = words.say(FOR_QUESTION, &[("number", &words.numbers(LIST_LAST_AND, &numbers)), ("text", own)]);
            repair = repair + " " + &escape(&own);
        }
    }
    let name = format!("<th scope=\"row\">{}</th>", escape(name));
    block("tr", &(name + &inline("td", &repair) + &text("td", of(TopicText::Find))))
}

/// What to do about each check that is not passed.
fn missing(variant: &Variant<'_>) -> Vec<String> {
    let words = &variant.paper.words;
    let checks = variant.questions().filter(|(_, _, question)| question.kind == Kind::Check);
    let each = checks.map(|(_, _, question)| {
        let of = |text| variant.text(question.text(text));
        words.say(MISSING, &[("short", of(QuestionText::Short)), ("text", of(QuestionText::Missing))])
    });
    each.collect()
}
