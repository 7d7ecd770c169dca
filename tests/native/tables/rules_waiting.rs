//! Section 2, waiting times: what `since` guarantees against every `friendshipWaitMonths`.

use crate::sheet::Sheet;
use crate::spec::{BONDS, FRIENDSHIP};

const GUARANTEED: [(&str, u8); 4] =
    [("under-6-months", 0), ("6-to-12-months", 6), ("1-to-2-years", 12), ("over-2-years", 24)];

#[test]
fn massage_stays_off_while_the_waiting_time_is_longer_than_since_guarantees() {
    for bond in FRIENDSHIP {
        for (since, guaranteed) in GUARANTEED {
            for months in 0..=24_u8 {
                let sheet = Sheet::safest("paused", bond).with("since", since).waiting(months);
                let expected = if months > guaranteed { "keep-paused" } else { "may-resume" };
                assert_eq!(sheet.outcome(), expected, "{bond}, {since}, {months} months");
                assert_eq!(sheet.json()["atMost"], expected, "{bond}, {since}, {months} months");
            }
        }
    }
}

#[test]
fn a_since_left_open_is_found_out_where_a_waiting_time_is_set() {
    for months in 0..=24_u8 {
        let sheet = Sheet::safest("paused", "friends").without("since").waiting(months);
        let (outcome, find_out): (_, &[&str]) = if months > 0 { ("find-out", &["since"]) } else { ("may-resume", &[]) };
        assert_eq!(sheet.outcome(), outcome, "{months} months");
        assert_eq!(sheet.ids("findOut"), find_out, "{months} months");
    }
}

#[test]
fn no_waiting_time_is_configured_by_default() {
    let sheet = Sheet::safest("paused", "friends").with("since", "under-6-months");
    assert_eq!(sheet.outcome(), "may-resume");
    assert_eq!(sheet.without("since").outcome(), "may-resume");
}

#[test]
fn the_waiting_time_is_for_friendships_whose_massage_is_paused() {
    let ended = Sheet::safest("ended", "friends").with("since", "under-6-months").waiting(24);
    assert_eq!(ended.outcome(), "let-go");
    for bond in BONDS.into_iter().filter(|bond| !FRIENDSHIP.contains(bond) && *bond != "romantic") {
        let sheet = Sheet::safest("paused", bond).with("since", "under-6-months").waiting(24);
        assert_eq!(sheet.outcome(), "may-resume", "{bond}");
    }
    let client = Sheet::safest("client", "friends").with("since", "under-6-months").waiting(24);
    assert_eq!(client.outcome(), "tend");
    let acquaintance = Sheet::safest("acquaintance", "friends").with("since", "under-6-months").waiting(24);
    assert_eq!(acquaintance.outcome(), "may-resume");
}
