//! axe on every screen, in Chromium in light and dark, on the smallest phone and on a desk; nothing to scroll
//! sideways for, and nothing too small to press.

use boundary_check_e2e::answers::{Answers, JOURNEYS, journey_to};
use boundary_check_e2e::audit::Audit;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    vec![
        test!(the_way_of_a_client),
        test!(the_way_of_a_friend),
        test!(gaps_and_answers),
        test!(guidance_up_to_find_out),
        test!(guidance_from_pause_on),
        test!(the_page_whose_check_cannot_start),
    ]
}

/// Looks at the start and at every topic that these answers lead through, open and answered, and the review.
async fn along(stage: &Stage, answers: &[(&str, &str)]) {
    let answers = Answers::with(answers);
    let check = stage.open_check().await;
    let mut audit = Audit::of(stage);
    audit.look("start").await;
    let mut place = check.begin().await;
    while place.screen == "topic" {
        audit.look(&place.to_string()).await;
        check.fill(&answers).await;
        place = check.next().await;
    }
    audit.look("review").await;
    audit.finish();
}

async fn the_way_of_a_client(engine: Engine) {
    on_stage(engine, async |stage| along(stage, &[]).await).await;
}

async fn the_way_of_a_friend(engine: Engine) {
    on_stage(engine, async |stage| {
        along(stage, &[("role", "paused"), ("bond", "friends"), ("code-allows", "no")]).await
    })
    .await;
}

async fn gaps_and_answers(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let mut audit = Audit::of(stage);
        check.begin().await;
        check.press("next").await;
        check.until("the error summary", "probe.within(n, '[data-errors]')", &[]).await;
        audit.look("situation with gaps").await;
        check.fill(&Answers::safest()).await;
        audit.look("situation, answered").await;
        check.next().await;
        check.press("next").await;
        check.until("the error summary", "probe.within(n, '[data-errors]')", &[]).await;
        audit.look("focus with gaps").await;
        audit.finish();
    })
    .await;
}

/// Looks at the guidance of some outcomes.
async fn guidance_of(engine: Engine, outcomes: &[&str]) {
    for outcome in outcomes {
        on_stage(engine, async |stage| {
            let check = stage.open_check().await;
            let mut audit = Audit::of(stage);
            check.walk_to_guidance(&Answers::with(journey_to(outcome).answers)).await;
            audit.look(outcome).await;
            audit.finish();
        })
        .await;
    }
}

async fn guidance_up_to_find_out(engine: Engine) {
    let names = JOURNEYS.map(|journey| journey.outcome);
    guidance_of(engine, &names[..6]).await;
}

async fn guidance_from_pause_on(engine: Engine) {
    let names = JOURNEYS.map(|journey| journey.outcome);
    guidance_of(engine, &names[6..]).await;
}

/// Before it is ready, and where it cannot start, the slotted content is the page.
async fn the_page_whose_check_cannot_start(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.server.set_fault("/boundary-check.wasm", xtask::server::Fault::NotFound);
        stage.open("/").await;
        stage.browser.until("the message", "probe.failed()", &[]).await;
        let mut audit = Audit::of(stage);
        audit.look("index.html, failed").await;
        audit.finish();
    })
    .await;
}
