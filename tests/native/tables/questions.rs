//! Section 1: every question, its answers, its thresholds and when it is asked.

use std::collections::BTreeSet;

use boundary_check_content as built_in;
use boundary_check_core::instrument::{Kind, TopicKind};
use boundary_check_core::scoring::score;

use crate::sheet::{Sheet, UNSURE};
use crate::spec::{self, BONDS, FRIENDSHIP, QUESTIONS, is_acquaintance, situations};

/// `role` as in `ROLES`.
fn asked(role: &'static str, bond: &'static str, vulnerable: &'static str) -> Vec<&'static str> {
    let instrument = built_in::instrument();
    let answers = Sheet::default().about(role, bond).with("vulnerable", vulnerable).answers();
    let asked = instrument.questions.iter().filter(|question| answers.asks(instrument, question));
    asked.map(|question| &*question.id).collect()
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
            spec::Kind::Fact => Kind::Fact,
        };
        assert_eq!(built.kind, kind, "{}", question.id);
        assert_eq!(built.offers_unsure(), question.offers_unsure(), "{}", question.id);
        assert_eq!(built.required, question.required(), "{}", question.id);
        assert_eq!(built.framing, ["role", "again", "massage-kind"].contains(&question.id), "{}", question.id);
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
fn options_stand_in_the_order_of_the_table() {
    let table: [(&str, &[&str]); 8] = [
        ("role", &["client", "paused", "acquaintance"]),
        ("again", &["no", "maybe"]),
        ("massage-kind", &["private", "treatment"]),
        ("limits-role", &["yes", "no"]),
        ("balance-giving", &["yes", "no"]),
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
    for (role, bond) in situations() {
        for vulnerable in ["no", "yes", "under-18", "unsure"] {
            let holds = |question: &&spec::Question| question.asked.holds(role, bond, vulnerable);
            let expected: Vec<&str> = QUESTIONS.iter().filter(holds).map(|question| question.id).collect();
            assert_eq!(asked(role, bond, vulnerable), expected, "{role}, {bond}, {vulnerable}");
        }
    }
}

#[test]
fn the_situation_decides_what_is_asked_and_nothing_else_does() {
    for (role, bond) in situations() {
        let safest = Sheet::safest(role, bond);
        let mut riskiest = safest.clone();
        for question in QUESTIONS.iter().filter(|question| !question.required()) {
            riskiest = riskiest.with(question.id, *question.replies().last().unwrap());
        }
        let instrument = built_in::instrument();
        for question in instrument.questions.iter() {
            let before = safest.answers().asks(instrument, question);
            assert_eq!(before, riskiest.answers().asks(instrument, question), "{} for {role}, {bond}", question.id);
        }
    }
}

#[test]
fn a_question_is_not_asked_where_what_it_depends_on_is_not() {
    // Answers that belong to another situation say nothing in this one.
    let instrument = built_in::instrument();
    let asks = |sheet: &Sheet, id: &str| {
        sheet.answers().asks(instrument, &instrument.questions[instrument.question_index(id).unwrap()])
    };
    let client = Sheet::safest("client", "friends").with("again", "maybe").with("massage-kind", "private");
    for id in ["again", "since", "massage-kind", "code-allows"] {
        assert!(!asks(&client, id), "{id}");
    }
    assert!(asks(&client, "balance-giving"));
    let ended = Sheet::safest("ended", "friends").with("massage-kind", "treatment");
    assert!(!asks(&ended, "balance-agreed") && !asks(&ended, "code-allows") && !asks(&ended, "since"));
}

#[test]
fn a_bond_that_is_none_is_not_offered_for_an_acquaintance() {
    for role in ["acquaintance", "private"] {
        let sheet = Sheet::safest(role, "friendly").with("bond", "professional");
        let error = score(built_in::instrument(), &sheet.answers(), &sheet.policy()).unwrap_err();
        let message = error.to_string();
        for part in ["\"bond\"", "\"professional\"", "\"friendly\"", "\"romantic\""] {
            assert!(message.contains(part), "{message}");
        }
        assert_eq!(message.matches("professional").count(), 1, "it is not among what is expected: {message}");
    }
}

#[test]
fn the_balance_check_is_asked_of_friends_family_and_acquaintances_only() {
    for (role, bond) in situations() {
        let expected = FRIENDSHIP.contains(&bond) && role != "ended" || is_acquaintance(role);
        let balance = asked(role, bond, "no").iter().any(|id| id.starts_with("balance-"));
        assert_eq!(balance, expected, "{role}, {bond}");
        let rules = asked(role, bond, "no").contains(&"limits-rules");
        assert_eq!(rules, role == "client" && !expected, "{role}, {bond}");
    }
}

#[test]
fn a_client_answers_31_questions_32_in_a_friendship_22_as_a_couple_and_the_others_far_fewer() {
    for (bond, count) in BONDS.into_iter().zip([31, 31, 32, 32, 32, 22]) {
        assert_eq!(asked("client", bond, "no").len(), count, "{bond}");
    }
    for (role, bond) in situations() {
        let (adult, minor) = (asked(role, bond, "no").len(), asked(role, bond, "under-18").len());
        assert!(minor - adult <= 3, "{role}, {bond}: {adult}, and {minor} for a minor");
        assert!(minor <= 35, "{role}, {bond}: {minor}");
        assert!(role == "client" || adult <= 26, "{role}, {bond}: {adult}");
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
fn a_fact_reaches_some_if_it_is_yes_and_never_high() {
    for (id, dimension) in [("limits-role", "limits"), ("contact-online", "contact")] {
        let level = |sheet: Sheet| sheet.level(dimension);
        let safest = || Sheet::safest("client", "professional");
        assert_eq!(level(safest().with(id, "no")), "clear", "{id}");
        assert_eq!(level(safest().with(id, "yes")), "some", "{id}");
        assert_eq!(level(safest().with(id, "unsure")), "unknown", "{id}");
        assert_eq!(level(safest().without(id)), "unknown", "{id}");
    }
}

#[test]
fn respect_is_the_one_dimension_of_what_the_other_person_does() {
    for topic in built_in::instrument().topics.iter() {
        assert_eq!(topic.theirs, &*topic.id == "respect", "{}", topic.id);
        assert_eq!(topic.is_own_dimension(), spec::OWN.contains(&&*topic.id), "{}", topic.id);
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
    for id in ["safety-pressure", "safety-services", "minor-consent", "code-allows", "balance-freedom"] {
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
    assert_eq!(&ids[1..10], &spec::DIMENSIONS);
    assert_eq!(&ids[10..], &["balance", "safety"]);
    for topic in instrument.topics.iter() {
        for at in instrument.questions_of(topic) {
            let question = &instrument.questions[at];
            let expected = spec::question(&question.id).dimension.unwrap_or(match &*question.id {
                "safety-pressure" | "safety-services" => "safety",
                id if id.starts_with("balance-") || id == "code-allows" => "balance",
                _ => "situation",
            });
            assert_eq!(&*topic.id, expected, "{}", question.id);
        }
    }
}
