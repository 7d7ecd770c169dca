//! Host events: what the page around the check is told. Each part once it shows, the end once, the outcome by consent
//! alone; never an answer.

use yew::Callback;

use super::state::{Action, Screen};

/// What the page around the element is told at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Share {
    /// Nothing.
    #[default]
    Nothing,
    /// That the guidance was reached.
    Completion,
    /// The outcome, if the therapist consents to it there.
    Outcome,
}

/// What the page around the element can be told: never an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HostEvent {
    /// The check shows.
    Ready,
    /// Another part of it shows: `start`, `questions`, `review` or `guidance`.
    Phase(&'static str),
    /// The guidance was reached.
    Completed,
    /// The therapist consented to tell this outcome, by its id.
    Outcome(&'static str),
    /// A press has led to another screen: it is to begin where the window does. The element sees to it; its page hears nothing.
    Arrived,
    /// Somebody picked this language, by its tag.
    Language(&'static str),
    /// Somebody leaves quickly: the check is blank, and its answers are gone.
    Exit,
    /// An event of an extension: its name, which is that of its one field too, and the field's value.
    Extension(&'static str, String),
}

impl HostEvent {
    /// The event's name without its prefix, and the one field of its detail, if it has one.
    pub fn parts(&self) -> (&'static str, &'static str, &str) {
        match self {
            HostEvent::Ready => ("ready", "", ""),
            HostEvent::Phase(phase) => ("phase", "phase", phase),
            HostEvent::Language(language) => ("language", "language", language),
            HostEvent::Arrived => ("arrived", "", ""),
            HostEvent::Exit => ("exit", "", ""),
            HostEvent::Completed => ("complete", "", ""),
            HostEvent::Outcome(outcome) => ("complete", "outcome", outcome),
            HostEvent::Extension(name, value) => (name, name, value),
        }
    }
}

/// What the page has been told since the check was opened.
#[derive(Debug, Clone, Default)]
pub struct HostReport {
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

impl HostReport {
    /// Nothing yet; a guidance that comes back from the tab's storage was reached before.
    pub(super) fn before(screen: Screen) -> Self {
        Self { reached: screen == Screen::Guidance, ..Self::default() }
    }

    /// Whether the page was told that the guidance was reached, or is as soon as what is being drawn shows.
    pub(super) fn completion(&self, share: Share) -> bool {
        self.completion || (share == Share::Completion && !self.reached)
    }

    /// The outcome that the page was told, by its id.
    pub(super) fn outcome(&self) -> Option<&'static str> {
        self.outcome
    }

    /// Whether consent may be asked for.
    pub(super) fn may_ask(&self) -> bool {
        self.outcome.is_none() || self.stale
    }

    /// A screen shows.
    pub(super) fn shown(&mut self, screen: Screen, share: Share, on_event: &Callback<HostEvent>) {
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
            on_event.emit(HostEvent::Ready);
        }
        on_event.emit(HostEvent::Phase(phase));
        let first = screen == Screen::Guidance && !std::mem::replace(&mut self.reached, true);
        if first && share == Share::Completion {
            self.completion = true;
            on_event.emit(HostEvent::Completed);
        }
    }

    /// Somebody left quickly. It is told once.
    pub(super) fn left(&mut self, on_event: &Callback<HostEvent>) {
        if self.phase.take().is_some() {
            on_event.emit(HostEvent::Exit);
        }
    }

    /// The therapist consents that the page is told this outcome.
    pub(super) fn consented(&mut self, outcome: &'static str, share: Share, on_event: &Callback<HostEvent>) {
        if share == Share::Outcome && self.may_ask() {
            self.outcome = Some(outcome);
            self.stale = false;
            on_event.emit(HostEvent::Outcome(outcome));
        }
    }

    /// The therapist did something: another outcome needs another consent, and a new start has a new end.
    pub(super) fn acted(&mut self, action: Action) {
        match action {
            Action::Answer(..) => self.stale = true,
            Action::Clear => *self = Self { phase: self.phase, ..Self::default() },
            _ => {}
        }
    }
}
