//! The files of the cases: they are what is built in, and broken copies are refused.

use boundary_check_content as built_in;
use boundary_check_core::cases::{Case, CaseText};
use boundary_check_core::content::{self, ContentError};
use boundary_check_core::text::Texts;
use serde_json::{Value, json};

use crate::content::{Broken, prove, remove};

pub const CASES: &str = include_str!("../../../content/workshop/cases.json");
const ENGLISH: &str = include_str!("../../../content/workshop/en.json");

pub fn load(json: &str) -> Result<Vec<Case>, ContentError> {
    content::cases("my/cases.json", json, built_in::instrument())
}

fn load_texts(json: &str) -> Result<content::Translation, ContentError> {
    content::workshop_translation("my/en.json", json, built_in::instrument(), built_in::cases())
}

/// The case of this id in the file.
pub fn case<'v>(json: &'v mut Value, id: &str) -> &'v mut Value {
    let mut cases = json["cases"].as_array_mut().unwrap().iter_mut();
    cases.find(|case| case["id"] == id).expect("a case of this id")
}

#[test]
fn the_files_themselves_load() {
    assert_eq!(load(CASES).unwrap(), built_in::cases(), "the built-in cases are those of the file");
    let english = load_texts(ENGLISH).unwrap();
    assert_eq!((english.tag.as_str(), english.direction.as_str()), ("en", "ltr"));
    assert_eq!(english.review, "These texts have not yet been reviewed by a professional.");
    let texts = Texts::from_compiled(english.compiled);
    assert_eq!(texts, built_in::workshop_english(), "the built-in texts are those of the file");
    assert_eq!(texts.len(), content::workshop_catalogue(built_in::instrument(), built_in::cases()).len());
}

#[test]
fn each_text_stands_where_its_case_says() {
    let (file, texts): (Value, _) = (serde_json::from_str(ENGLISH).unwrap(), built_in::workshop_english());
    for case in built_in::cases() {
        let written = &file["cases"][&*case.id];
        let lines = |name: &str| {
            let lines = written[name].as_array().unwrap().iter();
            lines.map(|line| line.as_str().unwrap()).collect::<Vec<_>>().join("\u{c}")
        };
        assert_eq!(texts.get(case.text(CaseText::Title)), written["title"]);
        assert_eq!(texts.get(case.text(CaseText::Story)), lines("text"));
        assert_eq!(texts.get(case.text(CaseText::Points)), lines("points"));
        for (at, question) in built_in::instrument().questions.iter().enumerate() {
            let why = case.why(at).map(|key| texts.get(key));
            assert_eq!(why, written["why"][&*question.id].as_str(), "{}, {}", case.id, question.id);
        }
    }
}

#[test]
fn broken_json_is_refused() {
    for json in ["", "[]", "null", "{}", "{\"cases\": 3}", "{\"cases\": [3]}"] {
        let error = load(json).unwrap_err();
        assert!(
            !error.found.is_empty() && !error.expected.is_empty() && error.file == "my/cases.json",
            "{json}: {error}"
        );
    }
    let twice = CASES.replacen("\"focus-talk\": 2,", "\"focus-talk\": 2, \"focus-talk\": 1,", 1);
    assert_ne!(twice, CASES);
    let error = load(&twice).unwrap_err();
    assert_eq!((error.found.as_str(), error.expected.as_str()), ("the key `focus-talk` twice", "each key once"));
}

#[test]
fn cases_must_be_told_apart_and_come_to_an_outcome() {
    let copies = [
        Broken {
            what: "no cases",
            edit: |json| json["cases"] = json!([]),
            place: "cases",
            found: "no cases",
            expected: "at least one",
        },
        Broken {
            what: "one id twice",
            edit: |json| json["cases"][1]["id"] = json!("new-baby"),
            place: "cases",
            found: "`new-baby` twice",
            expected: "each id once",
        },
        Broken {
            what: "an id with a space",
            edit: |json| json["cases"][1]["id"] = json!("New baby"),
            place: "cases",
            found: "`New baby`",
            expected: "small letters",
        },
        Broken {
            what: "unknown outcome",
            edit: |json| json["cases"][0]["outcome"] = json!("mend"),
            place: "cases[0].outcome",
            found: "`mend`",
            expected: "`tend`",
        },
        Broken {
            what: "no outcome",
            edit: |json| remove(&mut json["cases"][0], "outcome"),
            place: "cases[0]",
            found: "nothing",
            expected: "`outcome`",
        },
        Broken {
            what: "unknown field",
            edit: |json| json["cases"][0]["title"] = json!("Hello"),
            place: "cases[0]",
            found: "`title`",
            expected: "`id`",
        },
    ];
    prove(&copies, CASES, "my/cases.json", |json| load(json).err());
}

#[test]
fn the_texts_fit_the_cases() {
    let copies = [
        Broken {
            what: "a title missing",
            edit: |json| remove(&mut json["cases"]["new-baby"], "title"),
            place: "cases.new-baby.title",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "a text in place of paragraphs",
            edit: |json| json["cases"]["new-baby"]["text"] = json!("Hello"),
            place: "cases.new-baby.text",
            found: "a text",
            expected: "a list of texts",
        },
        Broken {
            what: "points missing",
            edit: |json| remove(&mut json["cases"]["new-baby"], "points"),
            place: "cases.new-baby.points",
            found: "nothing",
            expected: "a list of texts",
        },
        Broken {
            what: "a reason missing",
            edit: |json| remove(&mut json["cases"]["new-baby"]["why"], "bond"),
            place: "cases.new-baby.why.bond",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "a reason too many",
            edit: |json| json["cases"]["new-baby"]["why"]["vulnerable"] = json!("Hello"),
            place: "cases.new-baby.why.vulnerable",
            found: "a text",
            expected: "no such key",
        },
        Broken {
            what: "texts of no case",
            edit: |json| json["cases"]["old-baby"] = json!({ "title": "Hello" }),
            place: "cases.old-baby.title",
            found: "a text",
            expected: "no such key",
        },
        Broken {
            what: "a wording for a role",
            edit: |json| json["cases"]["new-baby"]["title@paused"] = json!("Hello"),
            place: "cases.new-baby.title@paused",
            found: "a text",
            expected: "no such key",
        },
        Broken {
            what: "header missing",
            edit: |json| remove(json, "review"),
            place: "review",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "no direction",
            edit: |json| json["direction"] = json!("up"),
            place: "direction",
            found: "`up`",
            expected: "`ltr` or `rtl`",
        },
    ];
    prove(&copies, ENGLISH, "my/en.json", |json| load_texts(json).err());
}
