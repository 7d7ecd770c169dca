//! The tab's store of a board: a reload loses nothing, another tab knows nothing.

use boundary_check_content as built_in;
use boundary_check_core::codes::Round;

use super::state::{Panel, Slide, State};

/// The form of what is stored; another form is not read.
const FORMAT_VERSION: &str = "2";

/// The storage, if this page may use it: a sandboxed frame may not.
fn session_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Reads the state stored under a key.
pub(super) fn load(key: &str) -> Option<State> {
    parse(&session_storage()?.get_item(key).ok()??)
}

/// Stores a state, or removes the key where there is nothing to keep.
pub(super) fn save(key: &str, state: &State) {
    let Some(session) = session_storage() else { return };
    // A full store loses the reload, not the board.
    let _ = if state.codes.is_empty() && state.workshop.is_empty() {
        session.remove_item(key)
    } else {
        session.set_item(key, &serialize(state))
    };
}

/// Writes a state as lines, of which a name is one: the form, the name, the case, the round, whether the key is hidden, what shows, then a
/// code a line.
fn serialize(state: &State) -> String {
    let case = state.case().map_or("", |case| &case.id);
    let round = if state.round == Round::First { "1" } else { "2" };
    let panel = match state.panel {
        Panel::Work => "work",
        Panel::Projector(Slide::Case) => "case",
        Panel::Projector(Slide::Outcomes) => "outcomes",
        Panel::Projector(Slide::Levels) => "levels",
        Panel::Projector(Slide::Points) => "points",
        Panel::PassAround => "pass",
    };
    let key = if state.hides_answer_key { "hidden" } else { "marked" };
    let name: Vec<&str> = state.workshop.split_whitespace().collect();
    let mut lines = [FORMAT_VERSION, &name.join(" "), case, round, key, panel].join("\n");
    for code in state.codes.iter() {
        lines.push('\n');
        lines.push_str(&code.to_string());
    }
    lines
}

/// Reads what [`serialize`] wrote. `None` where it is of another form; what does not fit is left out.
fn parse(stored: &str) -> Option<State> {
    let mut lines = stored.split('\n');
    if lines.next()? != FORMAT_VERSION {
        return None;
    }
    let mut state = State { workshop: lines.next()?.to_owned(), ..State::default() };
    let id = lines.next()?;
    state.case = built_in::cases().iter().position(|case| case.id == id).unwrap_or_default();
    state.round = if lines.next()? == "2" { Round::Second } else { Round::First };
    state.hides_answer_key = lines.next()? == "hidden";
    state.panel = match lines.next()? {
        "case" => Panel::Projector(Slide::Case),
        "outcomes" => Panel::Projector(Slide::Outcomes),
        "levels" => Panel::Projector(Slide::Levels),
        "points" => Panel::Projector(Slide::Points),
        "pass" => Panel::PassAround,
        _ => Panel::Work,
    };
    if let Some(code_format) = state.code_format() {
        for code in lines.filter_map(|line| code_format.decode(&line.replace('-', "")).ok()) {
            state.codes.add(code);
        }
    }
    Some(state)
}
