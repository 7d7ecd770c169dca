//! The screens: each takes the state and returns markup. A file a screen; the sections of the guidance, and what they
//! have to say, in files of their own.

mod explained;
mod findings;
mod guidance;
mod guidance_sections;
mod later;
mod review;
mod section;
mod share;
mod start;
mod topic;

use boundary_check_core::scoring::score;
use boundary_check_core::text::keys;
use yew::Html;

use super::host::HostReport;
use super::settings::Settings;
use super::state::{Screen, State};
use crate::ui::{ViewContext, button, group, keyed, node};

pub(super) use share::CONSENT;

/// The screen at which somebody is. `report` is what the page around was told.
pub fn screen(view: ViewContext, settings: &Settings, state: &State, report: &HostReport) -> Html {
    match state.screen {
        Screen::Start => start::start(view, settings, state),
        Screen::Topic(at) => topic::topic(view, settings, state, at),
        Screen::Review => review::review(view, settings, state),
        Screen::Guidance => match score(view.instrument, &state.answers, &settings.policy) {
            Ok(assessment) => guidance::guidance(view, settings, &assessment, report, &state.memory),
            Err(_) => failed(view),
        },
    }
}

/// The buttons below a screen. They stand outside of it, and a button that leads on or back keeps its node: a screen reader
/// may say nothing of a new screen where the button that was pressed goes with the old one.
pub fn actions(view: ViewContext, settings: &Settings, screen: Screen) -> Html {
    let on = match screen {
        Screen::Start => Some(("begin", keys::START_BEGIN)),
        Screen::Topic(_) => Some(("next", keys::ACTION_NEXT)),
        Screen::Review => Some(("guidance", keys::ACTION_GUIDANCE)),
        Screen::Guidance => settings.print.as_ref().map(|_| ("print", keys::ACTION_PRINT)),
    };
    let button = |key, action, class, text| keyed(key, button(action, class, view.text(text)));
    let mut parts: Vec<Html> = on.map(|(action, text)| button("on", action, "primary", text)).into_iter().collect();
    if screen != Screen::Start {
        parts.push(button("back", "back", "", keys::ACTION_BACK));
    }
    if screen == Screen::Guidance {
        parts.push(button("restart", "restart", "", keys::ACTION_RESTART));
    }
    group("div", "actions", parts)
}

/// In place of a guidance that cannot be worked out. The instrument is checked when it is built in, and the
/// screen is only reached with every question answered, so nobody should ever read this.
fn failed(view: ViewContext) -> Html {
    let attributes = [("class", "gap"), ("role", "alert"), ("data-screen", "failed")];
    node("p", "failed", &attributes, vec![view.text(keys::APP_FAILED).to_owned().into()])
}
