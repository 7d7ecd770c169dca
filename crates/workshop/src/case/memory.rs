//! What is remembered beside the answers to a case: the round, and the random parts of both rounds' codes. They are drawn
//! once, so that a code stays the same.

use boundary_check::app::state::Memory;
use boundary_check_core::codes::Round;

const ROUND: &str = "round";
const SALTS: &str = "random";

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

/// Goes to a round, in which the code does not show yet.
pub(super) fn set_round(memory: &mut Memory, round: Round) {
    memory.set(ROUND, if round == Round::First { "1" } else { "2" });
    memory.revealed = false;
}

/// The random part of the present round's code.
pub(super) fn salt(memory: &Memory) -> u32 {
    let mut numbers = memory.get(SALTS).unwrap_or_default().split(' ').map(|number| number.parse().unwrap_or_default());
    numbers.nth(usize::from(round(memory) == Round::Second)).unwrap_or_default()
}
