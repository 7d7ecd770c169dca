//! What would change it where there are more ways than anybody could try: the search ends, and what it
//! gives is still right and as small as can be.

use boundary_check_core::content;
use boundary_check_core::instrument::Instrument;
use boundary_check_core::scoring::{Answer, Answers, Policy, score};
use serde_json::{Value, json};

/// So many dimensions of one question each, `q0` and so on; `stop` follows from any of these alternatives.
fn instrument(dimensions: usize, stop: &[Value]) -> Instrument {
    let place = json!({ "id": "place", "kind": "situation", "questions": [
        { "id": "place", "kind": "choice", "required": true, "options": [{ "value": "here" }, { "value": "there" }] }
    ] });
    let dimension = |at: usize| {
        let question = json!({ "id": format!("q{at}"), "kind": "frequency", "some": 1, "changeable": true });
        json!({ "id": format!("d{at}"), "kind": "dimension", "questions": [question] })
    };
    let topics: Vec<Value> = std::iter::once(place).chain((0..dimensions).map(dimension)).collect();
    let file = json!({
        "version": 1,
        "cautions": { "cautiousFrom": 3, "mildUpTo": 2, "sheetUpTo": 3, "timeFrom": 4 },
        "topics": topics,
        "outcomes": [
            { "id": "fine", "caution": 1 },
            { "id": "look", "caution": 3, "findOut": true },
            { "id": "stop", "caution": 5 }
        ],
        "rules": [{ "outcome": "stop", "anyOf": stop }, { "outcome": "fine" }],
        "alerts": []
    });
    content::instrument("many.json", &file.to_string()).unwrap()
}

fn once(at: usize) -> Value {
    json!({ "frequency": { "question": format!("q{at}"), "atLeast": 1 } })
}

/// Every question answered "once".
fn everything(instrument: &Instrument) -> Answers {
    let mut answers = Answers::new();
    for (at, question) in instrument.questions.iter().enumerate() {
        answers.set(at, Some(Answer::Option(if question.required { 0 } else { 1 })));
    }
    answers
}

/// The sizes of the sets, once each has been tried: it lowers the caution, and no part of it does.
fn sizes(instrument: &Instrument) -> Vec<usize> {
    let answers = everything(instrument);
    let policy = Policy::default();
    let result = score(instrument, &answers, &policy).unwrap();
    assert_eq!(result.outcome.id, "stop");
    for set in &result.changes {
        let mut changed = answers.clone();
        let places: Vec<usize> = set.iter().map(|question| instrument.question_index(&question.id).unwrap()).collect();
        places.iter().for_each(|at| changed.set(*at, Some(Answer::Option(0))));
        assert_eq!(score(instrument, &changed, &policy).unwrap().outcome.id, "fine");
        for at in places {
            let mut part = changed.clone();
            part.set(at, Some(Answer::Option(1)));
            assert_eq!(score(instrument, &part, &policy).unwrap().outcome.id, "stop");
        }
    }
    let sizes: Vec<usize> = result.changes.iter().map(Vec::len).collect();
    assert!(sizes.is_sorted() && sizes.len() <= 16, "{sizes:?}");
    sizes
}

#[test]
fn as_many_dimensions_as_there_are_atoms() {
    let stop = [json!([{ "ownLevels": { "count": 30, "atLeast": "some" } }])];
    assert_eq!(sizes(&instrument(60, &stop)), [31; 16]);
    assert_eq!(sizes(&instrument(64, &stop)), [35; 16]);
}

#[test]
fn beyond_that_many_the_first_are_enough_where_they_suffice() {
    let stop = [json!([{ "ownLevels": { "count": 30, "atLeast": "some" } }])];
    assert_eq!(sizes(&instrument(80, &stop)), [51; 16]);
    assert!(sizes(&instrument(200, &stop)).is_empty(), "171 answers to change are no help");
}

#[test]
fn a_search_without_an_end_is_ended_with_a_set_that_is_right() {
    // Each pair of neighbours in a ring, and each with the one seven further on: one of the two must change.
    let ring = 60;
    let pair = |one: usize, other: usize| json!([once(one), once(other % ring)]);
    let stop: Vec<Value> = (0..ring).flat_map(|at| [pair(at, at + 1), pair(at, at + 7)]).collect();
    assert!(!sizes(&instrument(ring, &stop)).is_empty());
    let stop: Vec<Value> = (0..ring).flat_map(|at| [pair(at, at + 1), pair(at, at + 7), pair(at, at + 22)]).collect();
    assert!(!sizes(&instrument(ring, &stop)).is_empty());
}

#[test]
fn questions_of_the_same_groups_are_one_step_however_many() {
    let file = instrument(1, &[json!([once(0)])]);
    assert_eq!(sizes(&file), [1]);
    let all: Vec<Value> = (0..300).map(|at| json!([once(at)])).collect();
    assert!(sizes(&instrument(300, &all)).is_empty(), "300 conditions to break are no help");
    let all: Vec<Value> = (0..64).map(|at| json!([once(at)])).collect();
    assert_eq!(sizes(&instrument(64, &all)), [64]);
}
