//! The root component: holds the state of one element, listens, shows the screen. How it takes in settings, leaves, and
//! moves the focus is in the files of this folder.

mod exit;
mod focus;
mod settings;

use boundary_check_content as built_in;
use boundary_check_core::instrument::{Instrument, OutcomeText};
use boundary_check_core::scoring::score;
use boundary_check_core::text::{Texts, keys};
use yew::{Component, Context, Html, NodeRef};

use super::extension::Context as ExtensionContext;
use super::host::{HostEvent, HostReport, Share};
use super::intl::FORMATS;
use super::message::Message;
use super::settings::Settings;
use super::state::{Action, Screen, State};
use super::{screens, storage};
use crate::ui::{LiveRegion, Locale, ViewContext, button, exit, found_by, group, language_picker, node, step_of};

/// Where the focus goes once the screen is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Stay,
    Heading,
    Errors,
    On(&'static str),
    /// The answer to a question.
    Question(usize),
    /// The way to change the answer to a question, in the review.
    Change(usize),
}

/// The self-check of one element.
pub struct App {
    instrument: &'static Instrument,
    english: Texts,
    settings: Option<Box<Settings>>,
    state: State,
    /// What the page was told.
    report: HostReport,
    /// What the page wishes to be told; it counts from the next start.
    share: Share,
    /// When the page last changed a setting under a guidance that showed, in milliseconds.
    changed: f64,
    focus: Focus,
    live_region: LiveRegion,
    /// The question whose answer is being changed, on the way back to the review.
    changing: Option<usize>,
    /// Whether somebody has left: the check is blank then, until the page is loaded again.
    left: bool,
    node: NodeRef,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        let instrument = built_in::instrument();
        Self {
            instrument,
            english: built_in::english(),
            settings: None,
            state: State::default(),
            report: HostReport::default(),
            share: Share::Nothing,
            changed: f64::NEG_INFINITY,
            focus: Focus::Stay,
            live_region: LiveRegion::default(),
            changing: None,
            left: false,
            node: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Open(settings) => self.open(settings),
            Message::Update(settings) => self.change_settings(settings),
            Message::Restart => self.restart(),
            Message::Close => {
                self.settings = None;
                self.state = State::default();
                self.report = HostReport::default();
                self.left = false;
                self.changing = None;
                self.live_region.announce("");
            }
            Message::Act(action) => self.act(action),
            Message::Forget => {
                self.act(Action::Clear);
                self.keep(None);
            }
            Message::PickLanguage(language) => {
                self.pick_language(language);
                return false;
            }
            Message::Consent(outcome) => self.consent(&outcome),
            Message::Extension(action) => self.act_by_extension(&action, ctx),
            Message::Print(what) => {
                if let Some(print) = self.settings.as_ref().and_then(|settings| settings.print.as_ref()) {
                    print.emit(what);
                }
                return false;
            }
            Message::Exit => {
                if !self.has_begun() {
                    return false;
                }
                self.exit();
            }
            Message::FocusOn(question) => {
                self.focus_on_question(question);
                return false;
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let Some(settings) = &self.settings else { return Html::default() };
        let (texts, Some(view)) = (self.texts(), self.view_of(|view| view)) else { return Html::default() };
        let screen = screens::screen(view, settings, &self.state, &self.report);
        let mut parts = vec![self.live_region.view()];
        if !self.left {
            if self.has_begun() {
                parts.push(exit(view, &settings.exit_url));
            }
            if settings.translation_failed {
                let failed = vec![view.element("span", "", keys::LANGUAGE_FAILED)];
                parts.push(node("p", "failed", &[("class", "notice"), ("role", "status")], failed));
            }
            // A form that is sent nowhere: groups of radio buttons are its own then, and go with the screen. Chromium's
            // tree would keep each, and what was chosen in it. To nobody it is a form.
            let form = [("method", "dialog"), ("role", "presentation")];
            parts.push(node("form", &self.screen_key().to_string(), &form, vec![screen]));
            parts.push(screens::actions(view, settings, self.state.screen));
            if self.state.screen == Screen::Start {
                parts.push(language_picker(view, &settings.language));
            }
            parts.push(group("div", "always", vec![button("clear", "link", view.text(keys::ACTION_CLEAR))]));
        }
        let direction = texts.get(keys::DIRECTION);
        let attributes = [("class", "check"), ("part", "check"), ("lang", &*settings.locale), ("dir", direction)];
        found_by(&self.node, node("div", "check", &attributes, parts))
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(settings) = &self.settings {
            if self.left {
                // It is blank now: the page may go.
                self.report.left(&settings.on_event);
                return;
            }
            self.report.shown(self.state.screen, settings.share, &settings.on_event);
        }
        self.show_language();
        let focus = std::mem::replace(&mut self.focus, Focus::Stay);
        if let (Some(settings), false) = (&self.settings, matches!(focus, Focus::Stay | Focus::On(_))) {
            settings.on_event.emit(HostEvent::Arrived);
        }
        let selector = match focus {
            Focus::Stay => return,
            Focus::Heading => "[data-heading]",
            Focus::Errors => "[data-errors]",
            Focus::On(selector) => selector,
            Focus::Question(question) => return self.focus_on_question(question),
            Focus::Change(question) => return self.focus_on_change(question),
        };
        self.focus_on(selector);
    }
}

impl App {
    /// A key of its own for each screen: no control is reused for another question.
    fn screen_key(&self) -> usize {
        match self.state.screen {
            Screen::Start => 0,
            Screen::Review => 1,
            Screen::Guidance => 2,
            Screen::Topic(at) => at + 3,
        }
    }

