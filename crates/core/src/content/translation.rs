//! A language file: checked against the catalogue, and compiled into one string in its order.

use super::catalogue::{CatalogueEntry, Presence, catalogue, workshop_catalogue};
use super::ordered_json::OrderedJson;
use super::{ContentError, error};
use crate::cases::Case;
use crate::instrument::Instrument;
use crate::text::{ITEM, PluralCategory, SEPARATOR, TextKey, TextShape, WORDING, variant_mark};

/// A language, checked and compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Its BCP 47 tag, for example `en`.
    pub tag: String,
    /// What it calls itself, for example `English`; empty for the texts of workshops.
    pub name: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// Who has reviewed the texts, as a sentence in that language.
    pub review: String,
    /// The texts in catalogue order, for [`Texts::from_compiled`](crate::text::Texts::from_compiled).
    pub compiled: String,
}

impl Translation {
    /// A file that a browser loads: the stamp of the message catalogue, then the texts, for
    /// [`Texts::stamped`](crate::text::Texts::stamped).
    pub fn file(&self, stamp: &str) -> String {
        stamped(stamp, &self.compiled)
    }

    /// The same in two files: the texts before `from`, and those from there on.
    pub fn files(&self, stamp: &str, from: TextKey) -> [String; 2] {
        let ends = self.compiled.match_indices(SEPARATOR).map(|(at, _)| at);
        let end = ends.take(usize::from(from.0)).last().unwrap_or_default();
        let (first, rest) = self.compiled.split_at(end);
        [stamped(stamp, first), stamped(stamp, rest.strip_prefix(SEPARATOR).unwrap_or_default())]
    }
}

/// Reads a language for an instrument from JSON and checks it.
///
/// `file` is the name to give it in errors. The format is that of `content/en.json`.
///
/// # Errors
///
/// A [`ContentError`] for the first thing that is wrong: JSON that does not parse, a key that stands
/// twice, is missing or is not in the catalogue, an empty text, a list where a text belongs or the
/// other way round, a plural category that there is not, a placeholder that is missing or too many.
pub fn translation(file: &str, json: &str, instrument: &Instrument) -> Result<Translation, ContentError> {
    first(compile(file, json, instrument, &catalogue(instrument), true)?)
}

/// Reads the texts of workshops in a language from JSON and checks them. The format is that of
/// `content/workshop/en.json`.
///
/// # Errors
///
/// As [`translation`].
pub fn workshop_translation(
    file: &str,
    json: &str,
    instrument: &Instrument,
    cases: &[Case],
) -> Result<Translation, ContentError> {
    first(compile(file, json, instrument, &workshop_catalogue(instrument, cases), false)?)
}

/// Everything for which [`translation`] would refuse a file.
pub fn language_findings(file: &str, json: &str, instrument: &Instrument) -> Vec<ContentError> {
    compile(file, json, instrument, &catalogue(instrument), true).map_or_else(|error| vec![error], |(_, found)| found)
}

/// Everything for which [`workshop_translation`] would refuse a file.
pub fn workshop_language_findings(
    file: &str,
    json: &str,
    instrument: &Instrument,
    cases: &[Case],
) -> Vec<ContentError> {
    let entries = workshop_catalogue(instrument, cases);
    compile(file, json, instrument, &entries, false).map_or_else(|error| vec![error], |(_, found)| found)
}

fn stamped(stamp: &str, compiled: &str) -> String {
    [stamp, SEPARATOR.encode_utf8(&mut [0; 4]), compiled].concat()
}

fn first((language, findings): (Translation, Vec<ContentError>)) -> Result<Translation, ContentError> {
    findings.into_iter().next().map_or(Ok(language), Err)
}

