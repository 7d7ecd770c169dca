//! The result code: what one participant's reading of a case came to, in twelve characters.
//!
//! `7K2M-9QXA-4TCE`: nine characters of Crockford's base 32 for the result and a random part, three for the
//! [check](super::checksum). A code carries the case, the round, the outcome and the level of each dimension: no
//! answer, and nothing that tells who it was.

use std::fmt;
use std::hash::Hasher;

use base32::Alphabet;
use siphasher::sip::SipHasher13;

use super::checksum;
use super::unseen::is_invisible;
use crate::instrument::{Instrument, Level, TopicKind};
use crate::scoring::Assessment;

/// The characters of a code.
pub(super) const LENGTH: usize = 12;
/// How it is written: groups of so many.
pub(super) const GROUP: usize = 4;
/// What its characters hold but for the check, in bits.
const BITS: u32 = 5 * (LENGTH - checksum::CHECKSUM_CHARACTERS) as u32;
/// There are two rounds: before the discussion and after it.
const ROUNDS: u64 = 2;

/// The most characters that the name of a workshop has.
pub const MAX_NAME_LENGTH: usize = 80;

/// Before the discussion, or after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Round {
    /// Before the discussion.
    #[default]
    First,
    /// After it.
    Second,
}

/// What a code carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseResult {
    /// The position of the case.
    pub case: usize,
    /// The round.
    pub round: Round,
    /// The position of the outcome.
    pub outcome: usize,
    /// The level of each dimension, in the order of the instrument.
    pub levels: Vec<Level>,
}

/// Where a code counts, without the levels that it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ResultPlace {
    pub(super) case: usize,
    pub(super) round: Round,
    pub(super) outcome: usize,
}

impl CaseResult {
    /// What an assessment of a case comes to.
    pub fn of(case: usize, round: Round, instrument: &Instrument, assessment: &Assessment) -> Self {
        let outcome = instrument.outcomes.iter().position(|outcome| outcome.id == assessment.outcome.id);
        let levels = assessment.profile.iter().map(|(_, level)| *level).collect();
        Self { case, round, outcome: outcome.unwrap_or_default(), levels }
    }
}

/// A code that has been read or made: its twelve characters as one number. It sorts and compares as codes do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ResultCode(u64);

/// Why a text is no code of a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultCodeError {
    /// It has so many characters in place of twelve.
    Length(usize),
    /// It holds something that is no letter or digit of a code: a U, or a sign.
    Character,
    /// Its check does not fit: a wrong character, or a code of another workshop.
    Checksum,
    /// It was made with an earlier version of the questions, whose results say something else.
    Version,
}

/// Earlier editions with which workshops have been held: the version of the instrument, and how many cases, outcomes and
/// dimensions there were.
const EARLIER: [[u64; 4]; 1] = [[1, 11, 11, 8]];

/// How a workshop writes its codes. It depends on the workshop's name, and on how many cases, outcomes and
/// dimensions there are: codes of another edition are refused like those of another workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultCodeFormat {
    cases: u64,
    outcomes: u64,
    dimensions: u32,
    residue: u16,
    /// What the codes of the same workshop leave over in earlier editions.
    earlier: [u16; EARLIER.len()],
    /// The case that a code is for, where it is one that a trainer has written.
    own: Option<OwnMark>,
    /// Those that a board holds, in its order.
    held: Vec<OwnMark>,
}

/// By which the codes of a case that a trainer has written are known: what they leave over, and what stands in the place
/// of the case. Together they are about as rare as one in half a million.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct OwnMark {
    residue: u16,
    digit: u64,
}

