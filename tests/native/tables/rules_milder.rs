//! Section 2, rules 7 to 15: each condition alone leads to exactly its outcome; just below it does not.

use super::rules::{check, n, t};
use crate::sheet::{Reply, Sheet, UNSURE};
use crate::spec::{BONDS, FRIENDSHIP, NEVER, QUESTIONS, is_acquaintance, situations};

#[test]
fn rule_7_firm_limit() {
    for (role, mild) in [("client", "clear"), ("paused", "may-resume"), ("ended", "let-go")] {
        let some = if role == "paused" { "may-resume" } else { "tend" };
        check(&[
            (role, "professional", &[("respect-advances", n(2))], "firm-limit"),
            (role, "professional", &[("respect-advances", n(1))], some),
            (role, "professional", &[("respect-more", n(3))], some),
            (role, "professional", &[("respect-more", n(0))], mild),
            (role, "professional", &[("safety-services", n(1))], "firm-limit"),
            (role, "professional", &[("safety-services", n(0))], mild),
        ]);
    }
    for (role, mild) in [("acquaintance", "may-resume"), ("private", "keep-private")] {
        check(&[
            (role, "friends", &[("respect-advances", n(2))], "firm-limit"),
            (role, "family", &[("respect-advances", n(2))], "firm-limit"),
            (role, "friends", &[("respect-advances", n(1))], mild),
        ]);
    }
    // It is the rule listed first among those of its caution.
    check(&[("client", "professional", &[("safety-services", n(1)), ("limits-gifts", n(2))], "firm-limit")]);
    let both = Sheet::safest("client", "professional").with("safety-services", 1).with("limits-gifts", 2);
    assert_eq!(both.ids("alongside"), ["reset"]);
}

#[test]
fn rule_8_set_limits() {
    for (role, bond) in situations() {
        let safest = Sheet::safest(role, bond);
        for id in ["balance-agreed", "balance-advised"] {
            let expected = if safest.asks(id) { "set-limits" } else { safest.outcome() };
            assert_eq!(safest.clone().with(id, "no").outcome(), expected, "{role}, {bond}, {id} = no");
            assert_eq!(safest.clone().with(id, UNSURE).outcome(), expected, "{role}, {bond}, {id} = unsure");
            assert_eq!(safest.clone().with(id, "yes").outcome(), safest.outcome(), "{role}, {bond}, {id} = yes");
        }
        let friendship = FRIENDSHIP.contains(&bond) && (role == "client" || role == "paused");
        let expected = if friendship { "set-limits" } else { safest.outcome() };
        assert_eq!(safest.clone().with("vulnerable", "yes").outcome(), expected, "{role}, {bond}");
        let expected = match bond {
            _ if !is_acquaintance(role) => continue,
            "family" => safest.outcome(),
            "romantic" => "stay-stopped",
            _ => "set-limits",
        };
        assert_eq!(safest.with("vulnerable", "under-18").outcome(), expected, "{role}, {bond}");
    }
    for (role, other) in [("client", "tend"), ("paused", "may-resume")] {
        check(&[
            (role, "professional", &[("limits-role", t("yes"))], other),
            (role, "professional", &[("limits-role", t("yes")), ("vulnerable", t("yes"))], "set-limits"),
            (role, "professional", &[("limits-role", t("yes")), ("vulnerable", t("under-18"))], "set-limits"),
            (
                role,
                "professional",
                &[("limits-role", t("no")), ("vulnerable", t("yes"))],
                Sheet::safest(role, "professional").outcome(),
            ),
            (role, "professional", &[("limits-role", t("yes")), ("depend-refuse", n(1))], "set-limits"),
            (role, "professional", &[("limits-role", t("yes")), ("depend-relies", n(1))], "set-limits"),
            (role, "professional", &[("limits-role", t("yes")), ("depend-refuse", n(0))], other),
        ]);
    }
}

#[test]
fn rule_9_reset_on_any_own_dimension_high() {
    // In a pause, dependence and attraction lead to rule 5 instead; `contact-secret` and `limits-money` too.
    for question in QUESTIONS.iter().filter(|question| question.high != NEVER) {
        let client = |times| Sheet::safest("client", "professional").with(question.id, times);
        let expected = match question.id {
            "attract-contact" => "stop",
            "respect-advances" => "firm-limit",
            _ => "reset",
        };
        assert_eq!(client(question.high).outcome(), expected, "{}", question.id);
        let below = if question.high > question.some { "tend" } else { "clear" };
        assert_eq!(client(question.high - 1).outcome(), below, "{} just below high", question.id);
    }
    check(&[
        ("paused", "professional", &[("focus-consent", n(1))], "reset"),
        ("paused", "professional", &[("confidence-identifiable", n(1))], "reset"),
        ("paused", "professional", &[("confidence-others", n(1))], "reset"),
        ("paused", "professional", &[("confidence-others", n(0))], "may-resume"),
        ("paused", "professional", &[("contact-messages", n(3))], "reset"),
        ("paused", "professional", &[("contact-messages", n(2))], "may-resume"),
        ("paused", "professional", &[("contact-meetings", n(2))], "reset"),
        ("paused", "professional", &[("contact-meetings", n(1))], "may-resume"),
        ("ended", "professional", &[("confidence-others", n(1))], "tend"),
    ]);
}

