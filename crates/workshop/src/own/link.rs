//! A case in a link: its JSON, compressed by the browser (DEFLATE, RFC 1951) and written in the letters of base64url
//! (RFC 4648, 5). It stands in the fragment, which no server is sent.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use boundary_check_core::instrument::Instrument;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde_json::Value;

use super::{Draft, Fault, MARK, OwnCase};

/// What stands before a case as a link has it, in the fragment and in the attribute `case`.
pub(crate) const PACKED: &str = "own=";
/// What stands before its JSON in the attribute `case`, as a board hands it to the check in its own tree.
pub(crate) const PLAIN: &str = "own:";

/// The longest that a case may be in a link, and unpacked: far more than the longest story takes.
const MAX_PACKED: usize = 16_000;
const MAX_PLAIN: usize = 32_000;

/// The case in a text as a link has it.
///
/// # Errors
///
/// [`Fault::Damaged`] where it does not unpack to JSON; else as [`OwnCase::read`].
pub fn unpack(instrument: &Instrument, packed: &str) -> Result<OwnCase, Fault> {
    let value = unpacked(packed).ok_or(Fault::Damaged)?;
    let own = OwnCase::read(instrument, &value)?;
    // Compressed like this, a letter that was changed may still unpack, and to something else.
    let whole = value.get(MARK).and_then(Value::as_str) == Some(own.mark());
    if whole { Ok(own) } else { Err(Fault::Damaged) }
}

fn unpacked(packed: &str) -> Option<Value> {
    // A mail may have broken the link, or put a full stop behind it.
    let letters: String = packed.chars().filter(|c| !c.is_whitespace()).collect();
    let letters = letters.trim_end_matches(['.', ',', ';', ')', '>', '=']);
    if letters.len() > MAX_PACKED {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(letters).ok()?;
    let plain = decompress_to_vec_with_limit(&bytes, MAX_PLAIN).ok()?;
    serde_json::from_slice(&plain).ok()
}

/// What the attribute `case` brings, if it brings a case and no id: with its key, or a draft that is to be answered.
pub fn from_attribute(instrument: &Instrument, case: &str) -> Option<Result<(Draft, Option<OwnCase>), Fault>> {
    let whole = |own: OwnCase| (own.written.clone(), Some(own));
    if let Some(packed) = case.strip_prefix(PACKED) {
        return Some(unpack(instrument, packed).map(whole));
    }
    let plain = case.strip_prefix(PLAIN)?;
    Some(serde_json::from_str::<Value>(plain).map_err(|_| Fault::Damaged).and_then(|value| {
        if value.get("key").is_some() {
            OwnCase::read(instrument, &value).map(whole)
        } else {
            Draft::read(instrument, &value).map(|draft| (draft, None))
        }
    }))
}

/// JSON as the attribute `case`.
pub(crate) fn plain(value: &Value) -> String {
    [PLAIN, &value.to_string()].concat()
}

/// The first case in the links of a text, as a link has it.
pub fn in_link(text: &str) -> Option<&str> {
    let place = text.match_indices(PACKED).find(|(at, _)| text.get(..*at).is_some_and(|t| t.ends_with(['#', '&'])))?.0;
    let packed = text.get(place + PACKED.len()..)?;
    let end = packed.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(packed.len());
    packed.get(..end)
}
