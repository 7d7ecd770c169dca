//! Leaving quickly: by the link, or by Shift three times.

use super::App;
use crate::app::state::{Screen, State};
use crate::text::keys;

impl App {
    /// Whether there is anything new to draw.
    pub(super) fn key(&mut self, shift: bool) -> bool {
        if self.instance.is_none() || self.left || self.state.screen == Screen::Start {
            return false;
        }
        let begun = self.presses.begun();
        match self.presses.press(shift, js_sys::Date::now()) {
            None if begun => self.announcement.say(""),
            None => return false,
            Some(0) => self.exit(),
            Some(more) => {
                let said = self.view_of(|view| view.counted(keys::EXIT_MORE, "count", more));
                self.announcement.say(said.unwrap_or_default());
            }
        }
        true
    }

    /// Blanks the check and forgets everything; what comes next is the page's.
    pub(super) fn exit(&mut self) {
        self.announcement.say(self.texts().get(keys::EXIT_DONE).to_owned());
        self.state = State::default();
        self.save();
        self.left = true;
    }
}