/// A language, and what is wrong with its texts: in the place of each such text stands nothing.
fn compile(
    file: &str,
    json: &str,
    instrument: &Instrument,
    catalogue: &[CatalogueEntry],
    named: bool,
) -> Result<(Translation, Vec<ContentError>), ContentError> {
    let mut reader = Reader { file, leaves: Vec::new() };
    reader.collect("", &OrderedJson::parse(file, json)?)?;
    let tag = reader.header("language")?;
    let name = if named { reader.header("name")? } else { String::new() };
    let (direction, review) = (reader.header("direction")?, reader.header("review")?);
    if direction != "ltr" && direction != "rtl" {
        return Err(ContentError::new(file, "direction", format!("`{direction}`"), "`ltr` or `rtl`"));
    }
    let (mut compiled, mut findings) = (String::new(), Vec::new());
    for (at, entry) in catalogue.iter().enumerate() {
        if at > 0 {
            compiled.push(SEPARATOR);
        }
        let text = match entry.path.as_str() {
            // What stands at the top of a file is a text like the others where the catalogue has it.
            "direction" => Ok(direction.clone()),
            "review" => Ok(review.clone()),
            _ if entry.shape == TextShape::Plural => reader.take_plural(entry),
            _ => reader.take(entry, "").map(Option::unwrap_or_default),
        };
        compiled.push_str(&text.unwrap_or_else(|error| {
            findings.push(error);
            String::new()
        }));
        for (number, variant) in instrument.variants.iter().enumerate().filter(|_| entry.worded) {
            match reader.take(entry, &variant.id) {
                Ok(None) => {}
                Ok(Some(wording)) => {
                    compiled.extend([WORDING, variant_mark(number)].into_iter().chain(wording.chars()))
                }
                Err(error) => findings.push(error),
            }
        }
    }
    let unknown = |(place, _): &(String, Leaf)| {
        ContentError::new(file, place.clone(), "a text", "no such key: nothing in the product uses it")
    };
    findings.extend(reader.leaves.iter().map(unknown));
    Ok((Translation { tag, name, direction, review, compiled }, findings))
}

/// The texts of a file that have not been taken yet, by their place.
struct Reader<'a> {
    file: &'a str,
    leaves: Vec<(String, Leaf)>,
}

struct Leaf {
    text: String,
    list: bool,
}

