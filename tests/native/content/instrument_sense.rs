//! Broken copies of `instrument.json` that read well and mean nothing: an author would wait in vain for
//! what they promise, so they are refused rather than taken in silence.

use serde_json::json;

use super::instrument_files::check;
use super::{Broken, question};

#[test]
fn wordings_follow_a_required_choice() {
    check(&[Broken {
        what: "wordings by a question that is no required choice",
        edit: |json| json["wordingBy"] = json!("focus-talk"),
        place: "wordingBy",
        found: "`focus-talk`",
        expected: "required",
    }]);
}

#[test]
fn there_is_one_find_out() {
    check(&[Broken {
        what: "two find-outs",
        edit: |json| json["outcomes"][10]["findOut"] = json!(true),
        place: "outcomes",
        found: "",
        expected: "one outcome",
    }]);
}

#[test]
fn a_question_is_asked_in_some_situation() {
    check(&[Broken {
        what: "a question asked in no situation",
        edit: |json| question(json, "focus-talk")["askedWhen"] = json!([{ "role": [] }]),
        place: "topics[1].questions[0].askedWhen[0].role",
        found: "",
        expected: "",
    }]);
}

#[test]
fn a_required_choice_is_always_asked() {
    check(&[Broken {
        what: "a required choice that is not always asked",
        edit: |json| question(json, "bond")["askedWhen"] = json!([{ "role": ["client"] }]),
        place: "topics[0].questions[2].askedWhen",
        found: "",
        expected: "",
    }]);
}

#[test]
fn unsure_is_never_taken_for_the_safest_answer() {
    check(&[Broken {
        what: "an unsure that is taken for the safest answer",
        edit: |json| question(json, "vulnerable")["unsureAtMost"] = json!("no"),
        place: "topics[0].questions[3].unsureAtMost",
        found: "`no`",
        expected: "",
    }]);
}

#[test]
fn conditions_are_on_questions_of_their_kind() {
    check(&[
        Broken {
            what: "a check condition on a frequency",
            edit: |json| json["rules"][6]["anyOf"][0][0]["check"]["anyOf"] = json!(["focus-talk"]),
            place: "rules[6].anyOf[0][0]",
            found: "`focus-talk`",
            expected: "check",
        },
        Broken {
            what: "a frequency condition on a check",
            edit: |json| json["rules"][0]["anyOf"][0][0]["frequency"]["question"] = json!("balance-refuse"),
            place: "rules[0].anyOf[0][0]",
            found: "`balance-refuse`",
            expected: "frequency",
        },
    ]);
}

#[test]
fn a_question_that_comes_later_is_named_as_such() {
    check(&[Broken {
        what: "asked by what comes later",
        edit: |json| question(json, "role")["askedWhen"] = json!([{ "bond": ["friends"] }]),
        place: "topics[0].questions[0].askedWhen[0].bond",
        found: "`bond`",
        expected: "earlier",
    }]);
}
