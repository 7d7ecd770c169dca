//! The group's picture: how many chose which outcome, and how the levels spread; both rounds side by side, with the
//! key marked. Each round shows from five codes on.

use boundary_check::ui::level_key;
use boundary_check::ui::{button, element, empty_element, group, marked};
use boundary_check_core::codes::{CaseResult, Distribution, MINIMUM_GROUP_SIZE, Round, Tally, answer_key};
use boundary_check_core::instrument::{Level, OutcomeText, TopicText};
use boundary_check_core::scoring::{Policy, score};
use boundary_check_core::text::{TextKey, workshop_keys as keys};
use yew::{Html, html};

use super::chart;
use super::view::{ViewContext, section};

/// How the picture of a round is called, and what was counted.
struct Column {
    round: Round,
    counted: Tally,
}

impl Column {
    fn name<'a>(&self, view: ViewContext<'a>) -> &'a str {
        view.workshop_text(if self.round == Round::First { keys::PICTURE_FIRST } else { keys::PICTURE_SECOND })
    }
}

/// What the picture consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ResultTable {
    /// Where the answers led.
    Outcomes,
    /// How each dimension was read.
    Levels,
}

pub(super) fn group_results(view: ViewContext) -> Html {
    section(view, "picture", keys::PICTURE_TITLE, tables(view, &[ResultTable::Outcomes, ResultTable::Levels]))
}

/// What was counted of the case that shows, round by round.
pub(super) fn tallies(view: ViewContext) -> Vec<(Round, Tally)> {
    let Some(code_format) = view.state.code_format() else { return Vec::new() };
    let count = |round| (round, view.state.codes.count(&code_format, view.state.case, round));
    [Round::First, Round::Second].map(count).into()
}

/// What the case's key comes to.
pub(super) fn answer_key_result(view: ViewContext) -> Option<CaseResult> {
    let answers = answer_key(view.instrument, view.state.case()?);
    let assessment = score(view.instrument, &answers, &Policy::default()).ok()?;
    Some(CaseResult::of(view.state.case, Round::First, view.instrument, &assessment))
}

/// The numbers of codes, and the tables of the rounds that have enough of them.
pub(super) fn tables(view: ViewContext, parts: &[ResultTable]) -> Vec<Html> {
    let counted = tallies(view);
    let numbers = counted.iter().map(|(round, counted)| {
        let key = if *round == Round::First { keys::COUNT_FIRST } else { keys::COUNT_SECOND };
        element("p", "", &view.plural(key, "count", counted.count))
    });
    let mut content = vec![group("div", "counted", numbers.collect())];
    let columns = counted.into_iter().map(|(round, counted)| Column { round, counted });
    let (shown, few): (Vec<Column>, Vec<Column>) = columns.partition(|column| column.counted.distribution.is_some());
    if shown.is_empty() || few.iter().any(|column| column.counted.count > 0) {
        content.push(element("p", "hint", &view.plural(keys::PICTURE_FEW, "fewest", MINIMUM_GROUP_SIZE)));
    }
    if shown.is_empty() {
        return content;
    }
    let key = answer_key_result(view).filter(|_| !view.state.hides_answer_key);
    content.extend(parts.iter().map(|part| match part {
        ResultTable::Outcomes => outcomes(view, &shown, key.as_ref()),
        ResultTable::Levels => dimensions(view, &shown, key.as_ref()),
    }));
    content.push(answer_key_switch(view));
    content
}

fn answer_key_switch(view: ViewContext) -> Html {
    let switch = match view.state.hides_answer_key {
        true => button("mark-key", "link", view.workshop_text(keys::PICTURE_KEY_SHOW)),
        false => button("hide-key", "link", view.workshop_text(keys::PICTURE_KEY_HIDE)),
    };
    group("div", "switch", vec![switch])
}

