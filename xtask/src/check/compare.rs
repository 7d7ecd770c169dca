//! A language beside English: the same texts at the same places, in other words.

use std::collections::BTreeSet;

use boundary_check_core::text::{self, PluralCategory};
use intl_pluralrules::{PluralRuleType, PluralRules};
use serde_json::{Map, Value};
use unic_langid::LanguageIdentifier;

use super::finding::Finding;

/// How many times as long as English a text may be, and how many characters more a short one.
const LONGEST: f64 = 1.6;
const SHORT: usize = 40;
/// The numbers that a plural may be about: months, people, codes. A form for larger ones alone is needed by nobody.
const NUMBERS: std::ops::RangeInclusive<usize> = 0..=200;
/// Places at the top of a file that are the language's own.
const HEADER: [&str; 2] = ["language", "direction"];
/// Texts that are the same in several languages.
const SAME: [&str; 8] = [
    "certificate.name",
    "interface.board.case",
    "interface.case.workshop",
    "interface.change.less.other",
    "interface.change.more.other",
    "interface.start.title",
    "topics.balance.name",
    "topics.respect.name",
];

/// Everything in which `other` is not what `english` asks for.
pub(super) fn compare(file: &str, english: &Value, other: &Value) -> Vec<Finding> {
    let language = other.get("language").and_then(Value::as_str).unwrap_or_default();
    let mut comparison = Comparison { file, categories: categories(language), findings: Vec::new() };
    comparison.values("", english, other);
    comparison.findings
}

struct Comparison<'f> {
    file: &'f str,
    /// The plural categories that the language has.
    categories: BTreeSet<String>,
    findings: Vec<Finding>,
}

impl Comparison<'_> {
    fn find(&mut self, place: &str, what: impl Into<String>) {
        self.findings.push(Finding { file: self.file.to_owned(), place: place.to_owned(), what: what.into() });
    }

    fn values(&mut self, place: &str, english: &Value, other: &Value) {
        match (english, other) {
            _ if HEADER.contains(&place) => {}
            (Value::Object(english), Value::Object(other)) => match plural(english) {
                Some(base) => self.plurals(place, base, other),
                None => self.objects(place, english, other),
            },
            (Value::Array(english), Value::Array(other)) => {
                if english.len() != other.len() {
                    self.find(place, format!("{} items; English has {}", other.len(), english.len()));
                }
                for (at, (english, other)) in english.iter().zip(other).enumerate() {
                    self.values(&format!("{place}[{at}]"), english, other);
                }
            }
            (Value::String(english), Value::String(other)) => self.texts(place, english, other, false),
            _ => self.find(place, format!("{} where English has {}", kind(other), kind(english))),
        }
    }

    fn objects(&mut self, place: &str, english: &Map<String, Value>, other: &Map<String, Value>) {
        let below = |key: &str| if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") };
        for (key, value) in english {
            match other.get(key) {
                Some(translated) => self.values(&below(key), value, translated),
                None => self.find(&below(key), "it is missing"),
            }
        }
        for key in other.keys().filter(|key| !english.contains_key(*key)) {
            self.find(&below(key), "English has no such text");
        }
    }

    /// A language has the categories that it needs: some more, some fewer than English.
    fn plurals(&mut self, place: &str, english: &str, other: &Map<String, Value>) {
        for (category, value) in other {
            let place = format!("{place}.{category}");
            match value {
                _ if PluralCategory::ALL.iter().all(|plural| plural.name() != category) => {
                    self.find(&place, "there is no such plural category");
                }
                Value::String(text) => self.texts(&place, english, text, true),
                _ => self.find(&place, format!("{} in place of a text", kind(value))),
            }
        }
        if !other.contains_key(PluralCategory::Other.name()) {
            self.find(place, "it has no `other`, which every language needs");
        }
        for category in self.categories.clone().into_iter().filter(|category| !other.contains_key(category)) {
            self.find(place, format!("it has no `{category}`, which the language has"));
        }
    }

    fn texts(&mut self, place: &str, english: &str, other: &str, fewer_placeholders: bool) {
        if other.trim().is_empty() {
            return self.find(place, "it is empty");
        }
        if other.trim() != other {
            self.find(place, "there is space around it");
        }
        let (wanted, found) = (placeholders(english), placeholders(other));
        let fit = if fewer_placeholders { found.iter().all(|name| wanted.contains(name)) } else { wanted == found };
        if !fit {
            self.find(place, format!("it has the placeholders {found:?}; English has {wanted:?}"));
        }
        if let Some(mark) = stray_mark(other) {
            self.find(place, format!("it has the mark-up `{mark}`"));
        }
        let (length, base) = (other.chars().count(), english.chars().count());
        if length as f64 > (base as f64 * LONGEST).max((base + SHORT) as f64) {
            self.find(
                place,
                format!("it has {length} characters; English has {base}, and {LONGEST} times that is too long"),
            );
        }
        let own = text::fill(english, &[]);
        let says_something = own.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 3);
        if other == english && says_something && !SAME.contains(&place) {
            self.find(place, "it is still English");
        }
    }
}

