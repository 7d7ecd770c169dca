//! The language of an element, and its texts as `element.js` has fetched them.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::built_in;
use crate::text::Texts;

/// What an element speaks.
pub(super) struct Spoken {
    /// The language of the texts, such as `en`.
    pub(super) language: String,
    /// The tag for dates and numbers, such as `en-GB`.
    pub(super) locale: String,
    /// Whether another language was asked for, whose texts could not be had.
    pub(super) failed: bool,
    /// The texts of the check; `None` for the built-in ones.
    pub(super) texts: Option<Texts>,
    /// The texts of workshops.
    #[cfg(feature = "workshop")]
    pub(super) workshop: Option<Texts>,
}

/// Reads `{ language, locale, failed, texts }`. Texts that are not as many as the built-in ones are of another
/// edition, as an old copy in a cache: then it speaks English, as if they had not arrived.
pub(super) fn read(settings: &JsValue) -> Result<Spoken, JsValue> {
    let get = |name: &str| Reflect::get(settings, &name.into());
    let files = get("texts")?.dyn_into::<Array>().unwrap_or_default();
    let file = |at: u32| files.get(at).as_string().map(Texts::from_compiled);
    let fits = |texts: &Option<Texts>, built_in: Texts| texts.as_ref().is_none_or(|it| it.len() == built_in.len());
    let texts = file(0);
    let whole = fits(&texts, built_in::english());
    #[cfg(feature = "workshop")]
    let (workshop, whole) = {
        let workshop = file(1);
        let whole = whole && fits(&workshop, built_in::workshop_english());
        (workshop.filter(|_| whole), whole)
    };
    let tag = |name: &str| {
        let given = get(name)?.as_string().filter(|_| whole);
        Ok::<_, JsValue>(given.unwrap_or_else(|| built_in::ENGLISH_TAG.to_owned()))
    };
    Ok(Spoken {
        language: tag("language")?,
        locale: tag("locale")?,
        failed: !whole || get("failed")?.is_truthy(),
        texts: texts.filter(|_| whole),
        #[cfg(feature = "workshop")]
        workshop,
    })
}
