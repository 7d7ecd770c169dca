//! The balance of a friendship: a beam that tilts with what is missing. What is in place hangs on one
//! side, what is missing leaves the other side empty; the caption and the lists say the same in words.

use boundary_check_core::instrument::{Question, QuestionText};
use boundary_check_core::text::{TextKey, keys};
use yew::{AttrValue, Html, html};

use super::markup::{element, group, list};
use super::view::ViewContext;

/// The tilt, in degrees, with everything missing.
const STEEPEST: f64 = 16.0;

/// Each point with whether it is in place.
pub fn balance_beam(view: ViewContext, points: &[(&Question, bool)]) -> Html {
    let missing = points.iter().filter(|(_, there)| !there).count();
    let caption = if missing == 0 { keys::BALANCE_EVEN } else { keys::BALANCE_TILTED };
    html! {
        <figure class="balance">
            { beam(points.len(), missing) }
            { view.element("figcaption", "", caption) }
            { names(view, points, true, keys::BALANCE_THERE) }
            { names(view, points, false, keys::BALANCE_MISSING) }
        </figure>
    }
}

fn names(view: ViewContext, points: &[(&Question, bool)], there: bool, label: TextKey) -> Html {
    let chosen = points.iter().filter(|(_, is_there)| *is_there == there);
    let items: Vec<Html> =
        chosen.map(|(question, _)| element("li", "", view.text(question.text(QuestionText::Short)))).collect();
    if items.is_empty() {
        return Html::default();
    }
    let class = if there { "points there" } else { "points missing" };
    group("div", class, vec![view.element("h4", "", label), list("ul", "", items)])
}

fn beam(total: usize, missing: usize) -> Html {
    let tilt = STEEPEST * missing as f64 / total.max(1) as f64;
    // Whole tenths of a degree: enough to see, and no long number in the markup.
    let tenths = (tilt * 10.0) as u32;
    let rotate = ["rotate(-", &(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), " 160 34)"].concat();
    // Both pans hang from the same beam, so they move with it.
    html! {
        <svg class="beam" viewBox="0 0 320 132" aria-hidden="true" focusable="false">
            <path class="stand" d="M160 34 L148 122 H172 Z M120 122 H200" />
            <g transform={AttrValue::from(rotate)}>
                <path class="arm" d="M40 34 H280" />
                { pan(40, total - missing, true) }
                { pan(280, missing, false) }
            </g>
            <circle class="pivot" cx="160" cy="34" r="7" />
        </svg>
    }
}

fn pan(at: usize, count: usize, there: bool) -> Html {
    let weights = (0..count).map(|index| {
        let (column, row) = (index % 3, index / 3);
        let x = at + column * 20 - 20;
        let y = 66 - row * 18;
        let class = if there { "weight" } else { "weight gap" };
        html! { <circle class={class} cx={x.to_string()} cy={y.to_string()} r="7" /> }
    });
    let at = at.to_string();
    let strings = ["M", &at, " 34 l-34 44 h68 Z"].concat();
    html! { <g><path class="pan" d={AttrValue::from(strings)} />{ for weights }</g> }
}
