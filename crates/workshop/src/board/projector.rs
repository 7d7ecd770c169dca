//! The projector view: the case, the group's picture, the discussion points, one at a time and in large type. It is a
//! modal dialog: what it covers is not there for the keyboard either.

use boundary_check::ui::{button, element, group, heading, list};
use boundary_check_core::cases::CaseText;
use boundary_check_core::text::items;
use boundary_check_core::text::workshop_keys as keys;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};
use yew::{Html, html};

use super::group_results;
use super::state::Slide;
use super::view::ViewContext;
use super::workshop_setup::invitation;

pub(super) fn projector(view: ViewContext, slide: Slide) -> Html {
    let Some(case) = view.state.case() else { return Html::default() };
    let text = |text: CaseText| view.workshop_text(case.text(text));
    let content = match slide {
        Slide::Case => {
            let mut content: Vec<Html> = vec![heading(text(CaseText::Title))];
            let story = items(text(CaseText::Story)).map(|paragraph| element("p", "", paragraph)).collect();
            let join = view.state.code_format().map(|_| invitation(view)).unwrap_or_default();
            content.push(group("div", "beside", vec![group("div", "story", story), join]));
            content
        }
        Slide::Outcomes | Slide::Levels => {
            let wanted = if slide == Slide::Outcomes {
                group_results::ResultTable::Outcomes
            } else {
                group_results::ResultTable::Levels
            };
            let mut content = vec![heading(view.workshop_text(keys::PICTURE_TITLE))];
            content.extend(group_results::tables(view, &[wanted]));
            content
        }
        Slide::Points => {
            let points = items(text(CaseText::Points)).map(|point| element("li", "", point)).collect();
            vec![heading(view.workshop_text(keys::POINTS_TITLE)), list("ol", "points", points)]
        }
    };
    let place = [("step", &*view.number(slide.number())), ("total", &*view.number(Slide::ALL.len()))];
    html! {
        <dialog
            class="projector"
            closedby="none"
            aria-label={view.workshop_text(keys::BOARD_PROJECT).to_owned()}
            data-panel="projector"
            data-slide={slide.number().to_string()}
        >
            <div class="slide">{ for content }</div>
            <div class="actions">
                { button("slide-back", "", view.workshop_text(keys::SLIDE_BACK)) }
                { button("slide-on", "primary", view.workshop_text(keys::SLIDE_ON)) }
                { button("full-screen", "", view.workshop_text(keys::SLIDE_FULL)) }
                { button("work", "", view.workshop_text(keys::SLIDE_CLOSE)) }
                <p class="hint">{ element("span", "", &view.filled(keys::SLIDE_PLACE, &place)) }{ " " }{ view.element("span", "", keys::SLIDE_KEYS) }</p>
            </div>
        </dialog>
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
