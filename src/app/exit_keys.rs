//! Leaving by the keyboard: Escape three times at once, with nothing in between.
//!
//! Shift, the usual key for this, is a screen reader's own: of Shift and H, its way back by headings, the page sees Shift
//! alone. What a reader does by Escape it keeps to itself, and what a page does by it takes one press.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// How often the key is pressed.
const PRESSES: usize = 3;
/// Within how long, in milliseconds: who closes one thing after another looks between the presses.
const WITHIN: f64 = 1500.0;

/// Counts the presses that lead out.
#[derive(Debug, Default)]
pub struct ExitKeys {
    /// When the key went down the last time, and the time before, in milliseconds; 0 for never.
    before: Cell<[f64; PRESSES - 1]>,
}

impl ExitKeys {
    /// Hears a key that goes down, or a press of the mouse or a finger, and changes nothing of it. Whether it was the last
    /// of the presses that lead out.
    pub fn heard(&self, event: &Event) -> bool {
        // A press of the mouse is no key, and some browsers send an event of a key without its name. A key that stays
        // down is pressed once.
        let key = event.dyn_ref::<KeyboardEvent>();
        !key.is_some_and(KeyboardEvent::repeat) && self.press(key.is_some_and(is_escape), js_sys::Date::now())
    }

    /// Something is pressed at a time: the key that leads out, or anything else, which counts for nothing.
    fn press(&self, escape: bool, now: f64) -> bool {
        let [last, first] = self.before.take();
        if !escape {
            return false;
        }
        let leaves = now - first < WITHIN;
        if !leaves {
            self.before.set([now, last]);
        }
        leaves
    }
}

/// Alone: with another key it is the system's.
fn is_escape(key: &KeyboardEvent) -> bool {
    key.key() == "Escape" && !key.shift_key() && !key.ctrl_key() && !key.alt_key() && !key.meta_key()
}

#[cfg(test)]
mod tests {
    use super::ExitKeys;

    /// A time of the clock.
    const NOON: f64 = 1.8e12;

    /// Whether the last of these presses leaves: each whether it is the key, and when.
    fn leaves(presses: &[(bool, f64)]) -> bool {
        let keys = ExitKeys::default();
        presses.iter().fold(false, |_, (escape, at)| keys.press(*escape, NOON + at))
    }

    #[test]
    fn three_at_once_lead_out_and_fewer_do_not() {
        assert!(!leaves(&[(true, 0.0), (true, 300.0)]));
        assert!(leaves(&[(true, 0.0), (true, 300.0), (true, 600.0)]));
        assert!(leaves(&[(false, 0.0), (true, 1.0), (true, 300.0), (true, 1500.0)]));
    }

    #[test]
    fn what_comes_in_between_begins_anew_and_so_does_a_pause() {
        assert!(!leaves(&[(true, 0.0), (true, 300.0), (false, 400.0), (true, 600.0)]));
        assert!(!leaves(&[(true, 0.0), (true, 300.0), (true, 1500.0)]));
        // Of many slow ones the last three count.
        assert!(!leaves(&[(true, 0.0), (true, 1000.0), (true, 2000.0), (true, 3000.0)]));
        assert!(leaves(&[(true, 0.0), (true, 2000.0), (true, 2300.0), (true, 2600.0)]));
    }

    #[test]
    fn whoever_has_left_begins_anew() {
        let keys = ExitKeys::default();
        let left: Vec<bool> = (0..6).map(|at| keys.press(true, NOON + f64::from(at) * 100.0)).collect();
        assert_eq!(left, [false, false, true, false, false, true]);
    }
}
