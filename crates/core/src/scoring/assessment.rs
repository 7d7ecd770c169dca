//! The result of scoring.

use crate::instrument::{Alert, Level, Outcome, Question, Topic};

/// What the answers come to, with everything needed to explain it. Borrowed from the instrument.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment<'i> {
    /// The version of the instrument.
    pub version: u32,
    /// The [hash](crate::instrument::Instrument::hash) of the instrument.
    pub hash: &'i str,
    /// The outcome.
    pub outcome: &'i Outcome,
    /// The outcome with every unknown answer at its safest.
    pub at_least: &'i Outcome,
    /// The outcome with every unknown answer at its riskiest.
    pub at_most: &'i Outcome,
    /// The level of every dimension, in the order of the instrument.
    pub profile: Vec<(&'i Topic, Level)>,
    /// Other outcomes whose rules match at the same caution, with every unknown answer at its safest.
    pub alongside: Vec<&'i Outcome>,
    /// Why those: as `reasons`, for the guidance alone.
    pub alongside_reasons: Vec<Reason<'i>>,
    /// Alerts, on given answers alone.
    pub alerts: Vec<&'i Alert>,
    /// Why: one entry for each matched condition of the winning rule; empty where nothing was raised.
    pub reasons: Vec<Reason<'i>>,
    /// The smallest sets of answers that, at their safest, lower the caution of `at_least`; smallest
    /// first, 16 at most.
    pub changes: Vec<Vec<&'i Question>>,
    /// The unknown answers that could make it more serious.
    pub find_out: Vec<&'i Question>,
}

/// A matched condition.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason<'i> {
    /// The outcome that it leads to.
    pub outcome: &'i Outcome,
    /// The questions whose answers meet it.
    pub questions: Vec<&'i Question>,
}

impl Reason<'_> {
    /// Whether a question is among those that meet the condition.
    pub fn names(&self, question: &Question) -> bool {
        self.questions.iter().any(|named| named.id == question.id)
    }
}
