//! What the room sees: slide by slide, in large type. In a window of its own on the second screen, which the board's script
//! fills with a copy of what stands hidden here; the trainer keeps the board. Where there can be no such window, a modal
//! dialog shows the same: what it covers is not there for the keyboard either.

use boundary_check::ui::{button, element, empty_element};
use boundary_check_core::text::workshop_keys as keys;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};
use yew::{Html, html};

use super::slide::Slide;
use super::slides::{self, content, deck, name};
use super::view::{ViewContext, labelled};

/// A slide as the room sees it; nothing where the wall is blank.
fn wall(view: ViewContext, shown: Slide) -> Html {
    let content = if view.state.is_blank { Vec::new() } else { content(view, shown) };
    html! { <div class={if view.state.is_blank { "slide blank" } else { "slide" }} data-topic={shown.topic.id()}>{ for content }</div> }
}

/// The view over everything.
pub(super) fn projector(view: ViewContext) -> Html {
    let deck = deck(view);
    let at = slides::place(&deck, view.state.slide);
    let shown = deck.get(at).copied().unwrap_or_default();
    let place = [("step", &*view.number(at + 1)), ("total", &*view.number(deck.len()))];
    html! {
        <dialog
            class="projector"
            closedby="none"
            aria-label={view.workshop_text(keys::BOARD_PROJECT).to_owned()}
            data-panel="projector"
            data-slide={(at + 1).to_string()}
        >
            { wall(view, shown) }
            <div class="actions">
                { button("slide-back", "", view.workshop_text(keys::SLIDE_BACK)) }
                { button("slide-on", "primary", view.workshop_text(keys::SLIDE_ON)) }
                { button("blank", "", view.workshop_text(blank_key(view))) }
                { button("full-screen", "", view.workshop_text(keys::SLIDE_FULL)) }
                { button("work", "", view.workshop_text(keys::SLIDE_CLOSE)) }
                <p class="hint">{ element("span", "", &view.filled(keys::SLIDE_PLACE, &place)) }</p>
            </div>
        </dialog>
    }
}

fn blank_key(view: ViewContext) -> boundary_check_core::text::TextKey {
    if view.state.is_blank { keys::SLIDE_SHOW } else { keys::SLIDE_BLANK }
}

/// What the trainer has while a window shows the wall: where it stands, what comes next, and the ways on.
pub(super) fn presenter(view: ViewContext) -> Html {
    let deck = deck(view);
    let at = slides::place(&deck, view.state.slide);
    let shown = deck.get(at).copied().unwrap_or_default();
    let place = [("step", &*view.number(at + 1)), ("total", &*view.number(deck.len()))];
    let now = [&*view.filled(keys::SLIDE_PLACE, &place), " ", &name(view, shown)].concat();
    let next =
        deck.get(at + 1).map_or(String::new(), |next| view.filled(keys::SLIDE_NEXT, &[("slide", &name(view, *next))]));
    let mut choice = empty_element("select", "text");
    choice.add_attribute("name", "slide");
    for (number, slide) in deck.iter().enumerate() {
        let mut option = empty_element("option", "");
        option.add_attribute("value", number.to_string());
        if number == at {
            option.add_attribute("selected", "");
        }
        option.key = Some([slide.topic.id(), &slide.page.to_string()].concat().into());
        option.add_child(name(view, *slide).into());
        choice.add_child(option.into());
    }
    html! {
        <section key="presenter" class="presenter part" data-slide={(at + 1).to_string()}>
            { view.element("h3", "", keys::SLIDE_WALL) }
            <p role="status" class="now">{ element("span", "", &now) }</p>
            { element("p", "hint", &next) }
            <div class="actions">
                { button("slide-back", "", view.workshop_text(keys::SLIDE_BACK)) }
                { button("slide-on", "primary", view.workshop_text(keys::SLIDE_ON)) }
                { button("blank", "", view.workshop_text(blank_key(view))) }
                { button("close-window", "", view.workshop_text(keys::SLIDE_CLOSE)) }
            </div>
            { labelled("slide", view.workshop_text(keys::SLIDE_CHOOSE), choice) }
            { view.element("p", "hint", keys::SLIDE_KEYS) }
            <div hidden=true data-mirror="">{ wall(view, shown) }</div>
        </section>
    }
}

/// Puts the view over the page, once it is drawn.
pub(super) fn show_modal(board: &Element) {
    let found = board.query_selector("dialog:not([open])").ok().flatten();
    let found = found.and_then(|found| found.dyn_into::<HtmlDialogElement>().ok());
    // Where the page around hides the board, a dialog that nobody sees would still put all else out of reach.
    if let Some(dialog) = found.filter(|dialog| dialog.client_width() > 0) {
        // Where a browser refuses, its style covers the page all the same.
        let _ = dialog.show_modal();
    }
}
