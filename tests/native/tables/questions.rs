//! Section 1: every question, its answers, its thresholds and when it is asked.

use std::collections::BTreeSet;

use boundary_check_content as built_in;
use boundary_check_core::instrument::{Kind, TopicKind};
use boundary_check_core::scoring::{Answers, InputValue};

use crate::sheet::{Sheet, UNSURE};
use crate::spec::{self, BONDS, FRIENDSHIP, QUESTIONS, ROLES};

fn asked(role: &'static str, bond: &'static str) -> Vec<&'static str> {
    let instrument = built_in::instrument();
    let given = [("role", InputValue::Text(role)), ("bond", InputValue::Text(bond))];
    let answers = Answers::from_values(instrument, given).unwrap();
    instrument.questions.iter().filter(|question| answers.asks(question)).map(|question| &*question.id).collect()
}

#[test]
fn the_questions_are_those_of_the_tables_in_their_order() {
    let ids: Vec<&str> = built_in::instrument().questions.iter().map(|question| &*question.id).collect();
    let expected: Vec<&str> = QUESTIONS.iter().map(|question| question.id).collect();
    assert_eq!(ids, expected);
}

#[test]
fn every_question_offers_the_answers_of_its_kind() {
    for question in &QUESTIONS {
        let built = &built_in::instrument().questions[built_in::instrument().question_index(question.id).unwrap()];
        let kind = match question.kind {
            spec::Kind::Choice(..) => Kind::Choice,
            spec::Kind::Frequency => Kind::Frequency,
            spec::Kind::Check => Kind::Check,
        };
        assert_eq!(built.kind, kind, "{}", question.id);
        assert_eq!(built.offers_unsure(), question.offers_unsure(), "{}", question.id);
        assert_eq!(built.required, question.required(), "{}", question.id);
        assert_eq!(built.changeable, spec::changeable(question.id), "{}", question.id);
        let offered: BTreeSet<&str> = built.options.iter().map(|option| &*option.value).collect();
        let expected: BTreeSet<String> = question.replies().iter().map(|reply| option(*reply)).collect();
        assert_eq!(offered, expected.iter().map(String::as_str).collect(), "{}", question.id);
    }
}

fn option(reply: crate::sheet::Reply) -> String {
    match reply {
        crate::sheet::Reply::Text(text) => text.to_owned(),
        crate::sheet::Reply::Number(number) => number.to_string(),
    }
}

#[test]
fn situation_options_stand_in_the_order_of_the_table() {
    let table: [(&str, &[&str]); 4] = [
        ("role", &["client", "paused", "acquaintance"]),
        ("since", &["under-6-months", "6-to-12-months", "1-to-2-years", "over-2-years"]),
        ("bond", &["professional", "friendly", "friends", "close", "family", "romantic"]),
        ("vulnerable", &["no", "yes", "under-18"]),
    ];
    for (id, expected) in table {
        let instrument = built_in::instrument();
        let question = &instrument.questions[instrument.question_index(id).unwrap()];
        let options: Vec<&str> = question.options.iter().map(|option| &*option.value).collect();
        assert_eq!(options, expected, "{id}");
    }
}

#[test]
fn every_question_is_asked_in_exactly_the_situations_of_its_row() {
    for role in ROLES {
        for bond in BONDS {
            let expected: Vec<&str> =
                QUESTIONS.iter().filter(|question| question.asked.holds(role, bond)).map(|q| q.id).collect();
            assert_eq!(asked(role, bond), expected, "{role}, {bond}");
        }
    }
}

#[test]
fn the_situation_decides_what_is_asked_and_nothing_else_does() {
    for role in ROLES {
        for bond in BONDS {
            let safest = Sheet::safest(role, bond);
            let mut riskiest = safest.clone();
            for question in QUESTIONS.iter().filter(|question| !question.required()) {
                riskiest = riskiest.with(question.id, *question.replies().last().unwrap());
            }
            let instrument = built_in::instrument();
            for question in instrument.questions.iter() {
                let before = safest.answers().asks(question);
                assert_eq!(before, riskiest.answers().asks(question), "{} for {role}, {bond}", question.id);
            }
        }
    }
}

