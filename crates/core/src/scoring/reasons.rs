//! Why an outcome holds: the matched conditions of its rule, and the questions that met them.

use super::assessment::Reason;
use super::scenario::Scenario;
use crate::instrument::{Condition, Outcome, Question, Rule, Topic};

/// One entry for each matched alternative of a rule; equal ones once. What only says whom it is about is no reason.
pub(super) fn of_rule<'i>(scenario: &Scenario<'i, '_>, rule: usize) -> Vec<Reason<'i>> {
    let mut reasons = Vec::new();
    if let Some((_, rule, outcome)) = scenario.rules().nth(rule) {
        add(scenario, rule, outcome, &mut reasons);
    }
    reasons
}

/// The reasons of every matching rule with this outcome.
pub(super) fn of_outcome<'i>(scenario: &Scenario<'i, '_>, outcome: &Outcome) -> Vec<Reason<'i>> {
    let mut reasons = Vec::new();
    for (_, rule, other) in scenario.rules() {
        if other.id == outcome.id && scenario.matches(rule) {
            add(scenario, rule, other, &mut reasons);
        }
    }
    reasons
}

fn add<'i>(scenario: &Scenario<'i, '_>, rule: &Rule, outcome: &'i Outcome, reasons: &mut Vec<Reason<'i>>) {
    for alternative in rule.any_of.iter().filter(|alternative| scenario.all_hold(alternative)) {
        let reason = Reason { outcome, questions: questions(scenario, alternative) };
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
}

fn questions<'i>(scenario: &Scenario<'i, '_>, conditions: &[Condition]) -> Vec<&'i Question> {
    let instrument = scenario.instrument;
    let mut met: Vec<usize> = Vec::new();
    for condition in conditions {
        match condition {
            Condition::OneOf { question, .. }
            | Condition::Waiting { question }
            | Condition::AnsweredUnsure { question } => met.push(usize::from(*question)),
            _ => met.extend(raised(scenario, condition).into_iter().flatten()),
        }
    }
    let mut listed = vec![false; instrument.questions.len()];
    met.retain(|at| listed.get_mut(*at).is_some_and(|listed| !std::mem::replace(listed, true)));
    met.into_iter().filter_map(|at| instrument.questions.get(at)).filter(|question| !question.framing).collect()
}

/// The questions that make a condition on risks or levels hold: for each dimension in question, or for
/// the condition as a whole, a group that would have to change together.
pub(super) fn raised(scenario: &Scenario, condition: &Condition) -> Vec<Vec<usize>> {
    let instrument = scenario.instrument;
    let at_level = |topic: usize, level| -> Vec<usize> {
        let questions = instrument.topics.get(topic).map(|topic| instrument.questions_of(topic)).unwrap_or_default();
        questions
            .filter(|at| {
                instrument.questions.get(*at).is_some_and(|question| question.level(scenario.risk(*at)) >= level)
            })
            .collect()
    };
    match condition {
        Condition::AtLeast { questions, risk } => {
            vec![questions.iter().map(|at| usize::from(*at)).filter(|at| scenario.risk(*at) >= *risk).collect()]
        }
        Condition::Dimension { topic, level } => vec![at_level(usize::from(*topic), *level)],
        Condition::OwnDimensions { level, .. } => (0..instrument.topics.len())
            .filter(|topic| instrument.topics.get(*topic).is_some_and(Topic::is_own_dimension))
            .filter(|topic| scenario.level(*topic) >= *level)
            .map(|topic| at_level(topic, *level))
            .collect(),
        _ => Vec::new(),
    }
}
