//! The group's picture: how many codes there are, and of the rounds that have enough of them, how many chose which outcome
//! and how the levels spread. Each round shows from five codes on, and moves by several at once.

use boundary_check::ui::{button, element, group};
use boundary_check_core::codes::{CaseResult, MINIMUM_GROUP_SIZE, Round, Tally, answer_key};
use boundary_check_core::instrument::{OutcomeText, TopicText};
use boundary_check_core::scoring::{Policy, score};
use boundary_check_core::text::workshop_keys as keys;
use yew::Html;

use super::chart;
use super::result_tables::{Column, differing, dimensions, key_level, meant, outcomes, shown_outcomes};
use super::view::{ViewContext, section};

/// What the picture consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ResultTable {
    /// Where the answers led.
    Outcomes,
    /// How each dimension was read.
    Levels,
}

/// What somebody looks at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Picture {
    pub(super) table: ResultTable,
    pub(super) rounds: &'static [Round],
    pub(super) marks_answer_key: bool,
    /// Of the rows, so many are left out, and so many shown: on a wall, not all have room at once.
    pub(super) rows: (usize, usize),
}

pub(super) const BOTH: &[Round] = &[Round::First, Round::Second];
pub(super) const FIRST: &[Round] = &[Round::First];
pub(super) const ALL_ROWS: (usize, usize) = (0, usize::MAX);

pub(super) fn group_results(view: ViewContext) -> Html {
    let tallies = tallies(view);
    let mut content = vec![printed(view), counts(view, &tallies)];
    content.extend(too_few(view, &tallies, BOTH));
    content.push(waiting(view, &tallies));
    if tallies.iter().any(|(_, tally)| tally.distribution.is_some()) {
        content.push(view.element("p", "hint", keys::PICTURE_SCALE));
        for table in [ResultTable::Outcomes, ResultTable::Levels] {
            let marks_answer_key = view.state.marks_answer_key;
            content.push(picture(view, &tallies, Picture { table, rounds: BOTH, marks_answer_key, rows: ALL_ROWS }));
        }
        content.push(answer_key_switch(view));
    }
    section(view, "picture", keys::PICTURE_TITLE, content)
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

/// What a print is of: on the screen it stands elsewhere. The key shows in it where it is marked.
fn printed(view: ViewContext) -> Html {
    let case = view.case_title();
    let mut content = vec![
        element("p", "", &view.filled(keys::CASE_WORKSHOP, &[("name", &view.state.workshop)])),
        element("p", "", &[view.workshop_text(keys::BOARD_CASE), ": ", case].concat()),
        element("p", "", &view.today()),
    ];
    let key = answer_key_result(view).filter(|_| view.state.marks_answer_key);
    let outcome = key.and_then(|key| view.instrument.outcomes.get(key.outcome));
    content.extend(outcome.map(|outcome| {
        let title = view.texts.get(outcome.text(OutcomeText::Title));
        element("p", "", &view.filled(keys::BOARD_KEY_OUTCOME, &[("outcome", title)]))
    }));
    group("div", "printed", content)
}

/// How many codes each round has.
fn counts(view: ViewContext, tallies: &[(Round, Tally)]) -> Html {
    let numbers = tallies.iter().map(|(round, tally)| {
        let key = if *round == Round::First { keys::COUNT_FIRST } else { keys::COUNT_SECOND };
        element("p", "", &view.plural(key, "count", tally.count))
    });
    group("div", "counted", numbers.collect())
}

/// Why a round does not show, if one does not.
pub(super) fn too_few(view: ViewContext, tallies: &[(Round, Tally)], rounds: &[Round]) -> Option<Html> {
    let mut looked_at = tallies.iter().filter(|(round, _)| rounds.contains(round)).map(|(_, tally)| tally);
    let some = looked_at.clone().any(|tally| tally.distribution.is_some());
    let few = looked_at.any(|tally| tally.distribution.is_none() && tally.count > 0);
    (few || !some).then(|| element("p", "hint", &view.plural(keys::PICTURE_FEW, "fewest", MINIMUM_GROUP_SIZE)))
}

/// That some codes are in no picture yet, why, and a way to show them all the same.
fn waiting(view: ViewContext, tallies: &[(Round, Tally)]) -> Html {
    let of_shown = tallies.iter().filter(|(_, tally)| tally.distribution.is_some());
    let count: usize = of_shown.map(|(_, tally)| tally.waiting).sum();
    if count == 0 {
        return Html::default();
    }
    let content = vec![
        element("p", "", &view.plural(keys::PICTURE_WAITING, "count", count)),
        view.element("p", "", keys::PICTURE_WAITING_WHY),
        group("div", "actions", vec![button("show-waiting", "", view.workshop_text(keys::PICTURE_WAITING_SHOW))]),
    ];
    group("div", "waits", content)
}

fn answer_key_switch(view: ViewContext) -> Html {
    let switch = match view.state.marks_answer_key {
        false => button("mark-key", "", view.workshop_text(keys::PICTURE_KEY_SHOW)),
        true => button("hide-key", "", view.workshop_text(keys::PICTURE_KEY_HIDE)),
    };
    group("div", "switch", vec![switch])
}

/// The columns of the rounds that a picture shows and that have enough codes.
fn columns<'a>(view: ViewContext<'a>, tallies: &[(Round, Tally)], rounds: &[Round]) -> Vec<Column<'a>> {
    let shown = tallies.iter().filter(|(round, _)| rounds.contains(round));
    let column = |(round, tally): &(Round, Tally)| {
        let name = view.workshop_text(if *round == Round::First { keys::PICTURE_FIRST } else { keys::PICTURE_SECOND });
        Some(Column { name, distribution: tally.distribution.clone()? })
    };
    shown.filter_map(column).collect()
}

