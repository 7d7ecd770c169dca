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

/// Stands between two texts of a compiled language. This one and the next two are the control characters that a text file
/// may hold: media libraries refuse files with others as no texts.
pub const SEPARATOR: char = '\n';
/// Stands before a wording for a [variant](crate::instrument::Variant), whose [`variant_mark`] follows, or for a
/// [`PluralCategory`], whose [`mark`](PluralCategory::mark) follows.
pub const WORDING: char = '\t';
/// Stands between two items of a text that is a list.
pub const ITEM: char = '\u{c}';

/// One character for the variant at this position: `0` for the first, and so on, also past `9`.
pub fn variant_mark(variant: usize) -> char {
    let mark = u32::try_from(variant).ok().and_then(|variant| char::from_u32(variant.saturating_add('0' as u32)));
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

    /// Takes a compiled language from its files, joined by [`SEPARATOR`]. Each begins with the stamp of the message
    /// catalogue; `None` where that is another one than `stamp`, so that the texts would stand at other places, or where a
    /// file is missing or cut off. A stamp ends with the number of texts.
    pub fn stamped(files: &str, stamp: &str) -> Option<Self> {
        let mut parts = files.split(stamp);
        parts.next().filter(|before| before.is_empty())?;
        let parts: Option<Vec<&str>> = parts.map(|part| part.strip_prefix(SEPARATOR)).collect();
        let texts = Self::from_compiled(parts?.concat());
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

    /// The text at `key` in the first of its wordings whose variant is in a bit set (bit 0 is the first variant), else in
    /// its base wording. It may be empty: then there is nothing to say.
    pub fn worded(&self, key: TextKey, variants: u32) -> &str {
        let mut wordings = self.entry(key).split(WORDING);
        let base = wordings.next().unwrap_or_default();
        let holding = wordings.find_map(|wording| {
            let mut text = wording.chars();
            let variant = u32::from(text.next()?).checked_sub(u32::from('0'))?;
            (variants.checked_shr(variant)? & 1 == 1).then_some(text.as_str())
        });
        holding.unwrap_or(base)
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
    list.split(ITEM).filter(|item| !item.is_empty())
}
