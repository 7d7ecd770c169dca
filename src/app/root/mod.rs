//! The root component: holds the state of one element, listens, shows the screen. How it takes in settings, leaves, and
//! moves the focus is in the files of this folder.

mod focus;
mod leave;
mod settings;

use yew::html::Scope;
use yew::{Callback, Component, Context, Event, Html, MouseEvent, NodeRef, html};

use super::announcement::Announcement;
use super::case::{self, Run};
use super::exit::{self as exit_keys, Presses};
use super::instance::{Instance, Share};
use super::message::Message;
use super::state::{Action, Screen, State};
use super::tell::Told;
use super::view::{View, button};
use super::{guidance, intl, listen, review, start, store, topic};
use crate::built_in;
use crate::components::{exit, step_of};
use crate::instrument::Instrument;
use crate::scoring::score;
use crate::text::{Texts, keys};

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
    instance: Option<Box<Instance>>,
    state: State,
    told: Told,
    /// What the page wishes to be told; it counts from the next start.
    share: Share,
    /// When the page last changed a setting under a guidance that showed, in milliseconds.
    changed: f64,
    focus: Focus,
    announcement: Announcement,
    /// The question whose answer is being changed, on the way back to the review.
    changing: Option<usize>,
    presses: Presses,
    /// Whether somebody has left: the check is blank then, until the page is loaded again.
    left: bool,
    node: NodeRef,
    on_click: Callback<MouseEvent>,
    on_change: Callback<Event>,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let instrument = built_in::instrument();
        exit_keys::listen(ctx.link().clone());
        Self {
            instrument,
            english: built_in::english(),
            instance: None,
            state: State::default(),
            told: Told::default(),
            share: Share::Nothing,
            changed: f64::NEG_INFINITY,
            focus: Focus::Stay,
            announcement: Announcement::default(),
            changing: None,
            presses: Presses::default(),
            left: false,
            node: NodeRef::default(),
            on_click: ctx.link().batch_callback(move |event| listen::clicked(instrument, &event)),
            on_change: ctx.link().batch_callback(move |event| listen::changed(instrument, &event)),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Open(instance) => self.open(instance),
            Message::Update(instance) => self.change_settings(instance),
            Message::Restart => self.restart(),
            Message::Close => {
                self.instance = None;
                self.state = State::default();
                self.told = Told::default();
                self.left = false;
                self.changing = None;
                self.announcement.say("");
            }
            Message::Act(action) => self.act(action),
            Message::Speak(language) => {
                self.speak(language);
                return false;
            }
            Message::Agree(outcome) => self.agree(&outcome),
            Message::Case(action) => self.act_on_case(action, ctx.link()),
            Message::Print(what) => {
                if let Some(print) = self.instance.as_ref().and_then(|instance| instance.print.as_ref()) {
                    print.emit(what);
                }
                return false;
            }
            Message::Key(shift) => return self.key(shift),
            Message::Exit => self.exit(),
            Message::FocusOn(question) => {
                self.focus_on_question(question);
                return false;
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let Some(instance) = &self.instance else { return Html::default() };
        let texts = self.texts();
        let view = View { instrument: self.instrument, texts, answers: &self.state.answers, instance };
        let screen = match self.state.screen {
            Screen::Start => start::start(view, &self.state.run),
            Screen::Topic(at) => topic::topic(view, &self.state, at),
            Screen::Review => review::review(view, &self.state),
            Screen::Guidance => match score(self.instrument, &self.state.answers, &instance.policy) {
                Ok(assessment) => {
                    guidance::guidance(view, &assessment, &intl::today(&instance.locale), &self.told, &self.state.run)
                }
                Err(_) => failed(view),
            },
        };
        html! {
            <div
                class="check"
                part="check"
                lang={instance.locale.clone()}
                dir={texts.get(keys::DIRECTION).to_owned()}
                ref={self.node.clone()}
                onclick={self.on_click.clone()}
                onchange={self.on_change.clone()}
            >
                { self.announcement.region() }
                if !self.left {
                    if self.state.screen != Screen::Start {
                        { exit(view) }
                    }
                    if instance.failed {
                        <p class="notice" role="status">{ view.text(keys::LANGUAGE_FAILED) }</p>
                    }
                    <div key={self.screen_key()}>{ screen }</div>
                    <div class="always">{ button("clear", "link", view.text(keys::ACTION_CLEAR)) }</div>
                }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(instance) = &self.instance {
            if self.left {
                // It is blank now: the page may go.
                self.told.left(instance);
                return;
            }
            self.told.shown(instance, self.state.screen);
        }
        self.show_language();
        let selector = match std::mem::replace(&mut self.focus, Focus::Stay) {
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
        self.announcement.say("");
        if self.state.screen != before {
            self.focus = self.arrival(action);
            self.announce_step();
        } else if action == Action::Next {
            self.focus = Focus::Errors;
        }
        self.told.done(action);
        if action == Action::Clear {
            if let Some(instance) = &mut self.instance {
                instance.share = self.share;
                self.state.run = Run::of(&instance.case);
            }
            self.focus = Focus::Heading;
            self.changing = None;
            self.announcement.say(self.texts().get(keys::CLEARED).to_owned());
        }
        self.save();
    }

    fn act_on_case(&mut self, action: case::Action, link: &Scope<Self>) {
        let Some(instance) = &self.instance else { return };
        let reply = case::act(action, &mut self.state, instance, link);
        if self.state.screen == Screen::Start {
            // It was passed on: the next person has told nobody anything.
            self.told.done(Action::Clear);
        }
        self.announcement.say(reply.said);
        if !reply.focus.is_empty() {
            self.focus = Focus::On(reply.focus);
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

    fn announce_step(&mut self) {
        if let Screen::Topic(at) = self.state.screen {
            let (step, total) = self.state.step(self.instrument, at);
            let step = self.view_of(|view| step_of(view, step, total));
            self.announcement.say(step.unwrap_or_default());
        }
    }

    /// The texts of the language in use.
    fn texts(&self) -> &Texts {
        self.instance.as_ref().and_then(|instance| instance.texts.as_ref()).unwrap_or(&self.english)
    }

    fn view_of<T>(&self, show: impl FnOnce(View) -> T) -> Option<T> {
        let instance = self.instance.as_deref()?;
        let (instrument, texts) = (self.instrument, self.texts());
        Some(show(View { instrument, texts, answers: &self.state.answers, instance }))
    }

    fn storage_key(&self) -> Option<&str> {
        self.instance.as_ref()?.storage_key.as_deref()
    }

    fn save(&self) {
        if let Some(key) = self.storage_key() {
            store::save(self.instrument, key, &self.state);
        }
    }
}

/// In place of a guidance that cannot be worked out. The instrument is checked when it is built in, and the
/// screen is only reached with every question answered, so nobody should ever read this.
fn failed(view: View) -> Html {
    html! { <p class="gap" role="alert" data-screen="failed">{ view.text(keys::APP_FAILED) }</p> }
}
