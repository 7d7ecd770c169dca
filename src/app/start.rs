//! The first screen: for whom, how long, how private, and what it is not.

use yew::Html;

use super::case::{self, Run};
use super::view::{View, button, heading, screen};
use crate::components::language_picker;
use crate::text::keys;

pub(super) fn start(view: View, run: &Run) -> Html {
    case::start(view, run).unwrap_or_else(|| plain(view))
}

fn plain(view: View) -> Html {
    screen(
        "start",
        None,
        vec![
            heading(view.text(keys::START_TITLE)),
            view.element("p", "lead", keys::START_FOR),
            view.element("p", "", keys::START_TIME),
            view.element("p", "private", keys::START_PRIVACY.plus(view.instance.share as u16)),
            view.element("p", "", keys::START_IS_NOT),
            button("begin", "primary", view.text(keys::START_BEGIN)),
            language_picker(view),
        ],
    )
}
