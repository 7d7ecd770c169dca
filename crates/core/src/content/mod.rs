//! Reads the files of `content/` and checks them: the instrument, the cases of workshops, and the languages of both.
//! Here live the file formats and every check on them; nothing that scores or shows. It runs when the
//! crate is built and wherever another instrument or language is loaded, never in the browser.

mod cases;
mod catalogue;
mod error;
mod fallback;
mod ordered_json;
mod resolve;
mod results;
mod rules;
mod schema;
mod situations;
mod translation;
mod validate;

pub use cases::cases;
pub use catalogue::{CatalogueEntry, Presence, catalogue, stamp, workshop_catalogue};
pub use error::ContentError;
pub use fallback::with_fallback;
pub use translation::{Translation, language_findings, translation, workshop_language_findings, workshop_translation};

use crate::instrument::Instrument;

/// Reads an instrument from JSON and checks it.
///
/// `file` is the name to give it in errors. The format is that of `content/instrument.json`.
///
/// # Errors
///
/// A [`ContentError`] for the first thing that is wrong: JSON that does not parse, an unknown or
/// missing field, an id that is not unique or does not exist, a condition that is not positive, a
/// situation for which no rule is certain to give an outcome.
pub fn instrument(file: &str, json: &str) -> Result<Instrument, ContentError> {
    ordered_json::OrderedJson::parse(file, json)?;
    let raw: schema::Instrument = schema::parse(file, json)?;
    let instrument = resolve::resolve(file, json, &raw)?;
    validate::validate(file, &instrument)?;
    Ok(instrument)
}
