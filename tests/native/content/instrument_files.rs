//! Broken copies of `instrument.json`: its form and its ids.

use boundary_check_content as built_in;
use boundary_check_core::content;
use serde_json::json;

use super::{Broken, INSTRUMENT, load, prove, question, remove};
use crate::sheet::Sheet;

pub fn check(copies: &[Broken]) {
    prove(copies, INSTRUMENT, "my/instrument.json", |json| load(json).err());
}

#[test]
fn json_that_does_not_parse_is_refused_with_line_and_column() {
    let broken = [
        ("", "line 1"),
        ("{", "line 1"),
        ("{\n  \"version\": 1,\n}", "line 3"),
        ("[1, 2", "line 1"),
        ("nul", "line 1"),
        ("{\"version\": 1e999}", "line 1"),
        ("\u{feff}{}", "line 1"),
        ("{} {}", "line 1"),
    ];
    for (json, line) in broken {
        let error = load(json).unwrap_err();
        assert_eq!(error.file, "my/instrument.json");
        assert!(error.place.contains(line) && error.place.contains("column"), "{json:?}: {error}");
        assert!(!error.found.is_empty() && !error.expected.is_empty(), "{json:?}: {error}");
    }
    let deep = "[".repeat(100_000);
    assert!(load(&deep).is_err(), "no stack overflow");
    let cut = INSTRUMENT.len() / 2;
    let error = load(&INSTRUMENT[..cut]).unwrap_err();
    assert!(error.place.contains("line") && error.found.contains("EOF"), "{error}");
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    let twice = INSTRUMENT.replacen("\"version\": 2,", "\"version\": 2, \"version\": 2,", 1);
    let error = load(&twice).unwrap_err();
    assert_eq!(error.file, "my/instrument.json");
    assert!(error.place.contains("line 2"), "{error}");
    assert_eq!((error.found.as_str(), error.expected.as_str()), ("the key `version` twice", "each key once"));
    let twice = INSTRUMENT.replacen("\"id\": \"focus-talk\",", "\"id\": \"focus-talk\", \"some\": 2,", 1);
    let error = load(&twice).unwrap_err();
    assert!(error.place.starts_with("topics[1].questions[0]"), "{error}");
    assert_eq!(error.found, "the key `some` twice");
}

#[test]
fn the_form_of_the_file() {
    check(&[
        Broken {
            what: "missing key",
            edit: |json| remove(json, "rules"),
            place: "line",
            found: "nothing",
            expected: "`rules`",
        },
        Broken {
            what: "missing id",
            edit: |json| remove(&mut json["topics"][2]["questions"][1], "id"),
            place: "topics[2].questions[1]",
            found: "nothing",
            expected: "`id`",
        },
        Broken {
            what: "unknown key",
            edit: |json| json["colour"] = json!("green"),
            place: "colour",
            found: "`colour`",
            expected: "`version`",
        },
        Broken {
            what: "unknown key of a question",
            edit: |json| question(json, "focus-talk")["reversed"] = json!(true),
            place: "topics[1].questions[0].reversed",
            found: "`reversed`",
            expected: "`some`",
        },
        Broken {
            what: "wrong type",
            edit: |json| json["version"] = json!("one"),
            place: "version",
            found: "\"one\"",
            expected: "u32",
        },
        Broken {
            what: "negative threshold",
            edit: |json| question(json, "focus-talk")["some"] = json!(-1),
            place: "topics[1].questions[0].some",
            found: "-1",
            expected: "u8",
        },
        Broken {
            what: "null",
            edit: |json| json["rules"] = json!(null),
            place: "rules",
            found: "null",
            expected: "a sequence",
        },
        Broken {
            what: "unknown kind of question",
            edit: |json| question(json, "focus-talk")["kind"] = json!("slider"),
            place: "topics[1].questions[0].kind",
            found: "`slider`",
            expected: "`frequency`",
        },
        Broken {
            what: "unknown kind of topic",
            edit: |json| json["topics"][1]["kind"] = json!("chapter"),
            place: "topics[1].kind",
            found: "`chapter`",
            expected: "`dimension`",
        },
    ]);
}

#[test]
fn a_result_names_the_file_of_rules_by_its_hash() {
    let built_in = &built_in::instrument().hash;
    assert!(built_in.len() == 8 && built_in.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f')), "{built_in}");
    assert_eq!(content::instrument("instrument.json", INSTRUMENT).unwrap().hash, *built_in);
    let other = INSTRUMENT.replacen("\"caution\"", "\"caution\" ", 1);
    assert_ne!(content::instrument("instrument.json", &other).unwrap().hash, *built_in);
    let assessment = Sheet::safest("client", "professional").score();
    assert_eq!(serde_json::to_value(&assessment).unwrap()["hash"], **built_in);
}

#[test]
fn ids_are_plain_unique_and_known() {
    check(&[
        Broken {
            what: "question twice",
            edit: |json| {
                json["causes"] = json!([]);
                question(json, "disclosure-problem")["id"] = json!("focus-altered");
            },
            place: "questions",
            found: "`focus-altered` twice",
            expected: "once",
        },
        Broken {
            what: "topic twice",
            edit: |json| json["topics"][2]["id"] = json!("focus"),
            place: "topics",
            found: "`focus` twice",
            expected: "once",
        },
        Broken {
            what: "outcome twice",
            edit: |json| json["outcomes"].as_array_mut().unwrap().push(json!({ "id": "tend", "caution": 2 })),
            place: "outcomes",
            found: "`tend` twice",
            expected: "once",
        },
        Broken {
            what: "alert twice",
            edit: |json| json["alerts"][4]["id"] = json!("safety"),
            place: "alerts",
            found: "`safety` twice",
            expected: "once",
        },
        Broken {
            what: "option twice",
            edit: |json| question(json, "bond")["options"].as_array_mut().unwrap().push(json!({ "value": "friends" })),
            place: "questions.bond.options",
            found: "`friends` twice",
            expected: "once",
        },
        Broken {
            what: "empty id",
            edit: |json| json["alerts"][4]["id"] = json!(""),
            place: "alerts",
            found: "``",
            expected: "letters",
        },
        Broken {
            what: "capital id",
            edit: |json| json["alerts"][4]["id"] = json!("Money"),
            place: "alerts",
            found: "`Money`",
            expected: "small letters",
        },
        Broken {
            what: "unknown question in askedWhen",
            edit: |json| question(json, "focus-talk")["askedWhen"] = json!([{ "rolle": ["client"] }]),
            place: "topics[1].questions[0].askedWhen[0].rolle",
            found: "`rolle`",
            expected: "the id of a question",
        },
        Broken {
            what: "unknown option in askedWhen",
            edit: |json| question(json, "focus-talk")["askedWhen"] = json!([{ "role": ["clients"] }]),
            place: "topics[1].questions[0].askedWhen[0].role",
            found: "`clients`",
            expected: "`client`",
        },
        Broken {
            what: "asked by what is not required",
            edit: |json| question(json, "focus-talk")["askedWhen"] = json!([{ "since": ["over-2-years"] }]),
            place: "topics[1].questions[0].askedWhen[0].since",
            found: "`since`",
            expected: "required",
        },
    ]);
}