#[test]
fn rule_9_reset_on_five_own_dimensions_at_some() {
    let drift: [(&'static str, Reply); 8] = [
        ("focus-talk", n(1)),
        ("disclosure-problem", n(1)),
        ("counsel-advice", n(1)),
        ("limits-rules", t("unsure")),
        ("contact-messages", n(2)),
        ("depend-refer", n(1)),
        ("attract-feelings", n(1)),
        // What the other person does never counts.
        ("respect-advances", n(1)),
    ];
    for chosen in 0_u32..1 << drift.len() {
        let answers: Vec<_> =
            drift.iter().enumerate().filter(|(at, _)| chosen & (1 << at) != 0).map(|(_, answer)| *answer).collect();
        let own = answers.iter().filter(|(id, _)| !id.starts_with("respect-")).count();
        let expected = match own {
            0 if answers.is_empty() => "clear",
            0..=4 => "tend",
            _ => "reset",
        };
        check(&[("client", "professional", &answers, expected)]);
    }
    // Two items of one dimension are one dimension.
    let two = [
        ("focus-talk", n(1)),
        ("focus-altered", n(1)),
        ("limits-gifts", n(1)),
        ("depend-refer", n(1)),
        ("contact-online", t("yes")),
    ];
    check(&[("client", "professional", &two, "tend")]);
}

#[test]
fn rule_9_reset_on_what_counts_together() {
    for role in ["client", "paused"] {
        let mild = Sheet::safest(role, "professional").outcome();
        for bond in ["professional", "friendly"] {
            for (consent, expected) in [("yes", mild), ("no", "reset"), ("unsure", "reset")] {
                check(&[(role, bond, &[("vulnerable", t("under-18")), ("minor-consent", t(consent))], expected)]);
            }
            check(&[
                (role, bond, &[("vulnerable", t("under-18")), ("contact-online", t("yes"))], "reset"),
                (role, bond, &[("vulnerable", t("under-18")), ("contact-meetings", n(1))], "reset"),
                (role, bond, &[("vulnerable", t("under-18")), ("contact-messages", n(1))], mild),
            ]);
        }
    }
    check(&[
        ("client", "professional", &[("focus-altered", n(1)), ("attract-feelings", n(1))], "reset"),
        ("client", "professional", &[("focus-talk", n(1)), ("attract-feelings", n(1))], "tend"),
        ("client", "professional", &[("counsel-unreferred", n(1)), ("vulnerable", t("yes"))], "reset"),
        ("client", "professional", &[("counsel-unreferred", n(1)), ("vulnerable", t("under-18"))], "reset"),
        ("client", "professional", &[("counsel-unreferred", n(1)), ("vulnerable", t("no"))], "tend"),
        ("client", "professional", &[("counsel-advice", n(1)), ("vulnerable", t("yes"))], "tend"),
    ]);
}

#[test]
fn rule_10_tend_on_any_dimension_at_some() {
    for question in QUESTIONS.iter().filter(|question| question.some < question.high && question.some <= 3) {
        let client = |times| Sheet::safest("client", "professional").with(question.id, times);
        assert_eq!(client(question.some).outcome(), "tend", "{}", question.id);
        assert_eq!(client(question.some - 1).outcome(), "clear", "{} just below some", question.id);
    }
    for answer in ["no", "unsure"] {
        assert_eq!(Sheet::safest("client", "friendly").with("limits-rules", answer).outcome(), "tend");
    }
    for id in ["limits-role", "contact-online"] {
        assert_eq!(Sheet::safest("client", "friendly").with(id, "yes").outcome(), "tend", "{id}");
        assert_eq!(Sheet::safest("client", "friendly").with(id, "no").outcome(), "clear", "{id}");
    }
}

#[test]
fn rule_11_tend_where_it_is_over() {
    for bond in BONDS.into_iter().filter(|bond| *bond != "romantic") {
        let minor = if bond == "friends" || bond == "close" { "tend" } else { "let-go" };
        check(&[
            ("ended", bond, &[], "let-go"),
            ("ended", bond, &[("depend-refuse", n(1))], "tend"),
            ("ended", bond, &[("focus-consent", n(1))], "tend"),
            ("ended", bond, &[("attract-feelings", n(1))], "tend"),
            ("ended", bond, &[("respect-more", n(1))], "tend"),
            ("ended", bond, &[("vulnerable", t("yes"))], "let-go"),
            ("ended", bond, &[("vulnerable", t("under-18"))], minor),
        ]);
    }
}

#[test]
fn rules_12_to_15_hold_whatever_drifts_beside_them() {
    check(&[
        ("paused", "professional", &[("respect-more", n(1))], "may-resume"),
        ("acquaintance", "family", &[("depend-refuse", n(1))], "may-resume"),
        ("private", "family", &[("depend-refuse", n(1))], "keep-private"),
        ("private", "friends", &[("attract-feelings", n(1))], "keep-private"),
    ]);
}
