//! Broken copies of `en.json`: its form and its keys.

use boundary_check_content as built_in;
use boundary_check_core::content::{self, ContentError};
use serde_json::{Value, json};

use super::{Broken, ENGLISH, prove, remove};

fn load(json: &str) -> Result<content::Translation, ContentError> {
    content::translation("my/en.json", json, built_in::instrument())
}

pub fn check(copies: &[Broken]) {
    prove(copies, ENGLISH, "my/en.json", |json| load(json).err());
}

#[test]
fn broken_json_and_a_key_that_stands_twice_are_refused() {
    let error = load("{\n\"language\": \"en\",,").unwrap_err();
    assert!(error.place.contains("line 2") && error.file == "my/en.json", "{error}");
    for json in ["", "[]", "null", "\"en\"", "3", "{}"] {
        let error = load(json).unwrap_err();
        let said = [&error.place, &error.found, &error.expected];
        assert!(said.iter().all(|it| !it.is_empty()) && error.file == "my/en.json", "{json}: {error}");
    }
    let twice = ENGLISH.replacen("\"unsure\": \"Not sure\",", "\"unsure\": \"Not sure\", \"unsure\": \"Not sure\",", 1);
    assert_ne!(twice, ENGLISH);
    let error = load(&twice).unwrap_err();
    assert!(error.place.starts_with("interface"), "{error}");
    assert_eq!((error.found.as_str(), error.expected.as_str()), ("the key `unsure` twice", "each key once"));
}

#[test]
fn all_texts_are_there_and_none_too_many() {
    check(&[
        Broken {
            what: "interface text missing",
            edit: |json| remove(&mut json["interface"]["start"], "begin"),
            place: "interface.start.begin",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "topic text missing",
            edit: |json| remove(&mut json["topics"]["focus"], "why"),
            place: "topics.focus.why",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "question missing",
            edit: |json| remove(&mut json["questions"], "focus-talk"),
            place: "questions.focus-talk.text",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "option missing",
            edit: |json| remove(&mut json["questions"]["role"]["options"], "paused"),
            place: "questions.role.options.paused",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "short missing",
            edit: |json| remove(&mut json["questions"]["code-allows"], "short"),
            place: "questions.code-allows.short",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "outcome list missing",
            edit: |json| remove(&mut json["outcomes"]["reset"], "say"),
            place: "outcomes.reset.say",
            found: "nothing",
            expected: "a list of texts",
        },
        Broken {
            what: "alert missing",
            edit: |json| remove(&mut json["alerts"], "money"),
            place: "alerts.money.title",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "header missing",
            edit: |json| remove(json, "review"),
            place: "review",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "base wording missing",
            edit: |json| remove(&mut json["outcomes"]["reset"], "title"),
            place: "outcomes.reset.title",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "unknown interface key",
            edit: |json| json["interface"]["start"]["motto"] = json!("Hello"),
            place: "interface.start.motto",
            found: "a text",
            expected: "no such key",
        },
        Broken {
            what: "unknown question id",
            edit: |json| json["questions"]["focus-walk"] = json!({ "text": "Hello" }),
            place: "questions.focus-walk.text",
            found: "a text",
            expected: "no such key",
        },
        Broken {
            what: "unknown outcome",
            edit: |json| json["outcomes"]["resume"] = json!({ "title": "Hello" }),
            place: "outcomes.resume.title",
            found: "a text",
            expected: "no such key",
        },
        Broken {
            what: "unknown top key",
            edit: |json| json["notes"] = json!("Hello"),
            place: "notes",
            found: "a text",
            expected: "no such key",
        },
        Broken {
            what: "options of a frequency",
            edit: |json| json["questions"]["focus-talk"]["options"] = json!({ "0": "Never" }),
            place: "questions.focus-talk.options.0",
            found: "a text",
            expected: "no such key",
        },
        Broken {
            what: "a name of the situation",
            edit: |json| json["topics"]["situation"]["name"] = json!("Situation"),
            place: "topics.situation.name",
            found: "a text",
            expected: "no such key",
        },
        Broken {
            what: "unknown wording",
            edit: |json| json["outcomes"]["reset"]["title@friend"] = json!("Hello"),
            place: "outcomes.reset.title@friend",
            found: "a text",
            expected: "no such key",
        },
        Broken {
            what: "a wording of the interface for what is no variant",
            edit: |json| json["interface"]["unsure@pausing"] = json!("Hello"),
            place: "interface.unsure@pausing",
            found: "a text",
            expected: "no such key",
        },
        Broken {
            what: "one place twice",
            edit: |json| json["interface"]["start.begin"] = json!("Begin"),
            place: "interface.start.begin",
            found: "a text",
            expected: "no such key",
        },
    ]);
}

#[test]
fn another_language_loads_in_its_own_direction() {
    let mut json: Value = serde_json::from_str(ENGLISH).unwrap();
    json["language"] = json!("ar");
    json["direction"] = json!("rtl");
    let language = load(&json.to_string()).unwrap();
    assert_eq!((language.tag.as_str(), language.direction.as_str()), ("ar", "rtl"));
}
