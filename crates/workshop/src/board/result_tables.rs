//! The two tables of the picture: the outcomes, and the parts on which the group differs. A row has a bar for each round, one
//! above the other and all of one length for everybody; the change is told in people.

use boundary_check::ui::{element, empty_element, level_key, marked};
use boundary_check_core::codes::{CaseResult, Distribution};
use boundary_check_core::instrument::{Level, OutcomeText, Topic, TopicText};
use boundary_check_core::text::{TextKey, workshop_keys as keys};
use yew::{Html, html};

use super::chart::{self, Drawing};
use super::view::ViewContext;

/// What is drawn of a round: how it is called, and what its codes say.
pub(super) struct Column<'a> {
    pub(super) name: &'a str,
    pub(super) distribution: Distribution,
}

/// The outcomes that somebody came to, or the key: in the order of the instrument.
pub(super) fn shown_outcomes(view: ViewContext, columns: &[Column], key: Option<&CaseResult>) -> Vec<usize> {
    let shown = |at: &usize| {
        key.is_some_and(|key| key.outcome == *at) || columns.iter().any(|round| round.distribution.outcome(*at) > 0)
    };
    (0..view.instrument.outcomes.len()).filter(shown).collect()
}

pub(super) fn outcomes(view: ViewContext, columns: &[Column], key: Option<&CaseResult>, rows: (usize, usize)) -> Html {
    let number = |number| view.number(number);
    let drawing = Drawing { right_to_left: view.right_to_left(), number: &number };
    let shown = shown_outcomes(view, columns, key).into_iter().skip(rows.0).take(rows.1);
    let rows = shown.filter_map(|at| {
        let outcome = view.instrument.outcomes.get(at)?;
        let is_answer_key = key.is_some_and(|key| key.outcome == at);
        let cells = columns.iter().map(|Column { name, distribution }| {
            let (count, all) = (distribution.outcome(at), distribution.count());
            html! { <td role="cell" data-column={(*name).to_owned()} data-count={count.to_string()}>{ chart::bar(drawing, count, all) }{ share(view, count, all) }</td> }
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
    let caption = html! { <caption>{ view.element("span", "", keys::PICTURE_OUTCOMES) }</caption> };
    table(view, columns, Some(keys::PICTURE_CHANGE), caption, keys::PICTURE_OUTCOME, rows.collect())
}

/// The dimensions on which the group differs, or differs from the key: where it differs most, first.
pub(super) fn differing(view: ViewContext, columns: &[Column], key: Option<&CaseResult>) -> Vec<usize> {
    let agreed = agreed(view, columns, key);
    let mut differing: Vec<usize> =
        (0..agreed.len()).filter(|at| agreed.get(*at).copied().flatten().is_none()).collect();
    // How many of ten thousand are at the level where most are; of both rounds, the one that differs more.
    let united = |at: &usize| {
        let most = columns.iter().map(|Column { distribution, .. }| {
            (distribution.most(*at) * 10_000).checked_div(distribution.count()).unwrap_or_default()
        });
        most.min().unwrap_or_default()
    };
    differing.sort_by_key(united);
    differing
}

/// Of each dimension, the level at which all are in all rounds; `None` where they are not, or where the key is elsewhere.
fn agreed(view: ViewContext, columns: &[Column], key: Option<&CaseResult>) -> Vec<Option<Level>> {
    let level = |at: usize| {
        let mut levels = columns.iter().map(|column| column.distribution.agreed(at));
        let first = levels.next()??;
        let key = key.and_then(|key| key.levels.get(at));
        (levels.all(|level| level == Some(first)) && key.is_none_or(|key| *key == first)).then_some(first)
    };
    (0..view.dimensions().count()).map(level).collect()
}

pub(super) fn dimensions(
    view: ViewContext,
    columns: &[Column],
    key: Option<&CaseResult>,
    rows: (usize, usize),
) -> Vec<Html> {
    let number = |number| view.number(number);
    let drawing = Drawing { right_to_left: view.right_to_left(), number: &number };
    let topics: Vec<&Topic> = view.dimensions().collect();
    let shown = differing(view, columns, key);
    let some = !shown.is_empty();
    let (skipped, count) = rows;
    let rows = shown.into_iter().skip(skipped).take(count).filter_map(|at| {
        let dimension = topics.get(at)?;
        let meant = meant(key, at);
        let cells = columns.iter().map(|Column { name, distribution }| {
            let counts = chart::DRAWN.into_iter().map(|level| (level, distribution.level(at, level)));
            let said = counts.filter(|(_, count)| *count > 0).map(|(level, count)| {
                let label = [view.texts.get(level_key(level)), ": ", &view.number(count)].concat();
                html! { <li key={&*label} class={if Some(level) == meant { "key" } else { "" }}>{ label.clone() }</li> }
            });
            let tight = chart::is_tight(drawing, distribution, at).then_some("tight");
            html! { <td role="cell" class={tight} data-column={(*name).to_owned()}>{ chart::levels(drawing, distribution, at) }<ul class="plain" role="list">{ for said }</ul></td> }
        });
        let row = html! {
            <tr key={&*dimension.id} role="row">
                <th role="rowheader" scope="row">
                    { element("span", "", view.texts.get(dimension.text(TopicText::Name))) }
                    { for meant.map(|level| element("span", "meant", &key_level(view, level))) }
                </th>
                { for cells }
                { for meant.and_then(|meant| change(view, columns, |round| round.level(at, meant))) }
            </tr>
        };
        Some(marked("dimension", &dimension.id, row))
    });
    // How far a round has moved towards the key tells of the key.
    let change = key.is_some().then_some(keys::PICTURE_CHANGE_KEY);
    let rows: Vec<Html> = rows.collect();
    let mut content = Vec::new();
    if some {
        let title = view.element("span", "", keys::PICTURE_LEVELS);
        let caption = html! { <caption>{ title }{ legend(view, columns) }</caption> };
        content.push(table(view, columns, change, caption, keys::PICTURE_DIMENSION, rows));
    }
    // Where not all rows show, what all agree on stands with the first of them.
    if skipped == 0 {
        content.extend(agreements(view, columns, key, &topics));
    }
    content
}

/// The level of the key in a dimension.
pub(super) fn meant(key: Option<&CaseResult>, dimension: usize) -> Option<Level> {
    key.map(|key| key.levels.get(dimension).copied().unwrap_or(Level::NotAsked))
}

/// That in words.
pub(super) fn key_level(view: ViewContext, level: Level) -> String {
    view.filled(keys::PICTURE_KEY_LEVEL, &[("level", view.texts.get(level_key(level)))])
}

/// A sentence for each level on which all agree somewhere.
fn agreements(view: ViewContext, columns: &[Column], key: Option<&CaseResult>, topics: &[&Topic]) -> Vec<Html> {
    let agreed = agreed(view, columns, key);
    let sentence = |level: Level| {
        let of_level = topics.iter().zip(&agreed).filter(|(_, agreed)| **agreed == Some(level));
        let names: Vec<&str> = of_level.map(|(topic, _)| view.texts.get(topic.text(TopicText::Name))).collect();
        // What is written from right to left here has a comma of its own.
        let parts = names.join(if view.right_to_left() { "، " } else { ", " });
        let values = [("level", view.texts.get(level_key(level))), ("parts", &*parts)];
        (!names.is_empty()).then(|| element("p", "agreed", &view.filled(keys::PICTURE_AGREED, &values)))
    };
    chart::DRAWN.into_iter().filter_map(sentence).collect()
}

/// What the parts of the bars mean: of the levels that somebody has.
fn legend(view: ViewContext, columns: &[Column]) -> Html {
    let shown: Vec<Level> = chart::DRAWN
        .into_iter()
        .filter(|level| {
            let dimensions = 0..view.dimensions().count();
            columns.iter().any(|column| dimensions.clone().any(|at| column.distribution.level(at, *level) > 0))
        })
        .collect();
    chart::legend(&shown, |level| view.texts.get(level_key(level)).to_owned())
}

/// `change`: what heads the column of the change between two rounds.
fn table(
    view: ViewContext,
    columns: &[Column],
    change: Option<TextKey>,
    caption: Html,
    first: TextKey,
    rows: Vec<Html>,
) -> Html {
    let change = change.filter(|_| columns.len() > 1);
    // The roles say again what the elements are: the styles make blocks of them.
    let table = html! {
        <table role="table">
            { caption }
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{ view.element("span", "", first) }</th>
                    { for columns.iter().map(|column| html! { <th role="columnheader" scope="col">{ element("span", "", column.name) }</th> }) }
                    { for change.map(|change| html! { <th role="columnheader" scope="col">{ view.element("span", "", change) }</th> }) }
                </tr>
            </thead>
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    };
    let mut framed = empty_element("div", "bars");
    framed.key = Some(view.workshop_text(first).into());
    framed.add_child(table);
    framed.into()
}

fn answer_key_mark(view: ViewContext) -> Html {
    html! { <>{ " " }{ view.element("strong", "mark", keys::PICTURE_KEY) }</> }
}

fn share(view: ViewContext, count: usize, all: usize) -> Html {
    let values = [("count", &*view.number(count)), ("all", &*view.number(all))];
    element("span", "share", &view.filled(keys::PICTURE_SHARE, &values))
}

/// From how many people to how many, from the first round to the second.
fn change(view: ViewContext, columns: &[Column], count: impl Fn(&Distribution) -> usize) -> Option<Html> {
    let [before, after] = columns else { return None };
    let (before, after) = (count(&before.distribution), count(&after.distribution));
    let said = if before == after {
        view.workshop_text(keys::CHANGE_NONE).to_owned()
    } else {
        view.plural_of(keys::CHANGE_PEOPLE, after, &[("before", &view.number(before)), ("after", &view.number(after))])
    };
    let column = view.workshop_text(keys::PICTURE_CHANGE);
    Some(html! { <td role="cell" class="change" data-column={column.to_owned()}>{ element("span", "", &said) }</td> })
}
