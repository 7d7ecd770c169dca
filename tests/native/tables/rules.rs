//! Section 2, rules 1 to 6: each condition alone, from answers that are otherwise at their safest, leads to
//! exactly its outcome; just below it does not.

use crate::sheet::{Reply, Sheet, UNSURE};
use crate::spec::{self, BONDS, CORE, FRIENDSHIP, ROLES, is_acquaintance, situations};

/// Role as in `ROLES`, bond, answers, outcome.
pub type Row<'a> = (&'static str, &'static str, &'a [(&'static str, Reply)], &'static str);

pub const fn n(times: u8) -> Reply {
    Reply::Number(times)
}

pub const fn t(text: &'static str) -> Reply {
    Reply::Text(text)
}

pub fn check(rows: &[Row]) {
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
    for (role, bond) in situations() {
        let sheet = |id, times: u8| Sheet::safest(role, bond).with(id, times).outcome();
        for times in 1..=3 {
            assert_eq!(sheet("safety-pressure", times), "protect-yourself");
        }
        assert_ne!(sheet("safety-pressure", 0), "protect-yourself");
        for times in 2..=3 {
            let expected = if is_acquaintance(role) { Sheet::safest(role, bond).outcome() } else { "protect-yourself" };
            assert_eq!(sheet("safety-services", times), expected, "{role}, {bond}");
        }
        assert_ne!(sheet("safety-services", 1), "protect-yourself");
    }
}

#[test]
fn rules_2_and_3_what_they_share() {
    // Whose sessions go on, whose may, whose are over; and what follows where the condition is just not met.
    for (role, outcome) in [("client", "stop"), ("paused", "stay-stopped"), ("ended", "stay-stopped")] {
        let milder = |client, paused, ended| match role {
            "client" => client,
            "paused" => paused,
            _ => ended,
        };
        let (reset, tend) = (milder("reset", "keep-paused", "tend"), milder("tend", "may-resume", "tend"));
        let (none, high) = (milder("clear", "may-resume", "let-go"), milder("reset", "reset", "tend"));
        check(&[
            (role, "romantic", &[], outcome),
            (role, "professional", &[("attract-contact", n(1))], outcome),
            (role, "professional", &[("attract-contact", n(0))], none),
            (role, "professional", &[("attract-flirting", n(2))], outcome),
            (role, "professional", &[("attract-flirting", n(1))], reset),
            (role, "professional", &[("attract-flirting", n(1)), ("vulnerable", t("yes"))], outcome),
            (role, "professional", &[("attract-flirting", n(1)), ("vulnerable", t("under-18"))], outcome),
            (role, "professional", &[("attract-flirting", n(0)), ("vulnerable", t("under-18"))], none),
            (role, "professional", &[("attract-feelings", n(3)), ("vulnerable", t("yes"))], outcome),
            (role, "professional", &[("attract-feelings", n(3)), ("vulnerable", t("under-18"))], outcome),
            (role, "professional", &[("attract-feelings", n(3)), ("vulnerable", t("no"))], reset),
            (role, "professional", &[("attract-feelings", n(2)), ("vulnerable", t("yes"))], reset),
            (role, "professional", &[("attract-feelings", n(1)), ("vulnerable", t("under-18"))], outcome),
            (role, "professional", &[("attract-feelings", n(1)), ("vulnerable", t("yes"))], tend),
            (role, "professional", &[("attract-feelings", n(0)), ("vulnerable", t("under-18"))], none),
            (role, "professional", &[("focus-consent", n(1)), ("attract-feelings", n(1))], outcome),
            (role, "professional", &[("focus-consent", n(1)), ("attract-feelings", n(0))], high),
            (role, "professional", &[("focus-consent", n(1)), ("vulnerable", t("under-18"))], outcome),
            (role, "professional", &[("focus-consent", n(1)), ("vulnerable", t("yes"))], high),
            (role, "professional", &[("contact-messages", n(3)), ("vulnerable", t("under-18"))], outcome),
            (role, "professional", &[("contact-meetings", n(2)), ("vulnerable", t("under-18"))], outcome),
            (role, "professional", &[("contact-secret", n(1)), ("vulnerable", t("under-18"))], outcome),
            (role, "professional", &[("contact-messages", n(2)), ("vulnerable", t("under-18"))], high),
            (role, "friends", &[("contact-messages", n(3)), ("vulnerable", t("under-18"))], outcome),
        ]);
    }
    check(&[
        ("client", "professional", &[("focus-altered", n(1)), ("attract-feelings", n(2))], "stop"),
        ("client", "professional", &[("focus-altered", n(1)), ("attract-flirting", n(1))], "stop"),
        ("client", "professional", &[("focus-altered", n(1)), ("attract-feelings", n(1))], "reset"),
        ("client", "professional", &[("focus-altered", n(0)), ("attract-feelings", n(2))], "reset"),
    ]);
    // Not asked once the sessions have stopped, so it cannot make rule 3 match.
    let altered = Sheet::safest("paused", "friendly").with("focus-altered", 3).with("attract-feelings", 2);
    assert_eq!(altered.outcome(), "keep-paused");
}

#[test]
fn rule_3_of_an_acquaintance_only_somebody_under_18() {
    for role in ["acquaintance", "private"] {
        let mild = Sheet::safest(role, "close").outcome();
        check(&[
            (role, "romantic", &[], mild),
            (role, "romantic", &[("vulnerable", t("yes"))], mild),
            (role, "romantic", &[("vulnerable", t("under-18"))], "stay-stopped"),
            (role, "close", &[("attract-feelings", n(1)), ("vulnerable", t("under-18"))], "stay-stopped"),
            (role, "close", &[("attract-flirting", n(1)), ("vulnerable", t("under-18"))], "stay-stopped"),
            (role, "family", &[("attract-contact", n(1)), ("vulnerable", t("under-18"))], "stay-stopped"),
            (role, "close", &[("attract-feelings", n(1)), ("vulnerable", t("yes"))], mild),
            (role, "close", &[("attract-contact", n(3))], "keep-paused"),
            (role, "close", &[("attract-flirting", n(3))], "keep-paused"),
        ]);
    }
}

#[test]
fn rules_4_to_6_a_core_check_that_is_not_yes() {
    for (role, bond) in situations() {
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
        let minor = if bond == "family" { "set-limits" } else { "pause" };
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
            ("client", bond, &[("vulnerable", t("under-18"))], minor),
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
            // Where it is over, nothing has to be kept from starting again.
            ("ended", bond, &[("depend-refuse", n(2))], "tend"),
            ("ended", bond, &[("contact-secret", n(1))], "tend"),
            ("ended", bond, &[("limits-money", n(1))], "tend"),
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
        let minor = if bond == "family" { "set-limits" } else { "keep-paused" };
        check(&[
            ("paused", bond, &[("code-allows", t("no"))], "keep-paused"),
            ("paused", bond, &[("code-allows", t("yes"))], "may-resume"),
            ("paused", bond, &[("vulnerable", t("under-18"))], minor),
            ("paused", bond, &[("vulnerable", t("yes"))], "set-limits"),
        ]);
    }
}

#[test]
fn rule_6_keep_paused_for_an_acquaintance() {
    for role in ["acquaintance", "private"] {
        let mild = if role == "private" { "keep-private" } else { "may-resume" };
        for bond in BONDS.into_iter().filter(|bond| *bond != "professional") {
            check(&[
                (role, bond, &[("depend-refuse", n(2))], "keep-paused"),
                (role, bond, &[("depend-refuse", n(1))], mild),
            ]);
        }
        for bond in ["friendly", "friends", "close"] {
            check(&[
                (role, bond, &[("attract-feelings", n(2))], "keep-paused"),
                (role, bond, &[("attract-feelings", n(1))], mild),
                (role, bond, &[("attract-flirting", n(1))], "keep-paused"),
            ]);
        }
        for bond in ["friendly", "friends", "close", "family"] {
            let agreed = if bond == "family" { mild } else { "set-limits" };
            for (consent, expected) in [("yes", agreed), ("no", "keep-paused"), ("unsure", "keep-paused")] {
                check(&[(role, bond, &[("vulnerable", t("under-18")), ("minor-consent", t(consent))], expected)]);
            }
            check(&[(role, bond, &[("attract-contact", n(1))], "keep-paused")]);
        }
    }
    for bond in BONDS.into_iter().filter(|bond| *bond != "professional") {
        check(&[
            ("acquaintance", bond, &[("code-allows", t("no"))], "keep-paused"),
            ("acquaintance", bond, &[("code-allows", t("yes"))], "may-resume"),
        ]);
        assert_eq!(Sheet::safest("private", bond).with("code-allows", "no").outcome(), "keep-private", "not asked");
    }
}

#[test]
fn rule_6_a_policy_may_forbid_to_treat_a_partner() {
    for (role, bond) in situations() {
        let mut sheet = Sheet::safest(role, bond);
        let allowed = sheet.outcome();
        sheet.partners_forbidden = true;
        let partner = role == "acquaintance" && bond == "romantic";
        assert_eq!(sheet.outcome(), if partner { "keep-paused" } else { allowed }, "{role}, {bond}");
    }
    assert_eq!(ROLES.len() * BONDS.len() - 2, spec::situations().count());
}
