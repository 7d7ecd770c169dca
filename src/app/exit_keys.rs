//! Leaving by the keyboard: Shift three times within five seconds, each time alone: a Shift that is held for another
//! key or a click counts for nothing.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::Event;

/// How often the key is pressed.
const PRESSES: usize = 3;
/// Within how long, in milliseconds.
const WITHIN: f64 = 5000.0;

/// The presses so far, by their times in milliseconds.
#[derive(Debug, Clone, Default)]
pub(super) struct Presses(Vec<f64>);

impl Presses {
    /// Whether somebody has begun.
    pub(super) fn begun(&self) -> bool {
        !self.0.is_empty()
    }

    /// A key was pressed at a time; how many presses are still to come, or `None` for a key that counts for nothing.
    pub(super) fn press(&mut self, shift: bool, now: f64) -> Option<usize> {
        if !shift {
            self.0.clear();
            return None;
        }
        self.0.retain(|before| now - before < WITHIN);
        self.0.push(now);
        let left = PRESSES.saturating_sub(self.0.len());
        if left == 0 {
            self.0.clear();
        }
        Some(left)
    }
}

/// Tells Shift alone from a Shift that is held for something else.
#[derive(Debug, Default)]
pub struct ExitKeys {
    /// Whether Shift is down, and nothing has come since.
    alone: Cell<bool>,
}

impl ExitKeys {
    /// Hears a key that goes down or comes up, or a press of the mouse or a finger, and changes nothing of it. Gives, for
    /// each key that counts, whether it was Shift alone.
    pub fn heard(&self, event: &Event) -> Option<bool> {
        // A press of the mouse is no key, and some browsers send an event of a key without its name.
        let key = event.dyn_ref::<KeyboardEvent>();
        let shift = key.is_some_and(|key| key.key() == "Shift");
        match event.type_().as_str() {
            "keydown" if key.is_some_and(KeyboardEvent::repeat) => None,
            "keydown" => {
                self.alone.set(shift);
                (!shift).then_some(false)
            }
            "keyup" => (shift && self.alone.take()).then_some(true),
            _ => {
                self.alone.set(false);
                None
            }
        }
    }
}
