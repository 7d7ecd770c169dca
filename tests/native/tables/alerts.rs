//! Section 2, alerts: each condition alone raises exactly that alert, and just below it none.

use boundary_check_content as built_in;

use crate::sheet::{Reply, Sheet, UNSURE};
use crate::spec::{ALERTS, BONDS, ROLES};

#[test]
fn the_alerts_are_those_of_the_specification_in_its_order() {
    let ids: Vec<&str> = built_in::instrument().alerts.iter().map(|alert| &*alert.id).collect();
    assert_eq!(ids, ALERTS);
}

#[test]
fn the_safest_answers_raise_no_alert_but_for_a_romance() {
    for role in ROLES {
        for bond in BONDS {
            let expected: &[&str] = if bond == "romantic" && role != "acquaintance" { &["romance"] } else { &[] };
            assert_eq!(Sheet::safest(role, bond).ids("alerts"), expected, "{role}, {bond}");
        }
    }
}

#[test]
fn each_condition_alone_raises_its_alert_and_just_below_it_does_not() {
    let table: [(&str, &'static str, &[u8], &[u8]); 8] = [
        ("safety", "safety-pressure", &[0], &[1, 2, 3]),
        ("confidentiality", "confidence-identifiable", &[0], &[1, 2, 3]),
        ("confidentiality", "confidence-others", &[0], &[1, 2, 3]),
        ("money", "limits-money", &[0], &[1, 2, 3]),
        ("secrecy", "contact-secret", &[0], &[1, 2, 3]),
        ("romance", "attract-contact", &[0], &[1, 2, 3]),
        ("romance", "attract-flirting", &[0], &[1, 2, 3]),
        ("romance", "attract-feelings", &[0, 1], &[2, 3]),
    ];
    for (alert, id, below, from) in table {
        for role in ROLES {
            for bond in BONDS.into_iter().filter(|bond| *bond != "romantic") {
                let alerts = |times: u8| Sheet::safest(role, bond).with(id, times).ids("alerts");
                let asked = Sheet::safest(role, bond).asks(id);
                for times in below {
                    assert!(alerts(*times).is_empty(), "{role}, {bond}, {id} = {times}");
                }
                for times in from {
                    let expected: &[&str] = if asked { &[alert] } else { &[] };
                    assert_eq!(alerts(*times), expected, "{role}, {bond}, {id} = {times}");
                }
            }
        }
    }
}

#[test]
fn a_vulnerable_person_raises_the_alert_in_every_situation() {
    for role in ROLES {
        for (answer, expected) in [("no", &[][..]), ("yes", &["vulnerable"]), ("under-18", &["vulnerable"])] {
            let sheet = Sheet::safest(role, "professional").with("vulnerable", answer);
            assert_eq!(sheet.ids("alerts"), expected, "{role}, {answer}");
        }
    }
}

#[test]
fn only_safety_is_raised_by_not_being_sure() {
    let unsure = [
        ("safety-pressure", &["safety"][..]),
        ("confidence-identifiable", &[]),
        ("confidence-others", &[]),
        ("limits-money", &[]),
        ("contact-secret", &[]),
        ("vulnerable", &[]),
        ("attract-contact", &[]),
        ("attract-flirting", &[]),
        ("attract-feelings", &[]),
    ];
    for (id, expected) in unsure {
        assert_eq!(Sheet::safest("client", "friendly").with(id, UNSURE).ids("alerts"), expected, "{id} unsure");
        assert!(Sheet::safest("client", "friendly").without(id).ids("alerts").is_empty(), "{id} unanswered");
    }
}

#[test]
fn answers_to_questions_that_do_not_apply_raise_no_alert() {
    let sheet = Sheet::safest("acquaintance", "romantic");
    let given: [(&'static str, Reply); 6] = [
        ("attract-contact", 3.into()),
        ("attract-flirting", 3.into()),
        ("attract-feelings", 3.into()),
        ("contact-secret", 3.into()),
        ("limits-money", 3.into()),
        ("confidence-others", 3.into()),
    ];
    let sheet = given.into_iter().fold(sheet, |sheet, (id, reply)| sheet.with(id, reply));
    assert!(sheet.ids("alerts").is_empty());
}

#[test]
fn several_alerts_stand_in_the_order_of_the_specification() {
    let sheet = Sheet::safest("client", "romantic")
        .with("vulnerable", "yes")
        .with("contact-secret", 1)
        .with("limits-money", 1)
        .with("confidence-others", 1)
        .with("safety-pressure", 1);
    assert_eq!(sheet.ids("alerts"), ALERTS);
}
