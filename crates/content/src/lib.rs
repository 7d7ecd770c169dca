//! The built-in instrument, cases and English texts, compiled from `content/` when this crate is built: checked there,
//! so that nothing of them needs checking where they are used.
//!
//! ```
//! use boundary_check_content as built_in;
//! use boundary_check_core::scoring::{Answers, InputValue, Policy, ScoringError, score};
//!
//! let instrument = built_in::instrument();
//! let answers = Answers::from_values(
//!     instrument,
//!     [
//!         ("role", InputValue::Text("client")),
//!         ("bond", InputValue::Text("friends")),
//!         ("vulnerable", InputValue::Text("no")),
//!         ("contact-secret", InputValue::Number(1)),
//!         ("balance-giving", InputValue::Text("no")),
//!     ],
//! )?;
//! let result = score(instrument, &answers, &Policy::default())?;
//! assert_eq!(result.outcome.id, "pause");
//! assert_eq!(result.alerts[0].id, "secrecy");
//! # Ok::<(), ScoringError>(())
//! ```

use std::borrow::Cow;

use boundary_check_core::cases::Case;
use boundary_check_core::instrument::*;
use boundary_check_core::text::{TextKey, Texts};

include!(concat!(env!("OUT_DIR"), "/instrument.rs"));
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

include!(concat!(env!("OUT_DIR"), "/cases.rs"));
include!(concat!(env!("OUT_DIR"), "/stamps.rs"));

/// The tag of the built-in texts.
pub const ENGLISH_TAG: &str = "en";

static ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.txt"));

/// The built-in instrument: Boundary Check, version 2.
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
pub fn cases() -> &'static [Case] {
    CASES
}

/// The English texts of workshops.
pub fn workshop_english() -> Texts {
    Texts::from_compiled(include_str!(concat!(env!("OUT_DIR"), "/workshop-en.txt")))
}
