//! Where the focus goes once a screen is drawn.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::App;
use crate::ui::token;

impl App {
    /// Whether there is such an element.
    pub(super) fn focus_on(&self, selector: &str) -> bool {
        let found = self.node.cast::<Element>().and_then(|node| node.query_selector(selector).ok().flatten());
        if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // Focus is a courtesy: where a browser refuses it, nothing is lost.
            let _ = found.focus();
            return true;
        }
        false
    }

    pub(super) fn focus_on_question(&self, question: usize) {
        let first = ["#", &token(question), " input"].concat();
        if !self.focus_on(&[&first, ":checked"].concat()) {
            self.focus_on(&first);
        }
    }

    pub(super) fn focus_on_change(&self, question: usize) {
        // An answer that another one has made needless is not there to be changed.
        if !self.focus_on(&["#", &token(question)].concat()) {
            self.focus_on("[data-heading]");
        }
    }
}
