//! The instrument and the English texts that this crate carries, compiled from `content/` when the
//! crate is built: checked there, so nothing of them needs checking where they are used.

use std::borrow::Cow;

#[cfg(feature = "workshop")]
use crate::cases::Case;
use crate::instrument::*;
use crate::text::{Key, Texts};

include!(concat!(env!("OUT_DIR"), "/instrument.rs"));

#[cfg(feature = "workshop")]
include!(concat!(env!("OUT_DIR"), "/cases.rs"));

static ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.txt"));

/// The built-in instrument: Boundary Check, version 1.
pub fn instrument() -> &'static Instrument {
    &INSTRUMENT
}

/// The direction in which the built-in language is written, as HTML's `dir` has it.
pub const DIRECTION: &str = "ltr";

/// The English texts.
pub fn english() -> Texts {
    Texts::from_compiled(ENGLISH)
}

/// The built-in cases of workshops, from an everyday one to the hardest.
#[cfg(feature = "workshop")]
pub fn cases() -> &'static [Case] {
    CASES
}

/// The English texts of workshops.
#[cfg(feature = "workshop")]
pub fn workshop_english() -> Texts {
    Texts::from_compiled(include_str!(concat!(env!("OUT_DIR"), "/workshop-en.txt")))
}
