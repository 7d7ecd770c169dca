//! The Rust half of the custom element `<boundary-check>`: what `element.js` calls.
//! Here live the handle of one running check and what it takes from the page; the class itself, its
//! shadow root and the loading of this module are `element.js`'s, for wasm cannot extend `HTMLElement`.

mod language;
mod settings;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use yew::{AppHandle, Renderer};

use crate::app::{App, ExitKeys, Message, events};

pub use language::{LanguageSettings, Translation};
pub use settings::{ElementSettings, Plugin, plug_in};

/// One running check in its own host element. It outlives the element that shows it: the next
/// element takes it over, for Yew keeps the listeners of every root it was ever given.
#[wasm_bindgen]
pub struct Check {
    app: AppHandle<App>,
    keys: ExitKeys,
}

#[wasm_bindgen]
impl Check {
    /// Starts an empty check in a host element.
    #[wasm_bindgen(constructor)]
    pub fn new(host: web_sys::Element) -> Check {
        Check { app: Renderer::<App>::with_root(host).render(), keys: ExitKeys::default() }
    }

    /// An element takes the check over.
    ///
    /// # Errors
    ///
    /// As [`score`](crate::api::score) for a policy.
    pub fn open(&self, settings: &ElementSettings) -> Result<(), JsValue> {
        let settings = settings::read(settings)?;
        self.app.send_message(Message::Open(Box::new(settings)));
        Ok(())
    }

    /// The element's settings have changed; its answers stay.
    ///
    /// # Errors
    ///
    /// As [`Check::open`].
    pub fn update(&self, settings: &ElementSettings) -> Result<(), JsValue> {
        let settings = settings::read(settings)?;
        self.app.send_message(Message::Update(Box::new(settings)));
        Ok(())
    }

    /// A click or a change in the element's tree, or a key or a press anywhere, by which somebody may leave. It is called while the event is under way.
    pub fn heard(&self, event: &yew::Event) {
        let message = match event.type_().as_str() {
            "click" => events::clicked(event),
            "change" => events::changed(event),
            _ => self.keys.heard(event).then_some(Message::Exit),
        };
        if let Some(message) = message {
            self.app.send_message(message);
        }
    }

    /// Forgets the answers, also those that the tab has stored, and goes back to the start.
    pub fn restart(&self) {
        self.app.send_message(Message::Restart);
    }

    /// The element is gone: forgets its answers, but not what the tab has stored.
    pub fn close(&self) {
        self.app.send_message(Message::Close);
    }
}
