//! Several cases as one file: `{"boundaryCases": 1, "cases": [...]}`, each as [`read`](super::read) has it. A trainer keeps it,
//! and may change it with any editor: what is wrong in it is told with its place.

use boundary_check_core::instrument::Instrument;
use serde_json::{Value, json};

use super::{Fault, MAX_CASES, OwnCase};

/// By which such a file is known, with the version of its form.
const MARK: &str = "boundaryCases";
const FORM: u64 = 1;

/// Why no case of a file was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// It is no file of cases: no JSON, of another form, or without cases.
    Form,
    /// It holds more cases than a board does.
    TooMany,
    /// The case at this place, from 1 on, is none.
    Case(usize, Fault),
}

/// Whether a text is meant for a file of cases: then it has no codes in it.
pub fn is_file(text: &str) -> bool {
    whole(text).starts_with('{') && text.contains(MARK)
}

/// Without the mark that some editors put before a text.
fn whole(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// The cases of a file.
///
/// # Errors
///
/// The first thing that is wrong in it: of a file in which something is wrong, no case is taken.
pub fn cases_in(instrument: &Instrument, text: &str) -> Result<Vec<OwnCase>, FileFault> {
    let file: Value = serde_json::from_str(whole(text)).map_err(|_| FileFault::Form)?;
    if file.get(MARK).and_then(Value::as_u64) != Some(FORM) {
        return Err(FileFault::Form);
    }
    let cases = file.get("cases").and_then(Value::as_array).filter(|cases| !cases.is_empty()).ok_or(FileFault::Form)?;
    if cases.len() > MAX_CASES {
        return Err(FileFault::TooMany);
    }
    let read = |(at, value)| OwnCase::read(instrument, value).map_err(|fault| FileFault::Case(at + 1, fault));
    cases.iter().enumerate().map(read).collect()
}

/// The file of some cases.
pub fn to_file<'c>(instrument: &Instrument, cases: impl Iterator<Item = &'c OwnCase>) -> String {
    let cases: Vec<Value> = cases.map(|own| own.to_json(instrument)).collect();
    let file = json!({ MARK: FORM, "cases": cases });
    serde_json::to_string_pretty(&file).unwrap_or_default()
}
