//! Section 2, alerts: each condition alone raises exactly that alert, and just below it none.

use boundary_check_content as built_in;

use crate::sheet::{Reply, Sheet, UNSURE};
use crate::spec::{ALERTS, QUESTIONS, ROLES, is_acquaintance, situations};

#[test]
fn the_alerts_are_those_of_the_specification_in_its_order() {
    let ids: Vec<&str> = built_in::instrument().alerts.iter().map(|alert| &*alert.id).collect();
    assert_eq!(ids, ALERTS);
}

#[test]
fn the_safest_answers_raise_no_alert_but_for_a_romance() {
    for (role, bond) in situations() {
        let expected: &[&str] = if bond == "romantic" && !is_acquaintance(role) { &["romance"] } else { &[] };
        assert_eq!(Sheet::safest(role, bond).ids("alerts"), expected, "{role}, {bond}");
    }
}

#[test]
fn each_condition_alone_raises_its_alert_and_just_below_it_does_not() {
    let table: [(&str, &'static str, &[u8], &[u8]); 11] = [
        ("safety", "safety-pressure", &[0], &[1, 2, 3]),
        ("harassment", "respect-advances", &[0], &[1, 2, 3]),
        ("harassment", "safety-services", &[0], &[1]),
        ("consent", "focus-consent", &[0], &[1, 2, 3]),
        ("confidentiality", "confidence-identifiable", &[0], &[1, 2, 3]),
        ("confidentiality", "confidence-others", &[0], &[1, 2, 3]),
        ("money", "limits-money", &[0], &[1, 2, 3]),
        ("secrecy", "contact-secret", &[0], &[1, 2, 3]),
        ("romance", "attract-contact", &[0], &[1, 2, 3]),
        ("romance", "attract-flirting", &[0], &[1, 2, 3]),
        ("romance", "attract-feelings", &[0, 1], &[2, 3]),
    ];
    for (alert, id, below, from) in table {
        for (role, bond) in situations().filter(|(_, bond)| *bond != "romantic") {
            let alerts = |times: u8| Sheet::safest(role, bond).with(id, times).ids("alerts");
            let asked = Sheet::safest(role, bond).asks(id) && !(alert == "romance" && is_acquaintance(role));
            for times in below {
                assert!(alerts(*times).is_empty(), "{role}, {bond}, {id} = {times}");
            }
            for times in from {
                let expected: &[&str] = if asked { &[alert] } else { &[] };
                assert_eq!(alerts(*times), expected, "{role}, {bond}, {id} = {times}");
            }
        }
    }
    for times in [2, 3] {
        assert_eq!(
            Sheet::safest("client", "friendly").with("safety-services", times).ids("alerts"),
            ["safety", "harassment"]
        );
    }
    assert_eq!(Sheet::safest("client", "friendly").with("limits-role", "yes").ids("alerts"), ["second-role"]);
    assert!(Sheet::safest("ended", "friendly").with("limits-role", "yes").ids("alerts").is_empty(), "not asked");
}

#[test]
fn a_vulnerable_person_raises_an_alert_in_every_situation_and_a_minor_another() {
    for role in ROLES {
        for (answer, expected) in [("no", &[][..]), ("yes", &["vulnerable"]), ("under-18", &["minor"])] {
            let sheet = Sheet::safest(role, "friendly").with("vulnerable", answer);
            assert_eq!(sheet.ids("alerts"), expected, "{role}, {answer}");
        }
    }
}

#[test]
fn only_safety_and_services_are_raised_by_not_being_sure() {
    let sheet = || Sheet::safest("client", "friendly");
    for question in QUESTIONS.iter().filter(|question| sheet().asks(question.id) && question.offers_unsure()) {
        let expected: &[&str] = match question.id {
            "safety-pressure" => &["safety"],
            "safety-services" => &["harassment"],
            _ => &[],
        };
        assert_eq!(sheet().with(question.id, UNSURE).ids("alerts"), expected, "{} unsure", question.id);
        if !question.required() {
            assert!(sheet().without(question.id).ids("alerts").is_empty(), "{} unanswered", question.id);
        }
    }
}

#[test]
fn answers_to_questions_that_do_not_apply_raise_no_alert() {
    let sheet = Sheet::safest("acquaintance", "romantic");
    let given: [(&'static str, Reply); 9] = [
        ("attract-contact", 3.into()),
        ("attract-flirting", 3.into()),
        ("attract-feelings", 3.into()),
        ("contact-secret", 3.into()),
        ("limits-money", 3.into()),
        ("limits-role", "yes".into()),
        ("focus-consent", 3.into()),
        ("safety-services", 3.into()),
        ("confidence-others", 3.into()),
    ];
    let sheet = given.into_iter().fold(sheet, |sheet, (id, reply)| sheet.with(id, reply));
    assert!(sheet.ids("alerts").is_empty());
}

#[test]
fn several_alerts_stand_in_the_order_of_the_specification() {
    let sheet = |vulnerable| {
        Sheet::safest("client", "friendly")
            .with("vulnerable", vulnerable)
            .with("contact-secret", 1)
            .with("limits-money", 1)
            .with("limits-role", "yes")
            .with("focus-consent", 1)
            .with("confidence-others", 1)
            .with("respect-advances", 1)
            .with("attract-flirting", 1)
            .with("safety-pressure", 1)
    };
    let without = |other| ALERTS.into_iter().filter(|id| *id != other).collect::<Vec<_>>();
    assert_eq!(sheet("yes").ids("alerts"), without("minor"));
    assert_eq!(sheet("under-18").ids("alerts"), without("vulnerable"));
}