#[test]
fn the_balance_check_is_asked_of_friends_family_and_acquaintances_only() {
    for role in ROLES {
        for bond in BONDS {
            let expected = FRIENDSHIP.contains(&bond) || role == "acquaintance";
            let balance = asked(role, bond).iter().any(|id| id.starts_with("balance-"));
            assert_eq!(balance, expected, "{role}, {bond}");
            let rules = asked(role, bond).contains(&"limits-rules");
            assert_eq!(rules, role == "client" && !expected, "{role}, {bond}");
        }
    }
}

#[test]
fn a_client_answers_26_questions_28_in_a_friendship_and_the_others_far_fewer() {
    for bond in ["professional", "friendly"] {
        assert_eq!(asked("client", bond).len(), 26, "{bond}");
    }
    for bond in FRIENDSHIP {
        assert_eq!(asked("client", bond).len(), 28, "{bond}");
    }
    for role in ["paused", "acquaintance"] {
        for bond in BONDS {
            assert!(asked(role, bond).len() <= 21, "{role}, {bond}: {}", asked(role, bond).len());
        }
    }
}

#[test]
fn each_answer_alone_gives_its_dimension_the_level_of_its_row() {
    for question in QUESTIONS.iter().filter(|question| question.kind == spec::Kind::Frequency) {
        let Some(dimension) = question.dimension else { continue };
        for times in 0..=3_u8 {
            let expected = if times >= question.high {
                "high"
            } else if times >= question.some {
                "some"
            } else {
                "clear"
            };
            let sheet = Sheet::safest("client", "professional").with(question.id, times);
            assert_eq!(sheet.level(dimension), expected, "{} = {times}", question.id);
            for other in spec::DIMENSIONS.iter().filter(|other| **other != dimension) {
                assert_eq!(sheet.level(other), "clear", "{} = {times}, {other}", question.id);
            }
        }
        let sheet = Sheet::safest("client", "professional").with(question.id, UNSURE);
        assert_eq!(sheet.level(dimension), "unknown", "{} = unsure", question.id);
        let sheet = Sheet::safest("client", "professional").without(question.id);
        assert_eq!(sheet.level(dimension), "unknown", "{} unanswered", question.id);
    }
}

#[test]
fn limits_rules_reaches_some_unless_it_is_yes_and_never_high() {
    let level = |sheet: Sheet| sheet.level("limits");
    let safest = || Sheet::safest("client", "professional");
    assert_eq!(level(safest().with("limits-rules", "yes")), "clear");
    assert_eq!(level(safest().with("limits-rules", "no")), "some");
    assert_eq!(level(safest().with("limits-rules", "unsure")), "some");
    assert_eq!(level(safest().without("limits-rules")), "unknown");
}

#[test]
fn questions_outside_the_dimensions_have_no_level() {
    for id in ["safety-pressure", "code-allows", "balance-freedom"] {
        let instrument = built_in::instrument();
        let question = &instrument.questions[instrument.question_index(id).unwrap()];
        let kind = instrument.topics[usize::from(question.topic)].kind;
        assert_ne!(kind, TopicKind::Dimension, "{id}");
    }
    let sheet = Sheet::safest("client", "professional").with("safety-pressure", 3);
    assert!(spec::DIMENSIONS.iter().all(|dimension| sheet.level(dimension) == "clear"));
}

#[test]
fn the_topics_are_the_situation_each_dimension_the_balance_and_ones_own_safety_last() {
    let instrument = built_in::instrument();
    let ids: Vec<&str> = instrument.topics.iter().map(|topic| &*topic.id).collect();
    assert_eq!(ids[0], "situation");
    assert_eq!(&ids[1..9], &spec::DIMENSIONS);
    assert_eq!(&ids[9..], &["balance", "safety"]);
    for topic in instrument.topics.iter() {
        for at in instrument.questions_of(topic) {
            let question = &instrument.questions[at];
            let expected = spec::question(&question.id).dimension.unwrap_or(match &*question.id {
                "safety-pressure" => "safety",
                id if id.starts_with("balance-") || id == "code-allows" => "balance",
                _ => "situation",
            });
            assert_eq!(&*topic.id, expected, "{}", question.id);
        }
    }
}
