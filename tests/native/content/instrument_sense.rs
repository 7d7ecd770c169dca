//! Broken copies of `instrument.json` that read well and mean nothing: an author would wait in vain for
//! what they promise, so they are refused rather than taken in silence.

use serde_json::json;

use super::instrument_files::check;
use super::{Broken, question};

#[test]
fn variants_and_causes_look_at_answers_and_at_something() {
    check(&[
        Broken {
            what: "a variant of the policy",
            edit: |json| json["variants"][0]["anyOf"] = json!([[{ "partnerTreatment": "forbidden" }]]),
            place: "variants.young-home.anyOf",
            found: "policy",
            expected: "answers",
        },
        Broken {
            what: "a cause that waits",
            edit: |json| {
                json["causes"][2]["when"] = json!([[{ "waiting": { "policy": "friendship", "longerThan": "since" } }]])
            },
            place: "causes.guardian.when",
            found: "policy",
            expected: "answers",
        },
        Broken {
            what: "a variant that looks at nothing",
            edit: |json| json["variants"][0]["anyOf"] = json!([]),
            place: "variants.young-home.anyOf",
            found: "nothing to look for",
            expected: "at least one condition",
        },
        Broken {
            what: "a variant twice",
            edit: |json| json["variants"][1]["id"] = json!("young-home"),
            place: "variants",
            found: "`young-home` twice",
            expected: "once",
        },
        Broken {
            what: "a cause twice",
            edit: |json| json["causes"][1]["id"] = json!("coerced"),
            place: "causes",
            found: "`coerced` twice",
            expected: "once",
        },
        Broken {
            what: "a cause without a question",
            edit: |json| json["causes"][0]["questions"] = json!([]),
            place: "causes[0].questions",
            found: "no question",
            expected: "at least one",
        },
        Broken {
            what: "a cause of an unknown question",
            edit: |json| json["causes"][0]["questions"] = json!(["respect"]),
            place: "causes[0].questions",
            found: "`respect`",
            expected: "the id of a question",
        },
        Broken {
            what: "a step at another time",
            edit: |json| json["causes"][0]["step"] = json!("later"),
            place: "causes[0].step",
            found: "`later`",
            expected: "`week`",
        },
        Broken {
            what: "an outcome that covers what is no alert",
            edit: |json| json["outcomes"][0]["covers"] = json!(["tend"]),
            place: "outcomes[0].covers",
            found: "`tend`",
            expected: "`harassment`",
        },
        Broken {
            what: "a policy that allows",
            edit: |json| json["rules"][6]["anyOf"][4][2]["partnerTreatment"] = json!("allowed"),
            place: "rules[6].anyOf[4][2]",
            found: "`allowed`",
            expected: "`forbidden`",
        },
        Broken {
            what: "a screen of theirs that is no dimension",
            edit: |json| json["topics"][0]["theirs"] = json!(true),
            place: "topics[0].theirs",
            found: "`theirs`",
            expected: "only on a dimension",
        },
    ]);
}

#[test]
fn there_is_one_find_out() {
    check(&[Broken {
        what: "two find-outs",
        edit: |json| json["outcomes"][13]["findOut"] = json!(true),
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
fn unsure_is_never_taken_for_the_safest_answer() {
    check(&[Broken {
        what: "an unsure that is taken for the safest answer",
        edit: |json| question(json, "vulnerable")["unsureAtMost"] = json!("no"),
        place: "topics[0].questions[5].unsureAtMost",
        found: "`no`",
        expected: "",
    }]);
}

#[test]
fn conditions_are_on_questions_of_their_kind() {
    check(&[
        Broken {
            what: "a check condition on a frequency",
            edit: |json| json["rules"][8]["anyOf"][0][0]["check"]["anyOf"] = json!(["focus-talk"]),
            place: "rules[8].anyOf[0][0]",
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
