//! The tab's store of a board: a reload loses nothing, another tab knows nothing.

use boundary_check_core::codes::Round;

use super::slide::{Slide, Topic};
use super::state::{Panel, State};
use crate::own::PACKED;

/// The form of what is stored; another form is not read.
const FORMAT_VERSION: &str = "3";
/// What stands before a code that waits for its picture to move.
const WAITS: char = '+';
const WAITS_ON_A_LINE: &str = "\n+";

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
    let _ = if state.codes.is_empty() && state.workshop.is_empty() && state.own.is_empty() {
        session.remove_item(key)
    } else {
        session.set_item(key, &serialize(state))
    };
}

/// Writes a state as lines, of which a name is one: the form, the name, the case, the round, whether the link shares the
/// key, whether it is marked, what shows, what is on the wall; then the trainer's own cases as links have them, and a code a
/// line, with a mark before it as long as it waits for its picture to move.
fn serialize(state: &State) -> String {
    let case = state.case().map_or("", |case| &case.id);
    let round = if state.round == Round::First { "1" } else { "2" };
    let panel = match state.panel {
        Panel::Work | Panel::Author => "work",
        Panel::Projector => "projector",
        Panel::PassAround => "pass",
    };
    let slide = [state.slide.topic.id(), " ", &state.slide.page.to_string()].concat();
    let shares = if state.shares_answer_key { "shared" } else { "" };
    let key = if state.marks_answer_key { "marked" } else { "hidden" };
    let name: Vec<&str> = state.workshop.split_whitespace().collect();
    let mut lines = [FORMAT_VERSION, &name.join(" "), case, round, shares, key, panel, &slide].join("\n");
    for held in &state.own {
        lines.extend(["\n", PACKED, &held.packed]);
    }
    for (code, waits) in state.codes.iter() {
        lines.push_str(if waits { WAITS_ON_A_LINE } else { "\n" });
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
    state.round = if lines.next()? == "2" { Round::Second } else { Round::First };
    state.shares_answer_key = lines.next()? == "shared";
    state.marks_answer_key = lines.next()? == "marked";
    state.panel = match lines.next()? {
        "projector" => Panel::Projector,
        "pass" => Panel::PassAround,
        _ => Panel::Work,
    };
    let (topic, page) = lines.next()?.split_once(' ')?;
    let topic = Topic::named(topic).unwrap_or_default();
    state.slide = Slide { topic, page: page.parse().unwrap_or_default() };
    let (own, lines): (Vec<&str>, Vec<&str>) = lines.partition(|line| line.starts_with(PACKED));
    for packed in own.into_iter().filter_map(|line| line.strip_prefix(PACKED)) {
        // It was taken once, so it is whole.
        let _ = state.hold(packed);
    }
    state.case = state.case_named(id).unwrap_or_default();
    if let Some(code_format) = state.code_format() {
        for line in lines {
            let (line, waits) = line.strip_prefix(WAITS).map_or((line, false), |code| (code, true));
            match code_format.decode(&line.replace('-', "")) {
                Ok(code) if waits => drop(state.codes.add(code)),
                Ok(code) => state.codes.add_shown(code),
                Err(_) => {}
            }
        }
    }
    Some(state)
}