    fn act(&mut self, action: Action) {
        let before = self.state.screen;
        self.state.apply(self.instrument, action);
        self.live_region.announce("");
        if self.state.screen != before {
            self.focus = self.arrival(action);
            self.announce_screen();
        } else if action == Action::Next {
            self.focus = Focus::Errors;
        }
        self.report.acted(action);
        if action == Action::Clear {
            if let Some(settings) = &mut self.settings {
                settings.share = self.share;
                self.state.memory = settings.fresh_memory();
            }
            self.focus = Focus::Heading;
            self.changing = None;
            self.live_region.announce(self.texts().get(keys::CLEARED).to_owned());
        }
        self.save();
    }

    fn act_by_extension(&mut self, action: &str, ctx: &Context<Self>) {
        let Some(settings) = &self.settings else { return };
        let Some(extension) = &settings.extension else { return };
        let later = ctx.link().callback(Message::Extension);
        let (policy, on_event) = (&settings.policy, &settings.on_event);
        let response = extension.act(action, ExtensionContext { state: &mut self.state, policy, on_event, later });
        if self.state.screen == Screen::Start {
            // The next person has told nobody anything.
            self.report.acted(Action::Clear);
        }
        self.live_region.announce(response.announcement);
        if !response.focus.is_empty() {
            self.focus = Focus::On(response.focus);
        }
        self.save();
    }

    /// Where the focus goes on another screen: to its heading, but to the answer that is to be changed, and back to
    /// where it was changed from.
    fn arrival(&mut self, action: Action) -> Focus {
        match (action, self.state.screen) {
            (Action::Change(question), _) => {
                self.changing = Some(question);
                Focus::Question(question)
            }
            (_, Screen::Review) => self.changing.take().map_or(Focus::Heading, Focus::Change),
            _ => Focus::Heading,
        }
    }

    /// Beside the heading, which takes the focus: some readers are silent about a focus that moves while a screen changes.
    fn announce_screen(&mut self) {
        let said = self.view_of(|view| match self.state.screen {
            Screen::Start => String::new(),
            Screen::Topic(at) => {
                let (step, total) = self.state.step(self.instrument, at);
                step_of(view, step, total)
            }
            Screen::Review => view.text(keys::REVIEW_TITLE).to_owned(),
            Screen::Guidance => self.outcome_title(view),
        });
        self.live_region.announce(said.unwrap_or_default());
    }

    fn outcome_title(&self, view: ViewContext) -> String {
        let policy = self.settings.as_deref().map(|settings| &settings.policy);
        let assessment = policy.and_then(|policy| score(self.instrument, &self.state.answers, policy).ok());
        let title = assessment.map(|assessment| assessment.outcome.text(OutcomeText::Title));
        title.map_or_else(String::new, |title| view.text(title).to_owned())
    }

    /// The texts of the language in use.
    fn texts(&self) -> &Texts {
        self.settings.as_ref().and_then(|settings| settings.texts.as_ref()).unwrap_or(&self.english)
    }

    fn view_of<'a, T>(&'a self, show: impl FnOnce(ViewContext<'a>) -> T) -> Option<T> {
        let settings = self.settings.as_deref()?;
        let locale = Locale { tag: &settings.locale, formats: FORMATS };
        Some(show(ViewContext::new(self.instrument, self.texts(), &self.state.answers, locale)))
    }

    fn keep(&self, text: Option<String>) {
        if let Some(keep) = self.settings.as_ref().and_then(|settings| settings.keep.as_ref()) {
            keep.emit(text);
        }
    }

    fn save(&self) {
        self.keep(Some(storage::kept(self.instrument, &self.state)));
    }
}
