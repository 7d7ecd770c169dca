//! The example of section 5, in full.
//!
//! Its `"atMost": "stop"` asks for something unknown, and by section 3 that is then to be found out; its
//! `"findOut": []` asks for nothing unknown. Both readings are here.

use boundary_check_content as built_in;
use serde_json::{Value, json};

use crate::sheet::{Sheet, UNSURE};

fn answers() -> Sheet {
    Sheet::safest("client", "friends")
        .with("disclosure-problem", 1)
        .with("contact-secret", 1)
        .with("balance-giving", "no")
}

fn example(at_most: &str, attraction: &str, find_out: &Value) -> Value {
    json!({
        "version": 2, "hash": built_in::instrument().hash, "outcome": "pause", "caution": 4, "atLeast": "pause", "atMost": at_most,
        "profile": {
            "focus": "clear", "disclosure": "some", "confidentiality": "clear", "counselling": "clear",
            "limits": "clear", "contact": "high", "dependence": "clear", "attraction": attraction, "respect": "clear"
        },
        "alongside": [], "alerts": ["secrecy"],
        "reasons": [
            { "outcome": "pause", "questions": ["balance-giving"] },
            { "outcome": "pause", "questions": ["contact-secret"] }
        ],
        "changes": [["balance-giving", "contact-secret"]],
        "findOut": find_out
    })
}

#[test]
fn the_example_of_section_5_with_every_answer_known() {
    assert_eq!(answers().json(), example("pause", "clear", &json!([])));
}

#[test]
fn the_example_of_section_5_where_an_unsure_answer_could_make_it_stop() {
    let sheet = answers().with("attract-contact", UNSURE);
    assert_eq!(sheet.json(), example("stop", "unknown", &json!(["attract-contact"])));
}

#[test]
fn the_fields_stand_in_the_order_of_the_example() {
    let text = serde_json::to_string(&answers().score()).unwrap();
    let fields = [
        "version",
        "hash",
        "outcome",
        "caution",
        "atLeast",
        "atMost",
        "profile",
        "alongside",
        "alerts",
        "reasons",
        "changes",
        "findOut",
    ];
    let places: Vec<usize> = fields.iter().map(|field| text.find(&format!("\"{field}\":")).expect(field)).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn the_profile_stands_in_the_order_of_the_dimensions() {
    let profile = answers().score().profile;
    let ids: Vec<&str> = profile.iter().map(|(topic, _)| &*topic.id).collect();
    assert_eq!(ids, crate::spec::DIMENSIONS);
}
