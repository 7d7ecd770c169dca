//! Small pieces that screens are made of, one a file: each takes what it shows and returns markup.
//! They hold no state and know no screen; what they say comes from the texts, never from the code.

mod balance_beam;
mod error_summary;
mod exit;
mod language_picker;
mod profile_chart;
mod progress;
#[cfg(feature = "workshop")]
mod qr;
mod question;
mod sheet;

pub use balance_beam::balance_beam;
pub use error_summary::error_summary;
pub use exit::exit;
pub use language_picker::{LANGUAGE, language_picker};
#[cfg(feature = "workshop")]
pub(crate) use profile_chart::level_key;
pub use profile_chart::profile_chart;
pub use progress::{progress, step_of};
#[cfg(feature = "workshop")]
pub use qr::qr;
pub use question::{control_id, question};
pub use sheet::sheet;
