//! Events of the screens: a click or a change, read from the markup and turned into a message.

use boundary_check_content as built_in;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement};
use yew::Component;
use yew::html::Scope;

use super::message::Message;
use super::screens::CONSENT;
use super::settings::Printout;
use super::state::Action;
use super::storage;

#[wasm_bindgen]
extern "C" {
    /// A node of what is drawn.
    type Node;
    #[wasm_bindgen(method, getter, structural, js_name = _mark)]
    fn mark(this: &Node) -> Option<String>;
}

/// What a press on an element means, as [`crate::ui::mark`] has said it: a kind, `=`, and a value.
pub fn meaning(element: &Element) -> Option<String> {
    element.unchecked_ref::<Node>().mark()
}

/// Turns the events of a kind in a host element into messages, as long as the page lives: a host outlives its elements.
/// `read` is called while the event is under way. A board listens so, but for clicks: these it is handed by the shadow root, as a
/// check is all of its events, for a screen reader calls everything clickable in an element that listens for clicks.
pub fn listen<C: Component>(host: &Element, kind: &'static str, app: Scope<C>, read: fn(&Event) -> Option<C::Message>) {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(host, kind, options, move |event| {
        if let Some(message) = read(event) {
            app.send_message(message);
        }
    });
    listener.forget();
}

/// What a click means. It is read while the event is under way: afterwards the browser takes its target
/// away, for it lies in a shadow tree.
pub(crate) fn clicked(event: &Event) -> Option<Message> {
    let instrument = built_in::instrument();
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if let Some(control) = target.dyn_ref::<HtmlInputElement>() {
        if control.name() != CONSENT {
            return None;
        }
        // A person agrees, and no script: the tick of one is taken back.
        if !event.is_trusted() {
            event.prevent_default();
            return None;
        }
        let outcome = meaning(control)?.trim_start_matches('=').to_owned();
        return control.checked().then_some(Message::Consent(outcome));
    }
    let control = target.closest("a,button").ok()??;
    let meaning = meaning(&control)?;
    let (kind, action) = meaning.split_once('=')?;
    if !kind.is_empty() {
        let question = instrument.question_index(action)?;
        if kind == "change" {
            return Some(Message::Act(Action::Change(question)));
        }
        // Followed, the link would change the page's address.
        event.prevent_default();
        return Some(Message::FocusOn(question));
    }
    Some(match action {
        "exit" => {
            // The link is followed by whoever is told, in place of this page rather than on top of it.
            event.prevent_default();
            Message::Exit
        }
        "begin" => Message::Act(Action::Begin),
        "next" => Message::Act(Action::Next),
        "back" => Message::Act(Action::Back),
        "guidance" => Message::Act(Action::Guidance),
        "restart" => Message::Act(Action::Clear),
        "clear" => Message::Forget,
        "print" => Message::Print(Printout::Record),
        "sheet" => Message::Print(Printout::Sheet),
        _ => Message::Extension(action.to_owned()),
    })
}

/// Which answer or language a control stands for; read while the event is under way, as above.
pub(crate) fn changed(event: &Event) -> Option<Message> {
    let instrument = built_in::instrument();
    let target = event.target()?;
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        return storage::known_language(&select.value()).map(Message::PickLanguage);
    }
    let meaning = meaning(target.dyn_ref::<Element>()?)?;
    let (id, value) = meaning.split_once('=')?;
    let (question, answer) = storage::parse_answer(instrument, id, value)?;
    Some(Message::Act(Action::Answer(question, answer)))
}
