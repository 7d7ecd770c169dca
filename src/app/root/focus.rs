//! Where the focus goes once a screen is drawn.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::App;
use crate::components::control_id;

impl App {
    pub(super) fn focus_on(&self, selector: &str) {
        let found = self.node.cast::<Element>().and_then(|node| node.query_selector(selector).ok().flatten());
        if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // Focus is a courtesy: where a browser refuses it, nothing is lost.
            let _ = found.focus();
        }
    }

    pub(super) fn focus_on_question(&self, question: usize) {
        if let Some(question) = self.instrument.questions.get(question) {
            self.focus_on(&["[id='", &control_id(question, 0), "']"].concat());
        }
    }
}
