//! What `element.js` hands over: its settings, and what it can do for the check.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

use super::language;
use crate::api;
use crate::app::{CaseSettings, Instance, News, PrintWhat, Share};

/// Reads `{ policy, share, exitUrl, key, begun, tell, print }`, the language, and what there is for a case; the
/// attributes are checked by then.
///
/// # Errors
///
/// As [`api::score`] for a policy; and where there is no such case.
pub(super) fn instance(settings: &JsValue) -> Result<Instance, JsValue> {
    let get = |name: &str| Reflect::get(settings, &name.into());
    let share = match get("share")?.as_string().as_deref() {
        Some("completion") => Share::Completion,
        Some("outcome") => Share::Outcome,
        _ => Share::Nothing,
    };
    let spoken = language::read(settings)?;
    let print = get("print")?.dyn_into::<Function>().ok();
    let tell = get("tell")?.dyn_into::<Function>().unwrap_or_default();
    #[cfg(not(feature = "workshop"))]
    let case = CaseSettings;
    #[cfg(feature = "workshop")]
    let case: CaseSettings = super::case::read(settings, spoken.workshop)?;
    let instance = Instance {
        case,
        storage_key: get("key")?.as_string(),
        policy: api::policy(&get("policy")?)?,
        share,
        texts: spoken.texts,
        language: spoken.language,
        locale: spoken.locale,
        failed: spoken.failed,
        exit_url: get("exitUrl")?.as_string().unwrap_or_default(),
        begun: get("begun")?.is_truthy(),
        print: print.map(|print| Callback::from(move |what| printed(&print, what))),
        tell: Callback::from(move |news| told(&tell, news)),
    };
    #[cfg(feature = "workshop")]
    let instance = super::case::bounded(instance);
    Ok(instance)
}

fn printed(print: &Function, what: PrintWhat) {
    let what = match what {
        PrintWhat::Record => "record",
        PrintWhat::Sheet => "sheet",
    };
    // Where printing is refused, the browser has already said so.
    let _ = print.call1(&JsValue::NULL, &what.into());
}

/// Hands over an event's name and the one field of its detail, if it has one.
fn told(tell: &Function, news: News) {
    let (event, field, value) = match news {
        News::Ready => ("ready", "", ""),
        News::Phase(phase) => ("phase", "phase", phase),
        News::Language(language) => ("language", "language", language),
        News::Exit => ("exit", "", ""),
        News::Completed => ("complete", "", ""),
        News::Outcome(outcome) => ("complete", "outcome", outcome),
        #[cfg(feature = "workshop")]
        News::Code(code) => ("code", "code", &*code.to_string()),
    };
    // What a page makes of it cannot fail here: the browser reports the errors of listeners itself.
    let _ = tell.call3(&JsValue::NULL, &event.into(), &field.into(), &value.into());
}
