//! A live region: what a screen reader is told beside what takes the focus.

use yew::Html;

use super::markup::node;

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

    /// The region, unseen and always in its place. It has no role: a reader would come upon an empty status bar.
    pub fn view(&self) -> Html {
        let text = node("span", &self.count.to_string(), &[], vec![self.text.clone().into()]);
        node("p", "said", &[("class", "hidden"), ("aria-live", "polite")], vec![text])
    }
}
