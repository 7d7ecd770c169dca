//! The bars of the board. The numbers stand in words beside them, so the bars are hidden from those who do not see them.
//! Every bar has the same scale, whatever its place: its whole length is everybody of that round. They differ by length,
//! lightness, hatching and number, never by colour alone.

use boundary_check_core::codes::Distribution;
use boundary_check_core::instrument::Level;
use yew::{Html, html};

/// The levels in the order in which they are drawn: what nobody knows is last, for it is neither more nor less.
pub(super) const DRAWN: [Level; 5] = [Level::Clear, Level::Some, Level::High, Level::NotAsked, Level::Unknown];
/// What shares are written in: ten thousandths of a per cent, so that a bar is as long as its number says.
const WHOLE: usize = 1_000_000;

/// How one language draws.
#[derive(Clone, Copy)]
pub(super) struct Drawing<'a> {
    /// Bars begin where lines begin.
    pub(super) right_to_left: bool,
    /// Writes a number.
    pub(super) number: &'a dyn Fn(usize) -> String,
}

/// One bar: so many of all.
pub(super) fn bar(drawing: Drawing, count: usize, all: usize) -> Html {
    let width = share(count, all);
    let x = if drawing.right_to_left { WHOLE - width } else { 0 };
    html! {
        <svg class="count" aria-hidden="true" focusable="false">
            <rect class="track" width="100%" height="100%" />
            <rect class="filled" x={percent(x)} width={percent(width)} height="100%" />
        </svg>
    }
}

/// The levels of a dimension side by side, each as wide as its share; with its number inside where there is room.
pub(super) fn levels(drawing: Drawing, distribution: &Distribution, dimension: usize) -> Html {
    let mut before = 0;
    let parts = DRAWN.into_iter().filter_map(|level| {
        let count = distribution.level(dimension, level);
        // Both ends from the sums: so the parts meet, and the last one ends where the bar does.
        let (from, to) = (share(before, distribution.count()), share(before + count, distribution.count()));
        before += count;
        let (x, width) = (if drawing.right_to_left { WHOLE - to } else { from }, to - from);
        let number = (drawing.number)(count);
        let room = room(&number);
        let pattern = (level == Level::Unknown).then_some("url(#hatched)");
        (count > 0).then(|| {
            html! {
                <g key={level.id()} class={level.id()} data-level={level.id()} data-count={count.to_string()}>
                    <rect class="ground" x={percent(x)} width={percent(width)} height="100%" />
                    <rect x={percent(x)} width={percent(width)} height="100%" fill={pattern} />
                    { for (width >= room).then(|| html! { <text x={percent(x + width / 2)} y="50%" dy="0.35em">{ number }</text> }) }
                </g>
            }
        })
    });
    html! { <svg class="levels" aria-hidden="true" focusable="false">{ for parts }</svg> }
}

/// Which share of a bar a number needs: bars are some twenty letters wide on every screen.
fn room(number: &str) -> usize {
    WHOLE / 1000 * (4 + 28 * number.chars().count())
}

/// Whether some part of a bar has no room for its number, which then has to stand beside it.
pub(super) fn is_tight(drawing: Drawing, distribution: &Distribution, dimension: usize) -> bool {
    let tight = |level| {
        let count = distribution.level(dimension, level);
        count > 0 && share(count, distribution.count()) < room(&(drawing.number)(count))
    };
    DRAWN.into_iter().any(tight)
}

/// What hatches; once on a page, before the bars.
pub(super) fn patterns() -> Html {
    html! {
        <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="hatched" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="stripe" width="2.5" height="8" />
                </pattern>
            </defs>
        </svg>
    }
}

/// What each kind of part in a bar means. Whoever hears the table has the words in each cell.
pub(super) fn legend(shown: &[Level], name: impl Fn(Level) -> String) -> Html {
    let items = DRAWN.into_iter().filter(|level| shown.contains(level)).map(|level| {
        let pattern = (level == Level::Unknown).then_some("url(#hatched)");
        html! {
            <li key={level.id()}>
                <svg class="levels" aria-hidden="true" focusable="false">
                    <g class={level.id()}><rect class="ground" width="100%" height="100%" /><rect width="100%" height="100%" fill={pattern} /></g>
                </svg>
                { " " }
                { boundary_check::ui::element("span", "", &name(level)) }
            </li>
        }
    });
    html! { <ul class="legend plain" aria-hidden="true">{ for items }</ul> }
}

fn share(count: usize, all: usize) -> usize {
    (count * WHOLE).checked_div(all).unwrap_or_default()
}

fn percent(share: usize) -> String {
    let fraction = (share % 10_000).to_string();
    let zeros = "0000".get(fraction.len()..).unwrap_or_default();
    [&(share / 10_000).to_string(), ".", zeros, &fraction, "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_written_to_the_ten_thousandth() {
        for (count, all, expected) in
            [(0, 7, "0.0000%"), (1, 3, "33.3333%"), (5, 8, "62.5000%"), (8, 8, "100.0000%"), (1, 10_000, "0.0100%")]
        {
            assert_eq!(percent(share(count, all)), expected);
        }
    }
}
