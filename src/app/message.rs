//! What the root component is told: by an element, by a person, by the page around.

use super::case;
use super::instance::{Instance, PrintWhat};
use super::state::Action;

/// What the root component listens to.
#[derive(Debug)]
pub enum Message {
    /// An element takes the check over, with what its tab has stored.
    Open(Box<Instance>),
    /// The element's settings have changed.
    Update(Box<Instance>),
    /// The page around asks to forget everything and to start again.
    Restart,
    /// The element is gone: forgets everything in memory.
    Close,
    /// The therapist does something.
    Act(Action),
    /// Somebody picks a language, by its tag.
    Speak(&'static str),
    /// The therapist agrees that the page around is told the outcome with this id.
    Agree(String),
    /// Somebody does something with the code of a case.
    Case(case::Action),
    /// Something is to be printed.
    Print(PrintWhat),
    /// A key was pressed somewhere on the page; whether it was Shift alone.
    Key(bool),
    /// Somebody leaves.
    Exit,
    /// The focus is to go to the first answer of the question at this position.
    FocusOn(usize),
}

/// What comes of an action: what is announced, and where the focus goes, by a selector; both may be empty.
#[derive(Debug, Clone, Default)]
pub(super) struct Reply {
    pub(super) focus: &'static str,
    pub(super) said: String,
}
