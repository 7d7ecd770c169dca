//! Answers to give: the safest to every question, but for those that a journey names.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::places;

static SAFEST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let mut answers = safest(&instrument());
    // These have no safe answer; this is the plainest case.
    for (question, value) in
        [("role", "client"), ("again", "maybe"), ("massage-kind", "treatment"), ("bond", "professional")]
    {
        answers.insert(question.to_owned(), value.to_owned());
    }
    answers
});

/// `content/instrument.json`.
pub fn instrument() -> Value {
    read("content/instrument.json")
}

/// The English texts.
pub fn english() -> Value {
    read("content/en.json")
}

/// The words of the site's pages in a language.
pub fn page_words(tag: &str) -> Value {
    read(&format!("content/pages/{tag}.json"))
}

fn read(name: &str) -> Value {
    let file = places::repository().join(name);
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{name} cannot be read: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name} is not JSON: {error}"))
}

fn safest(instrument: &Value) -> BTreeMap<String, String> {
    let questions = instrument["topics"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|topic| topic["questions"].as_array().into_iter().flatten());
    let answer = |question: &Value| match question["kind"].as_str()? {
        "frequency" => Some("0".to_owned()),
        "check" => Some("yes".to_owned()),
        "fact" => Some("no".to_owned()),
        _ => {
            let options = question["options"].as_array()?.iter();
            let safest = options.filter(|option| option["risk"].is_u64()).min_by_key(|it| it["risk"].as_u64())?;
            Some(safest["value"].as_str()?.to_owned())
        }
    };
    questions.filter_map(|question| Some((question["id"].as_str()?.to_owned(), answer(question)?))).collect()
}

/// An answer to every question of the instrument, as its radio button's value.
#[derive(Clone, Debug)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    /// The safest answers, about a client with whom there is nothing else.
    pub fn safest() -> Self {
        Self(SAFEST.clone())
    }

    /// The safest answers but for these.
    pub fn with(changes: &[(&str, &str)]) -> Self {
        let mut answers = Self::safest();
        for (question, value) in changes {
            let known = answers.0.insert((*question).to_owned(), (*value).to_owned());
            assert!(known.is_some(), "the instrument has no question `{question}`");
        }
        answers
    }

    /// The answer to a question.
    pub fn to(&self, question: &str) -> &str {
        self.0.get(question).unwrap_or_else(|| panic!("the instrument has no question `{question}`"))
    }

    /// As an object, for a script.
    pub fn json(&self) -> Value {
        json!(self.0)
    }
}

/// A journey through the self-check and what it must come to.
#[derive(Clone, Copy, Debug)]
pub struct Journey {
    /// The outcome's id.
    pub outcome: &'static str,
    /// The answers that are not the safest.
    pub answers: &'static [(&'static str, &'static str)],
    /// The ids of the alerts, in the instrument's order.
    pub alerts: &'static [&'static str],
}

/// A journey to each outcome, from the mildest to the most serious.
pub const JOURNEYS: [Journey; 14] = [
    Journey { outcome: "clear", answers: &[], alerts: &[] },
    Journey { outcome: "let-go", answers: &[("role", "paused"), ("again", "no"), ("bond", "friends")], alerts: &[] },
    Journey { outcome: "tend", answers: &[("focus-talk", "1"), ("contact-messages", "2")], alerts: &[] },
    Journey { outcome: "may-resume", answers: &[("role", "paused"), ("bond", "friendly")], alerts: &[] },
    Journey {
        outcome: "keep-private",
        answers: &[("role", "acquaintance"), ("massage-kind", "private"), ("bond", "romantic")],
        alerts: &[],
    },
    // The alert that the outcome says itself is not shown.
    Journey { outcome: "firm-limit", answers: &[("respect-advances", "2")], alerts: &[] },
    Journey { outcome: "set-limits", answers: &[("bond", "friends"), ("balance-agreed", "no")], alerts: &[] },
    Journey {
        outcome: "reset",
        answers: &[("limits-gifts", "2"), ("confidence-others", "1")],
        alerts: &["confidentiality"],
    },
    Journey { outcome: "find-out", answers: &[("focus-altered", "unsure")], alerts: &[] },
    Journey {
        outcome: "pause",
        answers: &[("bond", "friends"), ("balance-giving", "no"), ("contact-secret", "1")],
        alerts: &["secrecy"],
    },
    Journey {
        outcome: "keep-paused",
        answers: &[
            ("role", "paused"),
            ("since", "6-to-12-months"),
            ("bond", "close"),
            ("limits-money", "1"),
            ("code-allows", "no"),
        ],
        alerts: &["money"],
    },
    Journey { outcome: "stop", answers: &[("attract-contact", "1")], alerts: &[] },
    Journey {
        outcome: "stay-stopped",
        answers: &[("role", "paused"), ("bond", "romantic"), ("vulnerable", "yes")],
        alerts: &["vulnerable"],
    },
    Journey {
        outcome: "protect-yourself",
        answers: &[("role", "acquaintance"), ("bond", "family"), ("safety-pressure", "1")],
        alerts: &[],
    },
];

/// The journey to an outcome.
pub fn journey_to(outcome: &str) -> Journey {
    let journey = JOURNEYS.into_iter().find(|journey| journey.outcome == outcome);
    journey.unwrap_or_else(|| panic!("there is no journey to `{outcome}`"))
}
