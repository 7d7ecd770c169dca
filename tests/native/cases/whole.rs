//! A whole case for each of the outcomes.

use boundary_check_content as built_in;
use serde_json::{Value, json};

use crate::sheet::{Sheet, UNSURE};

struct Expected {
    outcome: (&'static str, u8),
    alongside: &'static [&'static str],
    alerts: &'static [&'static str],
    reasons: &'static [&'static [&'static str]],
    changes: &'static [&'static [&'static str]],
}

const NOTHING: Expected = Expected { outcome: ("clear", 1), alongside: &[], alerts: &[], reasons: &[], changes: &[] };

/// All answers are known: `atLeast` and `atMost` are the outcome, and there is nothing to find out.
fn prove(sheet: &Sheet, expected: &Expected) {
    let mut result = sheet.json();
    result.as_object_mut().unwrap().remove("profile");
    let (outcome, caution) = expected.outcome;
    let reasons: Vec<Value> =
        expected.reasons.iter().map(|ids| json!({ "outcome": outcome, "questions": ids })).collect();
    let wanted = json!({
        "version": 2, "hash": built_in::instrument().hash, "outcome": outcome, "caution": caution, "atLeast": outcome, "atMost": outcome,
        "alongside": expected.alongside, "alerts": expected.alerts, "reasons": reasons,
        "changes": expected.changes, "findOut": [],
    });
    assert_eq!(result, wanted);
}

#[test]
fn clear_a_client_with_whom_nothing_has_shifted() {
    prove(&Sheet::safest("client", "friendly"), &NOTHING);
}

#[test]
fn tend_a_little_too_much_talk_about_myself() {
    let sheet = Sheet::safest("client", "professional").with("focus-talk", 2).with("limits-rules", "unsure");
    prove(
        &sheet,
        &Expected {
            outcome: ("tend", 2),
            reasons: &[&["focus-talk", "limits-rules"]],
            changes: &[&["focus-talk", "limits-rules"]],
            ..NOTHING
        },
    );
}

#[test]
fn tend_a_balanced_friendship_beside_massage() {
    prove(&Sheet::safest("client", "close"), &Expected { outcome: ("tend", 2), reasons: &[&["bond"]], ..NOTHING });
}

#[test]
fn may_resume_a_former_client_who_became_a_friend() {
    prove(
        &Sheet::safest("paused", "friends").with("since", "1-to-2-years").waiting(12),
        &Expected { outcome: ("may-resume", 2), ..NOTHING },
    );
}

#[test]
fn let_go_a_client_whose_sessions_are_over() {
    prove(&Sheet::safest("ended", "friends"), &Expected { outcome: ("let-go", 1), ..NOTHING });
}

#[test]
fn tend_a_client_who_hopes_for_more_though_it_is_over() {
    prove(
        &Sheet::safest("ended", "friendly").with("respect-more", 2),
        &Expected { outcome: ("tend", 2), reasons: &[&["respect-more"]], ..NOTHING },
    );
}

#[test]
fn keep_private_a_back_rub_at_home() {
    prove(&Sheet::safest("private", "romantic"), &Expected { outcome: ("keep-private", 2), ..NOTHING });
}

#[test]
fn firm_limit_a_client_who_will_not_leave_it() {
    let sheet = Sheet::safest("client", "professional").with("respect-advances", 2).with("disclosure-comfort", 2);
    prove(
        &sheet,
        &Expected {
            outcome: ("firm-limit", 3),
            alongside: &["reset"],
            alerts: &["harassment"],
            reasons: &[&["respect-advances"]],
            ..NOTHING
        },
    );
}

#[test]
fn set_limits_family_who_never_talked_about_it() {
    let sheet = Sheet::safest("client", "family").with("balance-agreed", "no").with("balance-advised", UNSURE);
    prove(
        &sheet,
        &Expected {
            outcome: ("set-limits", 3),
            reasons: &[&["balance-agreed"], &["balance-advised"]],
            changes: &[&["balance-agreed", "balance-advised"]],
            ..NOTHING
        },
    );
}

#[test]
fn set_limits_and_reset_stand_alongside() {
    let sheet = Sheet::safest("client", "family").with("vulnerable", "yes").with("disclosure-comfort", 2);
    prove(
        &sheet,
        &Expected {
            outcome: ("set-limits", 3),
            alongside: &["reset"],
            alerts: &["vulnerable"],
            reasons: &[&["bond", "vulnerable"]],
            ..NOTHING
        },
    );
}

#[test]
fn reset_gossip_about_another_client() {
    let sheet = Sheet::safest("client", "professional").with("confidence-others", 1).with("counsel-advice", 1);
    prove(
        &sheet,
        &Expected {
            outcome: ("reset", 3),
            alerts: &["confidentiality"],
            reasons: &[&["confidence-others"]],
            ..NOTHING
        },
    );
}

#[test]
fn pause_a_friend_who_leans_on_the_therapist_and_owes_her_money() {
    let sheet = Sheet::safest("client", "friends")
        .with("balance-refuse", "no")
        .with("balance-independent", UNSURE)
        .with("depend-refuse", 3)
        .with("limits-money", 1);
    prove(
        &sheet,
        &Expected {
            outcome: ("pause", 4),
            alerts: &["money"],
            reasons: &[&["balance-refuse", "balance-independent"], &["depend-refuse"], &["limits-money"]],
            changes: &[&["balance-refuse", "balance-independent", "depend-refuse", "limits-money"]],
            ..NOTHING
        },
    );
}

#[test]
fn keep_paused_a_waiting_time_that_nothing_can_shorten() {
    let sheet = Sheet::safest("paused", "close").with("since", "6-to-12-months").waiting(7);
    prove(&sheet, &Expected { outcome: ("keep-paused", 4), reasons: &[&["bond", "since"]], ..NOTHING });
}

#[test]
fn keep_paused_a_brother_who_cannot_say_no() {
    let sheet = Sheet::safest("acquaintance", "family").with("balance-refuse", "no").with("vulnerable", "yes");
    prove(
        &sheet,
        &Expected {
            outcome: ("keep-paused", 4),
            alerts: &["vulnerable"],
            reasons: &[&["balance-refuse"]],
            changes: &[&["balance-refuse"]],
            ..NOTHING
        },
    );
}

#[test]
fn stop_a_massage_that_changed_because_of_feelings() {
    let sheet = Sheet::safest("client", "professional").with("focus-altered", 1).with("attract-feelings", 2);
    prove(
        &sheet,
        &Expected {
            outcome: ("stop", 5),
            alerts: &["romance"],
            reasons: &[&["focus-altered", "attract-feelings"]],
            ..NOTHING
        },
    );
}

#[test]
fn stay_stopped_a_romance_that_followed_massage() {
    prove(
        &Sheet::safest("paused", "romantic").with("since", "over-2-years"),
        &Expected { outcome: ("stay-stopped", 5), alerts: &["romance"], reasons: &[&["bond"]], ..NOTHING },
    );
}

#[test]
fn protect_yourself_a_therapist_who_was_pressured() {
    prove(
        &Sheet::safest("client", "professional").with("safety-pressure", 1),
        &Expected {
            outcome: ("protect-yourself", 5),
            alerts: &["safety"],
            reasons: &[&["safety-pressure"]],
            ..NOTHING
        },
    );
}

#[test]
fn a_therapist_who_is_assaulted_and_dating_the_client_is_told_both() {
    for (role, other) in [("client", "stop"), ("paused", "stay-stopped")] {
        let alongside: &'static [&'static str] = if other == "stop" { &["stop"] } else { &["stay-stopped"] };
        prove(
            &Sheet::safest(role, "romantic").with("safety-pressure", 2),
            &Expected {
                outcome: ("protect-yourself", 5),
                alongside,
                alerts: &["safety", "romance"],
                reasons: &[&["safety-pressure"]],
                ..NOTHING
            },
        );
    }
}

#[test]
fn dimensions_that_are_not_asked_say_so() {
    let profile = Sheet::safest("acquaintance", "romantic").json()["profile"].clone();
    let expected = json!({
        "focus": "not-asked", "disclosure": "not-asked", "confidentiality": "not-asked",
        "counselling": "not-asked", "limits": "not-asked", "contact": "not-asked",
        "dependence": "clear", "attraction": "not-asked", "respect": "not-asked"
    });
    assert_eq!(profile, expected);
    let profile = Sheet::safest("paused", "close").json()["profile"].clone();
    let expected = json!({
        "focus": "clear", "disclosure": "not-asked", "confidentiality": "clear",
        "counselling": "not-asked", "limits": "clear", "contact": "clear",
        "dependence": "clear", "attraction": "clear", "respect": "clear"
    });
    assert_eq!(profile, expected);
}
