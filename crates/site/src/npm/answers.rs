//! The types of `score`, from the instrument and the attributes that are for the policy.

use anyhow::{Context, Result};
use serde::Deserialize;

use super::types::written;
use super::words::{Blocks, doc, union};
use crate::interface::{Attribute, Element, Purpose};

/// What the types need of `content/instrument.json`; the crate's build script has checked that file.
#[derive(Debug, Deserialize)]
struct Instrument {
    topics: Vec<Topic>,
    outcomes: Vec<Outcome>,
    alerts: Vec<Alert>,
}

#[derive(Debug, Deserialize)]
struct Topic {
    id: String,
    kind: String,
    questions: Vec<Question>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Question {
    id: String,
    kind: QuestionKind,
    #[serde(default)]
    required: bool,
    #[serde(default)]
    asked_when: Vec<serde_json::Value>,
    #[serde(default)]
    options: Vec<Choice>,
    unsure_at_most: Option<String>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum QuestionKind {
    Choice,
    Frequency,
    Check,
    Fact,
}

#[derive(Debug, Deserialize)]
struct Choice {
    value: String,
}

#[derive(Debug, Deserialize)]
struct Outcome {
    id: String,
    caution: u8,
}

#[derive(Debug, Deserialize)]
struct Alert {
    id: String,
}

/// The blocks of `scoring.d.ts`.
pub(super) fn blocks(instrument: &str, check: &Element) -> Result<Blocks> {
    let instrument: Instrument =
        serde_json::from_str(instrument).context("content/instrument.json is not as the types expect it")?;
    let mut cautions: Vec<u8> = instrument.outcomes.iter().map(|outcome| outcome.caution).collect();
    cautions.dedup();
    let cautions: Vec<String> = cautions.iter().map(u8::to_string).collect();
    let outcomes = instrument.outcomes.iter().map(|outcome| outcome.id.as_str());
    let dimensions = instrument.topics.iter().filter(|topic| topic.kind == "dimension").map(|topic| topic.id.as_str());
    let alerts = instrument.alerts.iter().map(|alert| alert.id.as_str());
    let questions = instrument.topics.iter().flat_map(|topic| &topic.questions);
    Ok(Blocks::from([
        ("answers", questions.map(answer).collect()),
        ("policy", check.attributes_for(Purpose::Policy).map(policy_field).collect()),
        ("outcome", format!("export type Outcome = {};", union(outcomes))),
        ("dimension", format!("export type Dimension = {};", union(dimensions))),
        ("alert", format!("export type Alert = {};", union(alerts))),
        ("caution", format!("export type Caution = {};", cautions.join(" | "))),
    ]))
}

/// A question with what it may be answered with; those that are required of everybody have no question mark.
fn answer(question: &Question) -> String {
    let mut allowed = match question.kind {
        QuestionKind::Frequency => "Frequency".to_owned(),
        QuestionKind::Check | QuestionKind::Fact => "YesNo".to_owned(),
        QuestionKind::Choice => union(question.options.iter().map(|option| option.value.as_str())),
    };
    if question.unsure_at_most.is_some() {
        allowed.push_str(" | \"unsure\"");
    }
    let (mark, undefined) =
        if question.required && question.asked_when.is_empty() { ("", "") } else { ("?", " | undefined") };
    format!("\"{}\"{mark}: {allowed}{undefined};\n", question.id)
}

/// An attribute as `score` takes it.
fn policy_field(attribute: &Attribute) -> String {
    format!("{}{}?: {} | undefined;\n", doc(&attribute.about), attribute.property(), written(attribute))
}
