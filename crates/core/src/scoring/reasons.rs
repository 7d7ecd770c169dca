//! Why an outcome holds: the matched conditions of its rule, and the questions that met them.

use super::assessment::Reason;
use super::scenario::Scenario;
use crate::instrument::{Condition, Question, TopicKind};

/// One entry for each matched alternative of a rule. Whom it is about (`wording_by`) is no reason.
pub(super) fn reasons<'i>(scenario: &Scenario<'i, '_>, rule: usize) -> Vec<Reason<'i>> {
    let Some((_, rule, outcome)) = scenario.rules().nth(rule) else { return Vec::new() };
    let matched = rule.any_of.iter().filter(|alternative| scenario.all_hold(alternative));
    matched.map(|alternative| Reason { outcome, questions: questions(scenario, alternative) }).collect()
}

fn questions<'i>(scenario: &Scenario<'i, '_>, conditions: &[Condition]) -> Vec<&'i Question> {
    let instrument = scenario.instrument;
    let mut met: Vec<usize> = Vec::new();
    for condition in conditions {
        match condition {
            Condition::OneOf { question, .. } if *question == instrument.wording_by => {}
            Condition::OneOf { question, .. }
            | Condition::Waiting { question }
            | Condition::AnsweredUnsure { question } => met.push(usize::from(*question)),
            _ => met.extend(raised(scenario, condition).into_iter().flatten()),
        }
    }
    let mut listed = vec![false; instrument.questions.len()];
    met.retain(|at| listed.get_mut(*at).is_some_and(|listed| !std::mem::replace(listed, true)));
    met.into_iter().filter_map(|at| instrument.questions.get(at)).collect()
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
        Condition::Dimensions { level, .. } => (0..instrument.topics.len())
            .filter(|topic| instrument.topics.get(*topic).is_some_and(|topic| topic.kind == TopicKind::Dimension))
            .filter(|topic| scenario.level(*topic) >= *level)
            .map(|topic| at_level(topic, *level))
            .collect(),
        Condition::OneOf { .. } | Condition::Waiting { .. } | Condition::AnsweredUnsure { .. } => Vec::new(),
    }
}
