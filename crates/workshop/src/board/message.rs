//! The messages of the board's root component.

use super::settings::{BoardSettings, Command};
use super::state::Action;

/// What the root component listens to.
#[derive(Debug)]
pub enum Message {
    /// An element takes the board over, with what its tab has stored.
    Open(Box<BoardSettings>),
    /// The element's settings have changed; its codes stay.
    Update(Box<BoardSettings>),
    /// The element is gone: forgets everything in memory.
    Close,
    /// Somebody hands on a code.
    Add(String),
    /// The trainer does something.
    #[allow(private_interfaces, reason = "only this module's own listeners make one")]
    Act(Action),
    /// So many slides on, or back; beyond the ends it stays.
    MoveSlide(isize),
    /// The slide at this place goes on the wall.
    ShowSlide(usize),
    /// The page is to do something.
    Command(Command),
    /// The table is to be saved.
    Save,
    /// The codes are to be saved, for another device.
    SaveCodes,
    /// The trainer has written a case, and goes on to answer it.
    AnswerOwn,
    /// It is answered: its key, as JSON.
    Answered(String),
    /// Cases as links have them, a line each.
    Own(String),
    /// The trainer's own cases are to be saved as a file.
    SaveCases,
    /// The link is to be copied.
    CopyLink,
    /// What was cleared is to come back.
    PutBack,
    /// It is too late for that.
    Forget,
    /// The clipboard has taken it, or not.
    Copied(bool),
}
