//! What the tab's session storage holds, and what is made of it when it comes back.

use boundary_check::app::state::{Action, Screen, State};
use boundary_check::app::storage::{is_outdated, kept, parse, serialize};
use boundary_check_content as built_in;
use boundary_check_core::scoring::Answer;

use crate::render::{OUTCOMES, answered};

#[test]
fn every_state_comes_back_as_it_was() {
    let instrument = built_in::instrument();
    let topics = (0..instrument.topics.len()).map(Screen::Topic);
    for screen in topics.chain([Screen::Review, Screen::Guidance]) {
        for (_, given) in OUTCOMES {
            let mut state = answered(screen, given);
            state.memory.set("round", "2");
            let back = parse(instrument, &serialize(instrument, &state)).unwrap();
            assert_eq!(back.answers, state.answers);
            assert_eq!(back.memory, state.memory);
        }
    }
}

#[test]
fn a_corrupt_store_is_as_good_as_none() {
    let instrument = built_in::instrument();
    let long = "2\nsituation\n".repeat(1000);
    for stored in ["", "{", "1\nstart\n", "3\nstart\n", "2\nnowhere\n\n", "2\nreview", "2\nreview\n\nrole", &long] {
        assert_eq!(parse(instrument, stored), None, "{stored:.20}");
    }
    // What the instrument does not know is left out, and a screen that the answers do not bear is not shown.
    for stored in ["2\nguidance\n\nrole=9", "2\nreview\n\ngone=yes", "2\nguidance\n"] {
        let state = parse(instrument, stored).unwrap();
        assert!(state.answers.is_empty() && state.screen == Screen::Topic(0), "{stored}: {state:?}");
    }
}

#[test]
fn several_answers_count_and_clear_forgets_them() {
    let instrument = built_in::instrument();
    let mut state = State::default();
    state.apply(instrument, Action::Begin);
    for at in state.asked(instrument, 0).collect::<Vec<_>>() {
        state.apply(instrument, Action::Answer(at, Answer::Option(0)));
    }
    state.apply(instrument, Action::Next);
    assert_eq!(state.screen, Screen::Topic(1));
    state.apply(instrument, Action::Clear);
    assert_eq!(state, State { cleared: true, ..State::default() });
    assert_eq!(kept(instrument, &state), "", "there is nothing to keep");
}

#[test]
fn answers_of_an_earlier_version_are_known_as_such_and_never_read() {
    let instrument = built_in::instrument();
    let before = "1\nguidance\n\nrole=client\nbond=friends\nvulnerable=no";
    assert!(is_outdated(before) && parse(instrument, before).is_none());
    for other in ["", "{", "10\nstart\n", "0\nstart\n", "a"] {
        assert!(!is_outdated(other), "{other}: it was never written");
    }
    assert!(!is_outdated(&serialize(instrument, &answered(Screen::Review, &[]))));
}