fn outcomes(view: ViewContext, columns: &[Column], key: Option<&CaseResult>) -> Html {
    let is_answer_key = |at: usize| key.is_some_and(|key| key.outcome == at);
    let shown = |at: &usize| is_answer_key(*at) || distributions(columns).any(|round| round.outcome(*at) > 0);
    let rows = (0..view.instrument.outcomes.len()).filter(shown).filter_map(|at| {
        let outcome = view.instrument.outcomes.get(at)?;
        let is_answer_key = is_answer_key(at);
        let cells = shown_in(columns).map(|(column, round)| {
            let percent = round.percent(round.outcome(at));
            html! { <td role="cell" data-column={column.name(view).to_owned()}>{ chart::bar(percent, is_answer_key) }{ share(view, round.outcome(at), percent) }</td> }
        });
        let row = html! {
            <tr key={&*outcome.id} role="row" class={is_answer_key.then_some("key")}>
                <th role="rowheader" scope="row">{ element("span", "", view.texts.get(outcome.text(OutcomeText::Title))) }{ for is_answer_key.then(|| answer_key_mark(view)) }</th>
                { for cells }
                { for change(view, columns, |round| round.outcome(at)) }
            </tr>
        };
        Some(marked("outcome", &outcome.id, row))
    });
    table(view, columns, Some(keys::PICTURE_CHANGE), keys::PICTURE_OUTCOMES, keys::PICTURE_OUTCOME, rows.collect())
}

fn dimensions(view: ViewContext, columns: &[Column], key: Option<&CaseResult>) -> Html {
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
        let row = html! {
            <tr key={&*dimension.id} role="row">
                <th role="rowheader" scope="row">
                    { element("span", "", view.texts.get(dimension.text(TopicText::Name))) }
                    { for meant.map(|level| element("span", "meant", &view.filled(keys::PICTURE_KEY_LEVEL, &[("level", view.texts.get(level_key(level)))]))) }
                </th>
                { for cells }
                { for meant.and_then(|meant| change(view, columns, |round| round.level(at, meant))) }
            </tr>
        };
        marked("dimension", &dimension.id, row)
    });
    // How far a round has moved towards the key tells of the key.
    let change = key.is_some().then_some(keys::PICTURE_CHANGE_KEY);
    table(view, columns, change, keys::PICTURE_LEVELS, keys::PICTURE_DIMENSION, rows.collect())
}

/// `change`: what heads the column of the change between two rounds.
fn table(
    view: ViewContext,
    columns: &[Column],
    change: Option<TextKey>,
    caption: TextKey,
    first: TextKey,
    rows: Vec<Html>,
) -> Html {
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
    let mut scrolls = empty_element("div", "scrolls");
    scrolls.key = Some(view.workshop_text(caption).into());
    // On a narrow screen it scrolls by itself, and has to be within reach of the keyboard for that.
    for (name, value) in [("tabindex", "0"), ("role", "region"), ("aria-label", view.workshop_text(caption))] {
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

fn answer_key_mark(view: ViewContext) -> Html {
    html! { <>{ " " }{ view.element("strong", "mark", keys::PICTURE_KEY) }</> }
}

fn share(view: ViewContext, count: usize, percent: usize) -> Html {
    let values = [("count", &*view.number(count)), ("percent", &*view.number(percent))];
    element("span", "share", &view.filled(keys::PICTURE_SHARE, &values))
}

/// By how many points of a hundred the share of something has moved from the first round to the second.
fn change(view: ViewContext, columns: &[Column], count: impl Fn(&Distribution) -> usize) -> Option<Html> {
    let shares: Vec<usize> = distributions(columns).map(|round| round.percent(count(round))).collect();
    let [before, after] = shares.as_slice() else { return None };
    let points = before.abs_diff(*after);
    let key = match after.cmp(before) {
        std::cmp::Ordering::Greater => keys::CHANGE_MORE,
        std::cmp::Ordering::Less => keys::CHANGE_LESS,
        std::cmp::Ordering::Equal => keys::CHANGE_NONE,
    };
    let column = view.workshop_text(keys::PICTURE_CHANGE);
    Some(
        html! { <td role="cell" class="change" data-column={column.to_owned()}>{ element("span", "", &view.plural(key, "points", points)) }</td> },
    )
}
