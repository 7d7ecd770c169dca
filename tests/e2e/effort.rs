//! How much a check asks of a thumb: presses, and pixels scrolled, on a phone.

use boundary_check_e2e::answers::{Answers, JOURNEYS};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::devtools::PHONE;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file. A phone's window is Chromium's to give.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([
        test!(half_of_what_the_first_version_asked),
        test!(the_outcome_and_the_first_thing_to_do_are_in_sight_at_once),
    ])
    .collect()
}

/// What the first version took for the same client: presses beside the answers, and pixels scrolled.
const BEFORE: (usize, f64) = (13, 9043.0);

/// How far a button that leads on lies below the window, from where its screen begins.
async fn below(check: &Check<'_>, action: &str) -> f64 {
    let down = "Math.max(0, probe.button(n, args[0]).getBoundingClientRect().bottom - innerHeight)";
    check.run(down, &[json!(action)]).await.as_f64().unwrap()
}

async fn half_of_what_the_first_version_asked(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = on_a_phone(stage).await;
        let answers = Answers::safest();
        let (mut presses, mut scrolled) = (2, below(&check, "begin").await);
        let mut each = vec![("start".to_owned(), scrolled)];
        let mut place = check.begin().await;
        while place.screen == "topic" {
            presses += 1;
            check.fill(&answers).await;
            let far = below(&check, "next").await;
            each.push((place.topic.clone(), far));
            scrolled += far;
            place = check.next().await;
        }
        let far = below(&check, "guidance").await;
        each.push(("review".to_owned(), far));
        println!("scrolled to lead on: {each:?}");
        assert!(presses <= BEFORE.0, "{presses} presses: begin, what leads on, the guidance");
        assert!(scrolled + far <= BEFORE.1 / 2.0, "{} pixels: {each:?}", scrolled + far);
        assert!(each.iter().all(|(_, far)| *far <= 844.0), "a screen is two of the phone's at most: {each:?}");
    })
    .await;
}

async fn the_outcome_and_the_first_thing_to_do_are_in_sight_at_once(engine: Engine) {
    on_stage(engine, async |stage| {
        for journey in JOURNEYS {
            let check = on_a_phone(stage).await;
            check.walk_to_guidance(&Answers::with(journey.answers)).await;
            let ends = "['[data-heading]', '.lead', '.s-steps li'].map((it) => probe.within(n, it).getBoundingClientRect()).flatMap(({ top, bottom }) => [top, bottom])";
            check.until("the guidance begins where the window does", "((top) => top > -2 && top < 2)(probe.root(n).querySelector('.check').getBoundingClientRect().top)", &[]).await;
            let ends = check.run(ends, &[]).await;
            let ends: Vec<f64> = ends.as_array().unwrap().iter().filter_map(serde_json::Value::as_f64).collect();
            println!("{}: {ends:?}", journey.outcome);
            assert!(ends.is_sorted() && ends[0] >= 0.0 && ends[5] <= 844.0, "{}: {ends:?}", journey.outcome);
            stage.browser.run("sessionStorage.clear()", &[]).await;
        }
    })
    .await;
}

async fn on_a_phone(stage: &Stage) -> Check<'_> {
    stage.browser.show_in(PHONE).await;
    let check = stage.open_afresh("en").await;
    check.ready().await;
    check
}
