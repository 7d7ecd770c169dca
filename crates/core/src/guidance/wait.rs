//! The waiting time of a friendship: how long it still is, at most.

use crate::instrument::{Instrument, Kind, Question};
use crate::scoring::{Answer, Answers, Assessment, Policy};

/// How many months of the policy's wait for a friendship are left at most: what it asks for, less what the answer
/// guarantees. `None` where the wait is no reason for the outcome, nor for one alongside, and beside somebody of whom no
/// waiting time is named.
pub fn wait_left(instrument: &Instrument, answers: &Answers, policy: &Policy, assessment: &Assessment) -> Option<u8> {
    let wait = policy.friendship_wait_months.filter(|_| !is_protected(assessment))?;
    let mut reasons = assessment.reasons.iter().chain(&assessment.alongside_reasons);
    let (at, question) = instrument.questions.iter().enumerate().find(|(_, question)| is_timed(question))?;
    reasons.find(|reason| reason.names(question))?;
    let guaranteed = match answers.given(instrument, at) {
        Some(Answer::Option(option)) => {
            question.options.get(usize::from(option)).map_or(0, |option| option.guaranteed_months)
        }
        _ => 0,
    };
    Some(wait.saturating_sub(guaranteed))
}

/// The question of how long ago the last session was, answered, where the outcome lets treatment be considered: any wait has
/// to be over first.
pub fn last_session<'i>(
    instrument: &'i Instrument,
    answers: &Answers,
    assessment: &Assessment,
) -> Option<&'i Question> {
    let mild = assessment.outcome.caution <= instrument.cautions.mild_up_to && !is_protected(assessment);
    let (at, question) = instrument.questions.iter().enumerate().find(|(_, question)| is_timed(question))?;
    let asked = mild && answers.asks(instrument, question) && answers.given(instrument, at).is_some();
    asked.then_some(question)
}

/// Whether it is said that time alone changes nothing: where no change of an answer would, and where neither a point that is
/// still missing nor a wait is behind it. Of what somebody else does, nothing would be the therapist's to change.
pub fn says_time(instrument: &Instrument, assessment: &Assessment) -> bool {
    let is_open = |question: &&Question| question.kind == Kind::Check || is_timed(question);
    let open = assessment.reasons.iter().any(|reason| reason.questions.iter().any(is_open));
    let outcome = assessment.outcome;
    assessment.changes.is_empty() && !open && !outcome.theirs && outcome.caution >= instrument.cautions.time_from
}

fn is_timed(question: &Question) -> bool {
    question.options.iter().any(|option| option.guaranteed_months > 0)
}

/// Whether it is about somebody of whom neither closeness nor any waiting time is said.
pub(super) fn is_protected(assessment: &Assessment) -> bool {
    assessment.alerts.iter().any(|alert| alert.protects)
}