/// The plural categories of a language, by its tag; none of one that is not known.
fn categories(language: &str) -> BTreeSet<String> {
    let rules = language
        .parse()
        .ok()
        .and_then(|tag: LanguageIdentifier| PluralRules::create(tag, PluralRuleType::CARDINAL).ok());
    let category = |rules: &PluralRules, number| Some(format!("{:?}", rules.select(number).ok()?).to_lowercase());
    rules.map(|rules| NUMBERS.filter_map(|number| category(&rules, number)).collect()).unwrap_or_default()
}

/// The text for all other numbers, where an object is one text for each kind of number.
fn plural(object: &Map<String, Value>) -> Option<&str> {
    let known = |key: &String| PluralCategory::ALL.iter().any(|plural| plural.name() == key);
    object.keys().all(known).then(|| object.get(PluralCategory::Other.name())?.as_str())?
}

/// The names between braces, in order.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    names.sort_unstable();
    names
}

/// Mark-up that nothing would read: texts are shown as they are.
fn stray_mark(text: &str) -> Option<String> {
    const MARKS: [&str; 5] = ["**", "__", "](", "\n", "\t"];
    let mark = MARKS.into_iter().find(|mark| text.contains(mark)).map(str::to_owned);
    let tag = text.split('<').skip(1).find(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'));
    let entity = text.split('&').skip(1).find(|rest| {
        rest.split_once(';')
            .is_some_and(|(name, _)| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#'))
    });
    mark.or(tag.map(|rest| format!("<{}", rest.chars().take(8).collect::<String>())))
        .or(entity.map(|rest| format!("&{}", rest.chars().take(8).collect::<String>())))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
        _ => "something else",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What is found where German stands beside English.
    fn found(english: Value, other: Value) -> Vec<String> {
        compare("de.json", &english, &other).into_iter().map(|it| format!("{}: {}", it.place, it.what)).collect()
    }

    #[test]
    fn each_kind_of_mistake_is_named_with_its_place() {
        let english =
            json!({ "language": "en", "a": { "b": "Answer {count} questions", "c": ["One thing", "Another"] } });
        let one = |other: Value| match found(english.clone(), other).as_slice() {
            [finding] => finding.clone(),
            findings => panic!("{findings:#?}"),
        };
        let with = |b: &str| json!({ "language": "de", "a": { "b": b, "c": ["Eines", "Noch eines"] } });
        assert_eq!(found(english.clone(), with("Beantworten Sie {count} Fragen")), Vec::<String>::new());
        assert!(one(with("Beantworten Sie Fragen")).starts_with("a.b: it has the placeholders []"));
        assert_eq!(one(json!({ "language": "de", "a": { "c": ["Eines", "Noch eines"] } })), "a.b: it is missing");
        assert!(one(with("{count} <b>Fragen</b>")).contains("mark-up `<b>"));
        assert!(one(with("{count} Fragen &amp; mehr")).contains("mark-up `&amp;"));
        assert!(one(with("{count} **Fragen**")).contains("mark-up `**"));
        assert!(one(with(&format!("{{count}} {}", "Fragen ".repeat(12).trim()))).contains("too long"));
        assert_eq!(one(with("Answer {count} questions")), "a.b: it is still English");
        assert!(one(with("  {count} Fragen")).contains("space around"));
        let list = json!({ "language": "de", "a": { "b": "{count} Fragen", "c": ["Eines"] } });
        assert_eq!(one(list), "a.c: 1 items; English has 2");
        let more =
            json!({ "language": "de", "a": { "b": "{count} Fragen", "c": ["Eines", "Noch eines"], "d": "Mehr" } });
        assert_eq!(one(more), "a.d: English has no such text");
        let other = json!({ "language": "de", "a": { "b": ["{count}"], "c": ["Eines", ""] } });
        assert_eq!(found(english.clone(), other), ["a.b: a list where English has a text", "a.c[1]: it is empty"]);
    }

    #[test]
    fn a_language_has_plural_categories_of_its_own() {
        let english = json!({ "one": "{count} month", "other": "{count} months" });
        let arabic = json!({ "two": "شهران", "few": "{count} أشهر", "other": "{count} شهر" });
        assert_eq!(found(english.clone(), arabic), Vec::<String>::new());
        let wrong = found(english.clone(), json!({ "some": "x", "one": "{weeks} Monat" }));
        assert_eq!(wrong.len(), 3, "{wrong:#?}");
        let with_language = |language: &str, forms: Value| {
            found(json!({ "language": "en", "a": english }), json!({ "language": language, "a": forms }))
        };
        let missing = with_language("ar", json!({ "one": "شهر", "two": "شهران", "other": "{count} شهر" }));
        assert_eq!(missing.len(), 3, "zero, few and many: {missing:#?}");
        assert_eq!(
            with_language("de", json!({ "one": "{count} Monat", "other": "{count} Monate" })),
            Vec::<String>::new()
        );
    }
}
