//! The instrument and the English texts that this crate carries, compiled from `content/` when the
//! crate is built: checked there, so nothing of them needs checking where they are used.

use std::borrow::Cow;

#[cfg(feature = "workshop")]
use crate::cases::Case;
use crate::instrument::*;
use crate::text::{Key, Texts};

include!(concat!(env!("OUT_DIR"), "/instrument.rs"));
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

#[cfg(feature = "workshop")]
include!(concat!(env!("OUT_DIR"), "/cases.rs"));

/// The tag of the built-in texts.
pub const ENGLISH_TAG: &str = "en";

static ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.txt"));

/// The built-in instrument: Boundary Check, version 1.
pub fn instrument() -> &'static Instrument {
    &INSTRUMENT
}

/// Every language there are texts in, English first: its tag, and what it calls itself. Only the English texts are
/// built in.
pub fn languages() -> &'static [(&'static str, &'static str)] {
    LANGUAGES
}

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
