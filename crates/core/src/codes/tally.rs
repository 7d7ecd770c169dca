//! How many say what: of the codes of one case, round by round. Fewer than five give no picture.

use std::collections::{BTreeMap, BTreeSet};

use super::{ResultCode, ResultCodeFormat, Round};
use crate::instrument::Level;

/// With fewer codes than this, only their number is told: a picture of four would give people away.
pub const MINIMUM_GROUP_SIZE: usize = 5;
/// From the picture of so many on, a picture moves by [`LARGE_STEP`] codes at least; below, by [`SMALL_STEP`].
const SETTLED_GROUP_SIZE: usize = 8;
const SMALL_STEP: usize = 3;
const LARGE_STEP: usize = 4;

/// The codes that a board has taken in, each once. Those that came last may wait: whoever sees a picture of five and then one
/// of six has seen the sixth. So the picture moves at 5, 8, 12, 16, 20 … codes, or when it is told to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ResultCodes {
    codes: BTreeSet<ResultCode>,
    /// Those that are in no picture yet.
    waiting: BTreeSet<ResultCode>,
}

impl ResultCodes {
    /// Takes a code in, which waits for its picture to move; `false` if it is there already.
    pub fn add(&mut self, code: ResultCode) -> bool {
        self.codes.insert(code) && self.waiting.insert(code)
    }

    /// Takes a code back that its picture had already shown.
    pub fn add_shown(&mut self, code: ResultCode) {
        self.codes.insert(code);
    }

    /// How many codes there are, of all cases and rounds.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// The codes, in an order that does not tell when they came, and whether each still waits.
    pub fn iter(&self) -> impl Iterator<Item = (ResultCode, bool)> {
        self.codes.iter().map(|code| (*code, self.waiting.contains(code)))
    }

    /// Moves every picture that enough codes wait for.
    pub fn settle(&mut self, code_format: &ResultCodeFormat) {
        let mut sizes: BTreeMap<(usize, Round), (usize, usize)> = BTreeMap::new();
        for (code, waits) in self.iter() {
            if let Some(response) = code_format.response(code) {
                let (count, waiting) = sizes.entry((response.case, response.round)).or_default();
                *count += 1;
                *waiting += usize::from(waits);
            }
        }
        let moving: Vec<_> = sizes.into_iter().filter(|(_, (count, waiting))| moves(*count, *waiting)).collect();
        self.release(code_format, |case, round| moving.iter().any(|(place, _)| *place == (case, round)));
    }

    /// Moves the picture of a case and a round, however few codes wait for it: somebody has decided so.
    pub fn show(&mut self, code_format: &ResultCodeFormat, case: usize, round: Round) {
        self.release(code_format, |of_case, of_round| (of_case, of_round) == (case, round));
    }

    fn release(&mut self, code_format: &ResultCodeFormat, shows: impl Fn(usize, Round) -> bool) {
        let waits = |code: &ResultCode| {
            code_format.response(*code).is_some_and(|response| !shows(response.case, response.round))
        };
        self.waiting.retain(waits);
    }

    /// Counts the codes of a case and a round.
    pub fn count(&self, code_format: &ResultCodeFormat, case: usize, round: Round) -> Tally {
        let (mut distribution, mut waiting) = (Distribution::default(), 0);
        for (code, waits) in self.iter() {
            let Some(response) = code_format.response(code) else { continue };
            if (response.case, response.round) != (case, round) {
                continue;
            }
            if waits {
                waiting += 1;
                continue;
            }
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
            count: distribution.count + waiting,
            waiting,
            distribution: (distribution.count >= MINIMUM_GROUP_SIZE).then_some(distribution),
        }
    }
}

/// Whether the picture of a group moves that has so many codes, of which so many wait.
fn moves(count: usize, waiting: usize) -> bool {
    let shown = count - waiting;
    let step = if shown < SETTLED_GROUP_SIZE { SMALL_STEP } else { LARGE_STEP };
    count >= MINIMUM_GROUP_SIZE && (shown < MINIMUM_GROUP_SIZE || waiting >= step)
}

fn place(level: Level) -> Option<usize> {
    Level::ALL.iter().position(|other| *other == level)
}

/// How many codes there are, and what they say if they are enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// How many.
    pub count: usize,
    /// How many of them are in no picture yet.
    pub waiting: usize,
    /// What the others say; `None` with fewer than [`MINIMUM_GROUP_SIZE`] of them.
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

    /// The level at which all are in a dimension, if they are.
    pub fn agreed(&self, dimension: usize) -> Option<Level> {
        Level::ALL.into_iter().find(|level| self.count > 0 && self.level(dimension, *level) == self.count)
    }

    /// How many are at the level of a dimension where most are.
    pub fn most(&self, dimension: usize) -> usize {
        Level::ALL.into_iter().map(|level| self.level(dimension, level)).max().unwrap_or_default()
    }

    /// A count as a share of all, in whole per cent, a half rounded up.
    pub fn percent(&self, count: usize) -> usize {
        (count * 200 + self.count).checked_div(self.count * 2).unwrap_or_default()
    }
}
