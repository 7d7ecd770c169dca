//! The language of an element, and its translations as `element.js` has fetched them.

use boundary_check_content as built_in;
use boundary_check_core::text::Texts;
use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The part of an element's settings that every element has, as `module.d.ts` declares it.
    #[wasm_bindgen(typescript_type = "LanguageSettings")]
    pub type LanguageSettings;
    #[wasm_bindgen(method, getter, structural)]
    fn language(this: &LanguageSettings) -> String;
    #[wasm_bindgen(method, getter, structural)]
    fn locale(this: &LanguageSettings) -> String;
    #[wasm_bindgen(method, getter, structural)]
    fn translations(this: &LanguageSettings) -> Option<Array>;
    #[wasm_bindgen(method, getter, structural, js_name = translationFailed)]
    fn translation_failed(this: &LanguageSettings) -> Option<bool>;
}

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
    /// Reads the language of some settings. A file of another edition, such as an old copy in a cache, carries another stamp
    /// than its catalogue here: then the element speaks English, as if the file had not arrived.
    pub fn read(given: &LanguageSettings, stamps: &[&str]) -> Self {
        let files = given.translations().unwrap_or_default();
        let files = files.iter().filter_map(|file| file.as_string());
        let texts: Vec<Texts> = files.zip(stamps).filter_map(|(file, stamp)| Texts::stamped(&file, stamp)).collect();
        let language = given.language();
        let whole = texts.len() == stamps.len();
        let english = language == built_in::ENGLISH_TAG;
        let translation_failed = given.translation_failed() == Some(true) || !(english || whole);
        let (language, locale) = if translation_failed {
            (built_in::ENGLISH_TAG.to_owned(), built_in::ENGLISH_TAG.to_owned())
        } else {
            (language, given.locale())
        };
        Self {
            language,
            locale,
            translation_failed,
            texts: if translation_failed || english { Vec::new() } else { texts },
        }
    }
}
