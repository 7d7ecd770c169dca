//! The steps to take and the words to say: first what is urgent, then those of the outcome's frame, then those of what lies
//! behind it.

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
    let frame = items(texts.worded(outcome.text(text), variants));
    let of_causes = spoken_for(texts, variants, outcome, causes);
    let (first, then): (Vec<_>, Vec<_>) =
        of_causes.into_iter().filter(|cause| cause.step == Some(time)).partition(|cause| cause.urgent);
    let step = |cause: &Cause| step(texts, variants, cause);
    first.into_iter().filter_map(step).chain(frame).chain(then.into_iter().filter_map(step)).collect()
}

/// The words that one could say. Where those of a cause have to stand alone, there are no others.
pub fn words<'t>(texts: &'t Texts, variants: u32, outcome: &Outcome, causes: &[&Cause]) -> Vec<&'t str> {
    let causes = if outcome.frame_only { Vec::new() } else { spoken_for(texts, variants, outcome, causes) };
    let alone = causes.iter().position(|cause| cause.words_alone).and_then(|at| causes.get(at..=at));
    let frame = items(texts.worded(outcome.text(OutcomeText::Say), variants)).filter(|_| alone.is_none());
    let causes = alone.unwrap_or(&causes).iter();
    let own = causes.flat_map(|cause| items(texts.worded(cause.text(CauseText::Words), variants)));
    frame.chain(own.take(MAX_CAUSE_WORDS)).collect()
}

/// The causes whose steps and words are shown: first those that are urgent, then the others, up to the last whose step still
/// has room. An outcome that shows its own alone leaves room for what is urgent, but to whoever is in danger themselves.
fn spoken_for<'i>(texts: &Texts, variants: u32, outcome: &Outcome, causes: &[&'i Cause]) -> Vec<&'i Cause> {
    let (mut first, then): (Vec<_>, Vec<_>) = causes.iter().partition(|cause| cause.urgent);
    if outcome.frame_only {
        return if outcome.theirs { Vec::new() } else { first };
    }
    first.extend(then);
    let with_step = first.iter().enumerate().filter(|(_, cause)| step(texts, variants, cause).is_some());
    let end = with_step.map(|(at, _)| at).nth(MAX_CAUSE_STEPS);
    first.truncate(end.unwrap_or(first.len()));
    first
}

/// The step of a cause; its wording for a variant may say that there is none.
fn step<'t>(texts: &'t Texts, variants: u32, cause: &Cause) -> Option<&'t str> {
    cause.step?;
    Some(texts.worded(cause.text(CauseText::Step), variants)).filter(|step| !step.is_empty())
}
