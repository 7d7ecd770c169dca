//! Leaving by the keyboard: Shift three times within five seconds, each time alone: a Shift that is held for another
//! key or a click counts for nothing.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::KeyboardEvent;
use yew::Event;
use yew::html::Scope;

use super::message::Message;
use super::root::App;

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

/// What is heard: a key that goes down and comes up again, and a press of the mouse or a finger.
const TYPES: [&str; 3] = ["keydown", "keyup", "pointerdown"];

/// Hears every key of the page, whatever has the focus, and changes nothing of it: on the way down, for the element
/// lets no key out of its tree. A root is never let go, and so neither are its ears.
pub(super) fn listen(link: Scope<App>) {
    let alone = Cell::new(false);
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        // A press of the mouse is no key, and some browsers send an event of a key without its name.
        let key = event.dyn_ref::<KeyboardEvent>();
        let shift = key.is_some_and(|key| key.key() == "Shift");
        match event.type_().as_str() {
            "keydown" if key.is_some_and(KeyboardEvent::repeat) => {}
            "keydown" => {
                alone.set(shift);
                if !shift {
                    link.send_message(Message::Key(false));
                }
            }
            "keyup" if !shift => {}
            "keyup" => {
                if alone.take() {
                    link.send_message(Message::Key(true));
                }
            }
            _ => alone.set(false),
        }
    });
    let Some(window) = web_sys::window() else { return };
    let heard = heard.into_js_value();
    for name in TYPES {
        // Only a listener that is no function would be refused.
        let _ = window.add_event_listener_with_callback_and_bool(name, heard.unchecked_ref(), true);
    }
}
