//! What comes from outside, in any shape: each function takes arbitrary bytes and stops at what must not be. Without an engine
//! they run their seeds; with one (`cargo xtask test fuzz`) they run what it makes of them.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

#[path = "../../every_text.rs"]
mod every_text;
mod files;
mod own;

use std::sync::OnceLock;

use boundary_check::app::state::State;
use boundary_check::app::storage;
use boundary_check_content as built_in;
use boundary_check_core::codes::return_code::Month;
use boundary_check_core::codes::{CaseResult, ResultCodeFormat, ReturnCodeFormat, Round, extract, workshop_link};
use boundary_check_core::content;
use boundary_check_core::instrument::Level;
use boundary_check_core::scoring::{Answers, Policy, score};
use boundary_check_core::text::{Texts, keys};
use serde_json::Value;

pub use files::{cases, languages};
pub use own::own;

fn text(given: &[u8]) -> Option<&str> {
    std::str::from_utf8(given).ok()
}

/// Answers and a policy as `score` is given them: a JSON list of both. There is a result, which names itself, or an error that
/// names what is wrong in less than 600 letters.
pub fn answers(given: &[u8]) {
    let Ok(given) = serde_json::from_slice::<Vec<Value>>(given) else { return };
    let [answers, policy] = given.as_slice() else { return };
    let instrument = built_in::instrument();
    let result = Answers::from_json(instrument, answers).and_then(|answers| {
        let policy = Policy::from_json(policy)?;
        Ok(serde_json::to_string(&score(instrument, &answers, &policy)?).unwrap())
    });
    match result {
        Ok(result) => assert!(result.starts_with("{\"version\":"), "{result}"),
        Err(error) => assert!((10..600).contains(&error.to_string().len()), "{error}"),
    }
}

/// What a tab has kept. What is read can be written, and is read as the same.
pub fn stored(given: &[u8]) {
    let Some(text) = text(given) else { return };
    let instrument = built_in::instrument();
    let Some(state) = storage::load(instrument, text) else { return };
    if state.outdated {
        return;
    }
    let written = storage::serialize(instrument, &state);
    let again = storage::load(instrument, &written).unwrap();
    assert_eq!(kept(&again), kept(&state), "{written}");
    assert_eq!(storage::serialize(instrument, &again), written);
}

fn kept(state: &State) -> impl PartialEq + std::fmt::Debug {
    (state.screen, state.answers.clone(), state.returns_to_review)
}

/// What is pasted on a board. Whatever is found is a code that decodes to itself, and a text gives as many again.
pub fn codes(given: &[u8]) {
    static FORMAT: OnceLock<ResultCodeFormat> = OnceLock::new();
    let format = FORMAT
        .get_or_init(|| ResultCodeFormat::new(built_in::instrument(), built_in::cases().len(), "Spring day").unwrap());
    let Some((made, text)) = given.split_at_checked(16).and_then(|(made, rest)| Some((made, text(rest)?))) else {
        return;
    };
    // No engine guesses a checksum: what it makes up first is the content of a code that stands in the text, too.
    let instrument = built_in::instrument();
    let byte = |at: usize| usize::from(made[at]);
    let result = CaseResult {
        case: byte(0) % built_in::cases().len(),
        round: if byte(1) % 2 == 0 { Round::First } else { Round::Second },
        outcome: byte(2) % instrument.outcomes.len(),
        levels: (3..12).map(|at| Level::ALL[byte(at) % Level::ALL.len()]).collect(),
    };
    let code = format.encode(&result, u32::from_le_bytes(made[12..].try_into().unwrap()));
    assert_eq!(format.response(format.decode(&code.to_string().replace('-', "")).unwrap()), Some(result));
    returned(made, text);
    let text = &text.replacen('#', &code.to_string(), 3);
    let found = extract(format, text);
    for code in &found.codes {
        let decoded = format.decode(&code.to_string().replace('-', "")).unwrap();
        assert_eq!(decoded, *code);
        assert!(format.response(*code).is_some(), "{code}");
    }
    let lines: Vec<String> = found.codes.iter().map(ToString::to_string).collect();
    assert_eq!(extract(format, &lines.join("\n")).codes.len(), lines.len());
    let _ = workshop_link(text);
}

/// What somebody types as a return code; and one of these bytes, which is read as it was written and which no board takes.
fn returned(made: &[u8], typed: &str) {
    let format = ReturnCodeFormat::built_in();
    if let Ok(result) = format.decode(typed) {
        assert!(result.levels.len() <= 9, "{typed}");
    }
    let edition = format.edition().unwrap();
    let outcome = edition.outcomes[usize::from(made[2]) % edition.outcomes.len()];
    let level = |(at, id): (usize, &&'static str)| (*id, Level::ALL[usize::from(made[3 + at]) % Level::ALL.len()]);
    let levels: Vec<_> = edition.dimensions.iter().enumerate().map(level).collect();
    let month = Month { year: 2026 + u32::from(made[0]) % 40, month: 1 + u32::from(made[1]) % 12 };
    let code = format.encode(month, outcome, &levels).unwrap();
    let read = format.decode(&code.to_string()).unwrap();
    assert_eq!((read.month, read.outcome, &read.levels), (month, Some(outcome), &levels));
    let board = ResultCodeFormat::new(built_in::instrument(), built_in::cases().len(), "Spring day").unwrap();
    assert!(extract(&board, &code.to_string()).codes.is_empty(), "{code}");
}

/// A file of rules: it is read, or the error says where it is wrong. And the texts of a language, as a server gives them. They are those of this edition, or none; and a text that is not there is empty.
pub fn texts(given: &[u8]) {
    let Some(text) = text(given) else { return };
    if let Err(error) = content::instrument("the file", text) {
        assert!(error.to_string().starts_with("the file"), "{error}");
    }
    for texts in
        [Texts::stamped(text, built_in::STAMP), Some(Texts::from_compiled(text.to_owned()))].into_iter().flatten()
    {
        for at in 0..=texts.len().min(64) {
            let at = u16::try_from(at).unwrap();
            assert!(texts.get(keys::START_TITLE.plus(at)).len() <= text.len());
            assert!(texts.worded(keys::START_TITLE.plus(at), u32::from(at)).len() <= text.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    type Target = (&'static str, fn(&[u8]));
    const TARGETS: [Target; 7] = [
        ("answers", super::answers),
        ("stored", super::stored),
        ("codes", super::codes),
        ("texts", super::texts),
        ("own", super::own),
        ("cases", super::cases),
        ("languages", super::languages),
    ];

    #[test]
    fn every_seed_holds() {
        for (name, target) in TARGETS {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(name);
            let seeds: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
            assert!(seeds.len() > 2, "{name} has {} seeds", seeds.len());
            for seed in seeds {
                target(&fs::read(&seed).unwrap());
            }
        }
    }
}
