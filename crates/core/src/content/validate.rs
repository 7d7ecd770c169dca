//! The checks on an instrument that are not about the form of its file.

use std::collections::HashSet;

use super::ContentError;
use super::situations::every_situation_has_an_outcome;
use crate::instrument::{Alternative, Condition, Instrument, Kind, Question, TopicKind};

/// As many variants as a bit set holds.
const MAX_VARIANTS: usize = 32;

pub(super) fn validate(file: &str, instrument: &Instrument) -> Result<(), ContentError> {
    let error = |place: String, found: String, expected: &str| Err(ContentError::new(file, place, found, expected));
    unique(file, "topics", instrument.topics.iter().map(|topic| &*topic.id))?;
    unique(file, "questions", instrument.questions.iter().map(|question| &*question.id))?;
    unique(file, "outcomes", instrument.outcomes.iter().map(|outcome| &*outcome.id))?;
    unique(file, "alerts", instrument.alerts.iter().map(|alert| &*alert.id))?;
    unique(file, "variants", instrument.variants.iter().map(|variant| &*variant.id))?;
    unique(file, "causes", instrument.causes.iter().map(|cause| &*cause.id))?;
    if instrument.variants.len() > MAX_VARIANTS {
        return error("variants".into(), instrument.variants.len().to_string(), "at most 32");
    }
    if let Some(topic) = instrument.topics.iter().find(|topic| topic.question_count == 0) {
        return error(format!("topics.{}", topic.id), "no questions".into(), "at least one");
    }
    for question in instrument.questions.iter() {
        validate_question(file, instrument, question)?;
    }
    if let Some(outcome) = instrument.outcomes.iter().find(|outcome| !(1..=5).contains(&outcome.caution)) {
        return error(format!("outcomes.{}.caution", outcome.id), outcome.caution.to_string(), "1 to 5");
    }
    for (at, rule) in instrument.rules.iter().enumerate() {
        if rule.outcome == instrument.find_out {
            return error(format!("rules[{at}]"), "the outcome marked `findOut`".into(), "any other outcome");
        }
        for condition in rule.given.iter().chain(rule.any_of.iter().flat_map(|alternative| alternative.iter())) {
            if matches!(condition, Condition::AnsweredUnsure { .. }) {
                return error(
                    format!("rules[{at}]"),
                    "`unsure`".into(),
                    "a condition on an answer; alerts may have it",
                );
            }
            validate_condition(file, instrument, condition, &format!("rules[{at}]"))?;
        }
        if rule.any_of.iter().any(|alternative| alternative.is_empty()) {
            return error(format!("rules[{at}].anyOf"), "an empty alternative".into(), "at least one condition");
        }
    }
    for alert in instrument.alerts.iter() {
        validate_alternatives(file, instrument, &alert.any_of, &format!("alerts.{}.anyOf", alert.id))?;
    }
    let variants =
        instrument.variants.iter().map(|variant| (format!("variants.{}.anyOf", variant.id), &variant.any_of));
    let causes = instrument.causes.iter().filter(|cause| !cause.when.is_empty());
    let causes = causes.map(|cause| (format!("causes.{}.when", cause.id), &cause.when));
    for (place, any_of) in variants.chain(causes) {
        validate_alternatives(file, instrument, any_of, &place)?;
        let of_policy =
            |condition: &Condition| matches!(condition, Condition::Waiting { .. } | Condition::PartnersForbidden);
        if any_of.iter().any(|alternative| alternative.iter().any(of_policy)) {
            return error(place, "a condition on the policy".into(), "one on the answers");
        }
    }
    every_situation_has_an_outcome(file, instrument)
}

fn validate_alternatives(
    file: &str,
    instrument: &Instrument,
    any_of: &[Alternative],
    place: &str,
) -> Result<(), ContentError> {
    if any_of.is_empty() || any_of.iter().any(|alternative| alternative.is_empty()) {
        return Err(ContentError::new(file, place, "nothing to look for", "at least one condition"));
    }
    let mut conditions = any_of.iter().flat_map(|alternative| alternative.iter());
    conditions.try_for_each(|condition| validate_condition(file, instrument, condition, place))
}

