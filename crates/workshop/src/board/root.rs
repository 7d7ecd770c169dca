//! The root component of a board: holds its state, listens, shows the panel, moves the focus.

use boundary_check::ui::{LiveRegion, button, element, group, heading};
use boundary_check_content as built_in;
use boundary_check_core::codes::csv;
use boundary_check_core::text::{Texts, workshop_keys as keys};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Callback, Component, Context, Event, Html, InputEvent, KeyboardEvent, MouseEvent, NodeRef, html};

use super::message::Message;
use super::settings::{Command, Settings};
use super::state::{Action, Panel, Slide, State};
use super::view::View;
use super::{collect, events, pass, picture, prepare, projector, setup, store};

/// What takes the focus on each step.
const HEADING: &str = "[data-heading]";

/// The board of one element.
pub struct Board {
    english: Texts,
    own_english: Texts,
    settings: Option<Box<Settings>>,
    state: State,
    live_region: LiveRegion,
    /// Whether the clipboard took the link, since it was asked to.
    copied: Option<bool>,
    /// Where the focus goes once the panel is drawn, by a selector.
    focus: Option<&'static str>,
    node: NodeRef,
    on_click: Callback<MouseEvent>,
    on_change: Callback<Event>,
    on_input: Callback<InputEvent>,
    on_key: Callback<KeyboardEvent>,
}

impl Component for Board {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link();
        Self {
            english: built_in::english(),
            own_english: built_in::workshop_english(),
            settings: None,
            state: State::default(),
            live_region: LiveRegion::default(),
            copied: None,
            focus: None,
            node: NodeRef::default(),
            on_click: link.batch_callback(|event| events::clicked(&event)),
            on_change: link.batch_callback(|event| events::changed(&event)),
            on_input: link.batch_callback(|event| events::written(&event)),
            on_key: link.batch_callback(|event| events::pressed(&event)),
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Open(settings) => self.open(settings),
            Message::Update(settings) => self.settings = Some(settings),
            Message::Close => {
                self.settings = None;
                self.state = State::default();
                self.copied = None;
                self.live_region.announce("");
            }
            Message::Add(text) => self.act(Action::Add(text)),
            Message::Act(action) => self.act(action),
            Message::Command(command) => {
                if matches!(command, Command::FullScreen(_)) {
                    self.focus = Some(HEADING);
                }
                self.send(command);
            }
            Message::Save => self.save_table(),
            Message::CopyLink => {
                // Drawn once without it: the same answer twice is news twice.
                self.copied = None;
                let link = self.view_of(setup::link);
                self.send(Command::Copy(link.unwrap_or_default()));
            }
            Message::Copied(done) => self.copied = Some(done),
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let (Some(panel), Some(settings)) = (self.view_of(panel), &self.settings) else { return Html::default() };
        html! {
            <div
                class="check board"
                part="board"
                lang={settings.locale.clone()}
                dir={self.texts().get(boundary_check_core::text::keys::DIRECTION).to_owned()}
                ref={self.node.clone()}
                onclick={self.on_click.clone()}
                onchange={self.on_change.clone()}
                oninput={self.on_input.clone()}
                onkeydown={self.on_key.clone()}
            >
                { self.live_region.view() }
                if settings.failed {
                    <p class="notice" role="status">{ element("span", "", self.texts().get(boundary_check_core::text::keys::LANGUAGE_FAILED)) }</p>
                }
                <div key={self.panel_key()}>{ panel }</div>
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let Some(node) = self.node.cast::<Element>() else { return };
        projector::cover(&node);
        if let Some(selector) = self.focus.take() {
            let found = node.query_selector(selector).ok().flatten();
            if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
                // Focus is a courtesy: where a browser refuses it, nothing is lost.
                let _ = found.focus();
            }
        }
    }
}

impl Board {
    fn open(&mut self, settings: Box<Settings>) {
        let mut state = settings.storage_key.as_deref().and_then(store::load).unwrap_or_default();
        if state.codes.is_empty() && state.workshop.is_empty() {
            state.workshop.clone_from(&settings.workshop);
            state.case = built_in::cases().iter().position(|case| case.id == settings.case).unwrap_or_default();
        }
        self.state = state;
        self.settings = Some(settings);
        self.send(Command::Passing(self.state.panel == Panel::Pass));
        self.send(Command::Ready);
    }

