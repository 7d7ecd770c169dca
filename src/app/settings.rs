//! The settings of one element on a page, and what the page can do for its check.

use std::rc::Rc;

use boundary_check_core::scoring::Policy;
use boundary_check_core::text::Texts;
use yew::Callback;

use super::extension::Extension;
use super::host::{HostEvent, Share};
use super::state::Memory;

/// The settings of one element on a page.
#[derive(Clone, Default)]
pub struct Settings {
    /// What the tab has kept of it.
    pub stored: Option<String>,
    /// Keeps a text for a reload, an empty one for nothing; `None` as text forgets all that this page has kept, also of other
    /// elements. Without it, nothing is kept.
    pub keep: Option<Callback<Option<String>>>,
    /// The embedder's settings for scoring and for the guidance.
    pub policy: Policy,
    /// What the page around the element is told at the end.
    pub share: Share,
    /// Who keeps what the page is told, with a name and a date; empty where nobody does.
    pub share_with: String,
    /// The clauses of the embedder's code, a line each: `dimension.` or `alert.` and an id, its number, and its address or
    /// nothing, with a tab between them. The element has read them (`clauses.js`).
    pub clauses: String,
    /// The texts of its language; `None` for the built-in one.
    pub texts: Option<Texts>,
    /// The language of its texts, such as `en`.
    pub language: String,
    /// The language tag of its dates and numbers, such as `en-GB`.
    pub locale: String,
    /// Whether another language was asked for, whose texts could not be had.
    pub translation_failed: bool,
    /// Where the quick exit leads; empty to stay, with the check blank.
    pub exit_url: String,
    /// Whether the therapist has pressed Begin before the check was ready.
    pub begin_requested: bool,
    /// What a module above adds to the check.
    pub extension: Option<Rc<dyn Extension>>,
    /// Prints from the element; `None` where the browser would not.
    pub print: Option<Callback<Printout>>,
    /// Tells the page around the element.
    pub on_event: Callback<HostEvent>,
}

impl Settings {
    /// Tells what is added to the check from another addition.
    pub(super) fn extension_id(&self) -> Option<&str> {
        self.extension.as_ref().map(|extension| extension.id())
    }

    /// What a new start remembers.
    pub(super) fn fresh_memory(&self) -> Memory {
        self.extension.as_ref().map(|extension| extension.fresh()).unwrap_or_default()
    }
}

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printout {
    /// The guidance, as a record.
    Record,
    /// The sheet of limits and expectations.
    Sheet,
}
