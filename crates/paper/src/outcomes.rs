//! What each outcome says, in short, and what to do about each part: so that nobody leaves with a name alone.

use boundary_check_core::instrument::{CauseText, Kind, Outcome, OutcomeText, QuestionText, Topic, TopicText};
use boundary_check_core::text::{self, TextKey, keys};

use crate::html::{block, escape, inline, list, text};
use crate::variant::Variant;
use crate::words::*;
use crate::{codes, rules};

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
    inside += &text("p", words.get(PARTS_LEAD));
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
    let Some((at, _)) = variant.paper.varies_by() else { return String::new() };
    let others = variant.other_wordings(key).into_iter().map(|(options, wording)| {
        let wording = text::items(wording).collect::<Vec<_>>().join(" ");
        let values = [("answers", codes::answers(variant, (at, options))), ("text", wording)];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        text("p.some", &variant.paper.words.say(FOR_SOME, &values))
    });
    others.collect()
}

fn parts(variant: &Variant<'_>) -> String {
    let topics = variant.paper.instrument.topics.iter().enumerate();
    let asked = topics.filter(|(at, _)| variant.questions().any(|(_, _, it)| usize::from(it.topic) == *at));
    block("ul.parts", &asked.map(|(at, topic)| part(variant, at, topic)).collect::<String>())
}

/// A part: what sets it right again, and how to find out what one does not know.
fn part(variant: &Variant<'_>, at: usize, topic: &Topic) -> String {
    let (words, of) = (&variant.paper.words, |text| variant.text(topic.text(text)));
    let name = Some(of(TopicText::Name)).filter(|name| !name.is_empty()).unwrap_or(of(TopicText::Title));
    let mut inside = inline("b", &escape(&words.say(PARTS_PART, &[("part", name)])));
    for cause in variant.paper.instrument.causes.iter() {
        let here = variant
            .questions()
            .filter(|(question, _, it)| usize::from(it.topic) == at && cause.questions.contains(question));
        let numbers: Vec<usize> = here.map(|(_, number, _)| number).collect();
        let own = variant.text(cause.text(CauseText::Repair));
        if !own.is_empty() && !numbers.is_empty() {
            let own = words.say(FOR_QUESTION, &[("number", &words.numbers(LIST_LAST_AND, &numbers)), ("text", own)]);
            inside = inside + " " + &escape(&own);
        }
    }
    let find = of(TopicText::Find);
    if !find.is_empty() {
        inside = inside + " " + &inline("span.find", &escape(&words.say(PARTS_FIND, &[("text", find)])));
    }
    block("li", &inside)
}

/// What to do about each check that is not passed.
fn missing(variant: &Variant<'_>) -> Vec<String> {
    let words = &variant.paper.words;
    let checks = variant.questions().filter(|(_, _, question)| question.kind == Kind::Check);
    let each = checks.map(|(_, number, question)| {
        let of = |text| variant.text(question.text(text));
        let named = words.say(NAMED, &[("number", &number.to_string()), ("short", of(QuestionText::Short))]);
        words.say(MISSING, &[("named", &named), ("text", of(QuestionText::Missing))])
    });
    each.collect()
}
