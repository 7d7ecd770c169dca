//! How numbers, dates and counted texts are written in a language.

use boundary_check_core::text::{PluralCategory, TextKey, Texts, fill};

/// What only the browser knows of a language; passed in, so that a screen can be rendered without one.
#[derive(Debug, Clone, Copy)]
pub struct Formats {
    /// A whole number as the language of a tag writes it.
    pub number: fn(&str, usize) -> String,
    /// The plural category of a whole number in that language.
    pub plural: fn(&str, usize) -> PluralCategory,
    /// Today in full: figures alone are read in two ways.
    pub today: fn(&str) -> String,
}

/// A language and region for numbers and dates.
#[derive(Debug, Clone, Copy)]
pub struct Locale<'a> {
    /// The language tag, such as `en-GB`.
    pub tag: &'a str,
    /// How it formats.
    pub formats: Formats,
}

impl Locale<'_> {
    /// A whole number.
    pub fn number(&self, number: usize) -> String {
        (self.formats.number)(self.tag, number)
    }

    /// Today's date.
    pub fn today(&self) -> String {
        (self.formats.today)(self.tag)
    }

    /// The text at a key for this number, which its placeholder `name` takes.
    pub fn plural(&self, texts: &Texts, key: TextKey, name: &str, count: usize) -> String {
        let plural = (self.formats.plural)(self.tag, count);
        fill(texts.plural(key, plural), &[(name, &self.number(count))])
    }
}
