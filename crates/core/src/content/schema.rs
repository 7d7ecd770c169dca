//! The form of `content/instrument.json`, as it is written: everything refers to everything by id.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::ContentError;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Instrument {
    pub(super) version: u32,
    pub(super) cautions: Cautions,
    /// In order of precedence.
    #[serde(default)]
    pub(super) variants: Vec<Variant>,
    pub(super) topics: Vec<Topic>,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) rules: Vec<Rule>,
    pub(super) alerts: Vec<Alert>,
    /// In order of precedence.
    #[serde(default)]
    pub(super) causes: Vec<Cause>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Cautions {
    pub(super) cautious_from: u8,
    pub(super) mild_up_to: u8,
    pub(super) sheet_up_to: u8,
    pub(super) time_from: u8,
}

/// The form of `content/workshop/cases.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cases {
    pub(super) cases: Vec<Case>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Case {
    pub(super) id: String,
    pub(super) outcome: String,
    /// Answers as `score` takes them.
    pub(super) answer_key: BTreeMap<String, Value>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Topic {
    pub(super) id: String,
    pub(super) kind: TopicKind,
    /// Dimension: what the other person does; never one's own.
    #[serde(default)]
    pub(super) theirs: bool,
    pub(super) questions: Vec<Question>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum TopicKind {
    Situation,
    Dimension,
    Balance,
    Safety,
}

/// Which fields fit which kind is checked when the question is resolved.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Question {
    pub(super) id: String,
    pub(super) kind: Kind,
    /// Choice: it must be answered where it is asked.
    #[serde(default)]
    pub(super) required: bool,
    /// Required choice without risks: it says what the check is about, and no reason names it.
    #[serde(default)]
    pub(super) framing: bool,
    #[serde(default)]
    pub(super) changeable: bool,
    #[serde(default)]
    pub(super) by_sheet: bool,
    #[serde(default)]
    pub(super) asked_when: Vec<BTreeMap<String, Vec<String>>>,
    /// Choice: its options.
    #[serde(default)]
    pub(super) options: Vec<AnswerOption>,
    /// Choice: `unsure` is offered, and is at most this option.
    pub(super) unsure_at_most: Option<String>,
    /// Frequency: the answer at which the dimension reaches `some`.
    pub(super) some: Option<u8>,
    /// Frequency: the answer at which the dimension reaches `high`.
    pub(super) high: Option<u8>,
    /// Check: the dimension reaches `some` unless the answer is yes.
    #[serde(default)]
    pub(super) some_unless_yes: bool,
    /// Fact: the dimension reaches `some` if the answer is yes.
    #[serde(default)]
    pub(super) some_if_yes: bool,
    /// Check: `unsure` is not unknown but fails.
    #[serde(default)]
    pub(super) unsure_fails: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Kind {
    Choice,
    Frequency,
    Check,
    Fact,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AnswerOption {
    pub(super) value: String,
    #[serde(default)]
    pub(super) risk: u8,
    #[serde(default)]
    pub(super) guarantees_months: u8,
    /// Situations in which it exists; empty: always.
    #[serde(default)]
    pub(super) offered_when: Vec<BTreeMap<String, Vec<String>>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Outcome {
    pub(super) id: String,
    pub(super) caution: u8,
    #[serde(default)]
    pub(super) find_out: bool,
    #[serde(default)]
    pub(super) romance_wait: bool,
    #[serde(default)]
    pub(super) closeness: bool,
    #[serde(default)]
    pub(super) sheet: bool,
    #[serde(default)]
    pub(super) frame_only: bool,
    #[serde(default)]
    pub(super) theirs: bool,
    /// Ids of alerts that it says itself.
    #[serde(default)]
    pub(super) covers: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Rule {
    pub(super) outcome: String,
    #[serde(default)]
    pub(super) given: Vec<Condition>,
    #[serde(default)]
    pub(super) any_of: Vec<Vec<Condition>>,
    /// Takes over `anyOf` of the earlier rule with this outcome.
    pub(super) same_as: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Alert {
    pub(super) id: String,
    #[serde(default)]
    pub(super) romance_wait: bool,
    #[serde(default)]
    pub(super) protects: bool,
    #[serde(default)]
    pub(super) first: bool,
    #[serde(default)]
    pub(super) theirs: bool,
    #[serde(default)]
    pub(super) alone: bool,
    pub(super) any_of: Vec<Vec<Condition>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Variant {
    pub(super) id: String,
    pub(super) any_of: Vec<Vec<Condition>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Cause {
    pub(super) id: String,
    pub(super) questions: Vec<String>,
    #[serde(default)]
    pub(super) when: Vec<Vec<Condition>>,
    pub(super) step: Option<Time>,
    /// Beside its words no others are shown.
    #[serde(default)]
    pub(super) words_alone: bool,
    #[serde(default)]
    pub(super) urgent: bool,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Time {
    Now,
    Week,
    Next,
}

/// Only positive conditions can be written: none says "less than" or "not this risky".
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub(super) enum Condition {
    Answer { question: String, r#in: Vec<String> },
    Frequency { question: String, at_least: u8 },
    Check { any_of: Vec<String>, is_not: SafeAnswer },
    Level { dimension: String, at_least: Level },
    OwnLevels { count: u16, at_least: Level },
    Waiting { policy: WaitingPolicy, longer_than: String },
    PartnerTreatment(PartnerTreatment),
    Unsure { question: String },
}

/// The only answer that a check can be required not to have: the safe one.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum SafeAnswer {
    Yes,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Level {
    Some,
    High,
}

/// The treatment of partners that a rule can look at: only what a policy may add raises an outcome.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum PartnerTreatment {
    Forbidden,
}

/// The waiting times that a rule can look at.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum WaitingPolicy {
    Friendship,
}

pub(super) fn parse<'j, T: Deserialize<'j>>(file: &str, json: &'j str) -> Result<T, ContentError> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| ContentError::from_json(file, &error.path().to_string(), error.inner()))
}
