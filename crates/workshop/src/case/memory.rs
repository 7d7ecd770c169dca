//! What is remembered beside the answers to a case: the round, and the random parts of both rounds' codes. They are drawn
//! once, so that a code stays the same.

use boundary_check::app::state::Memory;
use boundary_check_core::codes::Round;

const ROUND: &str = "round";
const SALTS: &str = "random";
/// What is noted of the second round; the language that a page puts before the point of whatever a case keeps stays apart.
const SECOND: &str = ".2";

/// A new start.
pub(super) fn fresh(first: Round) -> Memory {
    // Nothing depends on nobody guessing it: it only has to differ.
    let draw = || ((js_sys::Math::random() * f64::from(u32::MAX)) as u32).to_string();
    let mut memory = Memory::default();
    set_round(&mut memory, first);
    memory.set(SALTS, [&draw(), " ", &draw()].concat());
    memory
}

/// Before the discussion or after it.
pub(super) fn round(memory: &Memory) -> Round {
    if memory.get(ROUND) == Some("2") { Round::Second } else { Round::First }
}

/// Goes to a round.
pub(super) fn set_round(memory: &mut Memory, round: Round) {
    memory.set(ROUND, if round == Round::First { "1" } else { "2" });
}

/// The random part of the present round's code.
pub(super) fn salt(memory: &Memory) -> u32 {
    let mut numbers = memory.get(SALTS).unwrap_or_default().split(' ').map(|number| number.parse().unwrap_or_default());
    numbers.nth(usize::from(round(memory) == Round::Second)).unwrap_or_default()
}

/// Where this tab notes the round. It goes with "Clear my answers", as all of a case does.
fn note(case: &str, workshop: &str) -> String {
    ["boundary-case ", case, " ", workshop, " round"].concat()
}

/// The round that [`note_round`] has noted in this tab.
pub(super) fn noted_round(case: &str, workshop: &str) -> Option<Round> {
    let noted = session_storage()?.get_item(&note(case, workshop)).ok()??;
    Some(if noted == SECOND { Round::Second } else { Round::First })
}

/// Notes the round for a reload of this tab; where storage is blocked, the first screen that knows it says it again.
pub(super) fn note_round(case: &str, workshop: &str, round: Round) {
    let Some(session) = session_storage() else { return };
    let key = note(case, workshop);
    let _ = if round == Round::Second { session.set_item(&key, SECOND) } else { session.remove_item(&key) };
}

fn session_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
