//! The language of an element, and its translations as `element.js` has fetched them.

use boundary_check_content as built_in;
use boundary_check_core::text::Texts;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The language of an element, with its texts.
#[derive(Debug, Clone)]
pub struct Translation {
    /// The language of the texts, such as `en`.
    pub language: String,
    /// The language tag of dates and numbers, such as `en-GB`.
    pub locale: String,
    /// Whether another language was asked for, whose texts could not be had.
    pub translation_failed: bool,
    /// The texts of each message catalogue, in the order of its stamps; none where the built-in ones count.
    pub texts: Vec<Texts>,
}

impl Translation {
    /// Reads `{ language, locale, translationFailed, translations }`. A file of another edition, such as an old copy in a cache, carries
    /// another stamp than its catalogue here: then the element speaks English, as if the file had not arrived.
    ///
    /// # Errors
    ///
    /// What a getter of the settings throws.
    pub fn from_js(settings: &JsValue, stamps: &[&str]) -> Result<Self, JsValue> {
        let get = |name: &str| Reflect::get(settings, &name.into());
        let files: Vec<String> = get("translations")?
            .dyn_into::<Array>()
            .unwrap_or_default()
            .iter()
            .filter_map(|file| file.as_string())
            .collect();
        let texts: Vec<Texts> =
            files.into_iter().zip(stamps).filter_map(|(file, stamp)| Texts::stamped(file, stamp)).collect();
        let given = |name: &str| Ok::<_, JsValue>(get(name)?.as_string().unwrap_or_default());
        let language = given("language")?;
        let whole = texts.len() == stamps.len();
        let english = language.is_empty() || language == built_in::ENGLISH_TAG;
        let translation_failed = get("translationFailed")?.is_truthy() || !(english || whole);
        let (language, locale) = if translation_failed || language.is_empty() {
            (built_in::ENGLISH_TAG.to_owned(), built_in::ENGLISH_TAG.to_owned())
        } else {
            (language, given("locale")?)
        };
        Ok(Self {
            language,
            locale,
            translation_failed,
            texts: if translation_failed || english { Vec::new() } else { texts },
        })
    }
}
