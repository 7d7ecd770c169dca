//! The instrument and the English texts that this crate carries, compiled from `content/` when the
//! crate is built: checked there, so nothing of them needs checking where they are used.

use std::borrow::Cow;

use crate::instrument::*;
use crate::text::{Key, Texts};

include!(concat!(env!("OUT_DIR"), "/instrument.rs"));

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
