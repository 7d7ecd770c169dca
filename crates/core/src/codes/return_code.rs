//! The return code: what somebody's own check came to, in sixteen characters, for their own print.
//!
//! `20A4M-VX7KQ2-9TRCE`: one of Crockford's characters for the version of the instrument, two for the month, one for the
//! outcome, one for each of nine levels, three for the [check](super::checksum). It carries no answer, no name, and
//! nothing that is drawn: the same result in the same month has the same code. It is written in groups of 5, 6 and 5, which no
//! two or three of make the twelve characters of a workshop's code.

use std::fmt;

use base32::Alphabet;

use super::checksum;
use super::unseen::is_invisible;
use crate::instrument::Level;

/// The characters of a code.
pub(super) const LENGTH: usize = 16;
/// Where its groups end.
const GROUPS: [usize; 3] = [5, 11, 16];
/// The levels that it has room for.
const LEVELS: usize = 9;
/// The months that it has room for, from January 2026.
const MONTHS: u32 = 32 * 32;
/// The year of the first month.
const FIRST_YEAR: u32 = 2026;
/// What the characters of a code leave over: a text that is none seldom leaves the same.
const RESIDUE: u16 = 0x2b67;
/// Each place of a level is moved by a number of its own: nine equal levels are not nine equal characters, which people
/// miscount.
const MOVED: [u8; LEVELS] = [9, 20, 3, 30, 12, 25, 7, 18, 28];

/// What a version of the instrument can come to: the ids of its outcomes and of its dimensions, in their order. A code names
/// them by their places, so those of an earlier version are kept here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    /// The version of the instrument, at most 31.
    pub version: u32,
    /// The ids of the outcomes, at most 32.
    pub outcomes: &'static [&'static str],
    /// The ids of the dimensions, at most nine.
    pub dimensions: &'static [&'static str],
}

/// Every version that has written return codes; the last is the present one. Version 1 wrote none.
const EDITIONS: [Edition; 1] = [Edition {
    version: 2,
    outcomes: &[
        "clear",
        "let-go",
        "tend",
        "may-resume",
        "keep-private",
        "firm-limit",
        "set-limits",
        "reset",
        "find-out",
        "pause",
        "keep-paused",
        "stop",
        "stay-stopped",
        "protect-yourself",
    ],
    dimensions: &[
        "focus",
        "disclosure",
        "confidentiality",
        "counselling",
        "limits",
        "contact",
        "dependence",
        "attraction",
        "respect",
    ],
}];

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year, from 2026 to 2111.
    pub year: u32,
    /// The month, 1 to 12.
    pub month: u32,
}

/// What a return code carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnResult {
    /// The version of the instrument with which it was made.
    pub version: u32,
    /// The month in which it was made.
    pub month: Month,
    /// The id of the outcome; `None` where today's version has it no more.
    pub outcome: Option<&'static str>,
    /// The dimensions that today's version has, too, each by its id with its level then.
    pub levels: Vec<(&'static str, Level)>,
    /// Whether an earlier version of the instrument has written it: what is said may mean something else by now.
    pub is_older: bool,
}

/// A return code: its sixteen characters as one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReturnCode(u128);

/// Why a text is no return code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReturnCodeError {
    /// It has so many characters in place of sixteen.
    Length(usize),
    /// It holds something that is no letter or digit of a code: a U, or a sign.
    Character,
    /// Its check does not fit: a character is wrong, or two have changed places.
    Checksum,
    /// It is whole, but written with a version of the instrument that is not known here: a later one.
    Version,
}

/// How results become return codes, and back.
#[derive(Debug, Clone, Copy)]
pub struct ReturnCodeFormat<'e> {
    editions: &'e [Edition],
}

impl ReturnCodeFormat<'static> {
    /// That of the built-in instrument.
    pub const fn built_in() -> Self {
        Self { editions: &EDITIONS }
    }
}

impl<'e> ReturnCodeFormat<'e> {
    /// That of these editions, the present one last.
    pub const fn new(editions: &'e [Edition]) -> Self {
        Self { editions }
    }

