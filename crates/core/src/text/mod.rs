//! The texts of one language, looked up by number: no string keys at run time.
//! Here live keys, lookup and placeholders; loading and checking of language files is `content`'s.
//! Nothing here knows which language is in use where: each instance holds its own [`Texts`].

#[macro_use]
mod numbered;
pub mod keys;
mod plural;
pub mod workshop_keys;

use std::borrow::Cow;

pub use keys::TextKey;
pub use numbered::TextShape;
pub use plural::PluralCategory;

/// Stands between two texts of a compiled language.
pub const SEPARATOR: char = '\u{1f}';
/// Stands before a wording for one option of [`wording_by`](crate::instrument::Instrument::wording_by), whose
/// [`option_mark`] follows, or for a [`PluralCategory`], whose [`mark`](PluralCategory::mark) follows.
pub const WORDING: char = '\u{1e}';

/// One character for the option at this position: `0` for the first, and so on, also past `9`.
pub fn option_mark(option: usize) -> char {
    let mark = u32::try_from(option).ok().and_then(|option| char::from_u32(option.saturating_add('0' as u32)));
    mark.unwrap_or(WORDING)
}

impl TextKey {
    /// The key `offset` places on.
    pub fn plus(self, offset: u16) -> TextKey {
        TextKey(self.0.saturating_add(offset))
    }
}

/// All texts of one language, in catalogue order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    compiled: Cow<'static, str>,
    /// Where each text ends.
    ends: Vec<u32>,
}

impl Texts {
    /// Takes a compiled language: its texts in catalogue order with [`SEPARATOR`] between them.
    pub fn from_compiled(compiled: impl Into<Cow<'static, str>>) -> Self {
        let compiled = compiled.into();
        let separators = compiled.bytes().enumerate().filter(|(_, byte)| *byte == SEPARATOR as u8);
        let mut ends: Vec<u32> = separators.map(|(at, _)| at as u32).collect();
        ends.push(compiled.len() as u32);
        Self { compiled, ends }
    }

    /// Takes a compiled language from a file, which begins with the stamp of its message catalogue; `None` where that is
    /// another one than `stamp`, so that its texts would stand at other places, or where the file is cut off. A stamp ends
    /// with the number of texts.
    pub fn stamped(file: String, stamp: &str) -> Option<Self> {
        let texts = Self::from_compiled(file.strip_prefix(stamp)?.strip_prefix(SEPARATOR)?.to_owned());
        (stamp.rsplit('.').next()? == texts.len().to_string()).then_some(texts)
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no texts at all.
    pub fn is_empty(&self) -> bool {
        self.compiled.is_empty()
    }

    /// The text at `key` in its base wording; empty if there is none.
    pub fn get(&self, key: TextKey) -> &str {
        self.entry(key).split(WORDING).next().unwrap_or_default()
    }

    /// The text at `key` in the wording for the option at this position, else in its base wording.
    pub fn worded(&self, key: TextKey, option: Option<usize>) -> &str {
        option.and_then(|option| self.wording(key, option_mark(option))).unwrap_or_else(|| self.get(key))
    }

    /// The text at `key` for a number of this kind; where it has none of its own, that for all others.
    pub fn plural(&self, key: TextKey, plural: PluralCategory) -> &str {
        self.wording(key, plural.mark()).unwrap_or_else(|| self.get(key))
    }

    fn wording(&self, key: TextKey, mark: char) -> Option<&str> {
        self.entry(key).split(WORDING).skip(1).find_map(|wording| wording.strip_prefix(mark))
    }

    fn entry(&self, key: TextKey) -> &str {
        let at = usize::from(key.0);
        let start = match at.checked_sub(1) {
            None => 0,
            Some(before) => self.ends.get(before).map_or(usize::MAX, |end| *end as usize + 1),
        };
        let end = self.ends.get(at).map_or(0, |end| *end as usize);
        self.compiled.get(start..end).unwrap_or_default()
    }
}

/// Puts values into a text: each `{name}` becomes its value.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            filled.push_str(value);
        }
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

/// The items of a text that is a list.
pub fn items(list: &str) -> impl Iterator<Item = &str> {
    list.split('\n').filter(|item| !item.is_empty())
}
