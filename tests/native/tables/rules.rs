//! Section 2, rules: each condition alone, from answers that are otherwise at their safest, leads to
//! exactly its outcome; just below it does not.

use crate::sheet::{Reply, Sheet, UNSURE};
use crate::spec::{BONDS, CORE, FRIENDSHIP, QUESTIONS, ROLES};

/// Role, bond, answers, outcome.
type Row<'a> = (&'static str, &'static str, &'a [(&'static str, Reply)], &'static str);

const fn n(times: u8) -> Reply {
    Reply::Number(times)
}

const fn t(text: &'static str) -> Reply {
    Reply::Text(text)
}

fn check(rows: &[Row]) {
    for (role, bond, answers, outcome) in rows {
        let sheet = answers.iter().fold(Sheet::safest(role, bond), |sheet, (id, reply)| sheet.with(id, *reply));
        for (id, _) in *answers {
            assert!(sheet.asks(id), "{id} is not asked of {role}, {bond}: the row would prove nothing");
        }
        assert_eq!(sheet.outcome(), *outcome, "{role}, {bond}, {answers:?}");
    }
}

#[test]
fn rule_1_safety_comes_first_in_every_situation() {
    for role in ROLES {
        for bond in BONDS {
            for times in 1..=3 {
                assert_eq!(Sheet::safest(role, bond).with("safety-pressure", times).outcome(), "protect-yourself");
            }
            assert_ne!(Sheet::safest(role, bond).with("safety-pressure", 0).outcome(), "protect-yourself");
        }
    }
}

#[test]
fn rule_2_stop() {
    check(&[
        ("client", "romantic", &[], "stop"),
        ("client", "professional", &[("attract-contact", n(1))], "stop"),
        ("client", "professional", &[("attract-contact", n(0))], "clear"),
        ("client", "professional", &[("attract-flirting", n(2))], "stop"),
        ("client", "professional", &[("attract-flirting", n(1))], "reset"),
        ("client", "professional", &[("attract-flirting", n(1)), ("vulnerable", t("yes"))], "stop"),
        ("client", "professional", &[("attract-flirting", n(1)), ("vulnerable", t("under-18"))], "stop"),
        ("client", "professional", &[("attract-flirting", n(0)), ("vulnerable", t("under-18"))], "clear"),
        ("client", "professional", &[("attract-feelings", n(3)), ("vulnerable", t("yes"))], "stop"),
        ("client", "professional", &[("attract-feelings", n(3)), ("vulnerable", t("under-18"))], "stop"),
        ("client", "professional", &[("attract-feelings", n(3)), ("vulnerable", t("no"))], "reset"),
        ("client", "professional", &[("attract-feelings", n(2)), ("vulnerable", t("yes"))], "reset"),
        ("client", "professional", &[("attract-feelings", n(1)), ("vulnerable", t("under-18"))], "stop"),
        ("client", "professional", &[("attract-feelings", n(1)), ("vulnerable", t("yes"))], "tend"),
        ("client", "professional", &[("attract-feelings", n(0)), ("vulnerable", t("under-18"))], "clear"),
        ("client", "professional", &[("focus-altered", n(1)), ("attract-feelings", n(2))], "stop"),
        ("client", "professional", &[("focus-altered", n(1)), ("attract-flirting", n(1))], "stop"),
        ("client", "professional", &[("focus-altered", n(1)), ("attract-feelings", n(1))], "reset"),
        ("client", "professional", &[("focus-altered", n(0)), ("attract-feelings", n(2))], "reset"),
    ]);
}

#[test]
fn rule_3_stay_stopped() {
    check(&[
        ("paused", "romantic", &[], "stay-stopped"),
        ("paused", "friendly", &[("attract-contact", n(1))], "stay-stopped"),
        ("paused", "friendly", &[("attract-flirting", n(2))], "stay-stopped"),
        ("paused", "friendly", &[("attract-flirting", n(1))], "keep-paused"),
        ("paused", "friendly", &[("attract-flirting", n(1)), ("vulnerable", t("yes"))], "stay-stopped"),
        ("paused", "friendly", &[("attract-flirting", n(1)), ("vulnerable", t("under-18"))], "stay-stopped"),
        ("paused", "friendly", &[("attract-feelings", n(3)), ("vulnerable", t("yes"))], "stay-stopped"),
        ("paused", "friendly", &[("attract-feelings", n(3)), ("vulnerable", t("no"))], "keep-paused"),
        ("paused", "friendly", &[("attract-feelings", n(2)), ("vulnerable", t("yes"))], "keep-paused"),
        ("paused", "friendly", &[("attract-feelings", n(1)), ("vulnerable", t("under-18"))], "stay-stopped"),
        ("paused", "friendly", &[("attract-feelings", n(1)), ("vulnerable", t("yes"))], "may-resume"),
    ]);
    // Not asked once massage is paused, so it cannot make rule 3 match.
    let altered = Sheet::safest("paused", "friendly").with("focus-altered", 3).with("attract-feelings", 2);
    assert_eq!(altered.outcome(), "keep-paused");
}

#[test]
fn rules_2_and_3_are_not_about_acquaintances() {
    check(&[
        ("acquaintance", "romantic", &[], "may-resume"),
        ("acquaintance", "close", &[("attract-contact", n(3))], "keep-paused"),
        ("acquaintance", "close", &[("attract-flirting", n(3))], "keep-paused"),
        ("acquaintance", "close", &[("attract-feelings", n(1)), ("vulnerable", t("under-18"))], "may-resume"),
    ]);
}

#[test]
fn rules_4_to_6_a_core_check_that_is_not_yes() {
    for (role, bond) in ROLES.into_iter().flat_map(|role| BONDS.into_iter().map(move |bond| (role, bond))) {
        let outcome = if role == "client" { "pause" } else { "keep-paused" };
        let safest = Sheet::safest(role, bond);
        for id in CORE.into_iter().filter(|id| safest.asks(id)) {
            assert_eq!(safest.clone().with(id, "no").outcome(), outcome, "{role}, {bond}, {id} = no");
            assert_eq!(safest.clone().with(id, UNSURE).outcome(), outcome, "{role}, {bond}, {id} = unsure");
            assert_ne!(safest.clone().with(id, "yes").outcome(), outcome, "{role}, {bond}, {id} = yes");
        }
        for id in CORE.into_iter().filter(|id| !safest.asks(id)) {
            assert_eq!(safest.clone().with(id, "no").outcome(), safest.outcome(), "{role}, {bond}, {id} not asked");
        }
    }
}

#[test]
fn rule_4_pause() {
    for bond in FRIENDSHIP {
        check(&[
            ("client", bond, &[("depend-refuse", n(2))], "pause"),
            ("client", bond, &[("depend-refer", n(2))], "pause"),
            ("client", bond, &[("depend-refuse", n(1)), ("depend-refer", n(1))], "tend"),
            ("client", bond, &[("attract-feelings", n(2))], "pause"),
            ("client", bond, &[("attract-feelings", n(1))], "tend"),
            ("client", bond, &[("attract-flirting", n(1))], "pause"),
            ("client", bond, &[("contact-secret", n(1))], "pause"),
            ("client", bond, &[("contact-secret", n(0))], "tend"),
            ("client", bond, &[("limits-money", n(1))], "pause"),
            ("client", bond, &[("limits-money", n(0))], "tend"),
            ("client", bond, &[("vulnerable", t("under-18"))], "pause"),
            ("client", bond, &[("vulnerable", t("yes"))], "set-limits"),
        ]);
    }
    check(&[
        ("client", "friendly", &[("depend-refuse", n(2))], "reset"),
        ("client", "friendly", &[("contact-secret", n(1))], "reset"),
        ("client", "friendly", &[("limits-money", n(1))], "reset"),
        ("client", "friendly", &[("vulnerable", t("under-18"))], "clear"),
    ]);
}

#[test]
fn rule_5_keep_paused() {
    for bond in BONDS.into_iter().filter(|bond| *bond != "romantic") {
        check(&[
            ("paused", bond, &[("depend-refuse", n(2))], "keep-paused"),
            ("paused", bond, &[("depend-refuse", n(1))], "may-resume"),
            ("paused", bond, &[("attract-feelings", n(2))], "keep-paused"),
            ("paused", bond, &[("attract-feelings", n(1))], "may-resume"),
            ("paused", bond, &[("attract-flirting", n(1))], "keep-paused"),
            ("paused", bond, &[("contact-secret", n(1))], "keep-paused"),
            ("paused", bond, &[("contact-secret", n(0))], "may-resume"),
            ("paused", bond, &[("limits-money", n(1))], "keep-paused"),
            ("paused", bond, &[("limits-money", n(0))], "may-resume"),
        ]);
    }
    for bond in ["professional", "friendly"] {
        check(&[
            ("paused", bond, &[("depend-relies", n(2))], "keep-paused"),
            ("paused", bond, &[("depend-relies", n(1))], "may-resume"),
            ("paused", bond, &[("vulnerable", t("under-18"))], "may-resume"),
        ]);
        // Not asked outside a friendship.
        assert_eq!(Sheet::safest("paused", bond).with("code-allows", "no").outcome(), "may-resume");
    }
    for bond in FRIENDSHIP {
        check(&[
            ("paused", bond, &[("code-allows", t("no"))], "keep-paused"),
            ("paused", bond, &[("code-allows", t("yes"))], "may-resume"),
            ("paused", bond, &[("vulnerable", t("under-18"))], "keep-paused"),
            ("paused", bond, &[("vulnerable", t("yes"))], "set-limits"),
        ]);
    }
}

#[test]
fn rule_6_keep_paused_for_an_acquaintance() {
    for bond in BONDS {
        check(&[
            ("acquaintance", bond, &[("depend-refuse", n(2))], "keep-paused"),
            ("acquaintance", bond, &[("depend-refuse", n(1))], "may-resume"),
            ("acquaintance", bond, &[("code-allows", t("no"))], "keep-paused"),
            ("acquaintance", bond, &[("code-allows", t("yes"))], "may-resume"),
        ]);
    }
    for bond in BONDS.into_iter().filter(|bond| *bond != "romantic") {
        check(&[
            ("acquaintance", bond, &[("attract-feelings", n(2))], "keep-paused"),
            ("acquaintance", bond, &[("attract-feelings", n(1))], "may-resume"),
            ("acquaintance", bond, &[("attract-flirting", n(1))], "keep-paused"),
            ("acquaintance", bond, &[("attract-contact", n(1))], "keep-paused"),
        ]);
    }
}

#[test]
fn rule_7_set_limits() {
    for (role, bond) in ROLES.into_iter().flat_map(|role| BONDS.into_iter().map(move |bond| (role, bond))) {
        let safest = Sheet::safest(role, bond);
        for id in ["balance-agreed", "balance-advised"] {
            let expected = if safest.asks(id) { "set-limits" } else { safest.outcome() };
            assert_eq!(safest.clone().with(id, "no").outcome(), expected, "{role}, {bond}, {id} = no");
            assert_eq!(safest.clone().with(id, UNSURE).outcome(), expected, "{role}, {bond}, {id} = unsure");
            assert_eq!(safest.clone().with(id, "yes").outcome(), safest.outcome(), "{role}, {bond}, {id} = yes");
        }
        let friendship = FRIENDSHIP.contains(&bond) && role != "acquaintance";
        let expected = if friendship { "set-limits" } else { safest.outcome() };
        assert_eq!(safest.clone().with("vulnerable", "yes").outcome(), expected, "{role}, {bond}");
    }
}

#[test]
fn rule_8_reset_on_any_dimension_high() {
    // In a pause, dependence and attraction lead to rule 5 instead; `contact-secret` and `limits-money` too.
    for question in QUESTIONS.iter().filter(|question| question.high <= 3) {
        let client = |times| Sheet::safest("client", "professional").with(question.id, times);
        let expected = if question.id == "attract-contact" { "stop" } else { "reset" };
        assert_eq!(client(question.high).outcome(), expected, "{}", question.id);
        let below = if question.high > question.some { "tend" } else { "clear" };
        assert_eq!(client(question.high - 1).outcome(), below, "{} just below high", question.id);
    }
    check(&[
        ("paused", "professional", &[("confidence-identifiable", n(1))], "reset"),
        ("paused", "professional", &[("confidence-others", n(1))], "reset"),
        ("paused", "professional", &[("confidence-others", n(0))], "may-resume"),
        ("paused", "professional", &[("limits-theirs", n(2))], "reset"),
        ("paused", "professional", &[("limits-theirs", n(1))], "may-resume"),
        ("paused", "professional", &[("contact-messages", n(3))], "reset"),
        ("paused", "professional", &[("contact-messages", n(2))], "may-resume"),
        ("paused", "professional", &[("contact-meetings", n(2))], "reset"),
        ("paused", "professional", &[("contact-meetings", n(1))], "may-resume"),
    ]);
}

#[test]
fn rule_8_reset_on_four_dimensions_at_some() {
    let drift: [(&'static str, Reply); 7] = [
        ("focus-talk", n(1)),
        ("disclosure-problem", n(1)),
        ("counsel-advice", n(1)),
        ("limits-rules", t("unsure")),
        ("contact-messages", n(2)),
        ("depend-refer", n(1)),
        ("attract-feelings", n(1)),
    ];
    for chosen in 0_u32..1 << drift.len() {
        let answers: Vec<_> =
            drift.iter().enumerate().filter(|(at, _)| chosen & (1 << at) != 0).map(|(_, answer)| *answer).collect();
        let expected = match answers.len() {
            0 => "clear",
            1..=3 => "tend",
            _ => "reset",
        };
        check(&[("client", "professional", &answers, expected)]);
    }
    // Two items of one dimension are one dimension.
    let two = [("focus-talk", n(1)), ("focus-altered", n(1)), ("limits-gifts", n(1)), ("depend-refer", n(1))];
    check(&[("client", "professional", &two, "tend")]);
    let paused =
        [("limits-theirs", n(1)), ("contact-messages", n(2)), ("depend-refuse", n(1)), ("attract-feelings", n(1))];
    check(&[
        ("paused", "professional", &paused, "reset"),
        ("paused", "professional", &paused[..3], "may-resume"),
        ("client", "professional", &[("focus-altered", n(1)), ("attract-feelings", n(1))], "reset"),
        ("client", "professional", &[("focus-talk", n(1)), ("attract-feelings", n(1))], "tend"),
    ]);
}

#[test]
fn rule_9_tend_on_any_dimension_at_some() {
    for question in QUESTIONS.iter().filter(|question| question.some < question.high && question.some <= 3) {
        let client = |times| Sheet::safest("client", "professional").with(question.id, times);
        assert_eq!(client(question.some).outcome(), "tend", "{}", question.id);
        assert_eq!(client(question.some - 1).outcome(), "clear", "{} just below some", question.id);
    }
    for answer in ["no", "unsure"] {
        assert_eq!(Sheet::safest("client", "friendly").with("limits-rules", answer).outcome(), "tend");
    }
}
