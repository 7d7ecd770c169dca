//! Broken copies of `en.json`: texts that are empty, of the wrong form or with the wrong placeholders.

use serde_json::{Value, json};

use super::Broken;
use super::language_files::check;

#[test]
fn texts_are_texts_and_lists_are_lists() {
    check(&[
        Broken {
            what: "empty text",
            edit: |json| json["interface"]["unsure"] = json!(""),
            place: "interface.unsure",
            found: "\"\"",
            expected: "a text",
        },
        Broken {
            what: "blank text",
            edit: |json| json["interface"]["unsure"] = json!("  "),
            place: "interface.unsure",
            found: "\"  \"",
            expected: "no space around it",
        },
        Broken {
            what: "space around",
            edit: |json| json["interface"]["unsure"] = json!("Not sure "),
            place: "interface.unsure",
            found: "\"Not sure \"",
            expected: "no space around it",
        },
        Broken {
            what: "empty text in a list",
            edit: |json| json["outcomes"]["reset"]["now"][0] = json!(""),
            place: "outcomes.reset.now",
            found: "\"\"",
            expected: "a text",
        },
        Broken {
            what: "a list for a text",
            edit: |json| json["outcomes"]["reset"]["title"] = json!(["Hello"]),
            place: "outcomes.reset.title",
            found: "a list",
            expected: "a text",
        },
        Broken {
            what: "a text for a list",
            edit: |json| json["outcomes"]["reset"]["now"] = json!("Hello"),
            place: "outcomes.reset.now",
            found: "a text",
            expected: "a list of texts",
        },
        Broken {
            what: "a wording that is no list",
            edit: |json| json["outcomes"]["set-limits"]["now@paused"] = json!("Hello"),
            place: "outcomes.set-limits.now@paused",
            found: "a text",
            expected: "a list of texts",
        },
        Broken {
            what: "a list in a list",
            edit: |json| json["outcomes"]["reset"]["now"] = json!([["Hello"]]),
            place: "outcomes.reset.now",
            found: "a list",
            expected: "a list of texts",
        },
        Broken {
            what: "a number",
            edit: |json| json["interface"]["unsure"] = json!(3),
            place: "interface.unsure",
            found: "the number 3",
            expected: "a text",
        },
        Broken {
            what: "null",
            edit: |json| json["interface"]["unsure"] = Value::Null,
            place: "interface.unsure",
            found: "null",
            expected: "a text",
        },
        Broken {
            what: "true",
            edit: |json| json["interface"]["unsure"] = json!(true),
            place: "interface.unsure",
            found: "true",
            expected: "a text",
        },
        Broken {
            what: "an object for a text",
            edit: |json| json["interface"]["unsure"] = json!({}),
            place: "interface.unsure",
            found: "nothing",
            expected: "a text",
        },
        Broken {
            what: "two lines",
            edit: |json| json["interface"]["unsure"] = json!("Not\nsure"),
            place: "interface.unsure",
            found: "control character",
            expected: "one line",
        },
        Broken {
            what: "the mark between items",
            edit: |json| json["interface"]["unsure"] = json!("Not\u{c}sure"),
            place: "interface.unsure",
            found: "control character",
            expected: "one line",
        },
        Broken {
            what: "the wording mark",
            edit: |json| json["interface"]["unsure"] = json!("Not\t0sure"),
            place: "interface.unsure",
            found: "control character",
            expected: "one line",
        },
        Broken {
            what: "a direction of its own",
            edit: |json| json["direction"] = json!("down"),
            place: "direction",
            found: "`down`",
            expected: "`rtl`",
        },
    ]);
}

#[test]
fn placeholders_are_those_of_the_catalogue() {
    check(&[
        Broken {
            what: "misspelt",
            edit: |json| json["interface"]["progress"]["step-of"] = json!("Step {step} of {totl}"),
            place: "interface.progress.step-of",
            found: "totl",
            expected: "total",
        },
        Broken {
            what: "left out",
            edit: |json| json["interface"]["progress"]["step-of"] = json!("Step {step}"),
            place: "interface.progress.step-of",
            found: "[\"step\"]",
            expected: "total",
        },
        Broken {
            what: "twice",
            edit: |json| json["interface"]["progress"]["step-of"] = json!("Step {step} of {total} of {total}"),
            place: "interface.progress.step-of",
            found: "total",
            expected: "total",
        },
        Broken {
            what: "too many",
            edit: |json| json["interface"]["unsure"] = json!("Not sure, {name}"),
            place: "interface.unsure",
            found: "name",
            expected: "[]",
        },
        Broken {
            what: "in a question",
            edit: |json| json["questions"]["role"]["text"] = json!("Who is {name}?"),
            place: "questions.role.text",
            found: "name",
            expected: "[]",
        },
        Broken {
            what: "in a wording",
            edit: |json| json["outcomes"]["reset"]["title@paused"] = json!("Reset {it}"),
            place: "outcomes.reset.title@paused",
            found: "it",
            expected: "[]",
        },
    ]);
}

#[test]
fn a_brace_that_stands_alone_is_refused() {
    check(&[
        Broken {
            what: "never closed",
            edit: |json| json["interface"]["progress"]["step-of"] = json!("Step {step} of {total"),
            place: "interface.progress.step-of",
            found: "",
            expected: "total",
        },
        Broken {
            what: "never opened",
            edit: |json| json["interface"]["unsure"] = json!("Not sure}"),
            place: "interface.unsure",
            found: "",
            expected: "",
        },
    ]);
}
