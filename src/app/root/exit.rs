//! Leaving quickly: by the link, or by the keys.

use boundary_check_core::text::keys;

use super::App;
use crate::app::state::{Screen, State};

impl App {
    /// Whether there is anything to leave: a start to which somebody has gone back has answers behind it.
    pub(super) fn has_begun(&self) -> bool {
        self.state.screen != Screen::Start || !self.state.answers.is_empty()
    }

    /// Blanks the check and forgets everything; what comes next is the page's.
    pub(super) fn exit(&mut self) {
        self.live_region.announce(self.texts().get(keys::EXIT_DONE).to_owned());
        self.state = State::default();
        self.keep(None);
        self.left = true;
    }
}
