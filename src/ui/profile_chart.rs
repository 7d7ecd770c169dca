//! The profile: every dimension with its level, as a place on a line and in words. The list is the picture's own
//! text equivalent, so the lines are hidden from those who do not see them.

use boundary_check_core::instrument::{Level, Topic, TopicText};
use boundary_check_core::text::{TextKey, keys};
use yew::Html;

use super::markup::{drawing, list, node};
use super::view::ViewContext;

/// One row for each dimension, those that have drifted furthest first.
pub fn profile_chart(view: ViewContext, profile: &[(&Topic, Level)]) -> Html {
    let order = [Level::High, Level::Some, Level::Unknown, Level::Clear, Level::NotAsked];
    let ordered = order.iter().flat_map(|wanted| profile.iter().filter(move |(_, level)| level == wanted));
    let rows = ordered.map(|(topic, level)| {
        let parts = vec![
            view.element("span", "name", topic.text(TopicText::Name)),
            line(*level),
            view.element("span", "level", level_key(*level)),
        ];
        node("li", &topic.id, &[("class", level.id())], parts)
    });
    list("ul", "profile", rows.collect())
}

/// The key of a level's name.
pub fn level_key(level: Level) -> TextKey {
    match level {
        Level::Clear => keys::LEVEL_CLEAR,
        Level::Some => keys::LEVEL_SOME,
        Level::High => keys::LEVEL_HIGH,
        Level::Unknown => keys::LEVEL_UNKNOWN,
        Level::NotAsked => keys::LEVEL_NOT_ASKED,
    }
}

/// Levels differ by the place and the form of a mark on the line; where nothing is known, the line is broken and has none.
/// Never by colour alone, and never by an amount, which would read as a grade.
fn line(level: Level) -> Html {
    let mark = match level {
        Level::Clear => "M8 3a5 5 0 1 0 .1 0Z",
        Level::Some => "M45 3a5 5 0 1 0 .1 0Z",
        Level::High => "M82 1l7 7-7 7-7-7Z",
        Level::Unknown | Level::NotAsked => "",
    };
    drawing("line", &["M3 8H87", mark], "0 0 90 16")
}
