//! What `element.js` hands over: the element's settings, and what it can do for the check.

use std::cell::Cell;

use boundary_check_content as built_in;
use boundary_check_core::text::Texts;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::Callback;

use super::language::{LanguageSettings, Translation};
use crate::api;
use crate::app::{HostEvent, Printout, Settings, Share};

#[wasm_bindgen]
extern "C" {
    /// The settings of one element as `module.d.ts` declares them; the attributes are checked by then.
    #[wasm_bindgen(extends = LanguageSettings, typescript_type = "ElementSettings")]
    pub type ElementSettings;
    #[wasm_bindgen(method, getter, structural)]
    fn policy(this: &ElementSettings) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn share(this: &ElementSettings) -> Option<String>;
    #[wasm_bindgen(method, getter, structural, js_name = shareWith)]
    fn share_with(this: &ElementSettings) -> Option<String>;
    #[wasm_bindgen(method, getter, structural)]
    fn clauses(this: &ElementSettings) -> Option<String>;
    #[wasm_bindgen(method, getter, structural, js_name = exitUrl)]
    fn exit_url(this: &ElementSettings) -> Option<String>;
    #[wasm_bindgen(method, getter, structural)]
    fn stored(this: &ElementSettings) -> Option<String>;
    #[wasm_bindgen(method, getter, structural, js_name = beginRequested)]
    fn begin_requested(this: &ElementSettings) -> Option<bool>;
    #[wasm_bindgen(method, getter, structural, js_name = onEvent)]
    fn on_event(this: &ElementSettings) -> Function;
    #[wasm_bindgen(method, getter, structural, js_name = onKeep)]
    fn on_keep(this: &ElementSettings) -> Function;
    #[wasm_bindgen(method, getter, structural, js_name = onPrint)]
    fn on_print(this: &ElementSettings) -> Option<Function>;
}

/// What a module above the check does with the settings of every element.
#[derive(Debug, Clone, Copy)]
pub struct Plugin {
    /// The stamp of its own message catalogue.
    pub stamp: &'static str,
    /// Adds to the settings what it reads of the same object; it is given the texts of its catalogue, if they are not
    /// the built-in ones. An error says in words what is wrong with the object.
    pub extend: fn(&ElementSettings, Settings, Option<Texts>) -> Result<Settings, JsValue>,
}

thread_local! {
    static PLUGIN: Cell<Option<Plugin>> = const { Cell::new(None) };
}

/// Plugs a module in, before the first element is opened.
pub fn plug_in(plugin: Plugin) {
    PLUGIN.set(Some(plugin));
}

/// Reads the settings, the language, and what there is for a plugin.
///
/// # Errors
///
/// As [`api::score`] for a policy; and what a plugin refuses.
pub(super) fn read(given: &ElementSettings) -> Result<Settings, JsValue> {
    let share = match given.share().as_deref() {
        Some("completion") => Share::Completion,
        Some("outcome") => Share::Outcome,
        _ => Share::Nothing,
    };
    let plugin = PLUGIN.get();
    let stamps = [Some(built_in::STAMP), plugin.map(|plugin| plugin.stamp)];
    let Translation { language, locale, translation_failed, texts } =
        Translation::read(given, &stamps.into_iter().flatten().collect::<Vec<_>>());
    let mut texts = texts.into_iter();
    let (tell, keep) = (given.on_event(), given.on_keep());
    let settings = Settings {
        stored: given.stored(),
        keep: Some(Callback::from(move |text: Option<String>| self::keep(&keep, text))),
        policy: api::policy(&given.policy())?,
        share,
        share_with: given.share_with().unwrap_or_default(),
        clauses: given.clauses().unwrap_or_default(),
        texts: texts.next(),
        language,
        locale,
        translation_failed,
        exit_url: given.exit_url().unwrap_or_default(),
        begin_requested: given.begin_requested() == Some(true),
        extension: None,
        print: given.on_print().map(|print| Callback::from(move |what| self::print(&print, what))),
        on_event: Callback::from(move |event| self::tell(&tell, &event)),
    };
    match plugin {
        Some(Plugin { extend, .. }) => extend(given, settings, texts.next()),
        None => Ok(settings),
    }
}

fn print(print: &Function, what: Printout) {
    let what = match what {
        Printout::Record => "record",
        Printout::Sheet => "sheet",
    };
    // Where printing is refused, the browser has already said so.
    let _ = print.call1(&JsValue::NULL, &what.into());
}

/// Hands over what to keep; what becomes of it is the element's.
fn keep(keep: &Function, text: Option<String>) {
    let _ = keep.call1(&JsValue::NULL, &text.into());
}

/// Hands over an event's name and the one field of its detail, if it has one.
fn tell(tell: &Function, event: &HostEvent) {
    let (name, field, value) = event.parts();
    // What a page makes of it cannot fail here: the browser reports the errors of listeners itself.
    let _ = tell.call3(&JsValue::NULL, &name.into(), &field.into(), &value.into());
}
