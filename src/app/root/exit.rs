//! Leaving quickly: by the link, or by Shift three times.

use boundary_check_core::text::keys;

use super::App;
use crate::app::state::{Screen, State};

impl App {
    /// Whether there is anything to leave: a start to which somebody has gone back has answers behind it.
    pub(super) fn has_begun(&self) -> bool {
        self.state.screen != Screen::Start || !self.state.answers.is_empty()
    }

    /// Whether there is anything new to draw.
    pub(super) fn key(&mut self, shift: bool) -> bool {
        if self.settings.is_none() || self.left || !self.has_begun() {
            return false;
        }
        let begun = self.presses.begun();
        match self.presses.press(shift, js_sys::Date::now()) {
            None if begun => self.live_region.announce(""),
            None => return false,
            Some(0) => self.exit(),
            Some(more) => {
                let left = self.view_of(|view| view.plural(keys::EXIT_MORE, "count", more));
                self.live_region.announce(left.unwrap_or_default());
            }
        }
        true
    }

    /// Blanks the check and forgets everything; what comes next is the page's.
    pub(super) fn exit(&mut self) {
        self.live_region.announce(self.texts().get(keys::EXIT_DONE).to_owned());
        self.state = State::default();
        self.keep(None);
        self.left = true;
    }
}
