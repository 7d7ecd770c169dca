//! Broken copies of `instrument.json`: rules and alerts that could not keep their promises.

use serde_json::json;

use super::instrument_files::check;
use super::{Broken, remove};

#[test]
fn rules_and_alerts_name_what_exists() {
    check(&[
        Broken {
            what: "unknown question of a rule",
            edit: |json| json["rules"][0]["anyOf"][0][0]["frequency"]["question"] = json!("safety"),
            place: "rules[0].anyOf[0][0]",
            found: "`safety`",
            expected: "the id of a question",
        },
        Broken {
            what: "unknown option of a rule",
            edit: |json| json["rules"][1]["given"][0]["answer"]["in"] = json!(["clients"]),
            place: "rules[1].given[0]",
            found: "`clients`",
            expected: "`paused`",
        },
        Broken {
            what: "unknown outcome",
            edit: |json| json["rules"][9]["outcome"] = json!("resume"),
            place: "rules[9].outcome",
            found: "`resume`",
            expected: "`may-resume`",
        },
        Broken {
            what: "sameAs a later rule",
            edit: |json| json["rules"][2]["sameAs"] = json!("reset"),
            place: "rules[2].sameAs",
            found: "`reset`",
            expected: "earlier rule",
        },
        Broken {
            what: "sameAs and anyOf",
            edit: |json| {
                json["rules"][2]["anyOf"] = json!([[{ "frequency": { "question": "focus-talk", "atLeast": 1 } }]])
            },
            place: "rules[2]",
            found: "both",
            expected: "only one",
        },
        Broken {
            what: "unknown dimension",
            edit: |json| json["rules"][1]["anyOf"][6][1]["level"]["dimension"] = json!("balance"),
            place: "rules[1].anyOf[6][1]",
            found: "`balance`",
            expected: "`attraction`",
        },
        Broken {
            what: "unknown question of an alert",
            edit: |json| json["alerts"][2]["anyOf"][0][0]["frequency"]["question"] = json!("money"),
            place: "alerts[2].anyOf[0][0]",
            found: "`money`",
            expected: "the id of a question",
        },
        Broken {
            what: "waiting by what guarantees nothing",
            edit: |json| json["rules"][5]["anyOf"][7][1]["waiting"]["longerThan"] = json!("vulnerable"),
            place: "rules[5]",
            found: "no months",
            expected: "one that does",
        },
    ]);
}

#[test]
fn no_condition_is_anything_but_positive() {
    check(&[
        Broken {
            what: "vulnerable in [no]",
            edit: |json| json["rules"][8]["anyOf"][2][2]["answer"]["in"] = json!(["no"]),
            place: "rules[8].anyOf[2][2]",
            found: "`vulnerable`",
            expected: "every option from some risk on",
        },
        Broken {
            what: "vulnerable in [yes], without under-18",
            edit: |json| json["rules"][8]["anyOf"][2][2]["answer"]["in"] = json!(["yes"]),
            place: "rules[8].anyOf[2][2]",
            found: "leave out a riskier one",
            expected: "every option from some risk on",
        },
        Broken {
            what: "code-allows in [yes]",
            edit: |json| json["rules"][6]["anyOf"][3][0]["answer"]["in"] = json!(["yes"]),
            place: "rules[6].anyOf[3][0]",
            found: "take in the safest",
            expected: "every option from some risk on",
        },
        Broken {
            what: "no option at all",
            edit: |json| json["rules"][1]["given"][0]["answer"]["in"] = json!([]),
            place: "rules[1]",
            found: "no option",
            expected: "at least one",
        },
        Broken {
            what: "at most",
            edit: |json| {
                json["rules"][0]["anyOf"][0][0]["frequency"] = json!({ "question": "safety-pressure", "atMost": 1 })
            },
            place: "rules[0].anyOf[0][0]",
            found: "`atMost`",
            expected: "`atLeast`",
        },
        Broken {
            what: "a check that is not no",
            edit: |json| json["rules"][8]["anyOf"][0][0]["check"]["isNot"] = json!("no"),
            place: "rules[8].anyOf[0][0].check.isNot",
            found: "`no`",
            expected: "`yes`",
        },
        Broken {
            what: "not",
            edit: |json| json["rules"][0]["anyOf"][0][0] = json!({ "not": { "question": "safety-pressure" } }),
            place: "rules[0].anyOf[0][0]",
            found: "`not`",
            expected: "`answer`",
        },
        Broken {
            what: "at least never",
            edit: |json| json["rules"][0]["anyOf"][0][0]["frequency"]["atLeast"] = json!(0),
            place: "rules[0]",
            found: "0",
            expected: "not the safest",
        },
        Broken {
            what: "at least four",
            edit: |json| json["rules"][0]["anyOf"][0][0]["frequency"]["atLeast"] = json!(4),
            place: "rules[0]",
            found: "4",
            expected: "an answer that the question offers",
        },
        Broken {
            what: "level clear",
            edit: |json| json["rules"][1]["anyOf"][6][1]["level"]["atLeast"] = json!("clear"),
            place: "rules[1].anyOf[6][1].level.atLeast",
            found: "`clear`",
            expected: "`some`",
        },
        Broken {
            what: "none of the dimensions",
            edit: |json| json["rules"][9]["anyOf"][1][0]["ownLevels"]["count"] = json!(0),
            place: "rules[9]",
            found: "0 dimensions",
            expected: "1 to the number of own dimensions",
        },
        Broken {
            what: "nine of eight own dimensions, for respect is none",
            edit: |json| json["rules"][9]["anyOf"][1][0]["ownLevels"]["count"] = json!(9),
            place: "rules[9]",
            found: "9 dimensions",
            expected: "1 to the number of own dimensions",
        },
        Broken {
            what: "a rule on unsure",
            edit: |json| json["rules"][0]["anyOf"][0][0] = json!({ "unsure": { "question": "safety-pressure" } }),
            place: "rules[0]",
            found: "`unsure`",
            expected: "alerts may have it",
        },
        Broken {
            what: "an alert on unsure that cannot be answered",
            edit: |json| json["alerts"][0]["anyOf"][1][0]["unsure"]["question"] = json!("since"),
            place: "alerts.safety",
            found: "`unsure`",
            expected: "a question that offers it",
        },
    ]);
}