    /// The present edition.
    pub fn edition(&self) -> Option<&'e Edition> {
        self.editions.last()
    }

    /// Writes a code; a dimension that is not named was not asked. `None` where a code has no room for the month, or where the
    /// present edition has no such outcome.
    pub fn encode(&self, month: Month, outcome: &str, levels: &[(&str, Level)]) -> Option<ReturnCode> {
        let edition = self.edition()?;
        let outcome = edition.outcomes.iter().position(|id| *id == outcome)?;
        let since = month.since_first()?;
        let mut characters = vec![edition.version as u8, (since / 32) as u8, (since % 32) as u8, outcome as u8];
        for (at, moved) in MOVED.iter().enumerate() {
            let id = edition.dimensions.get(at);
            let given = levels.iter().find(|(known, _)| id == Some(known)).map(|(_, level)| *level);
            let level = given.unwrap_or(Level::NotAsked);
            let digit = Level::ALL.iter().position(|other| *other == level).unwrap_or_default();
            characters.push(digit as u8 ^ moved);
        }
        let checksum = checksum::checksum(characters.iter().copied(), RESIDUE);
        Some(ReturnCode(number(characters.iter().chain(&checksum))))
    }

    /// Reads a code as people type it: upper or lower case, O for 0, I and L for 1, Arabic digits, with anything between its
    /// characters that is a space, a hyphen or a dot.
    ///
    /// # Errors
    ///
    /// A [`ReturnCodeError`] where it is none.
    pub fn decode(&self, text: &str) -> Result<ReturnResult, ReturnCodeError> {
        let typed: String = text.chars().filter(|c| !is_between(*c)).map(western).collect();
        let length = typed.chars().count();
        if length != LENGTH {
            return Err(ReturnCodeError::Length(length));
        }
        let bytes = base32::decode(Alphabet::Crockford, &typed).ok_or(ReturnCodeError::Character)?;
        let value = bytes.iter().fold(0u128, |value, byte| value << 8 | u128::from(*byte));
        let characters = characters(value);
        if checksum::residue(characters) != RESIDUE {
            return Err(ReturnCodeError::Checksum);
        }
        let [version, high, low, outcome, levels @ ..] = characters;
        let edition = self.editions.iter().find(|edition| edition.version == u32::from(version));
        let (edition, present) = edition.zip(self.edition()).ok_or(ReturnCodeError::Version)?;
        let outcome = edition.outcomes.get(usize::from(outcome)).ok_or(ReturnCodeError::Checksum)?;
        let mut known = Vec::with_capacity(LEVELS);
        for (at, (level, moved)) in levels.iter().zip(MOVED).enumerate() {
            let level = *Level::ALL.get(usize::from(level ^ moved)).ok_or(ReturnCodeError::Checksum)?;
            let id = edition.dimensions.get(at).filter(|id| present.dimensions.contains(id));
            known.extend(id.map(|id| (*id, level)));
        }
        Ok(ReturnResult {
            version: edition.version,
            month: Month::of(u32::from(high) * 32 + u32::from(low)),
            outcome: Some(*outcome).filter(|id| present.outcomes.contains(id)),
            levels: known,
            is_older: edition.version != present.version,
        })
    }
}

impl Month {
    fn since_first(self) -> Option<u32> {
        let since = self.year.checked_sub(FIRST_YEAR)?.checked_mul(12)?.checked_add(self.month.checked_sub(1)?)?;
        (self.month <= 12 && since < MONTHS).then_some(since)
    }

    fn of(since: u32) -> Self {
        Self { year: FIRST_YEAR + since / 12, month: since % 12 + 1 }
    }
}

/// Whether a text is a whole return code, of whatever version: a board counts none.
pub(super) fn is_return_code(text: &str) -> bool {
    let format = ReturnCodeFormat::built_in();
    matches!(format.decode(text), Ok(_) | Err(ReturnCodeError::Version))
}

fn number<'c>(characters: impl Iterator<Item = &'c u8>) -> u128 {
    characters.fold(0, |value, character| value << 5 | u128::from(*character))
}

/// The characters of a code, each 0 to 31.
fn characters(value: u128) -> [u8; LENGTH] {
    std::array::from_fn(|at| (value >> (5 * (LENGTH - 1 - at))) as u8 & 31)
}

/// What may stand between characters.
fn is_between(c: char) -> bool {
    c.is_whitespace() || is_invisible(c) || matches!(c, '-' | '.' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// A digit of an Arabic keyboard as the digit that it is.
fn western(c: char) -> char {
    let value = match c {
        '\u{660}'..='\u{669}' => c as u32 - 0x660,
        '\u{6f0}'..='\u{6f9}' => c as u32 - 0x6f0,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

impl fmt::Display for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = (self.0 << (128 - 5 * LENGTH)).to_be_bytes();
        let text = base32::encode(Alphabet::Crockford, bytes.get(..5 * LENGTH / 8).unwrap_or_default());
        let mut start = 0;
        for end in GROUPS {
            if start > 0 {
                f.write_str("-")?;
            }
            f.write_str(text.get(start..end).unwrap_or_default())?;
            start = end;
        }
        Ok(())
    }
}
