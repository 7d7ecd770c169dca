//! How many say what: of the codes of one case, round by round. Fewer than five give no picture.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

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
    /// Each with whether it is in no picture yet.
    codes: BTreeMap<ResultCode, bool>,
}

impl ResultCodes {
    /// Takes a code in, which waits for its picture to move; `false` if it is there already.
    pub fn add(&mut self, code: ResultCode) -> bool {
        match self.codes.entry(code) {
            Entry::Vacant(place) => *place.insert(true),
            Entry::Occupied(_) => false,
        }
    }

    /// Takes a code back that its picture had already shown.
    pub fn add_shown(&mut self, code: ResultCode) {
        self.codes.entry(code).or_insert(false);
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
        self.codes.iter().map(|(code, waits)| (*code, *waits))
    }

    /// Whether there is a code of a case, of whichever round.
    pub fn has_of(&self, code_format: &ResultCodeFormat, case: usize) -> bool {
        self.iter().any(|(code, _)| code_format.place(code).is_some_and(|place| place.case == case))
    }

    /// Moves every picture that enough codes wait for.
    pub fn settle(&mut self, code_format: &ResultCodeFormat) {
        let mut sizes: BTreeMap<(usize, Round), (usize, usize)> = BTreeMap::new();
        for (code, waits) in self.iter() {
            if let Some(place) = code_format.place(code) {
                let (count, waiting) = sizes.entry((place.case, place.round)).or_default();
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
        for (code, waits) in &mut self.codes {
            *waits = *waits && code_format.place(*code).is_some_and(|place| !shows(place.case, place.round));
        }
    }

    /// Counts the codes of a case and a round.
    pub fn count(&self, code_format: &ResultCodeFormat, case: usize, round: Round) -> Tally {
        let (mut distribution, mut waiting) = (Distribution::default(), 0);
        for (code, waits) in self.iter() {
            let Some(of) = code_format.place(code).filter(|of| (of.case, of.round) == (case, round)) else { continue };
            if waits {
                waiting += 1;
                continue;
            }
            distribution.count += 1;
            distribution.outcomes.resize(distribution.outcomes.len().max(of.outcome + 1), 0);
            if let Some(count) = distribution.outcomes.get_mut(of.outcome) {
                *count += 1;
            }
            distribution.levels.resize(code_format.dimensions(), [0; Level::ALL.len()]);
            for (counts, level) in distribution.levels.iter_mut().zip(code_format.levels(code)) {
                if let Some(count) = place(level).and_then(|at| counts.get_mut(at)) {
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