/// One table of the picture; nothing where no round has enough codes.
pub(super) fn picture(view: ViewContext, tallies: &[(Round, Tally)], picture: Picture) -> Html {
    let columns = columns(view, tallies, picture.rounds);
    if columns.is_empty() {
        return Html::default();
    }
    let key = answer_key_result(view).filter(|_| picture.marks_answer_key);
    match picture.table {
        ResultTable::Outcomes => outcomes(view, &columns, key.as_ref(), picture.rows),
        ResultTable::Levels => {
            let mut content = vec![chart::patterns()];
            content.extend(dimensions(view, &columns, key.as_ref(), picture.rows));
            group("div", "of-levels", content)
        }
    }
}

/// What stands at the head of each row of a table: an outcome, or a part on which the group differs, and what its key is.
pub(super) fn row_names(view: ViewContext, tallies: &[(Round, Tally)], picture: Picture) -> Vec<Vec<String>> {
    let columns = columns(view, tallies, picture.rounds);
    let key = answer_key_result(view).filter(|_| picture.marks_answer_key);
    match picture.table {
        ResultTable::Outcomes => {
            let title = |at: usize| {
                let outcome = view.instrument.outcomes.get(at)?;
                let is_answer_key = key.as_ref().is_some_and(|key| key.outcome == at);
                let mark = is_answer_key.then(|| view.workshop_text(keys::PICTURE_KEY).to_owned());
                Some([view.texts.get(outcome.text(OutcomeText::Title)).to_owned()].into_iter().chain(mark).collect())
            };
            shown_outcomes(view, &columns, key.as_ref()).into_iter().filter_map(title).collect()
        }
        ResultTable::Levels => {
            let name = |at: usize| {
                let dimension = view.dimensions().nth(at)?;
                let meant = meant(key.as_ref(), at).map(|level| key_level(view, level));
                Some([view.texts.get(dimension.text(TopicText::Name)).to_owned()].into_iter().chain(meant).collect())
            };
            differing(view, &columns, key.as_ref()).into_iter().filter_map(name).collect()
        }
    }
}
