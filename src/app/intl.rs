//! What only the browser knows of a language: how it writes numbers and dates, and of which kind a number is.

use js_sys::{Array, Date, Intl, Number, Object, Reflect};

use crate::built_in::ENGLISH_TAG;
use crate::text::{Key, Plural, Texts, fill};

/// `Intl` throws for an empty tag; the element never hands one over.
fn or_english(locale: &str) -> &str {
    if locale.is_empty() { ENGLISH_TAG } else { locale }
}

/// A whole number as this language writes it.
pub(crate) fn number(locale: &str, number: usize) -> String {
    String::from(Number::from(number as f64).to_locale_string(or_english(locale)))
}

/// Of which kind a whole number is.
pub(crate) fn plural(locale: &str, number: usize) -> Plural {
    let rules = Intl::PluralRules::new(&Array::of1(&or_english(locale).into()), &Object::new());
    Plural::named(&String::from(rules.select(number as f64)))
}

/// A text that counts, for this number, which its placeholder `name` takes.
pub(crate) fn counted(texts: &Texts, locale: &str, key: Key, name: &str, count: usize) -> String {
    fill(texts.counted(key, plural(locale, count)), &[(name, &number(locale, count))])
}

/// Today in full: figures alone are read in two ways.
pub(super) fn today(locale: &str) -> String {
    let options = Object::new();
    // Setting a field of a new object cannot fail; without it the date is merely shorter.
    let _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
    String::from(Date::new_0().to_locale_date_string(or_english(locale), &options))
}
