//! The root component of a board: holds its state, listens, shows the panel, moves the focus.

use boundary_check::app::meaning;
use boundary_check::ui::{LiveRegion, button, element, group, heading};
use boundary_check_content as built_in;
use boundary_check_core::codes::{MAX_NAME_LENGTH, Round, TableOf, csv};
use boundary_check_core::text::{Texts, workshop_keys as keys};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Component, Context, Html, NodeRef, html};

use super::message::Message;
use super::settings::{BoardSettings, Command};
use super::state::{Action, Camera, OwnNote, Panel, State};
use super::view::ViewContext;
use super::{
    code_entry, group_results, own_cases, pass_around, projector, slides, storage, trainer_notes, workshop_setup,
};
use crate::{address, own};

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
    /// The camera is to be turned on, or off, once the panel is drawn.
    camera_turns: Option<bool>,
    /// What was cleared a moment ago: in memory alone, and not for long.
    cleared: Option<Box<State>>,
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
            camera_turns: None,
            cleared: None,
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
                self.cleared = None;
                self.live_region.announce("");
            }
            Message::Add(text) => self.take_in(text, Action::TakeIn),
            Message::Act(Action::AddCodes(text)) => self.take_in(text, Action::AddCodes),
            Message::Act(action) => self.act(action),
            Message::AnswerOwn => {
                let locale = self.settings.as_ref().map(|settings| settings.locale.clone()).unwrap_or_default();
                self.act(Action::AnswerOwn(locale.split('-').next().unwrap_or_default().to_owned()));
            }
            Message::Answered(key) => self.answered(&key),
            Message::Own(packed) => self.act(Action::HoldCases(packed)),
            Message::SaveCases => {
                let own = self.state.own.iter().map(|held| &held.own);
                self.send(Command::SaveCases(own::to_file(built_in::instrument(), own)));
            }
            Message::Command(command) => {
                if matches!(command, Command::FullScreen(_)) {
                    self.focus = Some(HEADING);
                }
                self.send(command);
            }
            Message::Save => self.save_table(),
            Message::SaveCodes => self.send(Command::SaveCodes(self.state.all_codes())),
            Message::CopyLink => {
                // Drawn once without it: the same answer twice is news twice.
                self.copied = None;
                let link = self.view_of(workshop_setup::link);
                self.send(Command::Copy(link.unwrap_or_default()));
            }
            Message::MoveSlide(step) => self.move_slide(|at| at.saturating_add_signed(step)),
            Message::ShowSlide(place) => self.move_slide(|_| place),
            Message::PutBack => self.put_back(),
            Message::Forget => {
                if self.cleared.take().is_some() {
                    self.live_region.announce(self.workshop_texts().get(keys::BOARD_CLEARED).to_owned());
                }
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
        if let Some(on) = self.camera_turns.take() {
            self.send(Command::Camera(on));
        }
        if let Some(selector) = self.focus.take() {
            let found = if selector.starts_with('=') {
                let buttons = node.query_selector_all("button").ok();
                let mut buttons =
                    buttons.iter().flat_map(|all| (0..all.length()).filter_map(|at| all.get(at)?.dyn_into().ok()));
                buttons.find(|button| meaning(button).as_deref() == Some(selector))
            } else {
                node.query_selector(selector).ok().flatten()
            };
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
        // What a bookmark says counts before the page's own settings; neither does as long as the board holds codes.
        let own = address::fragment("own");
        if let Some(Err(note)) = own.as_deref().map(|packed| state.hold(packed)) {
            state.own_note = Some(note);
        }
        let named = address::fragment("workshop").filter(|named| !same_name(named, &state.workshop));
        if state.codes.is_empty() && (state.workshop.is_empty() || named.is_some()) {
            let case = address::fragment("case").filter(|_| named.is_some()).unwrap_or_else(|| settings.case.clone());
            let second = named.is_some() && address::fragment("round").is_some_and(|round| round == "2");
            state.round = if second { Round::Second } else { Round::First };
            state.workshop = named.unwrap_or_else(|| settings.workshop.clone()).chars().take(MAX_NAME_LENGTH).collect();
            state.case = state.case_named(&case).unwrap_or(if own.is_some() { state.case } else { 0 });
        }
        self.state = state;
        self.settings = Some(settings);
        self.send(Command::Passing(self.state.panel.is_check()));
        self.send(Command::Ready);
    }

    /// Takes in what came by the field or by a file: codes, or cases of the trainer's own.
    fn take_in(&mut self, text: String, codes: fn(String) -> Action) {
        if !own::is_file(&text) {
            return self.act(codes(text));
        }
        let instrument = built_in::instrument();
        match own::cases_in(instrument, &text) {
            Ok(cases) => {
                let lines: Vec<String> = cases.iter().map(|own| own.to_link(instrument)).collect();
                self.send(Command::Pack(lines.join("\n")));
            }
            Err(fault) => self.act(Action::Note(OwnNote::File(fault))),
        }
    }

    /// What was written has its key now: it is a case, once the browser has compressed it.
    fn answered(&mut self, key: &str) {
        if self.state.panel != Panel::Author {
            return;
        }
        let key = serde_json::from_str(key).unwrap_or_default();
        let instrument = built_in::instrument();
        let case = own::with_key(self.state.draft.to_json(instrument), key);
        match own::OwnCase::read(instrument, &case) {
            Ok(own) => self.send(Command::Pack(own.to_link(instrument))),
            Err(fault) => self.act(Action::Note(OwnNote::Fault(fault))),
        }
    }

    fn act(&mut self, action: Action) {
        let (before, camera) = (self.state.panel, self.state.camera);
        let blank = self.state.is_blank;
        let (adds, asked) = (matches!(action, Action::AddCodes(_) | Action::TakeIn(_)), self.state.asks_to_clear);
        let clears = matches!(action, Action::Clear | Action::AskToClear);
        // A copy of many codes takes its time: only where they may go.
        let had = (clears && !self.state.codes.is_empty()).then(|| Box::new(self.state.clone()));
        self.state.apply(action);
        if clears && self.state.codes.is_empty() {
            self.cleared = had.map(|had| Box::new(State { asks_to_clear: false, ..*had }));
            self.send(Command::Cleared);
            let said = if self.cleared.is_some() { keys::BOARD_CLEARED_FOR_NOW } else { keys::BOARD_CLEARED };
            self.live_region.announce(self.workshop_texts().get(said).to_owned());
            self.focus = Some(if self.cleared.is_some() { "=put-back" } else { HEADING });
            self.save();
            return;
        }
        // A blank wall has no heading: keys still have to be heard.
        if self.state.is_blank != blank && self.state.panel == Panel::Projector {
            self.focus = Some(if blank { HEADING } else { "=blank" });
        }
        if self.state.asks_to_clear != asked {
            self.focus = Some(if asked { "=clear-board" } else { "=clear-no" });
        }
        self.live_region.announce("");
        self.copied = None;
        self.moves_camera(camera);
        if self.state.panel != before {
            self.send(Command::Passing(self.state.panel.is_check()));
            // Back to where it was left; while the device goes round, the check itself takes the focus.
            self.focus = match (before, self.state.panel) {
                (Panel::Projector, Panel::Work) => Some("=project"),
                (Panel::PassAround, Panel::Work) => Some("=pass"),
                (Panel::Author, Panel::Work) => Some("=own-answer"),
                _ => Some(HEADING),
            };
            if self.state.panel == Panel::Work {
                self.send(Command::FullScreen(false));
            }
        }
        // While the device goes round, the check itself says that a result was passed on.
        if let (true, Some(report)) = (adds && before != Panel::PassAround, self.state.report.as_ref()) {
            let said = self.view_of(|view| code_entry::summary(view, report));
            self.live_region.announce(said.unwrap_or_default());
        }
        self.save();
    }

    fn save(&self) {
        if let Some(key) = self.settings.as_ref().and_then(|settings| settings.storage_key.as_deref()) {
            storage::save(key, &self.state);
        }
    }

    /// Turns the camera on or off as the state says; once it is on, its picture has a place.
    fn moves_camera(&mut self, before: Camera) {
        let now = self.state.camera;
        if now == before {
            return;
        }
        self.camera_turns = match now {
            Camera::On => Some(true),
            _ if before == Camera::On => Some(false),
            _ => None,
        };
        self.focus = Some(if now == Camera::On { "=camera-off" } else { "=camera" });
        let said = match now {
            Camera::Refused => Some(keys::CAMERA_REFUSED),
            Camera::Missing => Some(keys::CAMERA_MISSING),
            Camera::On | Camera::Off => None,
        };
        if let Some(said) = said {
            self.live_region.announce(self.workshop_texts().get(said).to_owned());
        }
    }

    /// Takes back what was cleared, unless codes have come in since.
    fn put_back(&mut self) {
        let Some(state) = self.cleared.take().filter(|_| self.state.codes.is_empty()) else { return };
        self.state = *state;
        self.live_region.announce(self.workshop_texts().get(keys::BOARD_PUT_BACK_DONE).to_owned());
        self.focus = Some(HEADING);
        self.save();
    }

    fn save_table(&self) {
        let table = self.view_of(|view| {
            let key = group_results::answer_key_result(view)?;
            let of = TableOf { workshop: &view.state.workshop, case: &view.state.case()?.id, date: &today() };
            Some(csv(view.instrument, of, &key, &group_results::tallies(view)))
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
        let can_put_back = self.cleared.is_some() && self.state.codes.is_empty();
        Some(show(ViewContext {
            instrument,
            texts,
            workshop_texts,
            state: &self.state,
            settings,
            copied,
            can_put_back,
        }))
    }

    /// The texts of the check in the language in use.
    fn texts(&self) -> &Texts {
        self.settings.as_ref().and_then(|settings| settings.texts.as_ref()).unwrap_or(&self.english)
    }

    /// The texts of workshops in the language in use.
    fn workshop_texts(&self) -> &Texts {
        self.settings.as_ref().and_then(|settings| settings.workshop_texts.as_ref()).unwrap_or(&self.workshop_english)
    }

    /// Puts another slide on the wall.
    fn move_slide(&mut self, to: impl FnOnce(usize) -> usize) {
        let deck = self.view_of(slides::deck).unwrap_or_default();
        let at = to(slides::place(&deck, self.state.slide)).min(deck.len().saturating_sub(1));
        let Some(shown) = deck.get(at).copied() else { return };
        let moves = shown != self.state.slide;
        self.act(Action::ShowSlide(shown));
        // Over everything, each slide begins at its heading; beside the wall, the focus stays with the trainer.
        if moves && self.state.panel == Panel::Projector {
            self.focus = Some(HEADING);
        }
    }

    /// A key of its own for each panel and slide: no control is reused for another.
    fn panel_key(&self) -> String {
        let slide = self.state.slide;
        match self.state.panel {
            Panel::Work => "work".to_owned(),
            Panel::PassAround => "pass".to_owned(),
            Panel::Author => "author".to_owned(),
            Panel::Projector => [slide.topic.id(), &slide.page.to_string()].concat(),
        }
    }
}

/// Whether two names are one to the codes, but for capitals.
fn same_name(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// The day where the reader is, as ISO 8601 writes it.
fn today() -> String {
    let now = js_sys::Date::new_0();
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [&now.get_full_year().to_string(), "-", &two(now.get_month() + 1), "-", &two(now.get_date())].concat()
}

fn panel(view: ViewContext) -> Html {
    match view.state.panel {
        Panel::Work => work(view),
        Panel::Projector => projector::projector(view),
        Panel::PassAround => pass_around::pass_around(view),
        Panel::Author => own_cases::author(view),
    }
}

fn work(view: ViewContext) -> Html {
    // A fixed number of parts: Yew compares lists from their ends, and would draw the field of the name anew.
    let parts = [
        heading(view.workshop_text(keys::BOARD_TITLE)),
        view.element("p", "lead", keys::BOARD_LEAD),
        view.element("p", "private", keys::BOARD_PRIVACY),
        if view.can_put_back { put_back(view) } else { Html::default() },
        workshop_setup::workshop_setup(view),
        if view.state.code_format().is_some() { at_work(view) } else { Html::default() },
        element("p", "hint reviewed", view.texts.get(boundary_check_core::text::keys::REVIEW)),
        own_cases::printed(view),
    ];
    html! { <section data-panel="work">{ for parts }</section> }
}

/// The board is empty, and for a moment it need not be.
fn put_back(view: ViewContext) -> Html {
    let again = button("put-back", "", view.workshop_text(keys::BOARD_PUT_BACK));
    group(
        "div",
        "notice cleared",
        vec![view.element("p", "", keys::BOARD_CLEARED_FOR_NOW), group("div", "actions", vec![again])],
    )
}

/// The way to empty it; with codes in it, it takes a second press.
fn clear(view: ViewContext) -> Vec<Html> {
    if !view.state.asks_to_clear {
        return vec![button("clear-board", "link", view.workshop_text(keys::BOARD_CLEAR))];
    }
    let question = view.plural(keys::BOARD_CLEAR_ASK, "count", view.state.codes.len());
    let answers = vec![
        button("clear-no", "primary", view.workshop_text(keys::BOARD_CLEAR_NO)),
        button("clear-yes", "", view.workshop_text(keys::BOARD_CLEAR_YES)),
    ];
    vec![element("p", "", &question), group("div", "actions", answers)]
}

/// What there is once the workshop has a name.
fn at_work(view: ViewContext) -> Html {
    let save = if view.state.codes.is_empty() {
        Html::default()
    } else {
        button("save", "", view.workshop_text(keys::BOARD_SAVE))
    };
    let actions = vec![
        if view.state.has_window {
            Html::default()
        } else {
            button("project", "primary", view.workshop_text(keys::BOARD_PROJECT))
        },
        button("pass", "", view.workshop_text(keys::BOARD_PASS)),
        button("print", "", view.workshop_text(keys::BOARD_PRINT)),
        save,
    ];
    let parts = vec![
        if view.state.has_window { projector::presenter(view) } else { Html::default() },
        trainer_notes::trainer_notes(view),
        code_entry::code_entry(view),
        group_results::group_results(view),
        group("div", "actions", actions),
        element("p", "hint", view.workshop_text(keys::BOARD_PASS_HINT)),
        group("div", "always", clear(view)),
    ];
    group("div", "", parts)
}
