//! What an element brings along and changes while the check runs, and what its page may be told.

use boundary_check_core::scoring::score;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use super::{App, Focus};
use crate::app::host::{HostEvent, HostReport, Share};
use crate::app::screens::CONSENT;
use crate::app::settings::Settings;
use crate::app::state::{Action, Screen, State};
use crate::app::storage;
use crate::ui::LANGUAGE;

/// How long a text that the page's settings may have changed has to stand before it can be agreed to, in
/// milliseconds: nobody reads it while they press.
const READ: f64 = 1000.0;

impl App {
    pub(super) fn open(&mut self, settings: Box<Settings>) {
        let stored = settings.stored.as_deref().and_then(|stored| storage::load(self.instrument, stored));
        let outdated = stored.as_ref().is_some_and(|stored| stored.outdated);
        let afresh = || State { memory: settings.fresh_memory(), outdated, ..State::default() };
        self.state = stored.filter(|_| !outdated).unwrap_or_else(afresh);
        self.report = HostReport::before(self.state.screen);
        // Where the page is to be told something, or answers were let go, the start says so first.
        let begun = settings.begin_requested && settings.share == Share::Nothing && !outdated;
        self.share = settings.share;
        self.changed = f64::NEG_INFINITY;
        self.settings = Some(settings);
        if begun {
            self.act(Action::Begin);
        }
    }

    pub(super) fn change_settings(&mut self, settings: Box<Settings>) {
        // Another extension has answers of its own, and another key: nothing of these goes along.
        if self.settings.as_ref().is_some_and(|before| before.extension_id() != settings.extension_id()) {
            return self.open(settings);
        }
        let mut settings = settings;
        self.share = settings.share;
        if self.state.screen == Screen::Start {
            self.state.memory = settings.fresh_memory();
        }
        // A guidance that is only drawn later is read afresh.
        if self.state.screen == Screen::Guidance {
            self.changed = js_sys::Date::now();
        }
        if let (Some(before), true) = (&self.settings, self.state.screen != Screen::Start) {
            settings.share = bounded(before.share, settings.share);
        }
        // It may be kept elsewhere now, with another language, or not at all.
        if self.settings.replace(settings).is_some() {
            self.save();
        }
    }

    /// By the page, not by a person: the focus moves only if it would be lost, and it is said only if there were answers.
    pub(super) fn restart(&mut self) {
        let begun = self.has_begun();
        let focused = self.node.cast::<Element>().is_some_and(|node| node.matches(":focus-within").unwrap_or(false));
        self.act(Action::Clear);
        self.state.cleared = begun;
        if !focused {
            self.focus = Focus::Stay;
        }
    }

    /// Tells the outcome that the therapist consented to, if it is still the one that shows.
    pub(super) fn consent(&mut self, outcome: &str) {
        let Some(settings) = &self.settings else { return };
        let read = js_sys::Date::now() - self.changed > READ;
        let shown = read && self.state.screen == Screen::Guidance;
        let assessment = shown.then(|| score(self.instrument, &self.state.answers, &settings.policy));
        match assessment {
            Some(Ok(assessment)) if assessment.outcome.id == outcome => {
                self.report.consented(&assessment.outcome.id, settings.share, &settings.on_event);
                // In place of the control, which is gone.
                self.focus = Focus::On("[data-told]");
            }
            // A tick that counts for nothing must not stand there as if it did.
            _ => self.untick(),
        }
    }

    pub(super) fn untick(&self) {
        let selector = ["[name=", CONSENT, "]"].concat();
        let control = self.node.cast::<Element>().and_then(|node| node.query_selector(&selector).ok().flatten());
        if let Some(control) = control.and_then(|control| control.dyn_into::<HtmlInputElement>().ok()) {
            control.set_checked(false);
        }
    }

    /// Somebody picks a language: the element hands over its texts when they are there.
    pub(super) fn pick_language(&self, language: &'static str) {
        if let Some(settings) = &self.settings {
            settings.on_event.emit(HostEvent::Language(language));
        }
    }

    /// The control follows where the page has changed the language.
    pub(super) fn show_language(&self) {
        let selector = ["[name=", LANGUAGE, "]"].concat();
        let control = self.node.cast::<Element>().and_then(|node| node.query_selector(&selector).ok().flatten());
        let control = control.and_then(|control| control.dyn_into::<HtmlSelectElement>().ok());
        if let (Some(control), Some(settings)) = (control, &self.settings) {
            control.set_value(&settings.language);
        }
    }
}

/// What the page may be told once the therapist has begun: what the start has said, or nothing.
fn bounded(begun_with: Share, wanted: Share) -> Share {
    if wanted == Share::Nothing { wanted } else { begun_with }
}
