//! The catalogue: every text that a language must have, in the order in which it is compiled.
//! First the interface's, then topic by topic with its questions, then outcomes, alerts and causes.

use std::hash::Hasher;

use base32::Alphabet;
use siphasher::sip::SipHasher13;

use crate::cases::{Case, CaseText};
use crate::instrument::{Cause, Instrument, Kind, Question, QuestionText, TopicKind};
use crate::text::keys::INTERFACE;
use crate::text::{TextKey, TextShape, workshop_keys};

/// A text that a language file may or must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueEntry {
    /// Where it stands in the file, for example `questions.role.text`.
    pub path: String,
    /// Whether the file must have it, may have it, or must not.
    pub need: Presence,
    /// Whether it is one text, a list of texts, or a text for each kind of number.
    pub shape: TextShape,
    /// The placeholders that it must carry, without their braces.
    pub placeholders: &'static [&'static str],
    /// Whether it may have wordings for the instrument's variants.
    pub worded: bool,
}

/// Whether a language file has a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It must be there.
    Required,
    /// It may be there.
    Optional,
    /// It has no place there.
    Absent,
}

/// Hands out keys in catalogue order.
pub(super) struct CatalogueLayout(u16);

/// The texts of each kind of thing: name in the file, in the order of `TopicText`, `OutcomeText` and
/// so on, and whether it is a list.
const TOPIC: [&str; 5] = ["title", "lead", "name", "why", "find"];
const QUESTION: [&str; QuestionText::COUNT as usize] = ["text", "hint", "short", "missing"];
const OUTCOME: [(&str, bool); 8] = [
    ("title", false),
    ("summary", false),
    ("now", true),
    ("week", true),
    ("next", true),
    ("say", true),
    ("again", false),
    ("ask", false),
];
const ALERT: [(&str, bool); 2] = [("title", false), ("text", true)];
const CAUSE: [(&str, bool); 3] = [("repair", false), ("step", false), ("words", true)];
const CASE: [(&str, bool); CaseText::COUNT as usize] = [("title", false), ("text", true), ("points", true)];

impl CatalogueLayout {
    pub(super) fn new() -> Self {
        Self(INTERFACE.len() as u16)
    }

    fn take(&mut self, count: usize) -> TextKey {
        let first = self.0;
        self.0 = first.saturating_add(count as u16);
        TextKey(first)
    }

    pub(super) fn topic(&mut self) -> TextKey {
        self.take(TOPIC.len())
    }

    pub(super) fn question(&mut self, options: usize) -> TextKey {
        self.take(QUESTION.len() + options)
    }

    pub(super) fn outcome(&mut self) -> TextKey {
        self.take(OUTCOME.len())
    }

    /// The layout of the workshop's catalogue.
    pub(super) fn of_workshop() -> Self {
        Self(workshop_keys::INTERFACE.len() as u16)
    }

    pub(super) fn case(&mut self, key: usize) -> TextKey {
        self.take(CASE.len() + key)
    }

    pub(super) fn alert(&mut self) -> TextKey {
        self.take(ALERT.len())
    }

    pub(super) fn cause(&mut self) -> TextKey {
        self.take(CAUSE.len())
    }
}

/// Lists every text of an instrument and of the interface; a text's key is its position here.
pub fn catalogue(instrument: &Instrument) -> Vec<CatalogueEntry> {
    let mut entries = interface(INTERFACE, true);
    for topic in instrument.topics.iter() {
        for name in TOPIC {
            let path = format!("topics.{}.{name}", topic.id);
            entries.push(CatalogueEntry::of(path, topic_needs(name, topic.kind), false));
        }
        for question in instrument.questions.get(instrument.questions_of(topic)).unwrap_or_default() {
            question_entries(question, &mut entries);
        }
    }
    for alert in instrument.alerts.iter() {
        for (name, list) in ALERT {
            entries.push(CatalogueEntry::of(format!("alerts.{}.{name}", alert.id), Presence::Required, list));
        }
    }
    for outcome in instrument.outcomes.iter() {
        for (name, list) in OUTCOME {
            entries.push(CatalogueEntry::of(format!("outcomes.{}.{name}", outcome.id), Presence::Required, list));
        }
    }
    for cause in instrument.causes.iter() {
        for (name, list) in CAUSE {
            let need = cause_needs(instrument, cause, name);
            entries.push(CatalogueEntry::of(format!("causes.{}.{name}", cause.id), need, list));
        }
    }
    entries
}

