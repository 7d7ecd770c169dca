//! What keeps its node: in a list whose items come and go each has a key of its own, so that Yew gives no question's
//! controls, and with them the focus, to another one; and each text is keyed by what it says.

use std::collections::BTreeSet;

use boundary_check::app::Settings;
use boundary_check::app::state::{Action, Screen, State};
use boundary_check_content as built_in;
use boundary_check_core::scoring::Answer;
use yew::Html;
use yew::virtual_dom::{VNode, VTag};

use crate::render::{OUTCOMES, answered, english, markup, roles};

fn tag(node: &Html) -> &VTag {
    let VNode::VTag(tag) = node else { panic!("expected an element, found {node:?}") };
    tag
}

fn children(tag: &VTag) -> Vec<Html> {
    match tag.children() {
        Some(VNode::VList(list)) => list.iter().cloned().collect(),
        None => Vec::new(),
        Some(one) => vec![one.clone()],
    }
}

/// The keys of what a screen holds; panics where one is missing or stands twice.
fn keys(screen: &Html) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let key = |child: &Html| {
        let key = child.key().unwrap_or_else(|| panic!("no key: {:?}", child)).to_string();
        assert!(seen.insert(key.clone()), "`{key}` twice");
        key
    };
    children(tag(screen)).iter().map(key).collect()
}

/// Whatever is answered, in whatever situation, each question on the screen keeps its key, and no other has it.
#[test]
fn each_question_of_each_topic_keeps_its_node_whatever_is_answered() {
    let (instrument, texts, settings) = (built_in::instrument(), english(), Settings::default());
    for role in roles() {
        for topic in 0..instrument.topics.len() {
            let state = answered(Screen::Topic(topic), &[("role", role), ("bond", "friends")]);
            for at in state.asked(instrument, topic).collect::<Vec<_>>() {
                for option in 0..instrument.questions[at].options.len() {
                    let mut state = state.clone();
                    state.apply(instrument, Action::Answer(at, Answer::Option(option as u8)));
                    let keys = keys(&markup(&texts, &settings, &state));
                    let asked: Vec<&str> =
                        state.asked(instrument, topic).map(|at| &*instrument.questions[at].id).collect();
                    let shown: Vec<&str> = keys
                        .iter()
                        .map(String::as_str)
                        .filter(|key| instrument.question_index(key).is_some())
                        .collect();
                    assert_eq!(shown, asked, "{role}, topic {topic}");
                }
            }
        }
    }
}

#[test]
fn every_part_of_every_screen_has_a_key_of_its_own() {
    let (instrument, texts, settings) = (built_in::instrument(), english(), Settings::default());
    for (outcome, given) in OUTCOMES {
        for screen in [Screen::Start, Screen::Review, Screen::Guidance] {
            let keys = keys(&markup(&texts, &settings, &answered(screen, given)));
            assert!(keys.len() > 4, "{outcome}, {screen:?}: {keys:?}");
        }
    }
    let mut gaps = State::default();
    gaps.apply(instrument, Action::Begin);
    let before = keys(&markup(&texts, &settings, &gaps));
    gaps.apply(instrument, Action::Next);
    let after = keys(&markup(&texts, &settings, &gaps));
    assert!(
        after.contains(&"errors".to_owned()) && before.iter().all(|key| after.contains(key)),
        "{before:?} {after:?}"
    );
}

/// Where a page translator puts words of its own into a text node, Yew would go on changing the old one.
#[test]
fn every_text_is_in_an_element_that_has_it_as_its_key() {
    fn look(node: &Html, around: Option<&VTag>, found: &mut usize) {
        match node {
            VNode::VText(text) if !text.text.trim().is_empty() && text.text.trim() != "·" => {
                *found += 1;
                let parent = around.expect("an element around a text");
                let fixed = parent.tag() == "option"; // the names of languages are the same in all of them
                let key = parent.key.as_ref().map(ToString::to_string);
                assert!(
                    fixed || key.as_deref() == Some(&*text.text),
                    "<{}> is keyed by {key:?}, not by {:?}",
                    parent.tag(),
                    text.text
                );
            }
            VNode::VTag(tag) => children(tag).iter().for_each(|child| look(child, Some(tag), found)),
            VNode::VList(list) => list.iter().for_each(|child| look(child, around, found)),
            _ => {}
        }
    }
    let (texts, mut settings) = (english(), Settings::default());
    settings.policy.code_name = Some("Our code".to_owned());
    settings.policy.code_url = Some("https://example.org".to_owned());
    settings.translation_failed = true;
    let instrument = built_in::instrument();
    for (_, given) in OUTCOMES {
        for screen in
            (0..instrument.topics.len()).map(Screen::Topic).chain([Screen::Start, Screen::Review, Screen::Guidance])
        {
            let mut found = 0;
            let mut state = answered(screen, given);
            state.shows_errors = true;
            look(&markup(&texts, &settings, &state), None, &mut found);
            assert!(found > 1, "{screen:?}");
        }
    }
}
