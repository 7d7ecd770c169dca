//! What one element on a page brings along: its settings, and what it can do for the check.

use yew::Callback;

use super::case;
use crate::scoring::Policy;
use crate::text::Texts;

/// One element on a page.
#[derive(Debug, Clone, Default)]
pub struct Instance {
    /// The key of its answers in the tab's store; `None` keeps nothing.
    pub storage_key: Option<String>,
    /// The embedder's settings.
    pub policy: Policy,
    /// What the page around the element is told at the end.
    pub share: Share,
    /// The texts of its language; `None` for the built-in one.
    pub texts: Option<Texts>,
    /// The language of its texts, such as `en`.
    pub language: String,
    /// The language tag of its dates and numbers, such as `en-GB`.
    pub locale: String,
    /// Whether another language was asked for, whose texts could not be had.
    pub failed: bool,
    /// Where somebody goes who leaves quickly; empty to stay, with the check blank.
    pub exit_url: String,
    /// Whether the therapist has pressed Begin before the check was ready.
    pub begun: bool,
    /// The case that it shows, if it shows one.
    pub case: case::Settings,
    /// Prints from the element; `None` where the browser would not.
    pub print: Option<Callback<PrintWhat>>,
    /// Tells the page around the element.
    pub tell: Callback<News>,
}

/// What the page around the element is told at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Share {
    /// Nothing.
    #[default]
    Nothing,
    /// That the guidance was reached.
    Completion,
    /// The outcome, if the therapist agrees to it there.
    Outcome,
}

/// What the page around the element can be told: never an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// The check shows.
    Ready,
    /// Another part of it shows: `start`, `questions`, `review` or `guidance`.
    Phase(&'static str),
    /// The guidance was reached.
    Completed,
    /// The therapist agreed to tell this outcome, by its id.
    Outcome(&'static str),
    /// Somebody picked this language, by its tag.
    Language(&'static str),
    /// Somebody leaves: the check is blank, and its answers are gone.
    Exit,
    /// Somebody hands on the code of a case, with the device.
    #[cfg(feature = "workshop")]
    Code(crate::workshop::ResultCode),
}

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintWhat {
    /// The guidance, as a record.
    Record,
    /// The sheet of limits and expectations.
    Sheet,
}
