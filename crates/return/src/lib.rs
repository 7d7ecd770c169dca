//! Return codes in the browser: a module of its own, which the check loads when somebody asks for one or brings one along
//! (`src/element/return`). All texts go in and out as lines of words: the scripts around have the words of every language.

use std::fmt::Write;

use boundary_check_core::codes::return_code::Month;
use boundary_check_core::codes::{QrCode, ReturnCodeError, ReturnCodeFormat};
use boundary_check_core::instrument::Level;
use wasm_bindgen::prelude::wasm_bindgen;

/// The code of a result. `result`: the id of the outcome and the level of each dimension, in the order of the instrument, with
/// spaces between them, as the guidance marks them. `None` where a code cannot say it: what is no outcome or level of this
/// version, or a month after 2111.
#[wasm_bindgen(js_name = writeReturnCode)]
pub fn write_return_code(result: &str, year: u32, month: u32) -> Option<String> {
    let format = ReturnCodeFormat::built_in();
    let mut words = result.split(' ');
    let outcome = words.next()?;
    let known = |word: &str| Level::ALL.into_iter().find(|level| level.id() == word);
    let levels: Vec<Level> = words.map(known).collect::<Option<_>>()?;
    let dimensions = format.edition()?.dimensions;
    if levels.len() != dimensions.len() {
        return None;
    }
    let levels: Vec<(&str, Level)> = dimensions.iter().copied().zip(levels).collect();
    format.encode(Month { year, month }, outcome, &levels).map(|code| code.to_string())
}

/// What a code says, in lines: `read` or `older`, the year, the month, the id of the outcome (empty where today's version has
/// it no more), then the id of each dimension that both versions have, a space, and its level. Where it is none, one line that
/// says why: `length` with the number of characters, `character`, `checksum` or `version`.
#[wasm_bindgen(js_name = readReturnCode)]
pub fn read_return_code(text: &str) -> String {
    let found = match ReturnCodeFormat::built_in().decode(text) {
        Ok(found) => found,
        Err(ReturnCodeError::Length(length)) => return format!("length {length}"),
        Err(ReturnCodeError::Character) => return "character".to_owned(),
        Err(ReturnCodeError::Checksum) => return "checksum".to_owned(),
        Err(ReturnCodeError::Version) => return "version".to_owned(),
    };
    let head = if found.is_older { "older" } else { "read" };
    let mut lines =
        format!("{head}\n{}\n{}\n{}", found.month.year, found.month.month, found.outcome.unwrap_or_default());
    for (id, level) in found.levels {
        // A string takes whatever it is given.
        let _ = write!(lines, "\n{id} {}", level.id());
    }
    lines
}

/// A code for a camera: how many fields it is wide and high, a space, and its dark fields as a path of an SVG picture.
#[wasm_bindgen(js_name = drawReturnCode)]
pub fn draw_return_code(code: &str) -> Option<String> {
    let QrCode { side, dark } = QrCode::of(code)?;
    Some(format!("{side} {dark}"))
}
