//! Quotation marks, apostrophes and spaces as `docs/style.md` asks for them, in every file of every language.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// The quotation marks of each language; all others are somebody else's.
const MARKS: [(&str, &str); 6] =
    [("en", "“”‘’"), ("ar", "«»"), ("da", "””’"), ("de", "„“‚‘’"), ("es", "“”‘’"), ("fr", "«»“”’")];
const ALL_MARKS: &str = "\"'“”„‚‘’«»‹›";

fn texts(json: &Value, place: &str, found: &mut Vec<(String, String)>) {
    match json {
        Value::String(text) => found.push((place.to_owned(), text.clone())),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| texts(item, &format!("{place}[{at}]"), found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| texts(value, &format!("{place}.{name}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Every text of a language, with the file and the place in it.
fn of(tag: &str) -> Vec<(String, String)> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut found = Vec::new();
    for folder in ["", "pages", "paper", "workshop"] {
        let file = content.join(folder).join(format!("{tag}.json"));
        let json = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        texts(&json, &format!("{folder}/{tag}.json"), &mut found);
    }
    assert!(found.len() > 900, "{tag}: {} texts", found.len());
    found
}

#[test]
fn each_language_keeps_to_its_own_marks() {
    let mut wrong = Vec::new();
    for (tag, own) in MARKS {
        for (place, text) in of(tag) {
            // Names of attributes and of files stand in code.
            let foreign = text.chars().find(|mark| ALL_MARKS.contains(*mark) && !own.contains(*mark));
            if let Some(mark) = foreign.filter(|_| !text.contains('`') && !text.contains('<')) {
                wrong.push(format!("{place}: {mark} in “{text}”"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

/// French puts a narrow space before what is high and double, and a full one inside its quotation marks; neither breaks.
#[test]
fn french_has_its_spaces() {
    let mut wrong = Vec::new();
    for (place, text) in of("fr") {
        let characters: Vec<char> = text.chars().collect();
        for pair in characters.windows(2) {
            let sound = match *pair {
                [before, ';' | '!' | '?'] => before == '\u{202f}' || "…?!".contains(before),
                // A time of day, an address and a format have none.
                [before, ':'] => before == '\u{202f}' || before.is_ascii_alphanumeric(),
                ['«', after] => after == '\u{a0}',
                [before, '»'] => before == '\u{a0}',
                _ => true,
            };
            if !sound {
                wrong.push(format!("{place}: {pair:?} in “{text}”"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}
