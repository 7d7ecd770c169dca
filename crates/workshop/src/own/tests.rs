//! What a case of a trainer's may hold, where its limits are, and that no two share a code.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use boundary_check_content as built_in;
use boundary_check_core::codes::{CaseResult, ResultCodeFormat, Round, answer_key};
use boundary_check_core::instrument::Level;

use super::*;

/// A built-in case's key under a trainer's own words.
fn written(title: &str, text: &str) -> Value {
    let instrument = built_in::instrument();
    let key = key_of(instrument, &answer_key(instrument, &built_in::cases()[0]));
    let draft = Draft { title: title.to_owned(), text: text.to_owned(), language: "en".to_owned() };
    with_key(draft.to_json(instrument), key)
}

fn read(value: &Value) -> Result<OwnCase, Fault> {
    OwnCase::read(built_in::instrument(), value)
}

fn linked(own: &OwnCase) -> String {
    packed(&own.to_link(built_in::instrument()))
}

fn packed(text: &str) -> String {
    use base64::Engine;
    let small = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 6);
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(small)
}

#[test]
fn what_was_written_is_read_again() {
    let own = read(&written("  The  last\tbus ", "One.\r\n\r\n  Two.\u{7}\n")).unwrap();
    assert_eq!((own.written.title.as_str(), own.written.text.as_str()), ("The last bus", "One.\nTwo."));
    assert_eq!(usize::from(own.case.outcome), usize::from(built_in::cases()[0].outcome));
    let instrument = built_in::instrument();
    assert_eq!(answer_key(instrument, &own.case), answer_key(instrument, &built_in::cases()[0]));
    assert_eq!(unpack(instrument, &linked(&own)).unwrap(), own);
    assert_eq!(cases_in(instrument, &to_file(instrument, [&own, &own].into_iter())).unwrap(), [own.clone(), own]);
}

#[test]
fn each_limit_is_where_it_is_said_to_be() {
    let long = |count| "ä".repeat(count);
    assert!(read(&written(&long(MAX_TITLE), &long(MAX_TEXT))).is_ok());
    assert_eq!(read(&written(&long(MAX_TITLE + 1), "x")), Err(Fault::Title));
    assert_eq!(read(&written("x", &long(MAX_TEXT + 1))), Err(Fault::Text));
    assert_eq!(read(&written(" \n ", "x")), Err(Fault::Title));
    assert_eq!(read(&written("x", " \n ")), Err(Fault::Text));
    // The longest story that no compression makes short still goes into a link.
    let mixed: String = (0..MAX_TEXT as u32).map(|at| char::from_u32(0x4e00 + at * 7919 % 20_000).unwrap()).collect();
    let whole = written(&long(MAX_TITLE), &mixed);
    let own = read(&whole).unwrap();
    assert_eq!(unpack(built_in::instrument(), &linked(&own)), Ok(own));
    let many = json!({ "boundaryCases": 1, "cases": vec![written("x", "y"); MAX_CASES + 1] });
    assert_eq!(cases_in(built_in::instrument(), &many.to_string()), Err(FileFault::TooMany));
}

#[test]
fn a_key_that_does_not_fit_is_told_by_its_question() {
    let key = |change: &dyn Fn(&mut Map<String, Value>)| {
        let mut whole = written("x", "y");
        change(whole["key"].as_object_mut().unwrap());
        read(&whole)
    };
    let at = |id: &str| Err(Fault::Key(id.to_owned()));
    assert_eq!(key(&|key| drop(key.remove("role"))), at("role"));
    assert_eq!(key(&|key| drop(key.remove("focus-talk"))), at("focus-talk"));
    assert_eq!(key(&|key| drop(key.insert("role".to_owned(), json!("nobody")))), at("role"));
    assert_eq!(key(&|key| drop(key.insert("focus-talk".to_owned(), json!("often")))), at("focus-talk"));
    assert_eq!(key(&|key| drop(key.insert("no-such".to_owned(), json!(1)))), at("no-such"));
}