pub(super) fn unique<'a>(file: &str, place: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), ContentError> {
    let mut seen = HashSet::new();
    for id in ids {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(plain) {
            return Err(ContentError::new(file, place, format!("the id `{id}`"), "small letters, digits and hyphens"));
        }
        if !seen.insert(id) {
            return Err(ContentError::new(file, place, format!("the id `{id}` twice"), "each id once"));
        }
    }
    Ok(())
}

fn validate_question(file: &str, instrument: &Instrument, question: &Question) -> Result<(), ContentError> {
    let error = |field: &str, found: String, expected: &str| {
        let place = format!("questions.{}.{field}", question.id);
        Err(ContentError::new(file, place, found, expected))
    };
    let place = format!("questions.{}.options", question.id);
    unique(file, &place, question.options.iter().map(|option| &*option.value))?;
    if !(2..=30).contains(&question.options.len()) {
        return error("options", question.options.len().to_string(), "2 to 30 options");
    }
    if question.riskiest == 0 && !question.required {
        return error("options", "no riskier option".into(), "risks from 0 upwards, or `required`");
    }
    if !question.options.iter().any(|option| option.risk == 0) {
        return error("options", "no safest option".into(), "risks from 0 upwards");
    }
    if question.kind == Kind::Frequency {
        let reachable = |threshold: u8| threshold == Question::NEVER || (1..=question.riskiest).contains(&threshold);
        if !reachable(question.some) || !reachable(question.high) {
            return error("some", format!("{} and {}", question.some, question.high), "answers from 1 to 3");
        }
        if question.high < question.some {
            return error("high", question.high.to_string(), "at least `some`");
        }
    }
    // Outside a dimension a threshold gives no level, but raises a cause.
    let raises = instrument.causes.iter().any(|cause| {
        cause
            .questions
            .iter()
            .any(|at| instrument.questions.get(usize::from(*at)).is_some_and(|it| it.id == question.id))
    });
    let kind = instrument.topics.get(usize::from(question.topic)).map(|topic| topic.kind);
    let some = if raises { Question::NEVER } else { question.some };
    if kind != Some(TopicKind::Dimension) && (some, question.high) != (Question::NEVER, Question::NEVER) {
        return error("some", "a threshold that gives no level and raises no cause".into(), "none");
    }
    let timed: Vec<_> = question.options.iter().map(|option| (option.risk, option.guaranteed_months)).collect();
    if timed.iter().any(|(risk, months)| timed.iter().any(|(other, fewer)| other > risk && fewer > months)) {
        return error("options", "a riskier option that guarantees more months".into(), "fewer months, the riskier");
    }
    Ok(())
}

fn validate_condition(
    file: &str,
    instrument: &Instrument,
    condition: &Condition,
    place: &str,
) -> Result<(), ContentError> {
    let error = |found: String, expected: &str| Err(ContentError::new(file, place, found, expected));
    let question = |at: u16| instrument.questions.get(usize::from(at));
    let own = instrument.topics.iter().filter(|topic| topic.is_own_dimension()).count();
    match condition {
        Condition::OneOf { options: 0, .. } => error("no option".into(), "at least one option"),
        Condition::AtLeast { questions, .. } if questions.is_empty() => error("no question".into(), "at least one"),
        Condition::AtLeast { questions, risk } => {
            let reachable = |at: &u16| question(*at).is_some_and(|question| (1..=question.riskiest).contains(risk));
            if questions.iter().all(reachable) {
                Ok(())
            } else {
                error(format!("an answer of at least {risk}"), "an answer that the question offers, not the safest")
            }
        }
        Condition::OwnDimensions { count, .. } if !(1..=own).contains(&usize::from(*count)) => {
            error(format!("{count} dimensions"), "1 to the number of own dimensions")
        }
        Condition::Waiting { question: at } => {
            let timed = question(*at).is_some_and(|q| q.options.iter().any(|option| option.guaranteed_months > 0));
            if timed { Ok(()) } else { error("a question that guarantees no months".into(), "one that does") }
        }
        Condition::AnsweredUnsure { question: at } if !question(*at).is_some_and(Question::offers_unsure) => {
            error("`unsure` where it cannot be answered".into(), "a question that offers it")
        }
        _ => Ok(()),
    }
}
