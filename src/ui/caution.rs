//! How careful an outcome is, as a quiet shape: each caution has one of its own, and so has what another person did. The
//! title beside it says the same in words.

use boundary_check_core::instrument::Outcome;
use yew::Html;

use super::markup::drawing;

const RING: &str = "M20 4a16 16 0 1 0 .1 0Z";

/// The shape, and the class that gives a band its tone.
pub fn caution(outcome: &Outcome) -> (Html, &'static str) {
    let (class, shape): (_, &[&str]) = match (outcome.theirs, outcome.caution) {
        // A shield.
        (true, 5..) => ("band safety", &["M20 4 33 9v10q0 12-13 17Q7 31 7 19V9Z"]),
        (true, _) => ("band care", &["M20 4 33 9v10q0 12-13 17Q7 31 7 19V9Z"]),
        // A tick.
        (_, 0..=1) => ("band", &[RING, "M13 20l5 5 9-10"]),
        // A point.
        (_, 2) => ("band", &[RING, "M20 17a3 3 0 1 0 .1 0Z"]),
        // Two rings, one over the other.
        (_, 3) => ("band care", &["M14 9a11 11 0 1 0 .1 0Z", "M26 9a11 11 0 1 0 .1 0Z"]),
        // A pause.
        (_, 4) => ("band care", &[RING, "M16 14v12M24 14v12"]),
        // The outline of a stop.
        _ => ("band safety", &["M13 4h14l9 9v14l-9 9H13l-9-9V13ZM13 20h14"]),
    };
    (drawing("shape", shape, "0 0 40 40"), class)
}
