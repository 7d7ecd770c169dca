//! The Rust half of the custom element `<boundary-board>`: what `board.js` calls.

use boundary_check::app::listen;
use boundary_check::element::{LanguageSettings, Translation};
use boundary_check_content::{STAMP, WORKSHOP_STAMP};
use js_sys::Function;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use yew::{AppHandle, Callback, Renderer};

use super::events;
use super::message::Message;
use super::root::Board as App;
use super::settings::{BoardSettings, Command};

#[wasm_bindgen]
extern "C" {
    /// The settings of one board as `module.d.ts` declares them.
    #[wasm_bindgen(extends = LanguageSettings, typescript_type = "BoardElementSettings")]
    pub type BoardElementSettings;
    #[wasm_bindgen(method, getter, structural)]
    fn workshop(this: &BoardElementSettings) -> Option<String>;
    #[wasm_bindgen(method, getter, structural)]
    fn case(this: &BoardElementSettings) -> Option<String>;
    #[wasm_bindgen(method, getter, structural)]
    fn page(this: &BoardElementSettings) -> String;
    #[wasm_bindgen(method, getter, structural, js_name = storageKey)]
    fn storage_key(this: &BoardElementSettings) -> Option<String>;
    #[wasm_bindgen(method, getter, structural, js_name = onCommand)]
    fn on_command(this: &BoardElementSettings) -> Function;
}

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
        listen(&host, events::REMOTE, (*app).clone(), events::from_afar);
        Board { app }
    }

    /// An element takes the board over.
    pub fn open(&self, settings: &BoardElementSettings) {
        self.app.send_message(Message::Open(Box::new(read(settings))));
    }

    /// The element's settings have changed; its codes stay.
    pub fn update(&self, settings: &BoardElementSettings) {
        self.app.send_message(Message::Update(Box::new(read(settings))));
    }

    /// Takes in the codes of a text.
    pub fn add(&self, text: String) {
        self.app.send_message(Message::Add(text));
    }

    /// Takes cases as links have them, a line each.
    pub fn own(&self, packed: String) {
        self.app.send_message(Message::Own(packed));
    }

    /// The trainer has answered what was written: its key, as JSON.
    pub fn answered(&self, key: String) {
        self.app.send_message(Message::Answered(key));
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

fn read(given: &BoardElementSettings) -> BoardSettings {
    let Translation { locale, translation_failed, texts, .. } = Translation::read(given, &[STAMP, WORKSHOP_STAMP]);
    let mut texts = texts.into_iter();
    let on_command = given.on_command();
    BoardSettings {
        storage_key: given.storage_key(),
        workshop: given.workshop().unwrap_or_default(),
        case: given.case().unwrap_or_default(),
        page: given.page(),
        texts: texts.next(),
        workshop_texts: texts.next(),
        locale,
        translation_failed,
        on_command: Callback::from(move |command: Command| {
            let (name, text) = command.parts();
            // What a page makes of it cannot fail here: the browser reports the errors of listeners itself.
            let _ = on_command.call2(&JsValue::NULL, &name.into(), &text.into());
        }),
    }
}
