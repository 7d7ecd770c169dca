//! Broken copies of `instrument.json`: its questions.

use serde_json::json;

use super::instrument_files::check;
use super::{Broken, question, remove};

#[test]
fn questions_have_the_fields_of_their_kind_and_thresholds_that_can_be_reached() {
    check(&[
        Broken {
            what: "threshold 4",
            edit: |json| question(json, "focus-talk")["high"] = json!(4),
            place: "questions.focus-talk",
            found: "4",
            expected: "1 to 3",
        },
        Broken {
            what: "threshold 0",
            edit: |json| question(json, "focus-talk")["some"] = json!(0),
            place: "questions.focus-talk.some",
            found: "0",
            expected: "1 to 3",
        },
        Broken {
            what: "high below some",
            edit: |json| question(json, "contact-messages")["high"] = json!(1),
            place: "questions.contact-messages.high",
            found: "1",
            expected: "at least `some`",
        },
        Broken {
            what: "threshold of a check",
            edit: |json| question(json, "limits-rules")["some"] = json!(1),
            place: "topics[5].questions[4].some",
            found: "`some`",
            expected: "no such field",
        },
        Broken {
            what: "threshold outside a dimension",
            edit: |json| {
                question(json, "safety-pressure")["some"] = json!(1);
                question(json, "safety-pressure")["high"] = json!(1);
            },
            place: "questions.safety-pressure.some",
            found: "gives no level and raises no cause",
            expected: "none",
        },
        Broken {
            what: "options of a frequency",
            edit: |json| question(json, "focus-talk")["options"] = json!([{ "value": "a" }, { "value": "b" }]),
            place: "topics[1].questions[0].options",
            found: "`options`",
            expected: "no such field",
        },
        Broken {
            what: "options left out",
            edit: |json| remove(question(json, "vulnerable"), "options"),
            place: "topics[0].questions[5].options",
            found: "no options",
            expected: "at least two",
        },
        Broken {
            what: "one option",
            edit: |json| question(json, "since")["options"] = json!([{ "value": "under-6-months", "risk": 1 }]),
            place: "questions.since.options",
            found: "1",
            expected: "2 to 30",
        },
        Broken {
            what: "no safest option",
            edit: |json| question(json, "since")["options"][3]["risk"] = json!(1),
            place: "questions.since.options",
            found: "no safest",
            expected: "0 upwards",
        },
        Broken {
            what: "a risk in a choice that frames",
            edit: |json| question(json, "role")["options"][2]["risk"] = json!(1),
            place: "topics[0].questions[0].framing",
            found: "`framing`",
            expected: "no such field",
        },
        Broken {
            what: "a risky choice whose options are not always offered",
            edit: |json| question(json, "bond")["options"][5]["risk"] = json!(1),
            place: "topics[0].questions[4].offeredWhen",
            found: "`offeredwhen`",
            expected: "no such field",
        },
        Broken {
            what: "a choice to change",
            edit: |json| question(json, "since")["changeable"] = json!(true),
            place: "topics[0].questions[2].changeable",
            found: "`changeable`",
            expected: "no such field",
        },
        Broken {
            what: "a frequency that is yes",
            edit: |json| question(json, "focus-talk")["someIfYes"] = json!(true),
            place: "topics[1].questions[0].someIfYes",
            found: "`someifyes`",
            expected: "no such field",
        },
        Broken {
            what: "a choice without risks that need not be answered",
            edit: |json| remove(question(json, "bond"), "required"),
            place: "topics",
            found: "",
            expected: "",
        },
        Broken {
            what: "a required frequency",
            edit: |json| question(json, "focus-talk")["required"] = json!(true),
            place: "topics[1].questions[0].required",
            found: "`required`",
            expected: "no such field",
        },
        Broken {
            what: "unsureAtMost that is no option",
            edit: |json| question(json, "vulnerable")["unsureAtMost"] = json!("perhaps"),
            place: "topics[0].questions[5].unsureAtMost",
            found: "`perhaps`",
            expected: "`under-18`",
        },
        Broken {
            what: "a riskier option that guarantees more months",
            edit: |json| question(json, "since")["options"][0]["guaranteesMonths"] = json!(30),
            place: "questions.since.options",
            found: "more months",
            expected: "fewer months",
        },
        Broken {
            what: "a topic without questions",
            edit: |json| {
                json["topics"]
                    .as_array_mut()
                    .unwrap()
                    .push(json!({ "id": "more", "kind": "dimension", "questions": [] }))
            },
            place: "topics.more",
            found: "no questions",
            expected: "at least one",
        },
    ]);
}
