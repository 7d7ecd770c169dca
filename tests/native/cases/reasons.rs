//! Section 4, reasons: the questions of each matched condition of the winning rule.

use serde_json::json;

use crate::sheet::{Sheet, UNSURE};

fn prove(sheet: &Sheet, outcome: &str, reasons: &[&[&str]]) {
    let expected: Vec<_> = reasons.iter().map(|ids| json!({ "outcome": outcome, "questions": ids })).collect();
    assert_eq!(sheet.json()["outcome"], outcome);
    assert_eq!(sheet.json()["reasons"], json!(expected), "{sheet:?}");
}

#[test]
fn a_compound_condition_names_both_questions() {
    let sheet = Sheet::safest("client", "professional").with("attract-flirting", 1).with("vulnerable", "yes");
    prove(&sheet, "stop", &[&["attract-flirting", "vulnerable"]]);
    let sheet = Sheet::safest("client", "professional").with("attract-feelings", 1).with("vulnerable", "under-18");
    prove(&sheet, "stop", &[&["attract-feelings", "vulnerable"]]);
    let sheet = Sheet::safest("paused", "close").with("vulnerable", "under-18");
    prove(&sheet, "keep-paused", &[&["bond", "vulnerable"]]);
    let sheet = Sheet::safest("private", "romantic").with("vulnerable", "under-18");
    prove(&sheet, "stay-stopped", &[&["bond", "vulnerable"]]);
    let sheet = Sheet::safest("client", "professional").with("contact-messages", 3).with("vulnerable", "under-18");
    prove(&sheet, "stop", &[&["vulnerable", "contact-messages"]]);
    let sheet = Sheet { partners_forbidden: true, ..Sheet::safest("acquaintance", "romantic") };
    prove(&sheet, "keep-paused", &[&["bond"]]);
    let sheet = Sheet::safest("client", "professional").with("focus-altered", 1).with("attract-feelings", 1);
    prove(&sheet, "reset", &[&["focus-altered", "attract-feelings"]]);
}

#[test]
fn every_matched_condition_has_an_entry_of_its_own() {
    let sheet = Sheet::safest("client", "friendly")
        .with("attract-contact", 1)
        .with("attract-flirting", 2)
        .with("attract-feelings", 3)
        .with("vulnerable", "under-18")
        .with("focus-altered", 1);
    prove(
        &sheet,
        "stop",
        &[
            &["attract-contact"],
            &["attract-flirting"],
            &["attract-flirting", "vulnerable"],
            // Two conditions with the same questions are one entry.
            &["attract-feelings", "vulnerable"],
            &["focus-altered", "attract-feelings", "attract-flirting", "attract-contact"],
        ],
    );
}

#[test]
fn the_role_is_no_reason() {
    for role in ["client", "paused"] {
        for (id, answer) in [("vulnerable", "yes"), ("balance-agreed", "no")] {
            let reasons = Sheet::safest(role, "friends").with(id, answer).json()["reasons"].to_string();
            assert!(!reasons.contains("role"), "{reasons}");
        }
    }
}

#[test]
fn only_questions_at_the_level_of_the_condition_are_reasons() {
    let sheet = Sheet::safest("client", "friends").with("depend-refuse", 2).with("depend-refer", 1);
    prove(&sheet, "pause", &[&["depend-refuse"]]);
    let sheet = Sheet::safest("client", "professional")
        .with("limits-gifts", 2)
        .with("limits-money", 1)
        .with("limits-special", 2);
    prove(&sheet, "reset", &[&["limits-gifts", "limits-money"]]);
}

#[test]
fn the_rule_that_did_not_win_gives_no_reason() {
    let sheet = Sheet::safest("client", "friends").with("limits-money", 1).with("balance-agreed", "no");
    prove(&sheet, "pause", &[&["limits-money"]]);
}

#[test]
fn reasons_are_read_as_for_at_least() {
    let sheet = Sheet::safest("client", "friends").with("limits-money", 1).without("contact-secret");
    prove(&sheet, "pause", &[&["limits-money"]]);
    let sheet = Sheet::safest("client", "friends").with("balance-giving", UNSURE).without("balance-refuse");
    prove(&sheet, "pause", &[&["balance-giving"]]);
}

#[test]
fn clear_may_resume_and_find_out_have_none() {
    prove(&Sheet::safest("client", "professional"), "clear", &[]);
    prove(&Sheet::safest("paused", "professional").with("depend-refuse", 1), "may-resume", &[]);
    prove(&Sheet::safest("acquaintance", "romantic").with("vulnerable", "yes"), "may-resume", &[]);
    prove(&Sheet::safest("client", "professional").without("attract-contact"), "find-out", &[]);
}

#[test]
fn five_dimensions_name_every_question_that_raised_them() {
    let sheet = Sheet::safest("client", "professional")
        .with("focus-talk", 1)
        .with("focus-altered", 1)
        .with("disclosure-problem", 2)
        .with("counsel-advice", 1)
        .with("limits-rules", "no")
        .with("contact-online", "yes");
    let raised =
        ["focus-talk", "focus-altered", "disclosure-problem", "counsel-advice", "limits-rules", "contact-online"];
    prove(&sheet, "reset", &[&raised]);
}