impl Reader<'_> {
    fn collect(&mut self, place: &str, tree: &OrderedJson) -> Result<(), ContentError> {
        let leaf = match tree {
            OrderedJson::Map(entries) => {
                for (key, value) in entries {
                    let below = if place.is_empty() { key.clone() } else { format!("{place}.{key}") };
                    self.collect(&below, value)?;
                }
                return Ok(());
            }
            OrderedJson::Text(text) => Leaf { text: self.one_line(place, text)?.to_owned(), list: false },
            OrderedJson::List(items) => {
                let mut lines = Vec::new();
                for item in items {
                    match item {
                        OrderedJson::Text(text) => lines.push(self.one_line(place, text)?),
                        other => return Err(self.error(place, other.describe(), "a list of texts")),
                    }
                }
                Leaf { text: lines.join(ITEM.encode_utf8(&mut [0; 4])), list: true }
            }
            OrderedJson::Other(_) => {
                return Err(self.error(place, tree.describe(), "a text, a list of texts or an object"));
            }
        };
        self.leaves.push((place.to_owned(), leaf));
        Ok(())
    }

    fn one_line<'t>(&self, place: &str, text: &'t str) -> Result<&'t str, ContentError> {
        one_line(text).map_err(|(found, expected)| self.error(place, found, expected))
    }

    fn header(&mut self, key: &str) -> Result<String, ContentError> {
        let entry = CatalogueEntry {
            path: key.to_owned(),
            need: Presence::Required,
            shape: TextShape::Text,
            placeholders: &[],
            worded: false,
        };
        Ok(self.take(&entry, "")?.unwrap_or_default())
    }

    /// Takes the texts of an entry for each kind of number: first that for all that have none of their own, then the
    /// others, each behind its mark.
    fn take_plural(&mut self, entry: &CatalogueEntry) -> Result<String, ContentError> {
        let place = |plural: PluralCategory| format!("{}.{}", entry.path, plural.name());
        let others = place(PluralCategory::Other);
        let Some(base) = self.leaf(&others) else { return Err(self.error(&others, "nothing", "a text")) };
        let mut compiled = self.fitting(entry, &others, base, false)?;
        for plural in PluralCategory::ALL {
            if let Some(leaf) = self.leaf(&place(plural)) {
                compiled.push(WORDING);
                compiled.push(plural.mark());
                // "Two months" needs no number.
                compiled.push_str(&self.fitting(entry, &place(plural), leaf, true)?);
            }
        }
        Ok(compiled)
    }

    /// Takes the text of an entry, or its wording for a variant: there, an empty list stands for nothing.
    fn take(&mut self, entry: &CatalogueEntry, wording: &str) -> Result<Option<String>, ContentError> {
        let base = wording.is_empty();
        let place = if base { entry.path.clone() } else { format!("{}@{wording}", entry.path) };
        let Some(leaf) = self.leaf(&place) else {
            return match entry.need {
                Presence::Required if base => Err(self.error(&place, "nothing", expected_shape(entry))),
                _ => Ok(None),
            };
        };
        if entry.need == Presence::Absent {
            return Err(self.error(&place, "a text", "no such key: nothing in the product uses it"));
        }
        if !base && leaf.list && leaf.text.is_empty() {
            return Ok(Some(String::new()));
        }
        self.fitting(entry, &place, leaf, false).map(Some)
    }

    /// Takes what stands at a place.
    fn leaf(&mut self, place: &str) -> Option<Leaf> {
        let at = self.leaves.iter().position(|(path, _)| path == place)?;
        Some(self.leaves.swap_remove(at).1)
    }

    /// The text, if it has the form and the placeholders of its entry; `fewer` lets placeholders be left out.
    fn fitting(&self, entry: &CatalogueEntry, place: &str, leaf: Leaf, fewer: bool) -> Result<String, ContentError> {
        if leaf.list != (entry.shape == TextShape::List) {
            let found = if leaf.list { "a list" } else { "a text" };
            return Err(self.error(place, found, expected_shape(entry)));
        }
        let mut expected = entry.placeholders.to_vec();
        expected.sort_unstable();
        let found = match placeholders(&leaf.text) {
            None => "a brace that stands alone".to_owned(),
            Some(mut found) => {
                found.sort_unstable();
                if found == expected || fewer && found.iter().all(|name| expected.contains(name)) {
                    return Ok(leaf.text);
                }
                format!("the placeholders {found:?}")
            }
        };
        Err(self.error(place, found, format!("the placeholders {expected:?}, each between two braces")))
    }

    fn error(&self, place: &str, found: impl Into<String>, expected: impl Into<String>) -> error::ContentError {
        ContentError::new(self.file, place, found, expected)
    }
}

/// A text, if it is one line with nothing around it; else what was found and what is expected.
pub(super) fn one_line(text: &str) -> Result<&str, (String, &'static str)> {
    if text.trim() != text || text.is_empty() {
        return Err((format!("\"{text}\""), "a text, with no space around it"));
    }
    match text.chars().find(|c| c.is_control()) {
        Some(c) => Err((format!("the control character {c:?}"), "one line of text")),
        None => Ok(text),
    }
}

/// What an entry has to be, in words.
fn expected_shape(entry: &CatalogueEntry) -> &'static str {
    match entry.shape {
        TextShape::Text => "a text",
        TextShape::List => "a list of texts",
        TextShape::Plural => "an object with a text for each kind of number",
    }
}

/// The names between braces, in the order in which they stand; `None` where a brace stands alone.
pub(super) fn placeholders(text: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (name, after) = rest.get(at..)?.strip_prefix('{')?.split_once('}')?;
        if name.contains('{') {
            return None;
        }
        names.push(name);
        rest = after;
    }
    Some(names)
}