    fn act(&mut self, action: Action) {
        let before = self.state.panel;
        let (adds, clears) = (matches!(action, Action::Add(_)), action == Action::Clear);
        self.state.apply(action);
        self.live_region.announce("");
        self.copied = None;
        if self.state.panel != before {
            self.send(Command::Passing(self.state.panel == Panel::Pass));
            // Back to where it was left; while the device goes round, the check itself takes the focus.
            self.focus = match (before, self.state.panel) {
                (Panel::Projector(_), Panel::Work) => Some("[data-action=project]"),
                (Panel::Pass, Panel::Work) => Some("[data-action=pass]"),
                _ => Some(HEADING),
            };
            if self.state.panel == Panel::Work {
                self.send(Command::FullScreen(false));
            }
        }
        if clears {
            self.live_region.announce(self.own().get(keys::BOARD_CLEARED).to_owned());
            self.focus = Some(HEADING);
        }
        // While the device goes round, the check itself says that a result was passed on.
        if let (true, Some(report)) = (adds && before != Panel::Pass, self.state.report.as_ref()) {
            let said = self.view_of(|view| collect::said(view, report));
            self.live_region.announce(said.unwrap_or_default());
        }
        if let Some(key) = self.settings.as_ref().and_then(|settings| settings.storage_key.as_deref()) {
            store::save(key, &self.state);
        }
    }

    fn save_table(&self) {
        let table = self.view_of(|view| {
            let key = picture::key(view)?;
            Some(csv(view.instrument, &key, &picture::counted(view)))
        });
        if let Some(table) = table.flatten() {
            self.send(Command::Save(table));
        }
    }

    fn send(&self, command: Command) {
        if let Some(settings) = &self.settings {
            settings.on_command.emit(command);
        }
    }

    fn view_of<T>(&self, show: impl FnOnce(View) -> T) -> Option<T> {
        let settings = self.settings.as_deref()?;
        let instrument = built_in::instrument();
        let (texts, own, copied) = (self.texts(), self.own(), self.copied);
        Some(show(View { instrument, texts, own, state: &self.state, settings, copied }))
    }

    /// The texts of the check in the language in use.
    fn texts(&self) -> &Texts {
        self.settings.as_ref().and_then(|settings| settings.texts.as_ref()).unwrap_or(&self.english)
    }

    /// The texts of workshops in the language in use.
    fn own(&self) -> &Texts {
        self.settings.as_ref().and_then(|settings| settings.own.as_ref()).unwrap_or(&self.own_english)
    }

    /// A key of its own for each panel and slide: no control is reused for another.
    fn panel_key(&self) -> usize {
        match self.state.panel {
            Panel::Work => 0,
            Panel::Pass => Slide::ALL.len() + 1,
            Panel::Projector(slide) => slide.number(),
        }
    }
}

fn panel(view: View) -> Html {
    match view.state.panel {
        Panel::Work => work(view),
        Panel::Projector(slide) => projector::projector(view, slide),
        Panel::Pass => pass::pass(view),
    }
}

fn work(view: View) -> Html {
    // A fixed number of parts: Yew compares lists from their ends, and would draw the field of the name anew.
    let parts = [
        heading(view.own(keys::BOARD_TITLE)),
        view.element("p", "lead", keys::BOARD_LEAD),
        view.element("p", "private", keys::BOARD_PRIVACY),
        setup::setup(view),
        if view.state.scheme().is_some() { at_work(view) } else { Html::default() },
        element("p", "hint reviewed", view.texts.get(boundary_check_core::text::keys::REVIEW)),
    ];
    html! { <section data-panel="work">{ for parts }</section> }
}

/// What there is once the workshop has a name.
fn at_work(view: View) -> Html {
    let save =
        if view.state.codes.is_empty() { Html::default() } else { button("save", "", view.own(keys::BOARD_SAVE)) };
    let actions = vec![
        button("project", "primary", view.own(keys::BOARD_PROJECT)),
        button("pass", "", view.own(keys::BOARD_PASS)),
        button("print", "", view.own(keys::BOARD_PRINT)),
        save,
    ];
    let parts = vec![
        prepare::prepare(view),
        collect::collect(view),
        picture::picture(view),
        group("div", "actions", actions),
        element("p", "hint", view.own(keys::BOARD_PASS_HINT)),
        group("div", "always", vec![button("clear-board", "link", view.own(keys::BOARD_CLEAR))]),
    ];
    group("div", "", parts)
}
