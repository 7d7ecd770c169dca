//! What each screen holds.

use boundary_check::app::Settings;
use boundary_check::app::state::{Action, Screen, State};
use boundary_check_content as built_in;

use crate::render::{OUTCOMES, answered, english, places, rendered, roles, section};

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
    assert_eq!(wait.matches("at most 1 more month").count(), 1, "among the points, and nowhere else: {wait}");
    assert!(!wait.contains("s-changes"), "{wait}");
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
    let (_, profile) = html.split_once("guidance.profile.lead").unwrap(); // what has drifted is named in the heading, too
    let (own, theirs) = profile.split_once("guidance.profile.theirs").unwrap();
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

#[test]
fn nothing_that_is_missing_in_the_balance_is_said_twice() {
    let given = [("bond", "friends"), ("balance-giving", "no"), ("balance-agreed", "no")];
    let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &given));
    let balance = section(&html, "balance");
    for said in ["4 of 6 in place", "Equal give and take", "Still missing", "even it out in ways other than massage"] {
        assert_eq!((balance.matches(said).count() > 0, html.matches("4 of 6").count()), (true, 1), "{said}: {balance}");
    }
    assert_eq!(html.matches("even it out in ways other than massage").count(), 1, "{html}");
    assert!(section(&html, "missing").is_empty() && section(&html, "changes").is_empty(), "{html}");
    assert!(balance.contains("would be milder once all of this is true"), "{balance}");
    // Where more than that would change it, it is said in a section of its own.
    let more = [given[0], given[1], ("contact-secret", "1")];
    let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &more));
    assert!(section(&html, "changes").contains("would be milder") && !section(&html, "balance").contains("milder"));
}

#[test]
fn a_cause_of_two_parts_is_said_once() {
    let given = [("focus-talk", "1"), ("disclosure-problem", "1")];
    let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &given));
    assert_eq!(html.matches("Keep your own news to a sentence").count(), 1, "{html}");
    assert!(section(&html, "repairs").contains("Focus") && section(&html, "repairs").contains("Private life"));
}

#[test]
fn the_limits_sheet_is_there_wherever_its_point_is_missing_and_may_be_spoken_of() {
    let sheet = |given: &[(&str, &str)]| {
        let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, given));
        (section(&html, "balance").contains("Talk about your roles"), !section(&html, "sheet").is_empty())
    };
    let stopped = [("bond", "friends"), ("balance-agreed", "no"), ("balance-giving", "no"), ("contact-secret", "1")];
    assert_eq!(sheet(&stopped), (true, true), "also where the sessions have to stop");
    assert_eq!(sheet(&[("bond", "friends"), ("balance-giving", "no"), ("contact-secret", "1")]), (false, false));
    // Whoever is afraid, or harassed, is not sent to the other person with a sheet.
    for done in [("safety-pressure", "1"), ("safety-pressure", "unsure"), ("respect-advances", "1")] {
        assert!(!sheet(&[("bond", "friends"), ("balance-agreed", "no"), done]).1, "{done:?}");
    }
}

/// A sheet that a step names has to be there to be filled in.
#[test]
fn wherever_the_limits_sheet_is_named_it_is_there() {
    let cases: [&[(&str, &str)]; 3] = [
        &[("limits-role", "yes"), ("vulnerable", "yes")],
        &[("role", "paused"), ("again", "maybe"), ("since", "over-2-years")],
        &[("bond", "friends"), ("balance-agreed", "no")],
    ];
    for given in cases {
        let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, given));
        assert!(section(&html, "steps").contains("limits sheet"), "{given:?}: {html}");
        assert!(!section(&html, "sheet").is_empty(), "{given:?}: {html}");
    }
    // For private massage there is none, and a parent may be the one who answers.
    let young = [("vulnerable", "under-18"), ("minor-consent", "yes"), ("bond", "friends"), ("role", "acquaintance")];
    for kind in ["private", "treatment"] {
        let given: Vec<_> = young.into_iter().chain([("massage-kind", kind)]).collect();
        let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &given));
        let steps = section(&html, "steps");
        assert!(steps.contains("Write the limits down") && !steps.contains("limits sheet"), "{kind}: {steps}");
    }
}

