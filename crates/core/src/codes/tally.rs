//! How many say what: of the codes of one case, round by round. Fewer than five give no picture.

use std::collections::BTreeSet;

use super::{ResultCode, ResultCodeFormat, Round};
use crate::instrument::Level;

/// With fewer codes than this, only their number is told: a picture of four would give people away.
pub const MINIMUM_GROUP_SIZE: usize = 5;

/// The codes that a board has taken in, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ResultCodes {
    codes: BTreeSet<ResultCode>,
}

impl ResultCodes {
    /// Takes a code in; `false` if it is there already.
    pub fn add(&mut self, code: ResultCode) -> bool {
        self.codes.insert(code)
    }

    /// How many codes there are, of all cases and rounds.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// The codes, in an order that does not tell when they came.
    pub fn iter(&self) -> impl Iterator<Item = ResultCode> {
        self.codes.iter().copied()
    }

    /// Counts the codes of a case and a round.
    pub fn count(&self, code_format: &ResultCodeFormat, case: usize, round: Round) -> Tally {
        let mut distribution = Distribution::default();
        let responses = self.iter().filter_map(|code| code_format.response(code));
        for response in responses.filter(|response| response.case == case && response.round == round) {
            distribution.count += 1;
            distribution.outcomes.resize(distribution.outcomes.len().max(response.outcome + 1), 0);
            if let Some(count) = distribution.outcomes.get_mut(response.outcome) {
                *count += 1;
            }
            distribution.levels.resize(response.levels.len(), [0; Level::ALL.len()]);
            for (counts, level) in distribution.levels.iter_mut().zip(&response.levels) {
                if let Some(count) = place(*level).and_then(|at| counts.get_mut(at)) {
                    *count += 1;
                }
            }
        }
        Tally {
            count: distribution.count,
            distribution: (distribution.count >= MINIMUM_GROUP_SIZE).then_some(distribution),
        }
    }
}

fn place(level: Level) -> Option<usize> {
    Level::ALL.iter().position(|other| *other == level)
}

/// How many codes there are, and what they say if they are enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// How many.
    pub count: usize,
    /// What they say; `None` with fewer than [`MINIMUM_GROUP_SIZE`].
    pub distribution: Option<Distribution>,
}

/// What at least [`MINIMUM_GROUP_SIZE`] codes say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Distribution {
    count: usize,
    outcomes: Vec<usize>,
    levels: Vec<[usize; Level::ALL.len()]>,
}

impl Distribution {
    /// How many codes it is made of.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many say this outcome, by its position.
    pub fn outcome(&self, outcome: usize) -> usize {
        self.outcomes.get(outcome).copied().unwrap_or_default()
    }

    /// How many say this level of a dimension, by the dimension's position among the dimensions.
    pub fn level(&self, dimension: usize, level: Level) -> usize {
        let counts = self.levels.get(dimension);
        counts.zip(place(level)).and_then(|(counts, at)| counts.get(at)).copied().unwrap_or_default()
    }

    /// A count as a share of all, in whole per cent, a half rounded up.
    pub fn percent(&self, count: usize) -> usize {
        (count * 200 + self.count).checked_div(self.count * 2).unwrap_or_default()
    }
}