#[test]
fn every_answer_set_gets_a_result() {
    check(&[
        Broken {
            what: "no certain rule for a client",
            edit: |json| {
                json["rules"].as_array_mut().unwrap().pop();
            },
            place: "rules",
            found: "no certain rule for role = client, bond = professional",
            expected: "looks at nothing else",
        },
        Broken {
            what: "no rules",
            edit: |json| json["rules"] = json!([]),
            place: "rules",
            found: "no certain rule",
            expected: "looks at nothing else",
        },
        Broken {
            what: "the last rule looks at an item",
            edit: |json| {
                json["rules"][17]["anyOf"] = json!([[{ "frequency": { "question": "focus-talk", "atLeast": 1 } }]])
            },
            place: "rules",
            found: "role = client",
            expected: "looks at nothing else",
        },
        Broken {
            what: "a rule on find-out",
            edit: |json| json["rules"][13]["outcome"] = json!("find-out"),
            place: "rules[13]",
            found: "`findOut`",
            expected: "any other outcome",
        },
        Broken {
            what: "an option that is not offered, and the others are not either",
            edit: |json| {
                for option in json["topics"][0]["questions"][4]["options"].as_array_mut().unwrap() {
                    option["offeredWhen"] = json!([{ "role": ["client", "paused"] }]);
                }
            },
            place: "questions.bond.options",
            found: "none that is offered for role = acquaintance",
            expected: "at least one",
        },
        Broken {
            what: "no find-out",
            edit: |json| remove(&mut json["outcomes"][8], "findOut"),
            place: "outcomes",
            found: "findOut",
            expected: "one outcome",
        },
        Broken {
            what: "caution 0",
            edit: |json| json["outcomes"][0]["caution"] = json!(0),
            place: "outcomes.clear.caution",
            found: "0",
            expected: "1 to 5",
        },
        Broken {
            what: "caution 6",
            edit: |json| json["outcomes"][13]["caution"] = json!(6),
            place: "outcomes.protect-yourself.caution",
            found: "6",
            expected: "1 to 5",
        },
        Broken {
            what: "an empty alternative",
            edit: |json| json["rules"][0]["anyOf"][0] = json!([]),
            place: "rules[0].anyOf",
            found: "an empty alternative",
            expected: "at least one condition",
        },
        Broken {
            what: "an alert that looks at nothing",
            edit: |json| json["alerts"][4]["anyOf"] = json!([]),
            place: "alerts.money.anyOf",
            found: "nothing to look for",
            expected: "at least one condition",
        },
    ]);
}
