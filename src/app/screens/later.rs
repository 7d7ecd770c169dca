//! Folds whose content the scripts bring when one is first opened (`element/return`): a code from last time, then and now, a
//! code for one's own print, one step and a date. The check itself draws the folds alone, and says what it has come to.

use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::{TextKey, keys};
use yew::Html;

use super::section::fold;
use crate::app::settings::Settings;
use crate::ui::{ViewContext, empty_element, mark};

/// A fold by its name (the classes behind `s-`), with what the guidance has come to. A made-up case has none of them: nobody comes back to it.
pub(super) fn later(view: ViewContext, settings: &Settings, name: &'static str, title: TextKey, result: &str) -> Html {
    if settings.extension.is_some() {
        return Html::default();
    }
    let mut room = empty_element("div", "room");
    room.key = Some("room".into());
    mark(&mut room, "return", result);
    fold(view, name, title, "", false, vec![room.into(), view.element("p", "hint", keys::LATER_WAIT)])
}

/// What a return code says: the outcome, and the level of each dimension, by their ids.
pub(super) fn result(assessment: &Assessment) -> String {
    let levels = assessment.profile.iter().map(|(_, level)| level.id());
    std::iter::once(&*assessment.outcome.id).chain(levels).collect::<Vec<_>>().join(" ")
}
