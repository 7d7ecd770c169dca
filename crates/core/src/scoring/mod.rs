//! The rules: from answers to a result, with its reasons and what would change it.
//! Pure Rust: nothing here knows of a browser, a language or a screen, and nothing panics on input.
//! Data flows one way: answers → readings (unknowns at their safest and riskiest) → rules → assessment.

mod answers;
mod assessment;
mod changes;
mod error;
mod hitting_sets;
mod json;
mod policy;
mod reasons;
mod scenario;

pub use answers::{Answer, Answers, InputValue};
pub use assessment::{Assessment, Reason};
pub use error::ScoringError;
pub use policy::{PartnerTreatment, Policy};
pub(crate) use scenario::{Assumption, Scenario};

use crate::instrument::{Instrument, Outcome, TopicKind};

/// Scores answers: one result for every set of answers, the same whatever their order.
///
/// # Errors
///
/// [`ScoringError::Missing`] where a required question that is asked (`role`, `bond`) is unanswered.
/// [`ScoringError::InvalidAnswer`] where an answer is not offered to such a situation.
/// [`ScoringError::NoOutcome`] cannot happen with an instrument that has been checked.
pub fn score<'i>(
    instrument: &'i Instrument,
    answers: &Answers,
    policy: &Policy,
) -> Result<Assessment<'i>, ScoringError> {
    answers.require(instrument)?;
    let mut safest = Scenario::new(instrument, answers, policy, Assumption::Safest);
    let riskiest = (!safest.knows_all()).then(|| Scenario::new(instrument, answers, policy, Assumption::Riskiest));
    let outcome_of = |scenario: &Scenario<'i, '_>| -> Result<(usize, &'i Outcome), ScoringError> {
        scenario.winning_rule().ok_or(ScoringError::NoOutcome)
    };
    let (safest_rule, at_least) = outcome_of(&safest)?;
    let at_most = riskiest.as_ref().map_or(Ok(at_least), |riskiest| Ok(outcome_of(riskiest)?.1))?;
    let find_out_outcome = instrument.outcomes.get(usize::from(instrument.find_out)).ok_or(ScoringError::NoOutcome)?;

    let cautious = instrument.cautions.cautious_from;
    let outcome = if at_least.caution >= cautious {
        at_least
    } else if at_most.caution >= cautious {
        find_out_outcome
    } else {
        at_most
    };
    let decided = outcome.id != find_out_outcome.id;
    let alongside = if decided { safest.alongside(outcome) } else { Vec::new() };
    let reasons =
        if decided && outcome.id == at_least.id { reasons::of_rule(&safest, safest_rule) } else { Vec::new() };
    let alongside_reasons = alongside.iter().flat_map(|outcome| reasons::of_outcome(&safest, outcome)).collect();
    let explains = decided && !outcome.frame_only;
    let changes = if explains { changes::changes(&safest, at_least.caution) } else { Vec::new() };
    let alerts = safest.alerts();
    let profile = instrument
        .topics
        .iter()
        .enumerate()
        .filter(|(_, topic)| topic.kind == TopicKind::Dimension)
        .map(|(at, topic)| (topic, safest.profile_level(at)))
        .collect();
    let find_out =
        if at_most.caution > at_least.caution { safest.deciding_unknowns(at_least.caution) } else { Vec::new() };
    Ok(Assessment {
        version: instrument.version,
        hash: &instrument.hash,
        outcome,
        at_least,
        at_most,
        profile,
        alongside,
        alongside_reasons,
        alerts,
        reasons,
        changes,
        find_out,
    })
}
