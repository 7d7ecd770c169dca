//! The group's picture: how many chose which outcome, and how the levels spread; both rounds side by side, with the
//! key marked. Each round shows from five codes on.

use boundary_check::ui::level_key;
use boundary_check::ui::{button, element, group, tagged};
use boundary_check_core::codes::{Counted, Distribution, FEWEST, Response, Round, key_answers};
use boundary_check_core::instrument::{Level, OutcomeText, TopicText};
use boundary_check_core::scoring::{Policy, score};
use boundary_check_core::text::{Key, workshop_keys as keys};
use yew::{Html, html};

use super::chart;
use super::view::{View, section};

/// How the picture of a round is called, and what was counted.
struct Column {
    round: Round,
    counted: Counted,
}

impl Column {
    fn name<'a>(&self, view: View<'a>) -> &'a str {
        view.own(if self.round == Round::First { keys::PICTURE_FIRST } else { keys::PICTURE_SECOND })
    }
}

/// What the picture consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Where the answers led.
    Outcomes,
    /// How each dimension was read.
    Levels,
}

pub(super) fn picture(view: View) -> Html {
    section(view, "picture", keys::PICTURE_TITLE, tables(view, &[Part::Outcomes, Part::Levels]))
}

/// What was counted of the case that shows, round by round.
pub(super) fn counted(view: View) -> Vec<(Round, Counted)> {
    let Some(scheme) = view.state.scheme() else { return Vec::new() };
    let count = |round| (round, view.state.codes.count(&scheme, view.state.case, round));
    [Round::First, Round::Second].map(count).into()
}

/// What the case's key comes to.
pub(super) fn key(view: View) -> Option<Response> {
    let answers = key_answers(view.instrument, view.state.case()?);
    let assessment = score(view.instrument, &answers, &Policy::default()).ok()?;
    Some(Response::of(view.state.case, Round::First, view.instrument, &assessment))
}

/// The numbers of codes, and the tables of the rounds that have enough of them.
pub(super) fn tables(view: View, parts: &[Part]) -> Vec<Html> {
    let counted = counted(view);
    let numbers = counted.iter().map(|(round, counted)| {
        let key = if *round == Round::First { keys::COUNT_FIRST } else { keys::COUNT_SECOND };
        element("p", "", &view.counted(key, "count", counted.count))
    });
    let mut content = vec![group("div", "counted", numbers.collect())];
    let columns = counted.into_iter().map(|(round, counted)| Column { round, counted });
    let (shown, few): (Vec<Column>, Vec<Column>) = columns.partition(|column| column.counted.distribution.is_some());
    if shown.is_empty() || few.iter().any(|column| column.counted.count > 0) {
        content.push(element("p", "hint", &view.counted(keys::PICTURE_FEW, "fewest", FEWEST)));
    }
    if shown.is_empty() {
        return content;
    }
    let key = key(view).filter(|_| !view.state.hides_key);
    content.extend(parts.iter().map(|part| match part {
        Part::Outcomes => outcomes(view, &shown, key.as_ref()),
        Part::Levels => dimensions(view, &shown, key.as_ref()),
    }));
    content.push(key_switch(view));
    content
}

fn key_switch(view: View) -> Html {
    let switch = match view.state.hides_key {
        true => button("mark-key", "link", view.own(keys::PICTURE_KEY_SHOW)),
        false => button("hide-key", "link", view.own(keys::PICTURE_KEY_HIDE)),
    };
    group("div", "switch", vec![switch])
}

fn outcomes(view: View, columns: &[Column], key: Option<&Response>) -> Html {
    let is_key = |at: usize| key.is_some_and(|key| key.outcome == at);
    let shown = |at: &usize| is_key(*at) || distributions(columns).any(|round| round.outcome(*at) > 0);
    let rows = (0..view.instrument.outcomes.len()).filter(shown).filter_map(|at| {
        let outcome = view.instrument.outcomes.get(at)?;
        let is_key = is_key(at);
        let cells = shown_in(columns).map(|(column, round)| {
            let percent = round.percent(round.outcome(at));
            html! { <td role="cell" data-column={column.name(view).to_owned()}>{ chart::bar(percent, is_key) }{ share(view, round.outcome(at), percent) }</td> }
        });
        Some(html! {
            <tr key={&*outcome.id} role="row" class={is_key.then_some("key")} data-outcome={outcome.id.to_string()}>
                <th role="rowheader" scope="row">{ element("span", "", view.texts.get(outcome.text(OutcomeText::Title))) }{ for is_key.then(|| key_mark(view)) }</th>
                { for cells }
                { for change(view, columns, |round| round.outcome(at)) }
            </tr>
        })
    });
    table(view, columns, Some(keys::PICTURE_CHANGE), keys::PICTURE_OUTCOMES, keys::PICTURE_OUTCOME, rows.collect())
}

