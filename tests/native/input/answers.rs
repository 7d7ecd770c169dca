//! Section 5: an unknown id, a wrong option, a wrong number, a wrong type is an error that names the id,
//! what was given and what is expected.

use boundary_check_content as built_in;
use boundary_check_core::scoring::{Answers, InputValue, Policy, ScoringError, score};
use serde_json::{Value, json};

use crate::sheet::Sheet;
use crate::spec::{Kind, QUESTIONS};

fn error(id: &str, value: &Value) -> ScoringError {
    let answers = json!({ "role": "client", "bond": "friendly", id: value });
    let read = Answers::from_json(built_in::instrument(), &answers);
    read.expect_err(&format!("{id} = {value} is no answer"))
}

/// Values that no question of the kind can be answered with, and how the error names them.
fn wrong(kind: Kind) -> Vec<(Value, &'static str)> {
    let mut wrong = vec![
        (json!(null), "null"),
        (json!(true), "true"),
        (json!(false), "false"),
        (json!([]), "a list"),
        (json!([1]), "a list"),
        (json!({}), "an object"),
        (json!({ "value": 1 }), "an object"),
        (json!(1.5), "the number 1.5"),
        (json!(-1), "the number -1"),
        (json!(4), "the number 4"),
        (json!(4_294_967_296_u64), "the number 4294967296"),
        (json!(u64::MAX), "the number 18446744073709551615"),
        (json!(i64::MIN), "the number -9223372036854775808"),
        (json!(1e300), "the number 1e+300"),
        (json!(0.1), "the number 0.1"),
        (json!(""), "the text \"\""),
        (json!("1"), "the text \"1\""),
        (json!("Unsure"), "the text \"Unsure\""),
        (json!(" yes"), "the text \" yes\""),
        (json!("YES"), "the text \"YES\""),
        (json!("perhaps"), "the text \"perhaps\""),
        (json!("\u{202e}no"), "the text \"\u{202e}no\""),
        (json!("undefined"), "the text \"undefined\""),
    ];
    match kind {
        Kind::Frequency => wrong.extend([(json!("yes"), "the text \"yes\""), (json!("no"), "the text \"no\"")]),
        Kind::Check | Kind::Fact => wrong.push((json!("under-18"), "the text \"under-18\"")),
        Kind::Choice(..) => {}
    }
    if kind != Kind::Frequency {
        wrong.extend([
            (json!(0), "the number 0"),
            (json!(1), "the number 1"),
            (json!(3), "the number 3"),
            (json!("0"), "the text \"0\""),
        ]);
    }
    if matches!(kind, Kind::Choice(_, false)) {
        wrong.push((json!("unsure"), "the text \"unsure\""));
    }
    wrong
}

/// What an error must say can be answered.
fn answers_of(kind: Kind) -> Vec<&'static str> {
    let (mut answers, unsure): (Vec<&str>, bool) = match kind {
        Kind::Frequency => (vec!["0, 1, 2 or 3"], true),
        Kind::Check | Kind::Fact => (vec!["\"yes\"", "\"no\""], true),
        Kind::Choice(options, unsure) => (options.to_vec(), unsure),
    };
    if unsure {
        answers.push("\"unsure\"");
    }
    answers
}

#[test]
fn every_wrong_value_of_every_question_is_named_with_what_was_expected() {
    for question in &QUESTIONS {
        for (value, named) in wrong(question.kind) {
            let error = error(question.id, &value);
            let ScoringError::InvalidAnswer { id, given, expected } = &error else { panic!("{error:?}") };
            assert_eq!(id, question.id);
            assert_eq!(given, named, "{id}");
            for answer in answers_of(question.kind) {
                assert!(expected.contains(answer), "{id}: {expected} does not offer {answer}");
            }
            assert_eq!(expected.contains("unsure"), question.offers_unsure(), "{id}: {expected}");
            let message = error.to_string();
            assert!([id, given, expected].iter().all(|part| message.contains(*part)), "{message}");
        }
    }
}

#[test]
fn every_answer_of_every_question_is_taken() {
    for question in &QUESTIONS {
        let mut values: Vec<Value> = match question.kind {
            Kind::Frequency => (0..=3).map(|n| json!(n)).collect(),
            Kind::Check | Kind::Fact => vec![json!("yes"), json!("no")],
            Kind::Choice(options, _) => options.iter().map(|option| json!(option)).collect(),
        };
        if question.offers_unsure() {
            values.push(json!("unsure"));
        }
        for value in values {
            let read = Answers::from_json(built_in::instrument(), &json!({ question.id: value }));
            assert!(read.is_ok_and(|answers| !answers.is_empty()), "{} = {value}", question.id);
        }
    }
}

