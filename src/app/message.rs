//! The messages of the root component: from an element, a person, the page around.

use super::settings::{Printout, Settings};
use super::state::Action;

/// What the root component listens to.
pub enum Message {
    /// An element takes the check over, with what its tab has stored.
    Open(Box<Settings>),
    /// The element's settings have changed.
    Update(Box<Settings>),
    /// The page around asks to forget everything and to start again.
    Restart,
    /// The element is gone: forgets everything in memory.
    Close,
    /// The therapist does something.
    Act(Action),
    /// The therapist has everything forgotten that this page has kept.
    Forget,
    /// Somebody picks a language, by its tag.
    PickLanguage(&'static str),
    /// The therapist consents that the page around is told the outcome with this id.
    Consent(String),
    /// Something that only the extension knows, by its `data-action`.
    Extension(String),
    /// Something is to be printed.
    Print(Printout),
    /// Somebody leaves quickly, or presses the keys for it where there is nothing to leave.
    Exit,
    /// The focus is to go to the first answer of the question at this position.
    FocusOn(usize),
}
