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
    reached: bool,
    /// Whether it was told so.
    completion: bool,
    /// The outcome that it was told last, by its id.
    outcome: Option<&'static str>,
    /// Whether the answers have changed since: another consent may be asked for.
    stale: bool,
}

impl Told {
    /// Nothing yet; a guidance that comes back from the tab's store was reached before.
    pub(super) fn before(screen: Screen) -> Self {
        Self { reached: screen == Screen::Guidance, ..Self::default() }
    }

    /// Whether it was told that the guidance was reached.
    pub(super) fn completion(&self) -> bool {
        self.completion
    }

    /// The outcome that it was told, by its id.
    pub(super) fn outcome(&self) -> Option<&'static str> {
        self.outcome
    }

    /// Whether consent may be asked for.
    pub(super) fn may_ask(&self) -> bool {
        self.outcome.is_none() || self.stale
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
        let first = screen == Screen::Guidance && !std::mem::replace(&mut self.reached, true);
        if first && instance.share == Share::Completion {
            self.completion = true;
            instance.tell.emit(News::Completed);
        }
    }

    /// Somebody leaves. It is told once.
    pub(super) fn left(&mut self, instance: &Instance) {
        if self.phase.take().is_some() {
            instance.tell.emit(News::Exit);
        }
    }

    /// The therapist agrees that the page is told this outcome.
    pub(super) fn agreed(&mut self, instance: &Instance, outcome: &'static str) {
        if instance.share == Share::Outcome && self.may_ask() {
            self.outcome = Some(outcome);
            self.stale = false;
            instance.tell.emit(News::Outcome(outcome));
        }
    }

    /// The therapist did something: another outcome needs another consent, and a new start has a new end.
    pub(super) fn done(&mut self, action: Action) {
        match action {
            Action::Answer(..) => self.stale = true,
            Action::Clear => *self = Self { phase: self.phase, ..Self::default() },
            _ => {}
        }
    }
}