#[test]
fn what_is_damaged_or_of_another_edition_is_told_as_such() {
    let instrument = built_in::instrument();
    let good = linked(&read(&written("The bus", "A story that is long enough to be cut in its middle.")).unwrap());
    assert!(unpack(instrument, &good).is_ok());
    // A mail breaks lines, and a sentence ends behind a link.
    let (start, end) = good.split_at(20);
    assert!(unpack(instrument, &format!("{start}\n{end}.")).is_ok());
    for cut in 0..good.len() {
        assert_eq!(unpack(instrument, &good[..cut]), Err(Fault::Damaged), "the first {cut} characters");
    }
    // Another letter somewhere is never another story; in the last one, some bits are nobody's.
    for at in 0..good.len() - 1 {
        for letter in ["A", "z", "_"].into_iter().filter(|letter| good[at..=at] != **letter) {
            let changed = [&good[..at], letter, &good[at + 1..]].concat();
            let read = unpack(instrument, &changed);
            assert!(read.is_err() || read == unpack(instrument, &good), "{letter} at {at}: {read:?}");
        }
    }
    for text in ["", "!", "eyJ9", "AAAA", &"A".repeat(20_000)] {
        assert_eq!(unpack(instrument, text), Err(Fault::Damaged));
    }
    // A small text that would unpack to a very long one.
    let bomb =
        packed(&json!({ "questions": instrument.version, "title": "x", "text": " ".repeat(10_000_000) }).to_string());
    assert!(bomb.len() < 16_000);
    assert_eq!(unpack(instrument, &bomb), Err(Fault::Damaged));
    let mut other = written("x", "y");
    other["questions"] = json!(instrument.version + 1);
    assert_eq!(read(&other), Err(Fault::Edition));
    other["questions"] = json!("2");
    assert_eq!(read(&other), Err(Fault::Damaged));
    for value in [json!(null), json!([]), json!("x"), json!({}), json!({ "title": 1 })] {
        assert_eq!(read(&value), Err(Fault::Damaged));
    }
}

#[test]
fn a_file_says_which_case_is_wrong() {
    let instrument = built_in::instrument();
    let file = |cases: Vec<Value>| cases_in(instrument, &json!({ "boundaryCases": 1, "cases": cases }).to_string());
    assert_eq!(file(vec![written("a", "b"), written("", "b")]), Err(FileFault::Case(2, Fault::Title)));
    assert_eq!(file(vec![json!(7)]), Err(FileFault::Case(1, Fault::Damaged)));
    assert_eq!(file(vec![]), Err(FileFault::Form));
    for text in ["{", "{\"boundaryCases\": 2, \"cases\": []}", "{\"boundaryCases\": 1}"] {
        assert_eq!(cases_in(instrument, text), Err(FileFault::Form));
    }
    assert!(is_file("\u{feff} {\"boundaryCases\": 1") && !is_file("boundaryCases 7K2M-9QXA-4TCE"));
}

#[test]
fn a_case_is_found_in_what_people_paste() {
    let link = "Here: https://example.org/case.html?workshop=x&round=1#own=eJx-_9, see you";
    assert_eq!(in_link(link), Some("eJx-_9"));
    assert_eq!(in_link("#workshop=x&own=abc"), Some("abc"));
    assert_eq!(in_link("our own=abc"), None);
}

/// The codes of a case are read by a board that holds that case, and by no other.
#[test]
fn no_two_cases_share_a_code() {
    let instrument = built_in::instrument();
    let cases: Vec<OwnCase> =
        (0..60).map(|at| read(&written("The bus", &format!("A story, version {at}."))).unwrap()).collect();
    let whole = ResultCodeFormat::new(instrument, built_in::cases().len(), "Spring day").unwrap();
    let code = |hash: u64| {
        let result = CaseResult { case: 0, round: Round::Second, outcome: 3, levels: vec![Level::Some; 9] };
        whole.clone().for_own_case(hash).encode(&result, 4711).to_string().replace('-', "")
    };
    for (at, own) in cases.iter().enumerate() {
        let code = code(own.hash);
        assert!(whole.decode(&code).is_err(), "a board without the case reads its code");
        for (other, not_it) in cases.iter().enumerate() {
            let board = whole.clone().with_own_cases([not_it.hash].into_iter());
            let read = board.decode(&code).ok().and_then(|code| board.response(code));
            assert_eq!(read.is_some(), at == other, "{at} on the board of {other}");
            if let Some(read) = read {
                assert_eq!((read.case, read.round, read.outcome), (built_in::cases().len(), Round::Second, 3));
                assert_eq!(read.levels, vec![Level::Some; 9]);
            }
        }
    }
    // A board that holds several knows which is which, and the built-in ones from them.
    let board = whole.clone().with_own_cases(cases.iter().map(|own| own.hash));
    for (at, own) in cases.iter().enumerate() {
        let code = board.decode(&code(own.hash)).unwrap();
        assert_eq!(board.response(code).unwrap().case, built_in::cases().len() + at);
    }
    let built = CaseResult { case: 5, round: Round::First, outcome: 2, levels: vec![Level::Clear; 9] };
    let code = whole.encode(&built, 7);
    assert_eq!(board.response(board.decode(&code.to_string().replace('-', "")).unwrap()), Some(built));
}
