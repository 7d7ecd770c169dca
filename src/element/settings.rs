//! What `element.js` hands over: the element's settings, and what it can do for the check.

use std::cell::Cell;

use boundary_check_content as built_in;
use boundary_check_core::text::Texts;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

use super::language::Translation;
use crate::api;
use crate::app::{HostEvent, Printout, Settings, Share};

/// What a module above the check does with the settings of every element.
#[derive(Debug, Clone, Copy)]
pub struct Plugin {
    /// The stamp of its own message catalogue.
    pub stamp: &'static str,
    /// Adds to the settings what it reads of the same object; it is given the texts of its catalogue, if they are not
    /// the built-in ones. An error says in words what is wrong with the object.
    pub extend: fn(&JsValue, Settings, Option<Texts>) -> Result<Settings, JsValue>,
}

thread_local! {
    static PLUGIN: Cell<Option<Plugin>> = const { Cell::new(None) };
}

/// Plugs a module in, before the first element is opened.
pub fn plug_in(plugin: Plugin) {
    PLUGIN.set(Some(plugin));
}

/// Reads `{ policy, share, exitUrl, key, begun, on_event, print }`, the language, and what there is for a plugin; the
/// attributes are checked by then.
///
/// # Errors
///
/// As [`api::score`] for a policy; and what a plugin refuses.
pub(super) fn read(object: &JsValue) -> Result<Settings, JsValue> {
    let get = |name: &str| Reflect::get(object, &name.into());
    let share = match get("share")?.as_string().as_deref() {
        Some("completion") => Share::Completion,
        Some("outcome") => Share::Outcome,
        _ => Share::Nothing,
    };
    let plugin = PLUGIN.get();
    let stamps = [Some(built_in::STAMP), plugin.map(|plugin| plugin.stamp)];
    let Translation { language, locale, translation_failed, texts } =
        Translation::from_js(object, &stamps.into_iter().flatten().collect::<Vec<_>>())?;
    let mut texts = texts.into_iter();
    let print = get("onPrint")?.dyn_into::<Function>().ok();
    let tell = get("onEvent")?.dyn_into::<Function>().unwrap_or_default();
    let settings = Settings {
        storage_key: get("storageKey")?.as_string(),
        policy: api::policy(&get("policy")?)?,
        share,
        texts: texts.next(),
        language,
        locale,
        translation_failed,
        exit_url: get("exitUrl")?.as_string().unwrap_or_default(),
        begin_requested: get("beginRequested")?.is_truthy(),
        extension: None,
        print: print.map(|print| Callback::from(move |what| self::print(&print, what))),
        on_event: Callback::from(move |event| self::tell(&tell, &event)),
    };
    match plugin {
        Some(Plugin { extend, .. }) => extend(object, settings, texts.next()),
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

/// Hands over an event's name and the one field of its detail, if it has one.
fn tell(tell: &Function, event: &HostEvent) {
    let (name, field, value) = event.parts();
    // What a page makes of it cannot fail here: the browser reports the errors of listeners itself.
    let _ = tell.call3(&JsValue::NULL, &name.into(), &field.into(), &value.into());
}