/// The stamp of a catalogue: it differs where a text is added, moved, renamed or of another form. Ten letters and digits, a
/// dot, and the number of texts.
pub fn stamp(catalogue: &[CatalogueEntry]) -> String {
    let mut hasher = SipHasher13::new();
    for CatalogueEntry { path, need, shape, placeholders, worded } in catalogue {
        hasher.write(format!("{path} {need:?} {shape:?} {placeholders:?} {worded}\n").as_bytes());
    }
    let hash: String = base32::encode(Alphabet::Crockford, &hasher.finish().to_be_bytes()).chars().take(10).collect();
    format!("{hash}.{}", catalogue.len())
}

/// Lists every text of workshops: the interface's, then case by case, each with why its key answers so.
pub fn workshop_catalogue(instrument: &Instrument, cases: &[Case]) -> Vec<CatalogueEntry> {
    let mut entries = interface(workshop_keys::INTERFACE, false);
    for case in cases {
        let mut add = |name: &str, list| {
            let path = format!("cases.{}.{name}", case.id);
            entries.push(CatalogueEntry { worded: false, ..CatalogueEntry::of(path, Presence::Required, list) });
        };
        CASE.into_iter().for_each(|(name, list)| add(name, list));
        for (question, _) in case.answer_key.iter() {
            let id = instrument.questions.get(usize::from(*question)).map_or("", |question| &question.id);
            add(&format!("why.{id}"), false);
        }
    }
    entries
}

fn interface(texts: &[(&str, &'static [&'static str], TextShape)], worded: bool) -> Vec<CatalogueEntry> {
    let entry = |(path, placeholders, shape): &(&str, &'static [&'static str], TextShape)| {
        let path = path.strip_prefix('/').map_or_else(|| format!("interface.{path}"), str::to_owned);
        CatalogueEntry {
            path,
            need: Presence::Required,
            shape: *shape,
            placeholders,
            worded: worded && *shape != TextShape::Plural,
        }
    };
    texts.iter().map(entry).collect()
}

impl CatalogueEntry {
    fn of(path: String, need: Presence, list: bool) -> Self {
        let shape = if list { TextShape::List } else { TextShape::Text };
        Self { path, need, shape, placeholders: &[], worded: true }
    }
}

fn topic_needs(text: &str, kind: TopicKind) -> Presence {
    let dimension = kind == TopicKind::Dimension;
    match text {
        "title" | "find" => Presence::Required,
        "lead" => Presence::Optional,
        "name" if dimension || kind == TopicKind::Balance => Presence::Required,
        "why" if dimension => Presence::Required,
        _ => Presence::Absent,
    }
}

/// What repairs a dimension is said where one can be raised; a step where the cause has a time for it.
fn cause_needs(instrument: &Instrument, cause: &Cause, text: &str) -> Presence {
    let in_dimension = |at: &u16| {
        let question = instrument.questions.get(usize::from(*at));
        let topic = question.and_then(|question| instrument.topics.get(usize::from(question.topic)));
        topic.is_some_and(|topic| topic.kind == TopicKind::Dimension)
    };
    match text {
        "repair" if cause.questions.iter().any(in_dimension) => Presence::Required,
        "step" if cause.step.is_some() => Presence::Required,
        "words" => Presence::Optional,
        _ => Presence::Absent,
    }
}

fn question_entries(question: &Question, entries: &mut Vec<CatalogueEntry>) {
    for name in QUESTION {
        let need = match name {
            "text" => Presence::Required,
            "hint" => Presence::Optional,
            _ if question.kind == Kind::Check => Presence::Required,
            "missing" if question.kind == Kind::Frequency && question.changeable => Presence::Optional,
            _ => Presence::Absent,
        };
        entries.push(CatalogueEntry::of(format!("questions.{}.{name}", question.id), need, false));
    }
    if question.kind == Kind::Choice {
        for option in question.options.iter() {
            let path = format!("questions.{}.options.{}", question.id, option.value);
            entries.push(CatalogueEntry::of(path, Presence::Required, false));
        }
    }
}
