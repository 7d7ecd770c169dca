//! Events of the board: a click, a change, a key, read from the markup and turned into a message.

use boundary_check::app::meaning;
use boundary_check_content as built_in;
use boundary_check_core::codes::Round;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};

use super::message::Message;
use super::settings::Command;
use super::state::{Action, Panel, Slide};

/// What a press means. Read while the event is under way, for it lies in a shadow tree.
pub(super) fn clicked(event: &Event) -> Option<Message> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let control = target.closest("button").ok()??;
    Some(match meaning(&control)?.trim_start_matches('=') {
        "add" => Message::Act(Action::AddCodes(pasted(&control)?)),
        "clear-board" => Message::Act(Action::Clear),
        "project" => Message::Act(Action::ShowPanel(Panel::Projector(Slide::Case))),
        "work" => Message::Act(Action::ShowPanel(Panel::Work)),
        "pass" => Message::Act(Action::ShowPanel(Panel::PassAround)),
        "end-pass" => Message::Act(Action::ShowPanel(Panel::Work)),
        "mark-key" => Message::Act(Action::ShowAnswerKey(true)),
        "hide-key" => Message::Act(Action::ShowAnswerKey(false)),
        "slide-on" => Message::Act(Action::MoveSlide(1)),
        "slide-back" => Message::Act(Action::MoveSlide(-1)),
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
        return Some(Message::Act(Action::ChooseCase(built_in::cases().iter().position(|case| case.id == id)?)));
    }
    let input = target.dyn_ref::<HtmlInputElement>().filter(|input| input.name() == "round")?;
    let round = if input.value() == "2" { Round::Second } else { Round::First };
    Some(Message::Act(Action::SetRound(round)))
}

/// What is being written: the name.
pub(super) fn written(event: &Event) -> Option<Message> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok().filter(|input| input.name() == "workshop")?;
    Some(Message::Act(Action::RenameWorkshop(input.value())))
}

/// What a key means in the projector view; in a field or on a link it means what it always does.
pub(super) fn pressed(event: &Event) -> Option<Message> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let target = event.target()?.dyn_into::<HtmlElement>().ok()?;
    target.closest("[data-panel=projector]").ok()??;
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    // The arrow that points to where a line of the language ends leads on. Up and down stay the browser's: they
    // scroll a slide that is longer than the screen. A presenter's remote control sends the keys for a page.
    let direction = target.closest("[dir]").ok()??.get_attribute("dir")?;
    let (on, back) = if direction == "rtl" { ("ArrowLeft", "ArrowRight") } else { ("ArrowRight", "ArrowLeft") };
    let action = match event.key().as_str() {
        "PageDown" => Action::MoveSlide(1),
        "PageUp" => Action::MoveSlide(-1),
        arrow if arrow == on => Action::MoveSlide(1),
        arrow if arrow == back => Action::MoveSlide(-1),
        "Home" => Action::MoveSlide(isize::MIN),
        "End" => Action::MoveSlide(isize::MAX),
        "Escape" => Action::ShowPanel(Panel::Work),
        _ => return None,
    };
    event.prevent_default();
    Some(Message::Act(action))
}