/// "Stop until it is balanced" above points that are all in place would leave somebody with nothing to do.
#[test]
fn where_every_point_is_in_place_the_balance_says_that_it_is_something_else() {
    let elsewhere = |given: &[(&str, &str)]| {
        let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, given));
        section(&html, "balance").contains("Something else has to be settled first")
    };
    for cause in [("limits-money", "1"), ("contact-secret", "1")] {
        assert!(elsewhere(&[("bond", "friends"), cause]), "{cause:?}");
        assert!(!elsewhere(&[("bond", "friends"), ("balance-giving", "no"), cause]), "a point is missing: {cause:?}");
        assert!(!elsewhere(&[("bond", "friends"), ("balance-giving", "unsure"), cause]), "one is not known: {cause:?}");
    }
    assert!(!elsewhere(&[("bond", "friends")]), "nothing has to be settled first");
}

#[test]
fn what_must_not_be_missed_stands_above_the_steps_and_the_advice_line_below_them() {
    let mut settings = Settings::default();
    settings.policy.advice_name = Some("Our advice line".to_owned());
    let given = [("focus-consent", "1"), ("limits-money", "1")];
    let html = rendered(&english(), &settings, &answered(Screen::Guidance, &given));
    let at = |part: &str| html.find(part).unwrap_or_else(|| panic!("no {part}"));
    let order = [
        "data-heading",
        "alert consent",
        "section s-steps",
        "Our advice line",
        "alert money",
        "section s-say",
        "section s-ask",
        "section s-again",
        "section s-repairs",
        "section s-reasons",
        "section s-profile",
        "section s-about",
        "section s-share",
    ];
    assert!(order.map(at).is_sorted(), "{:?}", order.map(|part| (at(part), part)));
    assert_eq!(html.matches("Our advice line").count(), 1, "it is named once");
    assert!(!html.contains("Your association can tell you where to turn"), "nor is another way offered beside it");
}

#[test]
fn the_review_marks_what_stands_out_in_words_too() {
    let given = [("focus-talk", "1"), ("limits-role", "unsure"), ("bond", "friendly")];
    let html = rendered(&english(), &Settings::default(), &answered(Screen::Review, &given));
    let marked: Vec<&str> = html.split("class=\"stands\"").skip(1).collect();
    assert_eq!(marked.len(), 2, "a choice only says what the situation is: {html}");
    assert!(marked[0].starts_with("><dt>I talked about myself") && marked[0].contains("Once</span>"), "{}", marked[0]);
    assert_eq!(html.matches(">marked</span>").count(), 2);
    assert_eq!(html.matches("data-mark=\"change=").count(), html.matches("<dt>").count(), "one way to change each");
}

#[test]
fn the_buttons_keep_their_nodes_from_screen_to_screen() {
    use boundary_check::app::screens::actions;
    use yew::virtual_dom::VNode;
    let settings = Settings::default();
    let keys = |screen| {
        let state = answered(screen, &[]);
        let actions = crate::render::with_view(&english(), &state.answers, |view| actions(view, &settings, screen));
        let VNode::VTag(tag) = actions else { panic!("no element") };
        let Some(VNode::VList(list)) = tag.children().cloned() else { panic!("no buttons") };
        list.iter().map(|child| child.key().unwrap().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(keys(Screen::Topic(0)), ["on", "back"]);
    assert_eq!(keys(Screen::Review), ["on", "back"]);
}

#[test]
fn what_was_cleared_is_said_where_one_sees_it() {
    let mut state = answered(Screen::Guidance, &[]);
    state.apply(built_in::instrument(), Action::Clear);
    let html = rendered(&english(), &Settings::default(), &state);
    assert!(html.contains("<p class=\"notice\">Your answers are gone."), "{html}");
    state.apply(built_in::instrument(), Action::Begin);
    state.apply(built_in::instrument(), Action::Back);
    assert!(!rendered(&english(), &Settings::default(), &state).contains("Your answers are gone."));
}
