//! What a screen reader is told beside what takes the focus.

use yew::{Html, html};

/// The text of a live region. The same text twice is news twice: each is a node of its own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Announcement {
    text: String,
    count: usize,
}

impl Announcement {
    /// Announces a text; an empty one takes back what was announced.
    pub(crate) fn say(&mut self, text: impl Into<String>) {
        self.text = text.into();
        self.count = self.count.wrapping_add(1);
    }

    /// The live region, unseen and always in its place.
    pub(crate) fn region(&self) -> Html {
        html! { <p class="hidden" role="status"><span key={self.count}>{ self.text.clone() }</span></p> }
    }
}