fn dimensions(view: View, columns: &[Column], key: Option<&Response>) -> Html {
    let rows = view.dimensions().enumerate().map(|(at, dimension)| {
        let meant = key.map(|key| key.levels.get(at).copied().unwrap_or(Level::NotAsked));
        let cells = shown_in(columns).map(|(column, round)| {
            let counts = Level::ALL.into_iter().map(|level| (level, round.level(at, level)));
            let said = counts.filter(|(_, count)| *count > 0).map(|(level, count)| {
                let label = [view.texts.get(level_key(level)), ": ", &view.number(count)].concat();
                html! { <li key={&*label} class={if Some(level) == meant { "key" } else { "" }}>{ label.clone() }</li> }
            });
            html! { <td role="cell" data-column={column.name(view).to_owned()}>{ chart::levels(round, at) }<ul class="plain" role="list">{ for said }</ul></td> }
        });
        html! {
            <tr key={&*dimension.id} role="row" data-dimension={dimension.id.to_string()}>
                <th role="rowheader" scope="row">
                    { element("span", "", view.texts.get(dimension.text(TopicText::Name))) }
                    { for meant.map(|level| element("span", "meant", &view.filled(keys::PICTURE_KEY_LEVEL, &[("level", view.texts.get(level_key(level)))]))) }
                </th>
                { for cells }
                { for meant.and_then(|meant| change(view, columns, |round| round.level(at, meant))) }
            </tr>
        }
    });
    // How far a round has moved towards the key tells of the key.
    let change = key.is_some().then_some(keys::PICTURE_CHANGE_KEY);
    table(view, columns, change, keys::PICTURE_LEVELS, keys::PICTURE_DIMENSION, rows.collect())
}

/// `change`: what heads the column of the change between two rounds.
fn table(view: View, columns: &[Column], change: Option<Key>, caption: Key, first: Key, rows: Vec<Html>) -> Html {
    let change = change.filter(|_| columns.len() > 1);
    // The roles say again what the elements are: on a narrow screen the styles make blocks of them.
    let table = html! {
        <table role="table">
            { view.element("caption", "", caption) }
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{ view.element("span", "", first) }</th>
                    { for columns.iter().map(|column| html! { <th role="columnheader" scope="col">{ element("span", "", column.name(view)) }</th> }) }
                    { for change.map(|change| html! { <th role="columnheader" scope="col" class="change">{ view.element("span", "", change) }</th> }) }
                </tr>
            </thead>
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    };
    let mut scrolls = tagged("div", "scrolls");
    scrolls.key = Some(view.own(caption).into());
    // On a narrow screen it scrolls by itself, and has to be within reach of the keyboard for that.
    for (name, value) in [("tabindex", "0"), ("role", "region"), ("aria-label", view.own(caption))] {
        scrolls.add_attribute(name, value.to_owned());
    }
    scrolls.add_child(table);
    scrolls.into()
}

fn shown_in(columns: &[Column]) -> impl Iterator<Item = (&Column, &Distribution)> {
    columns.iter().filter_map(|column| Some((column, column.counted.distribution.as_ref()?)))
}

fn distributions(columns: &[Column]) -> impl Iterator<Item = &Distribution> {
    shown_in(columns).map(|(_, distribution)| distribution)
}

fn key_mark(view: View) -> Html {
    html! { <>{ " " }{ view.element("strong", "mark", keys::PICTURE_KEY) }</> }
}

fn share(view: View, count: usize, percent: usize) -> Html {
    let values = [("count", &*view.number(count)), ("percent", &*view.number(percent))];
    element("span", "share", &view.filled(keys::PICTURE_SHARE, &values))
}

/// By how many points of a hundred the share of something has moved from the first round to the second.
fn change(view: View, columns: &[Column], count: impl Fn(&Distribution) -> usize) -> Option<Html> {
    let shares: Vec<usize> = distributions(columns).map(|round| round.percent(count(round))).collect();
    let [before, after] = shares.as_slice() else { return None };
    let points = before.abs_diff(*after);
    let key = match after.cmp(before) {
        std::cmp::Ordering::Greater => keys::CHANGE_MORE,
        std::cmp::Ordering::Less => keys::CHANGE_LESS,
        std::cmp::Ordering::Equal => keys::CHANGE_NONE,
    };
    let column = view.own(keys::PICTURE_CHANGE);
    Some(
        html! { <td role="cell" class="change" data-column={column.to_owned()}>{ element("span", "", &view.counted(key, "points", points)) }</td> },
    )
}
