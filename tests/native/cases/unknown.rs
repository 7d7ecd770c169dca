//! Section 3: every kind of unknown answer, and what is then to be found out.

use boundary_check_content as built_in;
use boundary_check_core::scoring::{Answers, InputValue, Policy, ScoringError, score};

use crate::sheet::{Sheet, UNSURE};
use crate::spec::{FRIENDSHIP, QUESTIONS, ROLES};

/// Outcome, `atLeast`, `atMost` and `findOut`.
fn prove(sheet: &Sheet, outcome: &str, at_least: &str, at_most: &str, find_out: &[&str]) {
    let result = sheet.json();
    assert_eq!(result["outcome"], outcome, "{sheet:?}");
    assert_eq!(result["atLeast"], at_least, "{sheet:?}");
    assert_eq!(result["atMost"], at_most, "{sheet:?}");
    assert_eq!(sheet.ids("findOut"), find_out, "{sheet:?}");
}

#[test]
fn an_unsure_and_an_unanswered_frequency_lie_between_never_and_often() {
    for id in ["attract-contact", "attract-flirting"] {
        prove(&Sheet::safest("client", "friendly").with(id, UNSURE), "find-out", "clear", "stop", &[id]);
        prove(&Sheet::safest("client", "friendly").without(id), "find-out", "clear", "stop", &[id]);
    }
    let sheet = Sheet::safest("client", "friendly").with("focus-talk", UNSURE);
    prove(&sheet, "find-out", "clear", "reset", &["focus-talk"]);
    prove(&sheet.without("focus-talk"), "find-out", "clear", "reset", &["focus-talk"]);
    let sheet = Sheet::safest("acquaintance", "family").with("safety-pressure", UNSURE);
    prove(&sheet, "find-out", "may-resume", "protect-yourself", &["safety-pressure"]);
}

#[test]
fn a_vulnerability_that_one_is_not_sure_of_reaches_up_to_yes() {
    let sheet = Sheet::safest("client", "friends");
    prove(&sheet.with("vulnerable", UNSURE), "find-out", "tend", "set-limits", &["vulnerable"]);
    let sheet = Sheet::safest("client", "professional").with("attract-feelings", 1);
    prove(&sheet.with("vulnerable", UNSURE), "tend", "tend", "tend", &[]);
}

#[test]
fn a_fact_lies_between_no_and_yes() {
    for sheet in [
        Sheet::safest("client", "friendly").with("limits-role", UNSURE),
        Sheet::safest("client", "friendly").without("limits-role"),
    ] {
        prove(&sheet, "tend", "clear", "tend", &["limits-role"]);
        let vulnerable = sheet.with("vulnerable", "yes");
        prove(&vulnerable, "find-out", "clear", "set-limits", &["limits-role"]);
    }
}

#[test]
fn a_guardian_of_whom_one_is_not_sure_has_not_agreed() {
    let sheet = Sheet::safest("client", "friendly").with("vulnerable", "under-18");
    prove(&sheet.clone().with("minor-consent", UNSURE), "reset", "reset", "reset", &[]);
    prove(&sheet.without("minor-consent"), "find-out", "clear", "reset", &["minor-consent"]);
}

#[test]
fn a_code_that_one_is_not_sure_of_is_unknown() {
    for (role, bond) in [("paused", "friends"), ("acquaintance", "friendly")] {
        let sheet = Sheet::safest(role, bond);
        prove(&sheet.clone().with("code-allows", UNSURE), "find-out", "may-resume", "keep-paused", &["code-allows"]);
        prove(&sheet.without("code-allows"), "find-out", "may-resume", "keep-paused", &["code-allows"]);
    }
}

#[test]
fn a_balance_point_or_the_rules_answered_unsure_are_known_and_unanswered_are_not() {
    let sheet = Sheet::safest("client", "friends");
    prove(&sheet.clone().with("balance-refuse", UNSURE), "pause", "pause", "pause", &[]);
    prove(&sheet.clone().without("balance-refuse"), "find-out", "tend", "pause", &["balance-refuse"]);
    prove(&sheet.clone().with("balance-agreed", UNSURE), "set-limits", "set-limits", "set-limits", &[]);
    prove(&sheet.without("balance-agreed"), "find-out", "tend", "set-limits", &["balance-agreed"]);
    let sheet = Sheet::safest("client", "professional");
    prove(&sheet.clone().with("limits-rules", UNSURE), "tend", "tend", "tend", &[]);
    prove(&sheet.without("limits-rules"), "tend", "clear", "tend", &["limits-rules"]);
}

#[test]
fn both_mild_gives_the_riskier_of_the_two_without_reasons() {
    let sheet = Sheet::safest("client", "professional").without("limits-rules");
    prove(&sheet, "tend", "clear", "tend", &["limits-rules"]);
    let result = sheet.json();
    assert_eq!(result["caution"], 2);
    assert_eq!(result["reasons"], serde_json::json!([]), "none: the outcome comes from atMost alone");
    assert_eq!(result["changes"], serde_json::json!([]), "nothing lowers the caution of clear");
}

#[test]
fn both_mild_and_the_same_keeps_its_reasons() {
    let sheet = Sheet::safest("client", "professional").with("focus-talk", 1).without("limits-rules");
    prove(&sheet, "tend", "tend", "tend", &[]);
    assert_eq!(sheet.json()["reasons"], serde_json::json!([{ "outcome": "tend", "questions": ["focus-talk"] }]));
    assert_eq!(sheet.json()["changes"], serde_json::json!([["focus-talk"]]));
}

