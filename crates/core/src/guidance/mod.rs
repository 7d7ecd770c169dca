//! What the guidance shows: which wordings, causes, steps, words, repairs and alerts fit an assessment.
//! Here live the decisions, for the screen, for paper and for checks alike; nothing that scores, and no markup.

mod repairs;
mod steps;
mod wait;

pub use repairs::{Repair, repairs};
pub use steps::{MAX_CAUSE_STEPS, MAX_CAUSE_WORDS, steps, words};
pub use wait::{last_session, says_time, wait_left};

use wait::is_protected;

use crate::instrument::{Alert, Cause, Instrument, Level, Topic};
use crate::scoring::{Answers, Assessment, Assumption, Policy, Reason, Scenario};

/// The variants that hold, as a bit set: bit 0 is the first. They look at the given answers, so that they are there from
/// the first question on: what is unknown raises none.
pub fn variants(instrument: &Instrument, answers: &Answers) -> u32 {
    let policy = Policy::default();
    let scenario = Scenario::new(instrument, answers, &policy, Assumption::Safest);
    let holding = instrument.variants.iter().enumerate().filter(|(_, variant)| scenario.any_holds(&variant.any_of));
    holding.fold(0, |bits, (at, _)| bits | 1_u32.checked_shl(at as u32).unwrap_or(0))
}

/// The causes that lie behind an assessment, each once: first those with a question among the reasons (of the outcome, or
/// of one alongside), then those with an answer that is at least at `some`; both in the order of the instrument.
///
/// None beside an alert that stands alone: whoever may be in danger is told of nothing else.
pub fn raised_causes<'i>(instrument: &'i Instrument, answers: &Answers, assessment: &Assessment<'i>) -> Vec<&'i Cause> {
    if stands_alone(assessment) {
        return Vec::new();
    }
    let policy = Policy::default();
    let scenario = Scenario::new(instrument, answers, &policy, Assumption::Safest);
    let reasons = || assessment.reasons.iter().chain(&assessment.alongside_reasons);
    let is_reason = |at: &u16| {
        let question = instrument.questions.get(usize::from(*at));
        question.is_some_and(|question| reasons().any(|reason: &Reason| reason.names(question)))
    };
    let applies = |cause: &&Cause| cause.when.is_empty() || scenario.any_holds(&cause.when);
    let (mut first, mut then) = (Vec::new(), Vec::new());
    for cause in instrument.causes.iter().filter(applies) {
        if cause.questions.iter().any(is_reason) {
            first.push(cause);
        } else if cause.questions.iter().any(|at| scenario.is_raised(usize::from(*at))) {
            then.push(cause);
        }
    }
    first.append(&mut then);
    first
}

/// The alerts that are shown: not those whose content the outcome says itself. The assessment lists them all the same.
pub fn alerts<'i>(instrument: &'i Instrument, assessment: &Assessment<'i>) -> Vec<&'i Alert> {
    let covered = |alert: &Alert| {
        let covers = assessment.outcome.covers.iter().filter_map(|at| instrument.alerts.get(usize::from(*at)));
        covers.into_iter().any(|other| other.id == alert.id)
    };
    assessment.alerts.iter().copied().filter(|alert| !covered(alert)).collect()
}

/// The levels that are shown: not that the other person's part is clear, where something that they did is among the alerts.
pub fn profile<'i>(assessment: &Assessment<'i>) -> Vec<(&'i Topic, Level)> {
    let done = assessment.alerts.iter().any(|alert| alert.theirs);
    let shown = |(topic, level): &(&Topic, Level)| !(done && topic.theirs && *level == Level::Clear);
    assessment.profile.iter().copied().filter(shown).collect()
}

/// Whether there is an alert beside which nothing is said of what lies behind the outcome, nor of what would change it. An
/// outcome of which the frame alone is shown speaks for itself.
pub fn stands_alone(assessment: &Assessment) -> bool {
    !assessment.outcome.frame_only && assessment.alerts.iter().any(|alert| alert.alone)
}

/// Whether the points of the balance are shown: not to whoever may be in danger, and not where sessions with somebody to be
/// protected have to stop. That a point is in place would be read as if all were well.
pub fn shows_balance(assessment: &Assessment) -> bool {
    let stops = assessment.outcome.frame_only && is_protected(assessment);
    !stops && !assessment.alerts.iter().any(|alert| alert.alone)
}

/// Whether the sentence on closeness stands above the guidance.
pub fn says_closeness(assessment: &Assessment) -> bool {
    assessment.outcome.closeness && !is_protected(assessment)
}

/// Whether the outcome names the association's wait before any romance; one of the alerts that are shown may do so instead.
pub fn says_romance_wait(instrument: &Instrument, assessment: &Assessment) -> bool {
    let by_alert = alerts(instrument, assessment).iter().any(|alert| alert.romance_wait);
    assessment.outcome.romance_wait && !by_alert && !is_protected(assessment)
}
