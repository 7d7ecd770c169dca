//! What `element.js` hands over for a case, and what that changes.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use crate::app::{CaseSetting, CaseSettings, Instance, Share};
use crate::built_in;
use crate::text::Texts;
use crate::workshop::{LONGEST_NAME, Round, Scheme, is_unseen};

/// Reads `{ case, workshop, round, passAround }`; without a case, the rest says nothing. `texts`: those of workshops, if
/// they are not the built-in ones.
///
/// # Errors
///
/// Where there is no such case: what was found and what is expected, in words.
pub(super) fn read(settings: &JsValue, texts: Option<Texts>) -> Result<CaseSettings, JsValue> {
    let text = |name: &str| Ok::<_, JsValue>(Reflect::get(settings, &name.into())?.as_string().unwrap_or_default());
    let id = text("case")?;
    if id.is_empty() {
        return Ok(CaseSettings::default());
    }
    let cases = built_in::cases();
    let Some((at, case)) = cases.iter().enumerate().find(|(_, case)| case.id == id) else {
        let known: Vec<&str> = cases.iter().map(|case| &*case.id).collect();
        let message = ["case=\"", &id, "\": expected one of ", &known.join(", ")].concat();
        return Err(js_sys::Error::new(&message).into());
    };
    let workshop = Some(text("workshop")?).filter(|name| !name.is_empty()).or_else(of_the_page).unwrap_or_default();
    let workshop = readable(&workshop);
    Ok(CaseSettings(Some(CaseSetting {
        at,
        case,
        texts: texts.unwrap_or_else(built_in::workshop_english),
        scheme: Scheme::new(built_in::instrument(), cases.len(), &workshop),
        workshop,
        round: if text("round")? == "2" { Round::Second } else { Round::First },
        pass_around: text("passAround")? == "on",
    })))
}

/// Somebody else may have written the name into a link: no more of it than a board takes, and nothing unseen.
fn readable(name: &str) -> String {
    name.chars().filter(|c| !c.is_control() && !is_unseen(*c)).take(LONGEST_NAME).collect()
}

/// The workshop that the page's address names.
fn of_the_page() -> Option<String> {
    let query = web_sys::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&query).ok()?.get("workshop")
}

/// A case is read without the embedder's waiting times, as its key is; a device that goes round keeps nothing, and
/// prints nothing.
pub(super) fn bounded(instance: Instance) -> Instance {
    let mut instance = instance;
    let Some(setting) = &instance.case.0 else { return instance };
    // The story comes first, whoever pressed Begin early.
    instance.begun = false;
    instance.policy.friendship_wait_months = None;
    instance.policy.romance_wait_months = None;
    if setting.pass_around {
        instance.storage_key = None;
        instance.print = None;
        instance.share = Share::Nothing;
    }
    instance
}
