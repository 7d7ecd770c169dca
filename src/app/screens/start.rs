//! The first screen: for whom, how long, how private, and what it is not.

use boundary_check_core::text::keys;
use yew::Html;

use super::later::later;
use super::share::kept;
use crate::app::host::Share;
use crate::app::settings::Settings;
use crate::app::state::State;
use crate::ui::{ViewContext, heading, screen};

pub(super) fn start(view: ViewContext, settings: &Settings, state: &State) -> Html {
    let notice = |shows, key| if shows { view.paragraph("notice", key) } else { Html::default() };
    let notices = [notice(state.outdated, keys::STORED_OUTDATED), notice(state.cleared, keys::CLEARED)];
    if let Some(extension) = &settings.extension {
        let told = if settings.share == Share::Nothing { Vec::new() } else { told(view, settings).into() };
        return notices.into_iter().chain([extension.start(&state.memory, told)]).collect();
    }
    let [outdated, cleared] = notices;
    let mut parts = vec![
        heading(view.text(keys::START_TITLE)),
        outdated,
        cleared,
        view.element("p", "lead", keys::START_FOR),
        view.element("p", "", keys::START_SCOPE),
        view.element("p", "", keys::START_TIME),
    ];
    parts.extend(told(view, settings));
    parts.push(view.element("p", "", keys::START_IS_NOT));
    parts.push(later(view, settings, "later s-then", keys::START_CODE, ""));
    screen("start", "", parts)
}

/// What stays here, what the page is told at the end, and who keeps that.
fn told(view: ViewContext, settings: &Settings) -> [Html; 2] {
    let private = view.element("p", "private", keys::START_PRIVACY.plus(settings.share as u16));
    [private, kept(view, settings, "private")]
}