#[test]
fn only_what_decides_alone_is_to_be_found_out() {
    let sheet = Sheet::safest("client", "professional")
        .with("attract-contact", UNSURE)
        .without("counsel-unreferred")
        .with("vulnerable", UNSURE)
        .without("limits-rules");
    // A vulnerable client alone changes nothing here; the rules alone lead from `clear` to `tend`.
    let find_out = ["counsel-unreferred", "limits-rules", "attract-contact"];
    prove(&sheet, "find-out", "clear", "stop", &find_out);
}

#[test]
fn a_serious_outcome_too_names_what_could_make_it_worse() {
    let sheet = Sheet::safest("client", "friendly").with("attract-feelings", 3).with("vulnerable", UNSURE);
    prove(&sheet, "reset", "reset", "stop", &["vulnerable"]);
    let sheet =
        Sheet::safest("paused", "friendly").with("attract-flirting", 1).without("since").with("vulnerable", UNSURE);
    prove(&sheet, "keep-paused", "keep-paused", "stay-stopped", &["vulnerable"]);
    // Unknown, but nothing that could make it worse.
    let sheet = Sheet::safest("client", "friendly")
        .with("attract-feelings", 2)
        .with("contact-messages", UNSURE)
        .with("vulnerable", UNSURE);
    prove(&sheet, "reset", "reset", "reset", &[]);
}

#[test]
fn where_none_decides_alone_all_unknown_ones_are_to_be_found_out() {
    // Neither decides alone: feelings without a vulnerable person, a vulnerable person without feelings.
    let sheet = Sheet::safest("paused", "friendly")
        .with("contact-secret", 1)
        .with("attract-feelings", UNSURE)
        .with("vulnerable", UNSURE)
        .without("since");
    prove(&sheet, "keep-paused", "keep-paused", "stay-stopped", &["since", "vulnerable", "attract-feelings"]);
}

#[test]
fn a_serious_outcome_stays_and_says_that_it_could_be_worse() {
    let sheet = Sheet::safest("client", "friends").with("contact-secret", 1).with("safety-pressure", UNSURE);
    prove(&sheet, "pause", "pause", "protect-yourself", &["safety-pressure"]);
    assert_eq!(sheet.ids("alerts"), ["safety", "secrecy"]);
}

#[test]
fn find_out_has_neither_reasons_nor_changes_nor_company() {
    let sheet = Sheet::safest("client", "friends").with("limits-special", 1).with("safety-pressure", UNSURE);
    prove(&sheet, "find-out", "tend", "protect-yourself", &["safety-pressure"]);
    for field in ["reasons", "changes", "alongside"] {
        assert_eq!(sheet.json()[field], serde_json::json!([]), "{field}");
    }
    assert_eq!(sheet.json()["caution"], 3);
}

#[test]
fn nothing_but_the_situation_answered_is_to_be_found_out() {
    for role in ROLES {
        for bond in FRIENDSHIP {
            let sheet = Sheet::default().about(role, bond).with("vulnerable", "no");
            assert_eq!(sheet.outcome(), "find-out", "{role}, {bond}");
            assert_eq!(sheet.json()["atMost"], "protect-yourself");
            let levels = sheet.json()["profile"].clone();
            for level in levels.as_object().unwrap().values() {
                assert!(level == "unknown" || level == "not-asked", "{role}, {bond}: {levels}");
            }
        }
    }
}

#[test]
fn a_high_item_settles_its_dimension_whatever_is_unknown_beside_it() {
    let sheet = Sheet::safest("client", "professional").with("limits-money", 1).with("limits-gifts", UNSURE);
    assert_eq!(sheet.level("limits"), "high");
    let sheet = Sheet::safest("client", "professional").with("limits-special", 1).with("limits-gifts", UNSURE);
    assert_eq!(sheet.level("limits"), "unknown");
}

#[test]
fn the_situation_must_be_answered_and_the_error_names_what_is_missing() {
    let instrument = built_in::instrument();
    let all = |without: &[&str]| {
        let role = if without.contains(&"again") { "paused" } else { "acquaintance" };
        let sheet = Sheet::safest(role, "friends");
        let given =
            sheet.replies.iter().filter(|(id, _)| !without.contains(id)).map(|(id, reply)| (*id, reply.given()));
        let given: Vec<(&str, InputValue)> = given.collect();
        score(instrument, &Answers::from_values(instrument, given).unwrap(), &Policy::default())
    };
    for missing in [&["role"][..], &["bond"], &["role", "bond"], &["vulnerable"], &["again"], &["massage-kind", "bond"]]
    {
        let error = all(missing).unwrap_err();
        assert_eq!(error, ScoringError::Missing { ids: missing.iter().map(|id| (*id).to_owned()).collect() });
        assert!(missing.iter().all(|id| error.to_string().contains(id)), "{error}");
    }
    assert!(all(&[]).is_ok());
    assert!(matches!(score(instrument, &Answers::new(), &Policy::default()), Err(ScoringError::Missing { .. })));
}

#[test]
fn no_other_question_must_be_answered() {
    for role in ROLES {
        for question in QUESTIONS.iter().filter(|question| !question.required()) {
            assert!(!Sheet::safest(role, "friends").without(question.id).outcome().is_empty());
        }
    }
}
