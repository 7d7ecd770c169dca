//! How far the therapist is: as text and as a bar.

use boundary_check_core::text::keys;
use yew::{Html, html};

use super::markup::element;
use super::view::ViewContext;

/// "Step 3 of 11".
pub fn step_of(view: ViewContext, step: usize, total: usize) -> String {
    view.filled(keys::STEP_OF, &[("step", &view.number(step)), ("total", &view.number(total))])
}

/// `step` from 1 to `total`.
pub fn progress(view: ViewContext, step: usize, total: usize) -> Html {
    html! {
        <div key="progress" class="progress" part="progress">
            { element("span", "", &step_of(view, step, total)) }
            <progress value={step.to_string()} max={total.to_string()} aria-label={view.text(keys::PROGRESS_LABEL).to_owned()} />
        </div>
    }
}
