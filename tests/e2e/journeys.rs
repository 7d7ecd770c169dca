//! Whole journeys, clicked through as a person does; and what a guidance has to show, whatever it comes to.
//!
//! The tour of [`crate::access`] comes to each of the eleven outcomes and looks at each by [`assert_guidance`]. Which
//! answers lead where is tested natively.

use boundary_check_e2e::answers::{Answers, Journey, journey_to};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Between them every question is pressed. Two in each engine: a press is the engine's.
    let everywhere = ["pause", "keep-paused"].map(|outcome| test_of(journey_to(outcome)));
    let logic = [
        test_of(journey_to("clear")),
        test_of(journey_to("protect-yourself")),
        test!(an_equally_serious_outcome_is_named_alongside),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

/// A test for each outcome, so that one that fails does not hide the others.
fn test_of(journey: Journey) -> Test {
    let name = format!("comes_to_{}", journey.outcome.replace('-', "_"));
    Test::new(module_path!(), &name, move |engine| on_stage(engine, async move |stage| travel(stage, journey).await))
}

/// Clicks through a journey and looks at what it comes to.
async fn travel(stage: &Stage, journey: Journey) {
    let answers = Answers::with(journey.answers);
    let check = stage.open_check().await;
    let mut place = check.begin().await;
    let mut steps = 0;
    while place.screen == "topic" {
        steps += 1;
        assert!(!check.questions().await.is_empty(), "{place} asks nothing");
        check.answer_all(&answers).await;
        place = check.next().await;
    }
    assert!(steps >= 4, "only {steps} screens were asked");
    assert_eq!(place.screen, "review");
    let reviewed = check.data("change").await;
    for (question, _) in journey.answers {
        assert!(reviewed.iter().any(|known| known == question), "`{question}` is not on the review screen");
    }

    check.press_and_leave("guidance").await;
    assert_guidance(&check, &journey).await;
    stage.assert_quiet().await;
}

/// Sections that belong to some outcomes only: those that have to be there, and those that must not.
const SECTIONS: [(&str, &[&str], &[&str]); 4] = [
    ("clear", &[], &["alongside", "missing", "find-out", "alerts", "balance", "repairs", "changes"]),
    ("find-out", &["find-out"], &["reasons", "balance", "alerts"]),
    ("pause", &["alerts", "reasons", "repairs", "balance", "say"], &["find-out", "missing"]),
    ("stop", &["reasons", "repairs", "say"], &["balance", "find-out", "missing"]),
];

/// What a guidance screen must show: what every one has, and what belongs to its outcome.
pub(crate) async fn assert_guidance(check: &Check<'_>, journey: &Journey) {
    let (place, outcome) = (check.place().await, journey.outcome);
    assert_eq!((place.screen.as_str(), place.outcome.as_str()), ("guidance", outcome));
    assert_eq!(check.data("alert").await, journey.alerts, "the alerts of {outcome}");
    let title = check.run("probe.within(n, 'h2, h1').innerText.trim()", &[]).await;
    assert_ne!(title, "", "the guidance has no title");
    for section in ["steps", "profile", "again", "ask", "about"] {
        assert!(check.shows(&format!(".s-{section}, .{section}")).await, "no section `{section}`");
    }
    // Beside what the other person did, nothing of how they treat one is called clear.
    let rows = if outcome == "protect-yourself" { 8 } else { 9 };
    assert_eq!(check.data("dimension").await.len(), rows, "each dimension has a row in the profile");
    for action in ["print", "restart", "clear", "exit"] {
        let visible = format!("probe.visible(probe.button(n, '{action}'))");
        assert_eq!(check.run(&visible, &[]).await, true, "no button `{action}`");
    }
    let sections = check.data("section").await;
    let has = |section: &&str| sections.iter().any(|it| it == section);
    for (_, there, absent) in SECTIONS.iter().filter(|(of, ..)| *of == outcome) {
        assert!(there.iter().all(has), "{outcome} lacks some of {there:?}: {sections:?}");
        assert!(!absent.iter().any(has), "{outcome} has some of {absent:?}: {sections:?}");
    }
}

/// Somebody who is assaulted and in love is told both.
async fn an_equally_serious_outcome_is_named_alongside(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let answers = Answers::with(&[("bond", "romantic"), ("safety-pressure", "1")]);
        let place = check.walk_to_guidance(&answers).await;
        assert_eq!(place.outcome, "protect-yourself");
        assert!(check.shows(".s-alongside").await);
        // The outcome itself is about safety: that alert would say it twice.
        assert_eq!(check.data("alert").await, ["romance"]);
    })
    .await;
}
