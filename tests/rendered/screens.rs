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
        assert!(
            html.contains(&format!("data-mark=\"guidance={outcome}\"")),
            "{outcome}: {}",
            &html[..200.min(html.len())]
        );
        insta::assert_snapshot!(format!("guidance-{outcome}"), lines(&html));
    }
}

#[test]
fn the_waits_of_an_association_are_named_where_they_count() {
    let mut settings = Settings::default();
    settings.policy.romance_wait_months = Some(7);
    let acted = answered(Screen::Guidance, &[("attract-contact", "1")]);
    let stop = rendered(&english(), &settings, &acted);
    assert!(stop.contains("data-mark=\"guidance=stop\"") && stop.contains("7 months"), "{stop}");
    // Of a young person no waiting time is named.
    let minor = answered(Screen::Guidance, &[("vulnerable", "under-18"), ("attract-feelings", "1")]);
    let stop = rendered(&english(), &settings, &minor);
    assert!(stop.contains("data-mark=\"guidance=stop\"") && !stop.contains("7 months"), "{stop}");

    settings.policy.friendship_wait_months = Some(1);
    let paused = [("role", "paused"), ("again", "maybe"), ("bond", "friends"), ("since", "under-6-months")];
    let wait = rendered(&english(), &settings, &answered(Screen::Guidance, &paused));
    assert!(wait.contains("data-mark=\"guidance=keep-paused\"") && wait.contains("1 month between"), "{wait}");
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
    assert!(!html.contains("bond=professional") && html.contains("bond=romantic"), "{html}");
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
    assert!(own.contains("topics.attraction.name") && !own.contains("topics.respect.name"));
    assert!(theirs.contains("topics.respect.name") && !theirs.contains("topics.focus.name"));
}

/// Recorders write attributes down. What the check marks its nodes with for itself is a property, which only natively stands
/// in the markup, as `data-mark`.
#[test]
fn no_attribute_says_which_question_answer_or_outcome_it_is_about() {
    let instrument = built_in::instrument();
    let questions = instrument.questions.iter();
    let values = questions.clone().flat_map(|question| question.options.iter().map(|option| &*option.value));
    let outcomes = instrument.outcomes.iter().map(|outcome| &*outcome.id);
    let ids: Vec<&str> = questions.clone().map(|question| &*question.id).chain(values).chain(outcomes).collect();
    let mut screens: Vec<State> = (0..instrument.topics.len()).map(|at| answered(Screen::Topic(at), &[])).collect();
    screens.extend([Screen::Review, Screen::Guidance].map(|screen| answered(screen, &[("respect-more", "1")])));
    let mut seen = 0;
    for state in &mut screens {
        state.shows_errors = true;
        let html = rendered(&places(), &Settings::default(), state);
        for tag in html.split('<').skip(1).filter_map(|tag| tag.split('>').next()) {
            for attribute in tag.split("\" ").flat_map(|part| part.split(' ').filter(|part| part.contains("=\""))) {
                let (name, value) = attribute.split_once("=\"").unwrap();
                let own =
                    ["data-mark", "class", "key", "value", "max", "width", "height", "x", "y", "rx", "r", "cx", "cy"];
                let said = value.trim_end_matches('"');
                let tells = ids.contains(&said) && !said.chars().all(|letter| letter.is_ascii_digit());
                assert!(own.contains(&name) || !tells, "{attribute} in <{tag}>");
                assert!(name != "for" && (name != "value" || tag.starts_with("progress")), "{attribute} in <{tag}>");
                seen += 1;
            }
        }
    }
    assert!(seen > 500, "only {seen} attributes were looked at");
}
