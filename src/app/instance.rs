//! What one element on a page brings along: its settings, and what it can do for the check.

use yew::Callback;

use crate::scoring::Policy;

/// One element on a page.
#[derive(Debug, Clone, Default)]
pub struct Instance {
    /// The key of its answers in the tab's store; `None` keeps nothing.
    pub storage_key: Option<String>,
    /// The embedder's settings.
    pub policy: Policy,
    /// Whether the therapist has pressed Begin before the check was ready.
    pub begun: bool,
    /// Prints from the element.
    pub print: Callback<PrintWhat>,
}

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintWhat {
    /// The guidance, as a record.
    Record,
    /// The sheet of limits and expectations.
    Sheet,
}
