//! What each screen holds.

use boundary_check::app::Settings;
use boundary_check::app::state::{Action, Screen, State};
use boundary_check_content as built_in;

use crate::render::{OUTCOMES, answered, english, places, rendered, roles};

/// A line an element, so that a difference can be read.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

fn snapshot(name: &str, state: &State) {
    insta::assert_snapshot!(name, lines(&rendered(&places(), &Settings::default(), state)));
}

#[test]
fn the_start_the_review_and_every_topic() {
    snapshot("start", &State::default());
    snapshot("review", &answered(Screen::Review, &[]));
    let instrument = built_in::instrument();
    for (at, topic) in instrument.topics.iter().enumerate() {
        let fitting = roles().find_map(|role| {
            let bonds = ["professional", "friends", "close"].into_iter();
            bonds
                .map(|bond| answered(Screen::Topic(at), &[("role", role), ("bond", bond)]))
                .find(|state| state.asked(instrument, at).next().is_some())
        });
        snapshot(&format!("topic-{}", topic.id), &fitting.expect("the topic is asked in some situation"));
    }
    let mut gaps = State::default();
    gaps.apply(instrument, Action::Begin);
    gaps.apply(instrument, Action::Next);
    snapshot("topic-with-gaps", &gaps);
}

#[test]
fn every_outcome() {
    for (outcome, given) in OUTCOMES {
        let html = rendered(&places(), &Settings::default(), &answered(Screen::Guidance, given));
        assert!(html.contains(&format!("data-outcome=\"{outcome}\"")), "{outcome}: {}", &html[..200.min(html.len())]);
        insta::assert_snapshot!(format!("guidance-{outcome}"), lines(&html));
    }
}

#[test]
fn the_waits_of_an_association_are_named_where_they_count() {
    let mut settings = Settings::default();
    settings.policy.romance_wait_months = Some(7);
    let minor = answered(Screen::Guidance, &[("vulnerable", "under-18"), ("attract-feelings", "1")]);
    let stop = rendered(&english(), &settings, &minor);
    assert!(stop.contains("data-outcome=\"stop\"") && stop.contains("7 months"), "{stop}");

    settings.policy.friendship_wait_months = Some(1);
    let paused = [("role", "paused"), ("bond", "friends"), ("since", "under-6-months")];
    let wait = rendered(&english(), &settings, &answered(Screen::Guidance, &paused));
    assert!(wait.contains("data-outcome=\"keep-paused\"") && wait.contains("1 month after"), "{wait}");
}

#[test]
fn only_safe_addresses_become_links() {
    let mut settings = Settings::default();
    settings.policy.code_name = Some("Our code".to_owned());
    settings.policy.code_url = Some("javascript:alert(1)".to_owned());
    settings.policy.advice_url = Some("tel:123".to_owned());
    let html = rendered(&english(), &settings, &answered(Screen::Guidance, &[]));
    assert!(html.contains("Our code") && !html.contains("javascript:"), "{html}");
    assert!(html.contains("href=\"tel:123\""), "{html}");
}
