//! Workshops in the browser: cases in the check, and the trainer's board. It lies above the check and plugs into it; the
//! check knows nothing of it, and a therapist who takes the check loads nothing of it.
//!
//! | module | what lives there |
//! |---|---|
//! | [`case`] | a case in the check: its story, the comparison with its key, the result code |
//! | [`own`] | cases that a trainer has written: what they may hold, and how they travel |
//! | [`board`] | `<boundary-board>`: collects result codes, and shows the group's picture |

mod address;
pub mod board;
pub mod case;
mod clipboard;
pub mod own;
mod qr_code;

use boundary_check::element::{Plugin, plug_in};
use boundary_check_content::WORKSHOP_STAMP;
use wasm_bindgen::prelude::wasm_bindgen;

/// Plugs cases into the check; the glue calls it once the module is loaded.
#[wasm_bindgen(start)]
pub fn plug_in_cases() {
    plug_in(Plugin { stamp: WORKSHOP_STAMP, extend: case::extend });
}
