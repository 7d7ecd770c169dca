//! A whole journey to each of the eleven outcomes, clicked through as a person does.

use boundary_check_e2e::answers::{Answers, JOURNEYS, Journey, journey_to};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    let mut tests: Vec<Test> = JOURNEYS.map(test_of).into();
    tests.extend([test!(an_equally_serious_outcome_is_named_alongside), test!(sections_follow_the_outcome)]);
    tests
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

    let place = check.press_and_leave("guidance").await;
    assert_eq!((place.screen.as_str(), place.outcome.as_str()), ("guidance", journey.outcome));
    assert_eq!(check.data("alert").await, journey.alerts, "the alerts of {}", journey.outcome);
    assert_guidance(&check).await;
    stage.assert_quiet().await;
}

/// What every guidance screen must show, whatever the outcome.
async fn assert_guidance(check: &Check<'_>) {
    let title = check.run("probe.within(n, 'h2, h1').innerText.trim()", &[]).await;
    assert_ne!(title, "", "the guidance has no title");
    for section in ["steps", "profile", "say", "again", "ask", "about"] {
        assert!(check.shows(&format!("[data-section={section}]")).await, "no section `{section}`");
    }
    assert_eq!(check.data("dimension").await.len(), 8, "each dimension has a row in the profile");
    for action in ["print", "restart", "clear"] {
        let visible = format!("probe.visible(probe.button(n, '{action}'))");
        assert_eq!(check.run(&visible, &[]).await, true, "no button `{action}`");
    }
}

/// Somebody who is assaulted and in love is told both.
async fn an_equally_serious_outcome_is_named_alongside(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let answers = Answers::with(&[("bond", "romantic"), ("safety-pressure", "1")]);
        let place = check.walk_to_guidance(&answers).await;
        assert_eq!(place.outcome, "protect-yourself");
        assert!(check.shows("[data-section=alongside]").await);
        assert_eq!(check.data("alert").await, ["safety", "romance"]);
    })
    .await;
}

/// Sections that belong to some outcomes only are there where they belong, and not elsewhere.
async fn sections_follow_the_outcome(engine: Engine) {
    let cases: [(&str, &[&str], &[&str]); 4] = [
        ("clear", &[], &["alongside", "missing", "find-out", "alerts", "balance", "repairs"]),
        ("find-out", &["find-out"], &["reasons", "balance", "alerts"]),
        ("pause", &["alerts", "reasons", "repairs", "balance", "changes", "missing"], &["find-out"]),
        ("stop", &["alerts", "reasons", "repairs"], &["balance", "find-out"]),
    ];
    for (outcome, there, absent) in cases {
        on_stage(engine, async |stage| {
            let check = stage.open_check().await;
            check.walk_to_guidance(&Answers::with(journey_to(outcome).answers)).await;
            let sections = check.data("section").await;
            for section in there {
                assert!(sections.iter().any(|it| it == section), "{outcome} lacks `{section}`: {sections:?}");
            }
            for section in absent {
                assert!(!sections.iter().any(|it| it == section), "{outcome} has `{section}`: {sections:?}");
            }
        })
        .await;
    }
}
