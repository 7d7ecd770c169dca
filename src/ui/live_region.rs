//! A live region: what a screen reader is told beside what takes the focus.

use yew::{Html, html};

/// The text of a live region. The same text twice is announced twice: each is a node of its own.
#[derive(Debug, Clone, Default)]
pub struct LiveRegion {
    text: String,
    count: usize,
}

impl LiveRegion {
    /// Announces a text; an empty one clears the region.
    pub fn announce(&mut self, text: impl Into<String>) {
        self.text = text.into();
        self.count = self.count.wrapping_add(1);
    }

    /// The region, unseen and always in its place.
    pub fn view(&self) -> Html {
        html! { <p class="hidden" role="status"><span key={self.count}>{ self.text.clone() }</span></p> }
    }
}
