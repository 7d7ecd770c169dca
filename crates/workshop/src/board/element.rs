//! The Rust half of the custom element `<boundary-board>`: what `board.js` calls.

use boundary_check::app::listen;
use boundary_check::element::Translation;
use boundary_check_content::{STAMP, WORKSHOP_STAMP};
use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use yew::{AppHandle, Callback, Renderer};

use super::events;
use super::message::Message;
use super::root::Board as App;
use super::settings::{BoardSettings, Command};

/// One running board in its own host element. As a [`Check`](boundary_check::element::Check), it outlives the element that shows it.
#[wasm_bindgen]
pub struct Board {
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Board {
    /// Starts an empty board in a host element.
    #[wasm_bindgen(constructor)]
    pub fn new(host: web_sys::Element) -> Board {
        let app = Renderer::<App>::with_root(host.clone()).render();
        listen(&host, "click", (*app).clone(), events::clicked);
        listen(&host, "change", (*app).clone(), events::changed);
        listen(&host, "input", (*app).clone(), events::written);
        listen(&host, "keydown", (*app).clone(), events::pressed);
        Board { app }
    }

    /// An element takes the board over.
    ///
    /// # Errors
    ///
    /// Where the settings cannot be read.
    pub fn open(&self, settings: &JsValue) -> Result<(), JsValue> {
        self.app.send_message(Message::Open(Box::new(read(settings)?)));
        Ok(())
    }

    /// The element's settings have changed; its codes stay.
    ///
    /// # Errors
    ///
    /// As [`Board::open`].
    pub fn update(&self, settings: &JsValue) -> Result<(), JsValue> {
        self.app.send_message(Message::Update(Box::new(read(settings)?)));
        Ok(())
    }

    /// Takes in the codes of a text.
    pub fn add(&self, text: String) {
        self.app.send_message(Message::Add(text));
    }

    /// The clipboard took the link, or not.
    pub fn copied(&self, done: bool) {
        self.app.send_message(Message::Copied(done));
    }

    /// The element is gone: forgets its codes, but not what the tab has stored.
    pub fn close(&self) {
        self.app.send_message(Message::Close);
    }
}

/// Reads `{ workshop, case, page, storageKey, onCommand }` and the language.
fn read(settings: &JsValue) -> Result<BoardSettings, JsValue> {
    let get = |name: &str| Reflect::get(settings, &name.into());
    let text = |name: &str| Ok::<_, JsValue>(get(name)?.as_string().unwrap_or_default());
    let Translation { locale, translation_failed, texts, .. } =
        Translation::from_js(settings, &[STAMP, WORKSHOP_STAMP])?;
    let mut texts = texts.into_iter();
    let on_command = get("onCommand")?.dyn_into::<Function>().unwrap_or_default();
    Ok(BoardSettings {
        storage_key: get("storageKey")?.as_string(),
        workshop: text("workshop")?,
        case: text("case")?,
        page: text("page")?,
        texts: texts.next(),
        workshop_texts: texts.next(),
        locale,
        translation_failed,
        on_command: Callback::from(move |command: Command| {
            let (name, text) = command.parts();
            // What a page makes of it cannot fail here: the browser reports the errors of listeners itself.
            let _ = on_command.call2(&JsValue::NULL, &name.into(), &text.into());
        }),
    })
}