#[test]
fn a_whole_number_is_whole_however_it_is_written_as_in_javascript() {
    let read = |text: &str| Answers::from_json(built_in::instrument(), &serde_json::from_str(text).unwrap());
    let two = read("{\"focus-talk\": 2}").unwrap();
    assert_eq!(read("{\"focus-talk\": 2.0}").unwrap(), two);
    assert_eq!(read("{\"focus-talk\": 2e0}").unwrap(), two);
    assert_eq!(read("{\"focus-talk\": -0.0}").unwrap(), read("{\"focus-talk\": 0}").unwrap());
    assert!(read("{\"focus-talk\": 2.0000001}").is_err());
}

#[test]
fn values_are_checked_also_where_the_question_does_not_apply() {
    for (role, bond) in [("acquaintance", "romantic"), ("client", "friends"), ("ended", "professional")] {
        for question in
            QUESTIONS.iter().filter(|question| !question.required() && !question.asked.holds(role, bond, "no"))
        {
            let role = if role == "ended" { "paused" } else { role };
            let answers = json!({ "role": role, "again": "no", "bond": bond, question.id: 4 });
            let error = Answers::from_json(built_in::instrument(), &answers).unwrap_err();
            assert!(error.to_string().contains(question.id), "{error}");
        }
    }
}

#[test]
fn an_id_that_no_question_has_is_named() {
    for id in ["", "Role", "role ", "focus", "toString", "__proto__", "constructor", "balance", "rôle"] {
        let error = error(id, &json!(1));
        assert_eq!(error, ScoringError::UnknownQuestion { id: id.to_owned() });
        assert!(error.to_string().contains(&format!("\"{id}\"")) && error.to_string().contains("expected"), "{error}");
    }
}

#[test]
fn huge_texts_are_shortened_in_errors() {
    let huge = "é".repeat(1_000_000);
    for error in [error(&huge, &json!(1)), error("bond", &json!(huge)), error("focus-talk", &json!(huge))] {
        let message = error.to_string();
        assert!(message.len() < 400, "{} bytes", message.len());
        assert!(message.contains("éééé") && message.contains('…'), "{message}");
    }
}

#[test]
fn undefined_is_unanswered() {
    let instrument = built_in::instrument();
    let sheet = Sheet::safest("client", "friendly");
    let given = sheet.replies.iter().map(|(id, reply)| (*id, reply.given()));
    let given = given.chain([("attract-contact", InputValue::Undefined)]);
    let answers = Answers::from_values(instrument, given).unwrap();
    let result = score(instrument, &answers, &Policy::default()).unwrap();
    assert_eq!(result, sheet.without("attract-contact").score());
}

#[test]
fn answers_that_are_no_object_are_refused() {
    for (value, named) in [
        (json!(null), "null"),
        (json!([]), "a list"),
        (json!("client"), "a text"),
        (json!(3), "the number 3"),
        (json!(true), "true"),
    ] {
        let error = Answers::from_json(built_in::instrument(), &value).unwrap_err();
        assert_eq!(error, ScoringError::NotAnObject { what: "answers", given: named.to_owned() });
        assert_eq!(error.to_string(), format!("answers: found {named}, expected an object"));
    }
}

#[test]
fn an_option_that_is_not_offered_is_an_error_once_the_situation_is_known() {
    let instrument = built_in::instrument();
    let mut given =
        json!({ "role": "acquaintance", "massage-kind": "private", "bond": "professional", "vulnerable": "no" });
    let result = |given: &Value| {
        let answers = Answers::from_json(instrument, given).expect("each value is one of its question's");
        score(instrument, &answers, &Policy::default()).map(|result| result.outcome.id.to_string())
    };
    let error = result(&given).unwrap_err();
    let ScoringError::InvalidAnswer { id, given: found, expected } = &error else { panic!("{error:?}") };
    assert_eq!((id.as_str(), found.as_str()), ("bond", "the text \"professional\""));
    assert_eq!(expected, "one of \"friendly\" \"friends\" \"close\" \"family\" \"romantic\"");
    given["role"] = json!("client");
    assert!(result(&given).is_ok());
    given["role"] = json!("acquaintance");
    given["massage-kind"] = Value::Null;
    given.as_object_mut().unwrap().remove("massage-kind");
    assert_eq!(result(&given), Err(ScoringError::Missing { ids: vec!["massage-kind".to_owned()] }), "that comes first");
}
