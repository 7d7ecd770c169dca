//! What the page around the check has been told: each part once it shows, the end once, the outcome by
//! consent alone.

use super::instance::{Instance, News, Share};
use super::state::{Action, Screen};

/// What the page has been told since the check was opened.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    /// The phase it was last told; `None` before it knows that the check is ready.
    phase: Option<&'static str>,
    /// Whether the guidance was reached since the start.
    completed: bool,
    /// Whether the outcome that shows was told.
    outcome: bool,
}

impl Told {
    /// Nothing yet; a guidance that comes back from the tab's store was reached before.
    pub(super) fn before(screen: Screen) -> Self {
        Self { completed: screen == Screen::Guidance, ..Self::default() }
    }

    /// Whether the outcome that shows was told.
    pub(super) fn outcome(&self) -> bool {
        self.outcome
    }

    /// A screen shows.
    pub(super) fn shown(&mut self, instance: &Instance, screen: Screen) {
        let phase = match screen {
            Screen::Start => "start",
            Screen::Topic(_) => "questions",
            Screen::Review => "review",
            Screen::Guidance => "guidance",
        };
        if self.phase == Some(phase) {
            return;
        }
        if self.phase.replace(phase).is_none() {
            instance.tell.emit(News::Ready);
        }
        instance.tell.emit(News::Phase(phase));
        let first = screen == Screen::Guidance && !std::mem::replace(&mut self.completed, true);
        if first && instance.share == Share::Completion {
            instance.tell.emit(News::Completed);
        }
    }

    /// The therapist agrees that the page is told this outcome.
    pub(super) fn agreed(&mut self, instance: &Instance, outcome: &'static str) {
        if instance.share == Share::Outcome && !std::mem::replace(&mut self.outcome, true) {
            instance.tell.emit(News::Outcome(outcome));
        }
    }

    /// The therapist did something: another outcome needs another consent, and a new start has a new end.
    pub(super) fn done(&mut self, action: Action) {
        if let Action::Answer(..) | Action::Clear = action {
            self.outcome = false;
        }
        if action == Action::Clear {
            self.completed = false;
        }
    }
}
