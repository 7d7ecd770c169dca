//! The profile: every dimension with its level, as a bar and in words. The list is the picture's own
//! text equivalent, so the bars are hidden from those who do not see them.

use boundary_check_core::instrument::{Level, Topic, TopicText};
use boundary_check_core::text::{TextKey, keys};
use yew::{Html, html};

use super::view::ViewContext;

/// One row for each dimension.
pub fn profile_chart(view: ViewContext, profile: &[(&Topic, Level)]) -> Html {
    let rows = profile.iter().map(|(topic, level)| {
        html! {
            <li key={&*topic.id} class={level.id()}>
                { view.element("span", "name", topic.text(TopicText::Name)) }
                { bar(*level) }
                { view.element("span", "level", level_key(*level)) }
            </li>
        }
    });
    html! { <ul class="profile" role="list">{ for rows }</ul> }
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

/// Levels differ by how many of three fields are filled, and by how: never by colour alone.
fn bar(level: Level) -> Html {
    let filled = match level {
        Level::Clear => 1,
        Level::Some => 2,
        Level::High => 3,
        Level::Unknown | Level::NotAsked => 0,
    };
    let fields = (0..3).map(|field| {
        let class = if field < filled { "field filled" } else { "field" };
        html! { <rect class={class} x={(field * 34 + 1).to_string()} y="1" width="30" height="10" rx="5" /> }
    });
    html! { <svg class="bar" viewBox="0 0 102 12" aria-hidden="true" focusable="false">{ for fields }</svg> }
}
