//! What one `<boundary-board>` on a page brings along: its settings, and what it can do for the board.

use boundary_check_core::text::Texts;
use yew::Callback;

/// One board on a page.
#[derive(Debug, Clone, Default)]
pub struct BoardSettings {
    /// The key of its codes in the tab's store; `None` keeps nothing.
    pub storage_key: Option<String>,
    /// The name of the workshop until the trainer writes another.
    pub workshop: String,
    /// The id of the case until the trainer chooses another.
    pub case: String,
    /// The address of the page on which participants answer a case, with no query.
    pub page: String,
    /// The texts of the check in its language; `None` for the built-in ones.
    pub texts: Option<Texts>,
    /// The texts of workshops in its language; `None` for the built-in ones.
    pub workshop_texts: Option<Texts>,
    /// The language tag of its numbers, such as `en-GB`.
    pub locale: String,
    /// Whether another language was asked for, whose texts could not be had.
    pub translation_failed: bool,
    /// Does what only the page can.
    pub on_command: Callback<Command>,
}

/// What the board asks of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// The board shows.
    Ready,
    /// Print it.
    Print,
    /// Save this table as a file.
    Save(String),
    /// Put this text on the clipboard.
    Copy(String),
    /// The board was cleared: after a while, ask it to forget what it had.
    Cleared,
    /// Look through the camera, or no longer.
    Camera(bool),
    /// Save these codes as a file.
    SaveCodes(String),
    /// Compress these cases, a line each, and hand them back as links have them.
    Pack(String),
    /// Save these cases as a file.
    SaveCases(String),
    /// Print the trainer's own case that shows.
    PrintCase,
    /// Open a window of its own for the wall.
    OpenWindow,
    /// Close it.
    CloseWindow,
    /// Fill the screen, or give it back.
    FullScreen(bool),
    /// The device goes round, or no longer.
    Passing(bool),
}

impl Command {
    /// Its name and its text, as the page's script knows them.
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Command::Ready => ("ready", ""),
            Command::Print => ("print", ""),
            Command::Save(table) => ("save", table),
            Command::Camera(on) => ("camera", if *on { "on" } else { "" }),
            Command::SaveCodes(codes) => ("save-codes", codes),
            Command::Pack(cases) => ("pack", cases),
            Command::SaveCases(file) => ("save-cases", file),
            Command::PrintCase => ("print-case", ""),
            Command::OpenWindow => ("open-window", ""),
            Command::CloseWindow => ("close-window", ""),
            Command::Cleared => ("cleared", ""),
            Command::Copy(text) => ("copy", text),
            Command::Passing(on) => ("passing", if *on { "on" } else { "" }),
            Command::FullScreen(on) => ("full-screen", if *on { "on" } else { "" }),
        }
    }
}
