//! The root component of a board: holds its state, listens, shows the panel, moves the focus.

use boundary_check::ui::{LiveRegion, button, element, group, heading};
use boundary_check_content as built_in;
use boundary_check_core::codes::csv;
use boundary_check_core::text::{Texts, workshop_keys as keys};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Component, Context, Html, NodeRef, html};

use super::message::Message;
use super::settings::{BoardSettings, Command};
use super::state::{Action, Panel, Slide, State};
use super::view::ViewContext;
use super::{code_entry, group_results, pass_around, projector, storage, trainer_notes, workshop_setup};

/// What takes the focus on each step.
const HEADING: &str = "[data-heading]";

/// The board of one element.
pub struct Board {
    english: Texts,
    workshop_english: Texts,
    settings: Option<Box<BoardSettings>>,
    state: State,
    live_region: LiveRegion,
    /// Whether the clipboard took the link, since it was asked to.
    copied: Option<bool>,
    /// Where the focus goes once the panel is drawn, by a selector.
    focus: Option<&'static str>,
    node: NodeRef,
}

impl Component for Board {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self {
            english: built_in::english(),
            workshop_english: built_in::workshop_english(),
            settings: None,
            state: State::default(),
            live_region: LiveRegion::default(),
            copied: None,
            focus: None,
            node: NodeRef::default(),
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
            Message::Add(text) => self.act(Action::AddCodes(text)),
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
                let link = self.view_of(workshop_setup::link);
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
            >
                { self.live_region.view() }
                if settings.translation_failed {
                    <p class="notice" role="status">{ element("span", "", self.texts().get(boundary_check_core::text::keys::LANGUAGE_FAILED)) }</p>
                }
                <div key={self.panel_key()}>{ panel }</div>
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let Some(node) = self.node.cast::<Element>() else { return };
        projector::show_modal(&node);
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
    fn open(&mut self, settings: Box<BoardSettings>) {
        let mut state = settings.storage_key.as_deref().and_then(storage::load).unwrap_or_default();
        if state.codes.is_empty() && state.workshop.is_empty() {
            state.workshop.clone_from(&settings.workshop);
            state.case = built_in::cases().iter().position(|case| case.id == settings.case).unwrap_or_default();
        }
        self.state = state;
        self.settings = Some(settings);
        self.send(Command::Passing(self.state.panel == Panel::PassAround));
        self.send(Command::Ready);
    }

    fn act(&mut self, action: Action) {
        let before = self.state.panel;
        let (adds, clears) = (matches!(action, Action::AddCodes(_)), action == Action::Clear);
        self.state.apply(action);
        self.live_region.announce("");
        self.copied = None;
        if self.state.panel != before {
            self.send(Command::Passing(self.state.panel == Panel::PassAround));
            // Back to where it was left; while the device goes round, the check itself takes the focus.
            self.focus = match (before, self.state.panel) {
                (Panel::Projector(_), Panel::Work) => Some(".project"),
                (Panel::PassAround, Panel::Work) => Some(".pass-around"),
                _ => Some(HEADING),
            };
            if self.state.panel == Panel::Work {
                self.send(Command::FullScreen(false));
            }
        }
        if clears {
            self.live_region.announce(self.workshop_texts().get(keys::BOARD_CLEARED).to_owned());
            self.focus = Some(HEADING);
        }
        // While the device goes round, the check itself says that a result was passed on.
        if let (true, Some(report)) = (adds && before != Panel::PassAround, self.state.report.as_ref()) {
            let said = self.view_of(|view| code_entry::summary(view, report));
            self.live_region.announce(said.unwrap_or_default());
        }
        if let Some(key) = self.settings.as_ref().and_then(|settings| settings.storage_key.as_deref()) {
            storage::save(key, &self.state);
        }
    }

    fn save_table(&self) {
        let table = self.view_of(|view| {
            let key = group_results::answer_key_result(view)?;
            Some(csv(view.instrument, &key, &group_results::tallies(view)))
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

    fn view_of<T>(&self, show: impl FnOnce(ViewContext) -> T) -> Option<T> {
        let settings = self.settings.as_deref()?;
        let instrument = built_in::instrument();
        let (texts, workshop_texts, copied) = (self.texts(), self.workshop_texts(), self.copied);
        Some(show(ViewContext { instrument, texts, workshop_texts, state: &self.state, settings, copied }))
    }

    /// The texts of the check in the language in use.
    fn texts(&self) -> &Texts {
        self.settings.as_ref().and_then(|settings| settings.texts.as_ref()).unwrap_or(&self.english)
    }

    /// The texts of workshops in the language in use.
    fn workshop_texts(&self) -> &Texts {
        self.settings.as_ref().and_then(|settings| settings.workshop_texts.as_ref()).unwrap_or(&self.workshop_english)
    }

    /// A key of its own for each panel and slide: no control is reused for another.
    fn panel_key(&self) -> usize {
        match self.state.panel {
            Panel::Work => 0,
            Panel::PassAround => Slide::ALL.len() + 1,
            Panel::Projector(slide) => slide.number(),
        }
    }
}

fn panel(view: ViewContext) -> Html {
    match view.state.panel {
        Panel::Work => work(view),
        Panel::Projector(slide) => projector::projector(view, slide),
        Panel::PassAround => pass_around::pass_around(view),
    }
}

fn work(view: ViewContext) -> Html {
    // A fixed number of parts: Yew compares lists from their ends, and would draw the field of the name anew.
    let parts = [
        heading(view.workshop_text(keys::BOARD_TITLE)),
        view.element("p", "lead", keys::BOARD_LEAD),
        view.element("p", "private", keys::BOARD_PRIVACY),
        workshop_setup::workshop_setup(view),
        if view.state.code_format().is_some() { at_work(view) } else { Html::default() },
        element("p", "hint reviewed", view.texts.get(boundary_check_core::text::keys::REVIEW)),
    ];
    html! { <section data-panel="work">{ for parts }</section> }
}

/// What there is once the workshop has a name.
fn at_work(view: ViewContext) -> Html {
    let save = if view.state.codes.is_empty() {
        Html::default()
    } else {
        button("save", "", view.workshop_text(keys::BOARD_SAVE))
    };
    let actions = vec![
        button("project", "primary project", view.workshop_text(keys::BOARD_PROJECT)),
        button("pass", "pass-around", view.workshop_text(keys::BOARD_PASS)),
        button("print", "", view.workshop_text(keys::BOARD_PRINT)),
        save,
    ];
    let parts = vec![
        trainer_notes::trainer_notes(view),
        code_entry::code_entry(view),
        group_results::group_results(view),
        group("div", "actions", actions),
        element("p", "hint", view.workshop_text(keys::BOARD_PASS_HINT)),
        group("div", "always", vec![button("clear-board", "link", view.workshop_text(keys::BOARD_CLEAR))]),
    ];
    group("div", "", parts)
}