impl ResultCodeFormat {
    /// The scheme of the workshop with this name. Upper and lower case, the spaces around words and what cannot be
    /// seen make no difference. `None` where the name is empty, or where a code has no room for so much.
    pub fn new(instrument: &Instrument, cases: usize, workshop: &str) -> Option<Self> {
        let dimensions = instrument.topics.iter().filter(|topic| topic.kind == TopicKind::Dimension).count();
        let outcomes = instrument.outcomes.len() as u64;
        let seen: String = workshop.chars().filter(|c| !is_invisible(*c)).collect();
        let name: Vec<String> = seen.split_whitespace().map(str::to_lowercase).collect();
        let (cases, earlier) = (cases as u64, [0; EARLIER.len()]);
        let dimensions = dimensions as u32;
        let mut code_format = Self { cases, outcomes, dimensions, residue: 0, earlier, own: None, held: Vec::new() };
        if name.is_empty() || code_format.salts().is_none_or(|salts| salts == 0) {
            return None;
        }
        let name = name.join(" ");
        code_format.residue = residue([u64::from(instrument.version), cases, outcomes, u64::from(dimensions)], &name);
        code_format.earlier = EARLIER.map(|edition| residue(edition, &name));
        Some(code_format)
    }

    /// The scheme for a case that a trainer has written, by the hash of that case: its codes are read where that case is
    /// held, and nowhere else.
    #[must_use]
    pub fn for_own_case(mut self, hash: u64) -> Self {
        self.own = Some(self.own_mark(hash));
        self
    }

    /// The scheme of a board that holds such cases, by their hashes: the first has the place behind the built-in ones.
    #[must_use]
    pub fn with_own_cases(mut self, hashes: impl Iterator<Item = u64>) -> Self {
        self.held = hashes.map(|hash| self.own_mark(hash)).collect();
        self
    }

    fn own_mark(&self, hash: u64) -> OwnMark {
        let mixed = self.residue ^ (hash & 0x7fff) as u16;
        // Never that of the built-in cases.
        let residue = if mixed == self.residue { mixed ^ 1 } else { mixed };
        OwnMark { residue, digit: (hash >> 15).checked_rem(self.cases).unwrap_or_default() }
    }

    /// How many ways there are for the levels of all dimensions.
    fn all_levels(&self) -> Option<u64> {
        (Level::ALL.len() as u64).checked_pow(self.dimensions)
    }

    /// How many codes there are for the same result, if it fits at all.
    fn salts(&self) -> Option<u64> {
        let results = [self.cases, self.outcomes, ROUNDS].into_iter().try_fold(self.all_levels()?, u64::checked_mul)?;
        (1u64 << BITS).checked_div(results)
    }

    /// Writes a code. `random`, any number, tells it from others with the same result.
    pub fn encode(&self, response: &CaseResult, random: u32) -> ResultCode {
        let mut value = self.salts().and_then(|salts| u64::from(random).checked_rem(salts)).unwrap_or_default();
        value = value * ROUNDS + response.round as u64;
        let case = self.own.map_or(response.case as u64, |own| own.digit);
        value = value * self.cases + case.min(self.cases.saturating_sub(1));
        value = value * self.outcomes + (response.outcome as u64).min(self.outcomes.saturating_sub(1));
        for at in 0..self.dimensions as usize {
            let level = response.levels.get(at).copied().unwrap_or(Level::NotAsked);
            let digit = Level::ALL.iter().position(|other| *other == level).unwrap_or_default();
            value = value * Level::ALL.len() as u64 + digit as u64;
        }
        let characters = characters(value << (64 - BITS)).into_iter().take(LENGTH - checksum::CHECKSUM_CHARACTERS);
        let checksum = checksum::checksum(characters, self.own.map_or(self.residue, |own| own.residue));
        ResultCode(checksum.iter().fold(value, |code, check| code << 5 | u64::from(*check)))
    }

    /// Reads a code: upper or lower case, O for 0, I and L for 1.
    ///
    /// # Errors
    ///
    /// A [`ResultCodeError`] where it is none of this workshop's.
    pub fn decode(&self, text: &str) -> Result<ResultCode, ResultCodeError> {
        let length = text.chars().count();
        if length != LENGTH {
            return Err(ResultCodeError::Length(length));
        }
        // Twelve characters are 60 bits; one more makes whole bytes of them.
        let bytes = base32::decode(Alphabet::Crockford, &[text, "0"].concat()).ok_or(ResultCodeError::Character)?;
        let value = bytes.iter().fold(0, |value, byte| value << 8 | u64::from(*byte));
        let residue = checksum::residue(characters(value));
        let held = || self.held.iter().any(|own| own.residue == residue);
        if residue != self.residue && !held() {
            let earlier = self.earlier.contains(&residue);
            return Err(if earlier { ResultCodeError::Version } else { ResultCodeError::Checksum });
        }
        let code = ResultCode(value >> (64 - 5 * LENGTH as u32));
        if self.place(code).is_some() { Ok(code) } else { Err(ResultCodeError::Checksum) }
    }

