//! Section 5: the policy, all of it optional.

use boundary_check_core::scoring::{PartnerTreatment, Policy, ScoringError};
use serde_json::{Value, json};

const MONTHS: [&str; 2] = ["friendshipWaitMonths", "romanceWaitMonths"];
const TEXTS: [&str; 4] = ["codeName", "codeUrl", "adviceName", "adviceUrl"];

fn read(field: &str, value: &Value) -> Result<Policy, ScoringError> {
    Policy::from_json(&json!({ field: value }))
}

#[test]
fn every_field_of_the_specification_is_taken() {
    let policy = Policy::from_json(&json!({
        "friendshipWaitMonths": 6, "romanceWaitMonths": 24, "partnerTreatment": "forbidden", "codeName": "Our code", "codeUrl": "https://code.example",
        "adviceName": "Advice line", "adviceUrl": "https://advice.example",
    }));
    let text = |text: &str| Some(text.to_owned());
    let expected = Policy {
        friendship_wait_months: Some(6),
        romance_wait_months: Some(24),
        partner_treatment: PartnerTreatment::Forbidden,
        code_name: text("Our code"),
        code_url: text("https://code.example"),
        advice_name: text("Advice line"),
        advice_url: text("https://advice.example"),
    };
    assert_eq!(policy.unwrap(), expected);
    assert_eq!(Policy::from_json(&json!({})).unwrap(), Policy::default());
    assert_eq!(
        Policy::FIELDS.map(str::to_owned).to_vec(),
        [MONTHS.to_vec(), vec!["partnerTreatment"], TEXTS.to_vec()].concat()
    );
}

#[test]
fn waiting_times_are_whole_months_from_0_to_24() {
    for field in MONTHS {
        for months in 0..=24 {
            assert!(read(field, &json!(months)).is_ok(), "{field} = {months}");
        }
        for value in [
            json!(25),
            json!(-1),
            json!(0.5),
            json!(1e9),
            json!(257),
            json!("6"),
            json!(""),
            json!(null),
            json!(true),
            json!([]),
            json!({}),
        ] {
            let error = read(field, &value).expect_err(&format!("{field} = {value}"));
            let ScoringError::InvalidPolicy { field: named, given, expected } = &error else { panic!("{error:?}") };
            assert_eq!(named, field);
            assert_eq!(*expected, "whole months from 0 to 24");
            let message = error.to_string();
            assert!(message.contains(field) && message.contains(given) && message.contains(expected), "{message}");
        }
    }
}

#[test]
fn names_and_addresses_are_texts() {
    for field in TEXTS {
        assert!(read(field, &json!("text")).is_ok());
        for (value, named) in [
            (json!(1), "the number 1"),
            (json!(null), "null"),
            (json!(false), "false"),
            (json!(["a"]), "a list"),
            (json!({}), "an object"),
        ] {
            let error = read(field, &value).unwrap_err();
            let expected =
                ScoringError::InvalidPolicy { field: field.to_owned(), given: named.to_owned(), expected: "a text" };
            assert_eq!(error, expected);
        }
    }
}

#[test]
fn a_field_that_does_not_exist_is_named() {
    for field in ["", "friendshipWait", "FriendshipWaitMonths", "__proto__"] {
        let error = read(field, &json!(1)).unwrap_err();
        assert!(matches!(&error, ScoringError::InvalidPolicy { field: named, .. } if named == field), "{error:?}");
    }
    let error = read(&"x".repeat(1_000_000), &json!(1)).unwrap_err();
    assert!(error.to_string().len() < 200, "a huge name is shortened");
}

#[test]
fn a_policy_that_is_no_object_is_refused() {
    for (value, named) in
        [(json!(null), "null"), (json!(6), "the number 6"), (json!([]), "a list"), (json!("six"), "a text")]
    {
        let error = Policy::from_json(&value).unwrap_err();
        assert_eq!(error, ScoringError::NotAnObject { what: "policy", given: named.to_owned() });
    }
}

#[test]
fn the_treatment_of_partners_is_allowed_or_forbidden_and_allowed_by_default() {
    assert_eq!(Policy::default().partner_treatment, PartnerTreatment::Allowed);
    assert_eq!(read("partnerTreatment", &json!("allowed")).unwrap(), Policy::default());
    for value in [json!("Forbidden"), json!(""), json!(true), json!(null), json!(0), json!(["forbidden"]), json!("no")]
    {
        let message = read("partnerTreatment", &value).unwrap_err().to_string();
        assert!(message.contains("partnerTreatment") && message.contains("\"allowed\" or \"forbidden\""), "{message}");
    }
}
