//! What screens are made of: the texts in the wording for this person, the markup that recurs, and components, one a
//! file. They hold no state and know no screen; what they say comes from the texts, never from the code.
//!
//! Plain functions instead of Yew components wherever nothing is remembered: each of those costs the reader's download
//! about a kilobyte.

mod caution;
mod error_summary;
mod exit;
mod language_picker;
mod live_region;
mod locale;
mod markup;
mod profile_chart;
mod progress;
mod question;
mod sheet;
mod token;
mod view;

pub use caution::caution;
pub use error_summary::error_summary;
pub use exit::exit;
pub use language_picker::{LANGUAGE, language_picker};
pub use live_region::LiveRegion;
pub use locale::{Formats, Locale};
pub use markup::{
    button, control, described_heading, element, empty_element, found_by, group, heading, keyed, list, mark, marked,
    node, paragraph_with_id, screen, texted,
};
pub use profile_chart::{level_key, profile_chart};
pub use progress::{progress, step_of};
pub use question::question;
pub use sheet::sheet;
pub use token::token;
pub use view::ViewContext;
