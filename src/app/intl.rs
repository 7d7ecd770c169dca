//! The browser's `Intl`: how it writes numbers and dates, and which plural category a number has.

use boundary_check_content::ENGLISH_TAG;
use boundary_check_core::text::PluralCategory;
use js_sys::{Array, Date, Intl, Number, Object, Reflect};

use crate::ui::Formats;

/// Formatting by the browser.
pub static FORMATS: Formats = Formats { number, plural: plural_category, today };

/// `Intl` throws for an empty tag; the element never hands one over.
fn or_english(locale: &str) -> &str {
    if locale.is_empty() { ENGLISH_TAG } else { locale }
}

fn number(locale: &str, number: usize) -> String {
    String::from(Number::from(number as f64).to_locale_string(or_english(locale)))
}

fn plural_category(locale: &str, number: usize) -> PluralCategory {
    let rules = Intl::PluralRules::new(&Array::of1(&or_english(locale).into()), &Object::new());
    PluralCategory::named(&String::from(rules.select(number as f64)))
}

fn today(locale: &str) -> String {
    let options = Object::new();
    // Setting a field of a new object cannot fail; without it the date is merely shorter.
    let _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
    String::from(Date::new_0().to_locale_date_string(or_english(locale), &options))
}
