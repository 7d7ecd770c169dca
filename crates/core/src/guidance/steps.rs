//! The steps to take and the words to say: first those of the outcome's frame, then those of what lies behind it.

use crate::instrument::{Cause, CauseText, Outcome, OutcomeText, Time};
use crate::text::{Texts, items};

/// Of so many causes the step is shown, at most.
pub const MAX_CAUSE_STEPS: usize = 4;
/// So many lines of words are those of causes, at most.
pub const MAX_CAUSE_WORDS: usize = 3;

/// The steps for a time. `causes` are those that are [raised](super::raised_causes), `variants` those that hold.
pub fn steps<'t>(texts: &'t Texts, variants: u32, outcome: &Outcome, causes: &[&Cause], time: Time) -> Vec<&'t str> {
    let text = match time {
        Time::Now => OutcomeText::Now,
        Time::Week => OutcomeText::Week,
        Time::Next => OutcomeText::Next,
    };
    let mut steps: Vec<&str> = items(texts.worded(outcome.text(text), variants)).collect();
    for cause in spoken_for(texts, variants, outcome, causes).iter().filter(|cause| cause.step == Some(time)) {
        steps.extend(step(texts, variants, cause));
    }
    steps
}

/// The words that one could say. Where those of a cause have to stand alone, there are no others.
pub fn words<'t>(texts: &'t Texts, variants: u32, outcome: &Outcome, causes: &[&Cause]) -> Vec<&'t str> {
    let causes = spoken_for(texts, variants, outcome, causes);
    let alone = causes.iter().position(|cause| cause.words_alone).and_then(|at| causes.get(at..=at));
    let frame = items(texts.worded(outcome.text(OutcomeText::Say), variants)).filter(|_| alone.is_none());
    let causes = alone.unwrap_or(causes).iter();
    let own = causes.flat_map(|cause| items(texts.worded(cause.text(CauseText::Words), variants)));
    frame.chain(own.take(MAX_CAUSE_WORDS)).collect()
}

/// The causes whose steps and words are shown: the first, up to the last whose step still has room.
fn spoken_for<'c, 'i>(texts: &Texts, variants: u32, outcome: &Outcome, causes: &'c [&'i Cause]) -> &'c [&'i Cause] {
    if outcome.frame_only {
        return &[];
    }
    let with_step = causes.iter().enumerate().filter(|(_, cause)| step(texts, variants, cause).is_some());
    let end = with_step.map(|(at, _)| at).nth(MAX_CAUSE_STEPS);
    end.and_then(|end| causes.get(..end)).unwrap_or(causes)
}

/// The step of a cause; its wording for a variant may say that there is none.
fn step<'t>(texts: &'t Texts, variants: u32, cause: &Cause) -> Option<&'t str> {
    cause.step?;
    Some(texts.worded(cause.text(CauseText::Step), variants)).filter(|step| !step.is_empty())
}
