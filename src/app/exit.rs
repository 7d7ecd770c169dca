//! Leaving by the keyboard: Shift three times within five seconds, and no other key in between.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::KeyboardEvent;
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

/// Hears every key of the page, whatever has the focus, and changes nothing of it. A root is never let go, and so
/// neither are its ears.
pub(super) fn listen(link: Scope<App>) {
    let heard = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if !event.repeat() {
            link.send_message(Message::Key(event.key() == "Shift"));
        }
    });
    if let Some(window) = web_sys::window() {
        let (types, heard) = ("keydown", heard.into_js_value());
        // Only a listener that is no function would be refused.
        let _ = window.add_event_listener_with_callback(types, heard.unchecked_ref());
    }
}
