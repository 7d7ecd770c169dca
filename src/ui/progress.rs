//! How far the therapist is: as text and as a bar.

use boundary_check_core::text::keys;
use yew::Html;

use super::markup::{element, node};
use super::view::ViewContext;

/// "Step 3 of 11".
pub fn step_of(view: ViewContext, step: usize, total: usize) -> String {
    view.filled(keys::STEP_OF, &[("step", &view.number(step)), ("total", &view.number(total))])
}

/// `step` from 1 to `total`.
pub fn progress(view: ViewContext, step: usize, total: usize) -> Html {
    let (value, max) = (step.to_string(), total.to_string());
    let bar = [("value", &*value), ("max", &max), ("aria-label", view.text(keys::PROGRESS_LABEL))];
    let parts = vec![element("span", "", &step_of(view, step, total)), node("progress", "bar", &bar, Vec::new())];
    node("div", "progress", &[("class", "progress"), ("part", "progress")], parts)
}
