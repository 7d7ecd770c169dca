//! How far the therapist is: as text and as a bar.

use yew::{Html, html};

use crate::app::View;
use crate::text::keys;

/// `step` from 1 to `total`.
pub fn progress(view: View, step: usize, total: usize) -> Html {
    let (step, total) = (step.to_string(), total.to_string());
    let text = view.filled(keys::STEP_OF, &[("step", &step), ("total", &total)]);
    html! {
        <div class="progress" part="progress">
            <span>{ text }</span>
            <progress value={step} max={total} aria-label={view.text(keys::PROGRESS_LABEL).to_owned()} />
        </div>
    }
}
