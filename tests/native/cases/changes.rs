//! Section 4, what would change it.

use std::collections::BTreeSet;

use crate::brute::{self, Set};
use crate::sheet::{Sheet, ids};

fn changes(sheet: &Sheet) -> Vec<Set> {
    let json = sheet.json();
    let sets = json["changes"].as_array().unwrap().iter();
    sets.map(|set| ids(set).iter().map(|id| crate::spec::question(id).id).collect()).collect()
}

fn prove(sheet: &Sheet, outcome: &str, expected: &[&[&'static str]]) {
    assert_eq!(sheet.outcome(), outcome);
    let found: BTreeSet<Set> = changes(sheet).into_iter().collect();
    assert_eq!(found, expected.iter().map(|set| set.iter().copied().collect()).collect(), "{sheet:?}");
}

#[test]
fn failing_checks_of_one_condition_go_together() {
    let sheet = Sheet::safest("client", "family")
        .with("balance-freedom", "no")
        .with("balance-refuse", "unsure")
        .with("balance-giving", "no")
        .with("balance-independent", "unsure")
        .with("balance-agreed", "no");
    let core = ["balance-freedom", "balance-refuse", "balance-giving", "balance-independent"];
    prove(&sheet, "pause", &[&core]);
}

#[test]
fn one_of_the_two_questions_of_a_compound_condition_is_enough() {
    let sheet = Sheet::safest("client", "professional").with("focus-altered", 1).with("attract-feelings", 1);
    prove(&sheet, "reset", &[&["focus-altered"], &["attract-feelings"]]);
}

#[test]
fn of_five_dimensions_at_some_any_one_is_enough_and_of_six_any_two() {
    let five = Sheet::safest("client", "professional")
        .with("focus-talk", 1)
        .with("disclosure-problem", 1)
        .with("disclosure-comfort", 1)
        .with("counsel-advice", 1)
        .with("limits-rules", "no")
        .with("contact-online", "yes");
    let sets: [&[&str]; 5] = [
        &["focus-talk"],
        &["disclosure-problem", "disclosure-comfort"],
        &["counsel-advice"],
        &["limits-rules"],
        &["contact-online"],
    ];
    prove(&five, "reset", &sets);
    let six = five.with("depend-refer", 1);
    assert_eq!(changes(&six).len(), 15, "each pair of six dimensions");
    assert!(changes(&six).contains(&BTreeSet::from(["focus-talk", "depend-refer"])));
}

#[test]
fn what_counts_with_the_situation_can_still_be_changed() {
    let minor = || Sheet::safest("client", "friendly").with("vulnerable", "under-18");
    prove(&minor().with("minor-consent", "no"), "reset", &[&["minor-consent"]]);
    prove(&minor().with("contact-online", "yes"), "reset", &[&["contact-online"]]);
    prove(&minor().with("limits-role", "yes"), "set-limits", &[&["limits-role"]]);
}

#[test]
fn what_the_other_person_does_is_nothing_to_change() {
    let sheet = || Sheet::safest("client", "professional");
    prove(&sheet().with("respect-advances", 2), "firm-limit", &[]);
    prove(&sheet().with("respect-more", 1).with("focus-talk", 1), "tend", &[]);
    prove(&sheet().with("safety-services", 1).with("limits-gifts", 2), "firm-limit", &[]);
}

#[test]
fn where_nothing_changeable_lowers_it_the_list_is_empty() {
    let safest = |role, bond| Sheet::safest(role, bond);
    prove(&safest("client", "romantic").with("focus-altered", 1), "stop", &[]);
    prove(&safest("client", "professional").with("attract-contact", 1), "stop", &[]);
    prove(&safest("client", "professional").with("attract-flirting", 2).with("focus-talk", 3), "stop", &[]);
    prove(&safest("client", "professional").with("safety-pressure", 1), "protect-yourself", &[]);
    prove(&safest("client", "professional").with("confidence-others", 1), "reset", &[]);
    prove(&safest("client", "professional").with("focus-consent", 1).with("limits-gifts", 2), "reset", &[]);
    prove(&safest("client", "professional").with("focus-altered", 1).with("attract-feelings", 2), "stop", &[]);
    prove(&safest("paused", "friendly").with("attract-feelings", 3).with("vulnerable", "yes"), "stay-stopped", &[]);
    prove(&safest("private", "close"), "keep-private", &[]);
    prove(&safest("ended", "close"), "let-go", &[]);
    prove(&safest("client", "friends").with("vulnerable", "under-18").with("limits-money", 1), "pause", &[]);
    prove(&safest("acquaintance", "close").with("code-allows", "no").with("balance-refuse", "no"), "keep-paused", &[]);
    prove(&safest("paused", "close").with("since", "under-6-months").waiting(1), "keep-paused", &[]);
    prove(&safest("client", "close"), "tend", &[]);
    prove(&safest("paused", "friendly"), "may-resume", &[]);
    prove(&safest("client", "professional"), "clear", &[]);
}

#[test]
fn a_change_that_leaves_another_rule_of_the_same_caution_is_not_enough() {
    // set-limits by the outside view, and reset by a high dimension.
    let sheet = Sheet::safest("client", "friends").with("balance-advised", "no").with("focus-altered", 2);
    prove(&sheet, "set-limits", &[&["balance-advised", "focus-altered"]]);
}

#[test]
fn other_unknown_answers_stay_at_their_safest() {
    let sheet = Sheet::safest("client", "friends").with("contact-secret", 1).without("limits-money");
    prove(&sheet, "pause", &[&["contact-secret"]]);
}

#[test]
fn seven_dimensions_at_some_give_the_first_sixteen_of_thirty_five() {
    // Confidentiality cannot be at `some` alone (1 is high), so seven reach it here, and the sets have three.
    let seven = Sheet::safest("client", "professional")
        .with("focus-talk", 1)
        .with("disclosure-problem", 1)
        .with("counsel-advice", 1)
        .with("limits-rules", "no")
        .with("contact-messages", 2)
        .with("depend-refer", 1)
        .with("attract-feelings", 1);
    let found = changes(&seven);
    assert_eq!(brute::smallest_sets(&seven).len(), 35);
    assert_eq!(found.len(), 16, "16 sets at most");
    assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), 16, "no set twice");
    assert!(found.iter().all(|set| set.len() == 3 && brute::smallest_sets(&seven).contains(set)));
}

#[test]
fn the_smallest_sets_come_first() {
    let sheet = Sheet::safest("client", "professional")
        .with("focus-talk", 1)
        .with("disclosure-problem", 1)
        .with("disclosure-comfort", 1)
        .with("limits-special", 1)
        .with("limits-gifts", 1)
        .with("limits-rules", "no")
        .with("contact-online", "yes")
        .with("depend-refer", 1);
    let sizes: Vec<usize> = changes(&sheet).iter().map(BTreeSet::len).collect();
    assert_eq!(sizes, [1, 1, 1, 2, 3]);
}

#[test]
fn a_set_does_not_lose_its_worth_where_everything_changeable_is_raised() {
    let sheet = crate::spec::QUESTIONS
        .iter()
        .filter(|question| crate::spec::changeable(question.id))
        .fold(Sheet::safest("client", "friends"), |sheet, question| {
            sheet.with(question.id, *question.replies().last().unwrap())
        });
    // stop: focus-altered with attraction high.
    prove(&sheet, "stop", &[]);
}
