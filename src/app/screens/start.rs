//! The first screen: for whom, how long, how private, and what it is not.

use boundary_check_core::text::keys;
use yew::Html;

use crate::app::settings::Settings;
use crate::app::state::State;
use crate::ui::{ViewContext, button, heading, language_picker, screen};

pub(super) fn start(view: ViewContext, settings: &Settings, state: &State) -> Html {
    let language_picker = language_picker(view, &settings.language);
    let outdated = if state.outdated { view.paragraph("notice", keys::STORED_OUTDATED) } else { Html::default() };
    if let Some(extension) = &settings.extension {
        return [outdated, extension.start(view, &state.memory, language_picker)].into_iter().collect();
    }
    screen(
        "start",
        "",
        vec![
            heading(view.text(keys::START_TITLE)),
            outdated,
            view.element("p", "lead", keys::START_FOR),
            view.element("p", "", keys::START_SCOPE),
            view.element("p", "", keys::START_TIME),
            view.element("p", "private", keys::START_PRIVACY.plus(settings.share as u16)),
            view.element("p", "", keys::START_IS_NOT),
            button("begin", "primary", view.text(keys::START_BEGIN)),
            language_picker,
        ],
    )
}
