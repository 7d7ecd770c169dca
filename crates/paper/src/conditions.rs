//! The conditions of the rules in words, with numbers and labels as they stand on the form.

use boundary_check_core::instrument::{Condition, Level, Question, QuestionText, Topic, TopicKind, TopicText};
use boundary_check_core::text::{TextKey, keys};

use crate::variant::Variant;
use crate::words::*;

/// What a condition comes to in a variant.
pub(crate) enum Phrase {
    /// It cannot hold.
    Never,
    /// It holds in any case.
    Always,
    Words(String),
}

/// All of these in one phrase.
pub(crate) fn all(variant: &Variant<'_>, conditions: &[Condition]) -> Phrase {
    let mut phrases = Vec::new();
    for condition in conditions {
        match one(variant, condition) {
            Phrase::Never => return Phrase::Never,
            Phrase::Always => {}
            Phrase::Words(words) => phrases.push(words),
        }
    }
    if phrases.is_empty() {
        return Phrase::Always;
    }
    Phrase::Words(variant.paper.words.join(CONDITION_AND, &phrases))
}

fn one(variant: &Variant<'_>, condition: &Condition) -> Phrase {
    match condition {
        Condition::OneOf { question, options } => match variant.settle((*question, *options)) {
            None => Phrase::Never,
            Some(None) => Phrase::Always,
            Some(Some(_)) => phrase(variant.question(*question).and_then(|it| {
                Some(answered(variant, variant.number(*question)?, it, &variant.options(it, *options)))
            })),
        },
        Condition::AtLeast { questions, risk } => phrase(at_least(variant, questions, *risk)),
        Condition::Dimension { topic, level } => {
            let dimension = dimensions(variant, *level).find(|(at, _)| at == topic);
            phrase(dimension.map(|(_, topic)| {
                let name = variant.text(topic.text(TopicText::Name));
                variant.paper.words.say(CONDITION_PART, &[("part", name), ("levels", &levels(variant, *level))])
            }))
        }
        Condition::OwnDimensions { count, level } => {
            let own = dimensions(variant, *level).filter(|(_, topic)| topic.is_own_dimension()).count();
            phrase((own >= usize::from(*count)).then(|| own_dimensions(variant, *count, *level)))
        }
        Condition::PartnersForbidden => Phrase::Words(variant.paper.words.get(CONDITION_PARTNERS).to_owned()),
        Condition::Waiting { question } => phrase(waiting(variant, *question)),
        // Never in rules.
        Condition::AnsweredUnsure { .. } => Phrase::Never,
    }
}

fn phrase(words: Option<String>) -> Phrase {
    words.map_or(Phrase::Never, Phrase::Words)
}

fn text<'a>(variant: &Variant<'a>, question: &Question) -> &'a str {
    variant.text(question.text(QuestionText::Text))
}

fn answered(variant: &Variant<'_>, number: usize, question: &Question, labels: &[String]) -> String {
    let words = &variant.paper.words;
    let answers = words.any_of(labels);
    let (number, question) = (number.to_string(), text(variant, question));
    words.say(CONDITION, &[("number", &number), ("question", question), ("answers", &answers)])
}

/// So many parts, with those named that do not count: what the other person does.
fn own_dimensions(variant: &Variant<'_>, count: u16, level: Level) -> String {
    let words = &variant.paper.words;
    let (levels, count) = (levels(variant, level), count.to_string());
    let theirs = dimensions(variant, level).filter(|(_, topic)| topic.theirs);
    let names: Vec<String> = theirs.map(|(_, it)| words.quote(variant.text(it.text(TopicText::Name)))).collect();
    let but =
        if names.is_empty() { String::new() } else { words.say(CONDITION_BUT, &[("parts", &words.any_of(&names))]) };
    match count.as_str() {
        "1" => words.say(CONDITION_ONE_PART, &[("but", &but), ("levels", &levels)]),
        _ => words.say(CONDITION_PARTS, &[("count", &count), ("but", &but), ("levels", &levels)]),
    }
}

/// Labels, and the questions with their numbers to which they are answers.
type Group<'a> = (Vec<String>, Vec<(usize, &'a Question)>);

/// Questions with the same answers go together.
fn at_least(variant: &Variant<'_>, questions: &[u16], risk: u8) -> Option<String> {
    let words = &variant.paper.words;
    let mut groups: Vec<Group<'_>> = Vec::new();
    for at in questions {
        let (Some(number), Some(question)) = (variant.number(*at), variant.question(*at)) else { continue };
        let labels = variant.labels(question, |it| it >= risk);
        match groups.iter_mut().find(|(known, _)| *known == labels) {
            Some((_, members)) => members.push((number, question)),
            None => groups.push((labels, vec![(number, question)])),
        }
    }
    let phrases = groups.iter().map(|(labels, members)| match members.as_slice() {
        [(number, question)] => answered(variant, *number, question, labels),
        several => {
            let numbers: Vec<usize> = several.iter().map(|(number, _)| *number).collect();
            let (numbers, answers) = (words.numbers(LIST_LAST, &numbers), words.any_of(labels));
            words.say(CONDITION_ANY, &[("numbers", &numbers), ("answers", &answers)])
        }
    });
    let phrases: Vec<String> = phrases.collect();
    (!phrases.is_empty()).then(|| words.join(CONDITION_OR, &phrases))
}

/// Each answer with the time that it makes sure of: a wait that is longer stands in the way.
fn waiting(variant: &Variant<'_>, at: u16) -> Option<String> {
    let (words, number, question) = (&variant.paper.words, variant.number(at)?, variant.question(at)?);
    let answers = question.options.iter().enumerate().map(|(option, it)| {
        let alike = question.options.iter().filter(|other| other.risk == it.risk);
        let months = alike.map(|other| other.guaranteed_months).min().unwrap_or(0).to_string();
        words.say(WAIT_ANSWER, &[("answer", variant.label(question, option)), ("months", &months)])
    });
    let answers = words.any_of(&answers.collect::<Vec<_>>());
    let (number, text) = (number.to_string(), text(variant, question));
    Some(words.say(CONDITION_WAIT, &[("number", &number), ("question", text), ("answers", &answers)]))
}

/// The dimensions that can reach a level here, with their positions.
fn dimensions<'a>(variant: &Variant<'a>, level: Level) -> impl Iterator<Item = (u16, &'a Topic)> {
    let reaching: Vec<u16> = variant
        .questions()
        .filter(|(_, _, question)| {
            variant.answers(question).iter().any(|it| it.risk.is_some_and(|risk| question.level(risk) >= level))
        })
        .map(|(_, _, question)| question.topic)
        .collect();
    let topics = variant.paper.instrument.topics.iter().enumerate().map(|(at, topic)| (at as u16, topic));
    topics.filter(move |(at, topic)| topic.kind == TopicKind::Dimension && reaching.contains(at))
}

/// The words of a level.
pub(crate) fn level_key(level: Level) -> TextKey {
    match level {
        Level::NotAsked => keys::LEVEL_NOT_ASKED,
        Level::Clear => keys::LEVEL_CLEAR,
        Level::Unknown => keys::LEVEL_UNKNOWN,
        Level::Some => keys::LEVEL_SOME,
        Level::High => keys::LEVEL_HIGH,
    }
}

/// This level and those above it.
fn levels(variant: &Variant<'_>, level: Level) -> String {
    let words = &variant.paper.words;
    let from = [Level::Some, Level::High].into_iter().filter(|it| *it >= level);
    words.any_of(&from.map(|it| words.quote(variant.text(level_key(it)))).collect::<Vec<_>>())
}
