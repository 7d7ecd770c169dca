//! The limits-and-expectations sheet: printed, and filled in by hand together.

use boundary_check_core::text::{items, keys};
use yew::Html;

use super::markup::{element, group};
use super::view::ViewContext;

/// The sheet as it is printed.
pub fn sheet(view: ViewContext) -> Html {
    let line = |prompt: &str| group("li", "", vec![element("p", "", prompt), element("p", "blank", "")]);
    let prompts = items(view.text(keys::SHEET_LINES)).map(line).collect();
    let signatures = items(view.text(keys::SHEET_SIGN)).map(|who| element("p", "signature", who)).collect();
    group(
        "div",
        "sheet",
        vec![
            view.element("h3", "", keys::SHEET_TITLE),
            view.element("p", "", keys::SHEET_LEAD),
            group("ol", "prompts", prompts),
            group("div", "signatures", signatures),
        ],
    )
}
