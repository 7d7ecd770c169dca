//! The conditions of the rules in words: questions by number, answers by letter or label, as they stand on the form.

use boundary_check_core::instrument::{
    Condition, Kind, Level, Question, QuestionText, Topic, TopicKind, TopicText, Unsure,
};
use boundary_check_core::text::{TextKey, keys};

use crate::answers::{self, reaching};
use crate::codes;
use crate::situations::simplified;
use crate::variant::{Situation, Variant};
use crate::words::*;

/// What must all be so in a variant; nothing where it is so in any case.
#[derive(Default)]
pub(crate) struct All {
    /// Which options are chosen.
    situation: Situation,
    /// The rest, in words.
    others: Vec<String>,
}

/// What a condition comes to in a variant.
enum Phrase {
    /// It cannot hold.
    Never,
    /// It holds in any case.
    Always,
    /// One of these options is chosen.
    Chosen((u16, u32)),
    Words(String),
}

/// All of these; `None` where they cannot hold.
pub(crate) fn all(variant: &Variant<'_>, conditions: &[Condition]) -> Option<All> {
    let mut all = All::default();
    for condition in conditions {
        match one(variant, condition) {
            Phrase::Never => return None,
            Phrase::Always => {}
            Phrase::Chosen(pair) => all.situation.push(pair),
            Phrase::Words(words) => all.others.push(words),
        }
    }
    Some(all)
}

/// Of these one must be so: a line each, but for those that differ in a chosen option only; `None` where it is so in any
/// case.
pub(crate) fn lines(variant: &Variant<'_>, any_of: &[All]) -> Option<Vec<String>> {
    let words = &variant.paper.words;
    let mut alike: Vec<(&[String], Vec<Situation>)> = Vec::new();
    for All { situation, others } in any_of {
        match alike.iter_mut().find(|(known, _)| known == others) {
            Some((_, situations)) => situations.push(situation.clone()),
            None => alike.push((others, vec![situation.clone()])),
        }
    }
    let mut lines = Vec::new();
    for (others, situations) in alike {
        for situation in simplified(variant, &situations) {
            let chosen = Some(codes::situation(variant, &situation)).filter(|it| !it.is_empty());
            let phrases: Vec<String> = chosen.into_iter().chain(others.iter().cloned()).collect();
            if phrases.is_empty() {
                return None;
            }
            lines.push(words.join(CONDITION_AND, &phrases));
        }
    }
    Some(lines)
}

fn one(variant: &Variant<'_>, condition: &Condition) -> Phrase {
    match condition {
        Condition::OneOf { question, options } => match variant.settle((*question, *options)) {
            None => Phrase::Never,
            Some(None) => Phrase::Always,
            Some(Some(pair)) => chosen(variant, pair),
        },
        Condition::AtLeast { questions, risk } => match (questions.as_ref(), as_options(variant, questions, *risk)) {
            ([at], Some(options)) => chosen(variant, (*at, options)),
            _ => phrase(at_least(variant, questions, *risk)),
        },
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
        Condition::AnsweredUnsure { question: at } => {
            let question = variant.number(*at).zip(variant.question(*at));
            phrase(question.map(|(number, question)| {
                let (name, unsure) = (named(variant, number, question), variant.paper.words.quote(variant.unsure()));
                variant.paper.words.say(CONDITION, &[("question", &name), ("answers", &unsure)])
            }))
        }
    }
}

fn phrase(words: Option<String>) -> Phrase {
    words.map_or(Phrase::Never, Phrase::Words)
}

fn chosen(variant: &Variant<'_>, (at, options): (u16, u32)) -> Phrase {
    let offers = |question: &Question| answers::options(variant, question, |_| true) & options != 0;
    match variant.question(at).filter(|_| variant.number(at).is_some()) {
        Some(question) if offers(question) => Phrase::Chosen((at, options)),
        _ => Phrase::Never,
    }
}

