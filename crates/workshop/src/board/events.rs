//! Events of the board: a click, a change, a key, read from the markup and turned into a message.

use boundary_check::app;
use boundary_check_core::codes::Round;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};

use super::message::Message;
use super::settings::Command;
use super::state::{Action, Camera, Panel};

/// What a press means. Read while the event is under way, for it lies in a shadow tree.
pub(super) fn clicked(event: &Event) -> Option<Message> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let control = target.closest("button").ok()??;
    Some(match app::meaning(&control)?.trim_start_matches('=') {
        "add" => Message::Act(Action::AddCodes(pasted(&control)?)),
        "clear-board" => Message::Act(Action::AskToClear),
        "clear-yes" => Message::Act(Action::Clear),
        "clear-no" => Message::Act(Action::Keep),
        "put-back" => Message::PutBack,
        "project" => Message::Command(Command::OpenWindow),
        "camera" => Message::Act(Action::Camera(Camera::On)),
        "camera-off" => Message::Act(Action::Camera(Camera::Off)),
        "save-codes" => Message::SaveCodes,
        "own-answer" => Message::AnswerOwn,
        "own-change" => Message::Act(Action::ChangeOwn),
        "own-remove" => Message::Act(Action::RemoveOwn),
        "own-back" => Message::Act(Action::ShowPanel(Panel::Work)),
        "save-cases" => Message::SaveCases,
        "print-case" => Message::Command(Command::PrintCase),
        "close-window" => Message::Command(Command::CloseWindow),
        "work" => Message::Act(Action::ShowPanel(Panel::Work)),
        "pass" => Message::Act(Action::ShowPanel(Panel::PassAround)),
        "end-pass" => Message::Act(Action::ShowPanel(Panel::Work)),
        "mark-key" => Message::Act(Action::MarkAnswerKey(true)),
        "hide-key" => Message::Act(Action::MarkAnswerKey(false)),
        "show-waiting" => Message::Act(Action::ShowWaiting),
        "slide-on" => Message::MoveSlide(1),
        "slide-back" => Message::MoveSlide(-1),
        "blank" => Message::Act(Action::Blank),
        "full-screen" => Message::Command(Command::FullScreen(true)),
        "print" => Message::Command(Command::Print),
        "save" => Message::Save,
        "copy" => Message::CopyLink,
        _ => return None,
    })
}

/// Takes the text out of the field: nothing of it stays there.
fn pasted(button: &Element) -> Option<String> {
    let field = button.closest("section").ok()??.query_selector("textarea").ok()??;
    let field = field.dyn_into::<HtmlTextAreaElement>().ok()?;
    let text = field.value();
    field.set_value("");
    Some(text)
}

/// What a choice means.
pub(super) fn changed(event: &Event) -> Option<Message> {
    let target = event.target()?;
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        let id = select.value();
        if select.name() == "slide" {
            return Some(Message::ShowSlide(id.parse().ok()?));
        }
        return Some(Message::Act(Action::ChooseCase(id)));
    }
    let input = target.dyn_ref::<HtmlInputElement>()?;
    Some(Message::Act(match input.name().as_str() {
        "round" => Action::SetRound(if input.value() == "2" { Round::Second } else { Round::First }),
        "share-key" => Action::ShareAnswerKey(input.checked()),
        _ => return None,
    }))
}

/// What is being written: the name, or a case of the trainer's own.
pub(super) fn written(event: &Event) -> Option<Message> {
    let target = event.target()?;
    if let Some(field) = target.dyn_ref::<HtmlTextAreaElement>() {
        return (field.name() == "own-text").then(|| Message::Act(Action::WriteText(field.value())));
    }
    let input = target.dyn_ref::<HtmlInputElement>()?;
    Some(Message::Act(match input.name().as_str() {
        "workshop" => Action::RenameWorkshop(input.value()),
        "own-title" => Action::WriteTitle(input.value()),
        _ => return None,
    }))
}

/// What a key means on the projector view, or beside the wall; in a field it means what it always does.
pub(super) fn pressed(event: &Event) -> Option<Message> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let target = event.target()?.dyn_into::<HtmlElement>().ok()?;
    let place = target.closest("[data-panel=projector], .presenter").ok()??;
    if event.ctrl_key()
        || event.alt_key()
        || event.meta_key()
        || matches!(target.local_name().as_str(), "select" | "textarea")
    {
        return None;
    }
    let is_projector = place.get_attribute("data-panel").is_some();
    let direction = target.closest("[dir]").ok()??.get_attribute("dir")?;
    let key = event.key();
    // Beside the wall, the arrows and Escape stay the browser's.
    if !is_projector && !matches!(key.as_str(), "PageDown" | "PageUp" | "b" | "B" | ".") {
        return None;
    }
    let message = meaning(&key, direction == "rtl")?;
    event.prevent_default();
    Some(message)
}

/// What a key means on the wall. The arrow that points to where a line of the language ends leads on. Up and down stay the
/// browser's: they scroll a slide that is longer than the screen. A presenter's remote control sends the keys for a page.
fn meaning(key: &str, right_to_left: bool) -> Option<Message> {
    let (on, back) = if right_to_left { ("ArrowLeft", "ArrowRight") } else { ("ArrowRight", "ArrowLeft") };
    Some(match key {
        "PageDown" => Message::MoveSlide(1),
        "PageUp" => Message::MoveSlide(-1),
        arrow if arrow == on => Message::MoveSlide(1),
        arrow if arrow == back => Message::MoveSlide(-1),
        "Home" => Message::MoveSlide(isize::MIN),
        "End" => Message::MoveSlide(isize::MAX),
        "b" | "B" | "." => Message::Act(Action::Blank),
        "Escape" => Message::Act(Action::ShowPanel(Panel::Work)),
        _ => return None,
    })
}

/// The event by which the board's script tells it what comes from elsewhere: its detail is a word.
pub(super) const REMOTE: &str = "boundary-board-remote";

/// What the script has to tell.
pub(super) fn from_afar(event: &Event) -> Option<Message> {
    let word = js_sys::Reflect::get(event, &"detail".into()).ok()?.as_string()?;
    Some(match word.as_str() {
        "forget" => Message::Forget,
        "camera-refused" => Message::Act(Action::Camera(Camera::Refused)),
        "camera-missing" => Message::Act(Action::Camera(Camera::Missing)),
        "window-opened" => Message::Act(Action::Window(true)),
        "window-closed" => Message::Act(Action::Window(false)),
        "window-refused" => Message::Act(Action::ShowPanel(Panel::Projector)),
        // A key that was pressed in the window on the wall: what it means there, but for Escape, which closes nothing here.
        word => {
            let (key, direction) = word.strip_prefix("key ")?.split_once(' ')?;
            return meaning(key, direction == "rtl").filter(|_| key != "Escape");
        }
    })
}
