//! Ten thousand arbitrary JSON values as answers and as policy.

use boundary_check_content as built_in;
use boundary_check_core::scoring::{Answers, Policy, ScoringError, score};
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::{Map, Number, Value, json};

use crate::spec::{Kind, QUESTIONS};

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(|number| json!(number)),
        any::<u64>().prop_map(|number| json!(number)),
        any::<f64>().prop_map(|number| Number::from_f64(number).map_or(Value::Null, Value::Number)),
        any::<String>().prop_map(Value::String),
        (-3..30_i32).prop_map(|number| json!(number)),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            proptest::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// A value that some question takes: often one of this question's own.
fn answer(question: usize) -> impl Strategy<Value = Value> {
    let own: Vec<Value> = match QUESTIONS[question].kind {
        Kind::Choice(options, _) => options.iter().map(|option| json!(option)).collect(),
        Kind::Frequency => vec![json!(0), json!(1), json!(2), json!(3), json!(2.0)],
        Kind::Check | Kind::Fact => vec![json!("yes"), json!("no")],
    };
    prop_oneof![
        40 => proptest::sample::select(own),
        2 => Just(json!("unsure")),
        1 => any_json(),
    ]
}

fn any_answers() -> impl Strategy<Value = Value> {
    let one = (0..QUESTIONS.len()).prop_flat_map(|at| (Just(QUESTIONS[at].id.to_owned()), answer(at)));
    let stray = (any::<String>(), any_json());
    let situation = (answer(0), answer(1), answer(3), answer(4), answer(5)).prop_map(|values| {
        let named = [
            ("role", values.0),
            ("again", values.1),
            ("massage-kind", values.2),
            ("bond", values.3),
            ("vulnerable", values.4),
        ];
        named.map(|(id, value)| (id.to_owned(), value)).to_vec()
    });
    let object = (
        prop_oneof![4 => situation, 1 => Just(Vec::new())],
        proptest::collection::vec(one, 0..24),
        prop_oneof![8 => Just(Vec::new()), 1 => proptest::collection::vec(stray, 1..3)],
    );
    let object = object.prop_map(|(situation, answers, stray)| {
        Value::Object(situation.into_iter().chain(answers).chain(stray).collect::<Map<_, _>>())
    });
    prop_oneof![12 => object, 1 => any_json()]
}

/// Section 5 once more, from its words.
fn valid(id: &str, value: &Value) -> bool {
    let Some(question) = QUESTIONS.iter().find(|question| question.id == id) else { return false };
    match (question.kind, value) {
        (_, Value::String(text)) if text == "unsure" => question.offers_unsure(),
        (Kind::Choice(options, _), Value::String(text)) => options.contains(&text.as_str()),
        (Kind::Check | Kind::Fact, Value::String(text)) => text == "yes" || text == "no",
        (Kind::Frequency, Value::Number(number)) => [0.0, 1.0, 2.0, 3.0].contains(&number.as_f64().unwrap()),
        _ => false,
    }
}

/// What of an id an error shows at least.
fn start(id: &str) -> String {
    id.chars().take(20).collect()
}

proptest! {
    #![proptest_config(Config { cases: 10_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn answers_give_a_result_or_an_error_that_names_what_is_wrong(json in any_answers()) {
        let instrument = built_in::instrument();
        let result = Answers::from_json(instrument, &json);
        let Some(object) = json.as_object() else {
            let refused = matches!(result, Err(ScoringError::NotAnObject { what: "answers", .. }));
            prop_assert!(refused);
            return Ok(());
        };
        let all_valid = object.iter().all(|(id, value)| valid(id, value));
        prop_assert_eq!(result.is_ok(), all_valid);
        let scored = result.and_then(|answers| {
            let result = score(instrument, &answers, &Policy::default())?;
            Ok(serde_json::to_string(&result).expect("a result becomes JSON"))
        });
        match scored {
            Ok(text) => prop_assert!(text.starts_with("{\"version\":2,\"hash\":\""), "not a result"),
            Err(error) => {
                let message = error.to_string();
                prop_assert!(message.len() < 500, "{message}");
                match &error {
                    ScoringError::UnknownQuestion { id } => {
                        let id = id.trim_end_matches('…');
                        let named = object.keys().any(|key| key.starts_with(id) && QUESTIONS.iter().all(|q| q.id != key));
                        prop_assert!(named && message.contains(&start(id)));
                    }
                    ScoringError::InvalidAnswer { id, given, expected } => {
                        let not_offered = id == "bond" && object.get("role") == Some(&json!("acquaintance")) && object.get("bond") == Some(&json!("professional"));
                        prop_assert!(not_offered || object.get(id).is_some_and(|value| !valid(id, value)), "{id}");
                        prop_assert!(message.contains(id) && message.contains(given) && message.contains(expected));
                    }
                    ScoringError::Missing { ids } => {
                        prop_assert!(all_valid);
                        let role = object.get("role").and_then(Value::as_str).unwrap_or_default();
                        let required = |id: &str| match id {
                            "again" => role == "paused",
                            "massage-kind" => role == "acquaintance",
                            _ => true,
                        };
                        let missing = ["role", "again", "massage-kind", "bond", "vulnerable"].into_iter();
                        let missing: Vec<&str> = missing.filter(|id| required(id) && !object.contains_key(*id)).collect();
                        prop_assert_eq!(ids, &missing);
                        prop_assert!(missing.iter().all(|id| message.contains(id)));
                    }
                    other => prop_assert!(false, "{other:?}"),
                }
            }
        }
    }

    #[test]
    fn policies_are_taken_or_refused_by_name(
        json in prop_oneof![
            6 => proptest::collection::btree_map(
                prop_oneof![
                    9 => proptest::sample::select(Policy::FIELDS.to_vec()).prop_map(str::to_owned),
                    1 => any::<String>(),
                ],
                prop_oneof![(0..30).prop_map(|n| json!(n)), any::<String>().prop_map(Value::String), any_json()],
                0..3,
            ).prop_map(|map| Value::Object(map.into_iter().collect())),
            1 => any_json(),
        ]
    ) {
        let result = Policy::from_json(&json);
        let Some(object) = json.as_object() else {
            let refused = matches!(result, Err(ScoringError::NotAnObject { what: "policy", .. }));
            prop_assert!(refused);
            return Ok(());
        };
        let fits = |(field, value): (&String, &Value)| match field.as_str() {
            "friendshipWaitMonths" | "romanceWaitMonths" => {
                value.as_f64().is_some_and(|months| months.fract() == 0.0 && (0.0..=24.0).contains(&months))
            }
            "partnerTreatment" => value == "allowed" || value == "forbidden",
            "codeName" | "codeUrl" | "adviceName" | "adviceUrl" => value.is_string(),
            _ => false,
        };
        prop_assert_eq!(result.is_ok(), object.iter().all(fits));
        if let Err(error) = result {
            let ScoringError::InvalidPolicy { field, given, expected } = &error else {
                return Err(TestCaseError::fail(format!("{error:?}")));
            };
            let named = field.trim_end_matches('…');
            prop_assert!(object.iter().any(|(key, value)| key.starts_with(named) && !fits((key, value))));
            let message = error.to_string();
            prop_assert!(message.contains(given) && message.contains(expected) && message.len() < 500);
        }
    }
}