/// The options of a choice that have at least this risk, where these are all the answers that do.
fn as_options(variant: &Variant<'_>, questions: &[u16], risk: u8) -> Option<u32> {
    let question = questions.first().and_then(|at| variant.question(*at))?;
    let lettered = question.kind == Kind::Choice && !matches!(question.unsure, Unsure::Fails(_));
    lettered.then(|| answers::options(variant, question, |it| it >= risk))
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

/// Questions with the same answers go together. One that has a name is said with it.
fn at_least(variant: &Variant<'_>, questions: &[u16], risk: u8) -> Option<String> {
    let words = &variant.paper.words;
    let mut groups: Vec<(String, Vec<(usize, &Question)>)> = Vec::new();
    for at in questions {
        let (Some(number), Some(question)) = (variant.number(*at), variant.question(*at)) else { continue };
        let Some(answers) = reaching(variant, *at, question, |it| it >= risk) else { continue };
        match groups.iter_mut().find(|(known, _)| *known == answers) {
            Some((_, members)) => members.push((number, question)),
            None => groups.push((answers, vec![(number, question)])),
        }
    }
    let phrases = groups.iter().map(|(answers, members)| match members.as_slice() {
        [(_, question)] if question.kind == Kind::Choice => answers.clone(),
        [(number, question)] => {
            words.say(CONDITION, &[("question", &named(variant, *number, question)), ("answers", answers)])
        }
        several => {
            let numbers: Vec<usize> = several.iter().map(|(number, _)| *number).collect();
            words.say(CONDITION_ANY, &[("numbers", &words.numbers(LIST_LAST_AND, &numbers)), ("answers", answers)])
        }
    });
    let phrases: Vec<String> = phrases.collect();
    (!phrases.is_empty()).then(|| words.join(CONDITION_OR, &phrases))
}

/// The number of a question, with its short name if it has one.
pub(crate) fn named(variant: &Variant<'_>, number: usize, question: &Question) -> String {
    let (number, short) = (number.to_string(), variant.text(question.text(QuestionText::Short)));
    if short.is_empty() { number } else { variant.paper.words.say(NAMED, &[("number", &number), ("short", short)]) }
}

/// Each answer with the time that it makes sure of: a wait that is longer stands in the way.
fn waiting(variant: &Variant<'_>, at: u16) -> Option<String> {
    let (words, number, question) = (&variant.paper.words, variant.number(at)?, variant.question(at)?);
    let answers = question.options.iter().enumerate().map(|(option, it)| {
        let alike = question.options.iter().filter(|other| other.risk == it.risk);
        let months = alike.map(|other| other.guaranteed_months).min().unwrap_or(0).to_string();
        let answer = codes::answers(variant, (at, 1 << option));
        words.say(WAIT_ANSWER, &[("answer", &answer), ("months", &months)])
    });
    let answers = words.list_of(LIST_LAST_AND, &answers.collect::<Vec<_>>());
    Some(words.say(CONDITION_WAIT, &[("number", &number.to_string()), ("answers", &answers)]))
}

/// The dimensions that can reach a level here, with their positions.
fn dimensions<'a>(variant: &Variant<'a>, level: Level) -> impl Iterator<Item = (u16, &'a Topic)> {
    let reach = |at: u16, question: &Question| reaching(variant, at, question, |risk| question.level(risk) >= level);
    let reached = variant.questions().filter(|(at, _, question)| reach(*at, question).is_some());
    let reached: Vec<u16> = reached.map(|(_, _, question)| question.topic).collect();
    let topics = variant.paper.instrument.topics.iter().enumerate().map(|(at, topic)| (at as u16, topic));
    topics.filter(move |(at, topic)| topic.kind == TopicKind::Dimension && reached.contains(at))
}

/// The words of a level.
fn level_key(level: Level) -> TextKey {
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
    let level_text = words.quote(variant.text(level_key(level)));
    if level == Level::High { level_text } else { words.say(OR_HIGHER, &[("level", &level_text)]) }
}
