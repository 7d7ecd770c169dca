//! The bars of the board. The numbers stand in words beside them, so the bars are hidden from those who do not see
//! them; they differ by length and place, never by colour alone.

use boundary_check_core::codes::Distribution;
use boundary_check_core::instrument::Level;
use yew::{Html, html};

/// One bar, so many per cent long.
pub(super) fn bar(percent: usize, is_answer_key: bool) -> Html {
    html! {
        <svg class={if is_answer_key { "count key" } else { "count" }} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="track" width="100" height="10" />
            <rect class="filled" width={percent.to_string()} height="10" />
        </svg>
    }
}

/// The levels of a dimension side by side, each as wide as its share; the higher, the taller.
pub(super) fn levels(distribution: &Distribution, dimension: usize) -> Html {
    let mut start = 0;
    let parts = Level::ALL.into_iter().map(|level| {
        let count = distribution.level(dimension, level);
        let x = start;
        start += count;
        let height = match level {
            Level::NotAsked => 2,
            Level::Unknown => 4,
            Level::Clear => 5,
            Level::Some => 10,
            Level::High => 16,
        };
        html! {
            <rect class={level.id()} x={x.to_string()} y={(16 - height).to_string()} width={count.to_string()} height={height.to_string()} />
        }
    });
    let parts: Vec<Html> = parts.collect();
    let view_box = ["0 0 ", &distribution.count().to_string(), " 16"].concat();
    html! {
        <svg class="levels" viewBox={view_box} preserveAspectRatio="none" aria-hidden="true" focusable="false">{ for parts }</svg>
    }
}
