//! What each screen holds.

use boundary_check::app::Settings;
use boundary_check::app::state::{Action, Screen, State};
use boundary_check_content as built_in;

use crate::render::{OUTCOMES, answered, english, places, rendered, roles};

/// A line an element, so that a difference can be read.
/// The hash of the rules is none of a screen's looks.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<").replace(&*built_in::instrument().hash, "{hash}")
}

fn snapshot(name: &str, state: &State) {
    insta::assert_snapshot!(name, lines(&rendered(&places(), &Settings::default(), state)));
}

#[test]
fn the_start_the_review_and_every_topic() {
    snapshot("start", &State::default());
    snapshot("start-outdated", &State { outdated: true, ..State::default() });
    snapshot("review", &answered(Screen::Review, &[]));
    let instrument = built_in::instrument();
    for (at, topic) in instrument.topics.iter().enumerate() {
        let fitting = roles().find_map(|role| {
            let bonds = ["professional", "friends", "close"].into_iter().filter(|_| role != "acquaintance");
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
    let acted = answered(Screen::Guidance, &[("attract-contact", "1")]);
    let stop = rendered(&english(), &settings, &acted);
    assert!(stop.contains("data-outcome=\"stop\"") && stop.contains("7 months"), "{stop}");
    // Of a young person no waiting time is named.
    let minor = answered(Screen::Guidance, &[("vulnerable", "under-18"), ("attract-feelings", "1")]);
    let stop = rendered(&english(), &settings, &minor);
    assert!(stop.contains("data-outcome=\"stop\"") && !stop.contains("7 months"), "{stop}");

    settings.policy.friendship_wait_months = Some(1);
    let paused = [("role", "paused"), ("again", "maybe"), ("bond", "friends"), ("since", "under-6-months")];
    let wait = rendered(&english(), &settings, &answered(Screen::Guidance, &paused));
    assert!(wait.contains("data-outcome=\"keep-paused\"") && wait.contains("1 month between"), "{wait}");
    assert_eq!(
        wait.matches("at most 1 more month").count(),
        2,
        "among what is missing, and as what would change it: {wait}"
    );
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

#[test]
fn a_bond_that_is_not_offered_is_not_shown_and_has_to_be_answered_again() {
    let instrument = built_in::instrument();
    let mut state = answered(Screen::Topic(0), &[("role", "acquaintance"), ("bond", "professional")]);
    let html = rendered(&english(), &Settings::default(), &state);
    assert!(!html.contains("value=\"professional\"") && html.contains("value=\"romantic\""), "{html}");
    let bond = instrument.question_index("bond").unwrap();
    assert_eq!(state.unanswered(instrument, 0).collect::<Vec<_>>(), [bond]);
    state.apply(instrument, Action::Next);
    assert!(state.shows_errors && state.screen == Screen::Topic(0));
    // It comes back with the situation that offers it.
    let role = instrument.question_index("role").unwrap();
    state.apply(instrument, Action::Answer(role, boundary_check_core::scoring::Answer::Option(0)));
    assert_eq!(state.unanswered(instrument, 0).count(), 0);
}

#[test]
fn what_the_other_person_does_stands_apart_in_the_profile() {
    let html = rendered(&places(), &Settings::default(), &answered(Screen::Guidance, &[("respect-more", "1")]));
    let (own, theirs) = html.split_once("guidance.profile.theirs").unwrap();
    assert!(own.contains("data-dimension=\"attraction\"") && !own.contains("data-dimension=\"respect\""));
    assert!(theirs.contains("data-dimension=\"respect\"") && !theirs.contains("data-dimension=\"focus\""));
}
