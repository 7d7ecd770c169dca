//! The keys in the file of the cases: broken copies are refused.

use serde_json::{Value, json};

use super::case_files::{CASES, case, load};
use crate::content::{Broken, prove, remove};

#[test]
fn a_key_lists_the_situation_and_what_is_not_at_its_safest_and_nothing_else() {
    let copies = [
        Broken {
            what: "unknown question",
            edit: |json| json["cases"][0]["answerKey"]["focus-walk"] = json!(1),
            place: "cases[0].answerKey.focus-walk",
            found: "`focus-walk`",
            expected: "the id of a question",
        },
        Broken {
            what: "unknown option",
            edit: |json| json["cases"][0]["answerKey"]["bond"] = json!("foes"),
            place: "cases[0].answerKey.bond",
            found: "\"foes\"",
            expected: "\"friendly\"",
        },
        Broken {
            what: "number out of range",
            edit: |json| json["cases"][0]["answerKey"]["focus-talk"] = json!(4),
            place: "cases[0].answerKey.focus-talk",
            found: "4",
            expected: "one of 0, 1, 2, 3, \"unsure\"",
        },
        Broken {
            what: "number not whole",
            edit: |json| json["cases"][0]["answerKey"]["focus-talk"] = json!(1.0),
            place: "cases[0].answerKey.focus-talk",
            found: "1.0",
            expected: "one of 0, 1, 2, 3",
        },
        Broken {
            what: "number as text",
            edit: |json| json["cases"][0]["answerKey"]["focus-talk"] = json!("1"),
            place: "cases[0].answerKey.focus-talk",
            found: "\"1\"",
            expected: "one of 0, 1, 2, 3",
        },
        Broken {
            what: "null",
            edit: |json| json["cases"][0]["answerKey"]["focus-talk"] = json!(null),
            place: "cases[0].answerKey.focus-talk",
            found: "null",
            expected: "one of 0, 1, 2, 3",
        },
        Broken {
            what: "unsure where it is not offered",
            edit: |json| json["cases"][0]["answerKey"]["bond"] = json!("unsure"),
            place: "cases[0].answerKey.bond",
            found: "\"unsure\"",
            expected: "\"romantic\" here",
        },
        Broken {
            what: "no role",
            edit: |json| remove(&mut json["cases"][0]["answerKey"], "role"),
            place: "cases[0].answerKey.role",
            found: "nothing",
            expected: "\"client\"",
        },
        Broken {
            what: "no bond",
            edit: |json| remove(&mut json["cases"][1]["answerKey"], "bond"),
            place: "cases[1].answerKey.bond",
            found: "nothing",
            expected: "\"friendly\"",
        },
        Broken {
            what: "no time since the last session",
            edit: |json| remove(&mut case(json, "the-choir")["answerKey"], "since"),
            place: "cases[6].answerKey.since",
            found: "nothing",
            expected: "\"over-2-years\"",
        },
        Broken {
            what: "a time where nothing has stopped",
            edit: |json| json["cases"][0]["answerKey"]["since"] = json!("over-2-years"),
            place: "cases[0].answerKey.since",
            found: "an answer",
            expected: "not asked",
        },
        Broken {
            what: "a question that is not asked",
            edit: |json| json["cases"][0]["answerKey"]["balance-giving"] = json!("no"),
            place: "cases[0].answerKey.balance-giving",
            found: "an answer",
            expected: "not asked",
        },
        Broken {
            what: "never",
            edit: |json| json["cases"][0]["answerKey"]["focus-talk"] = json!(0),
            place: "cases[0].answerKey.focus-talk",
            found: "the safest answer",
            expected: "no entry",
        },
        Broken {
            what: "a check that is yes",
            edit: |json| json["cases"][0]["answerKey"]["limits-rules"] = json!("yes"),
            place: "cases[0].answerKey.limits-rules",
            found: "the safest answer",
            expected: "no entry",
        },
        Broken {
            what: "not vulnerable",
            edit: |json| json["cases"][0]["answerKey"]["vulnerable"] = json!("no"),
            place: "cases[0].answerKey.vulnerable",
            found: "the safest answer",
            expected: "no entry",
        },
    ];
    prove(&copies, CASES, "my/cases.json", |json| load(json).err());
    let mut longest: Value = serde_json::from_str(CASES).unwrap();
    case(&mut longest, "the-choir")["answerKey"]["since"] = json!("over-2-years");
    assert!(load(&longest.to_string()).is_ok(), "a time is said even where it is the safest");
}
