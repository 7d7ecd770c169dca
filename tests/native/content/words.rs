//! No text is left over: each key of the interface and each text of a topic, question, outcome and alert
//! is used by the product, that is, by what people see.

use std::fs;
use std::path::{Path, PathBuf};

use boundary_check_core::text::{TextKey, keys};

const SEEN: [&str; 5] =
    ["src", "crates/core/src/guidance", "crates/workshop/src", "crates/paper/src", "crates/site/pages"];

fn sources(folder: &Path, kind: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            sources(&path, kind, found);
        } else if path.extension().is_some_and(|extension| extension == kind) {
            found.push(path);
        }
    }
}

/// The code of the upper floors in files of this kind, without comments.
fn code(kind: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    SEEN.iter().for_each(|folder| sources(&root.join(folder), kind, &mut files));
    let code = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect::<Vec<_>>().join("\n");
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn mentions(code: &str, name: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name)
        .any(|(at, _)| !code[..at].ends_with(inside) && !code[at + name.len()..].starts_with(inside))
}

/// The constants of `src/text/keys.rs` and their paths: lines such as `START_BEGIN = "start.begin";`.
fn constants() -> Vec<(&'static str, &'static str)> {
    let source = include_str!("../../../crates/core/src/text/keys.rs");
    let named = source.lines().filter_map(|line| line.trim().split_once(" = \""));
    let constant = |(name, _): &(&str, &str)| name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    named.filter(constant).map(|(name, path)| (name, path.split('"').next().unwrap())).collect()
}

#[test]
fn the_constants_are_found_in_the_source() {
    assert!(constants().len() > 80, "{}", constants().len());
    assert!(constants().contains(&("START_BEGIN", "start.begin")));
    assert!(mentions("t.get(keys::UNSURE)", "UNSURE") && !mentions("UNSURE_TOO, NOT_UNSURE", "UNSURE"));
}

type Named = (&'static str, TextKey);

/// Reached by counting on from the first, as in `FREQUENCY_NEVER.plus(answer)`.
const COUNTED: [(&str, TextKey, &[Named]); 4] = [
    (
        "FREQUENCY_NEVER",
        keys::FREQUENCY_NEVER,
        &[
            ("FREQUENCY_ONCE", keys::FREQUENCY_ONCE),
            ("FREQUENCY_FEW", keys::FREQUENCY_FEW),
            ("FREQUENCY_OFTEN", keys::FREQUENCY_OFTEN),
        ],
    ),
    (
        "START_PRIVACY",
        keys::START_PRIVACY,
        &[
            ("START_PRIVACY_COMPLETION", keys::START_PRIVACY_COMPLETION),
            ("START_PRIVACY_OUTCOME", keys::START_PRIVACY_OUTCOME),
        ],
    ),
    (
        "TOLD_NOTHING",
        keys::TOLD_NOTHING,
        &[("TOLD_COMPLETION", keys::TOLD_COMPLETION), ("TOLD_OUTCOME", keys::TOLD_OUTCOME)],
    ),
    ("CHECK_YES", keys::CHECK_YES, &[("CHECK_NO", keys::CHECK_NO)]),
];

#[test]
fn texts_reached_by_counting_follow_one_another() {
    for (first, key, following) in COUNTED {
        for (at, (name, counted)) in (1..).zip(following) {
            assert_eq!(*counted, key.plus(at), "{first}, {name}");
        }
    }
}

#[test]
fn no_text_of_the_interface_is_unused() {
    let code = code("rs");
    // Scripts import some of them: `crates/site` takes those from the language's file by their places.
    let put_in = |path: &str| code.contains(&format!("\"/interface/{}\"", path.replace('.', "/")));
    let counted = |name: &str| {
        let from = COUNTED.iter().find(|(_, _, following)| following.iter().any(|(other, _)| *other == name));
        from.is_some_and(|(first, ..)| mentions(&code, first) && code.contains(".plus("))
    };
    let used = |name: &str, path: &str| mentions(&code, name) || counted(name) || put_in(path);
    let unused: Vec<&str> =
        constants().into_iter().filter(|(name, path)| !used(name, path)).map(|(name, _)| name).collect();
    assert!(unused.is_empty(), "{} unused: {unused:?}", unused.len());
}

#[test]
fn no_text_of_topics_questions_outcomes_and_alerts_is_unused() {
    let texts: [(&str, &[&str]); 5] = [
        ("TopicText", &["Title", "Lead", "Name", "Why", "Find"]),
        ("QuestionText", &["Text", "Hint", "Short", "Missing"]),
        ("OutcomeText", &["Title", "Summary", "Now", "Week", "Next", "Say", "Again", "Ask"]),
        ("AlertText", &["Title", "Text"]),
        ("CauseText", &["Repair", "Step", "Words"]),
    ];
    let code = code("rs");
    let names = texts.iter().flat_map(|(kind, names)| names.iter().map(move |name| format!("{kind}::{name}")));
    let unused: Vec<String> = names.filter(|name| !mentions(&code, name)).collect();
    assert!(unused.is_empty(), "{} unused: {unused:?}", unused.len());
}