    /// What the characters of a whole code leave over: the same for all codes of a workshop.
    pub(super) fn workshop_of(&self, text: &str) -> u16 {
        let bytes = base32::decode(Alphabet::Crockford, &[text, "0"].concat()).unwrap_or_default();
        checksum::residue(characters(bytes.iter().fold(0, |value, byte| value << 8 | u64::from(*byte))))
    }

    /// The place of the case that a code is for, by what it leaves over and by what stands in the place of the case.
    fn held_case(&self, code: ResultCode, digit: usize) -> Option<usize> {
        let residue = checksum::residue(code.characters());
        if residue == self.residue {
            return Some(digit);
        }
        let mark = OwnMark { residue, digit: digit as u64 };
        self.held.iter().position(|own| *own == mark).map(|at| self.cases as usize + at)
    }

    /// What a code carries; `None` for one that no result has.
    pub fn response(&self, code: ResultCode) -> Option<CaseResult> {
        let ResultPlace { case, round, outcome } = self.place(code)?;
        Some(CaseResult { case, round, outcome, levels: self.levels(code).collect() })
    }

    /// Where a code counts; `None` for one that no result has. Boards ask this of each of their codes, time and again.
    pub(super) fn place(&self, code: ResultCode) -> Option<ResultPlace> {
        let mut rest = code.value().checked_div(self.all_levels()?)?;
        let mut take = |count: u64| -> Option<usize> {
            let digit = rest.checked_rem(count)?;
            rest /= count;
            Some(digit as usize)
        };
        let (outcome, case, round) = (take(self.outcomes)?, take(self.cases)?, take(ROUNDS)?);
        let round = if round == 0 { Round::First } else { Round::Second };
        let case = if self.held.is_empty() { case } else { self.held_case(code, case)? };
        (rest < self.salts()?).then_some(ResultPlace { case, round, outcome })
    }

    /// The level of each dimension in a code.
    pub(super) fn levels(&self, code: ResultCode) -> impl Iterator<Item = Level> {
        let levels = Level::ALL.len() as u64;
        // The last dimension has the lowest place.
        let digit = move |place: u32| code.value().checked_div(levels.checked_pow(place)?)?.checked_rem(levels);
        let level = move |place| digit(place).and_then(|digit| Level::ALL.get(digit as usize)).copied();
        (0..self.dimensions).rev().filter_map(level)
    }

    /// How many dimensions a code has a level of.
    pub(super) fn dimensions(&self) -> usize {
        self.dimensions as usize
    }
}

/// What the codes of a workshop leave over in an edition: as many bits as three characters have.
fn residue(edition: [u64; 4], workshop: &str) -> u16 {
    let mut hasher = SipHasher13::new();
    for number in edition {
        hasher.write(&number.to_le_bytes());
    }
    hasher.write(workshop.as_bytes());
    (hasher.finish() & 0x7fff) as u16
}

/// The first characters of 64 bits, each 0 to 31.
fn characters(bits: u64) -> [u8; LENGTH] {
    std::array::from_fn(|at| (bits >> (59 - 5 * at)) as u8 & 31)
}

impl ResultCode {
    /// What it holds but for its check.
    fn value(self) -> u64 {
        self.0 >> (5 * checksum::CHECKSUM_CHARACTERS)
    }

    fn characters(self) -> [u8; LENGTH] {
        characters(self.0 << (64 - 5 * LENGTH as u32))
    }
}

impl fmt::Display for ResultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = base32::encode(Alphabet::Crockford, &(self.0 << (64 - 5 * LENGTH as u32)).to_be_bytes());
        for start in (0..LENGTH).step_by(GROUP) {
            if start > 0 {
                f.write_str("-")?;
            }
            f.write_str(text.get(start..start + GROUP).unwrap_or_default())?;
        }
        Ok(())
    }
}
