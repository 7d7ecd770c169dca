//! A case's key as answers, for scoring and for comparing.

use crate::cases::Case;
use crate::instrument::Instrument;
use crate::scoring::{Answer, Answers};

/// The answers that a case's key gives.
pub fn answer_key(instrument: &Instrument, case: &Case) -> Answers {
    let mut answers = Answers::new();
    for (question, option) in case.answers(instrument) {
        answers.set(question, Some(option.map_or(Answer::Unsure, Answer::Option)));
    }
    answers
}
