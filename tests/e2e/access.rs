//! axe on every screen, in Chromium in light and dark, on the smallest phone and on a desk; nothing to scroll
//! sideways for, and nothing too small to press.

use boundary_check_e2e::answers::{Answers, JOURNEYS, journey_to};
use boundary_check_e2e::axe;
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::devtools::{DESKTOP, SMALL_PHONE, Scheme};
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

/// Collects what is wrong, so that one screen does not hide the next.
struct Audit<'a> {
    stage: &'a Stage,
    found: Vec<String>,
}

impl<'a> Audit<'a> {
    /// Opens the public page, whose every part is looked at.
    async fn open(stage: &'a Stage) -> (Self, Check<'a>) {
        let check = stage.open_check().await;
        (Self { stage, found: Vec::new() }, check)
    }

    /// Looks at the whole page as it is: in Chromium in all ways of showing it, which its protocol can
    /// choose; in the others in the one way that they have.
    async fn look(&mut self, screen: &str) {
        let browser = &self.stage.browser;
        if browser.engine != Engine::Chromium {
            browser.await_stillness().await;
            self.ask_axe(screen).await;
            return self.measure(screen).await;
        }
        for viewport in [SMALL_PHONE, DESKTOP] {
            browser.show_in(viewport).await;
            for scheme in Scheme::ALL {
                browser.show_as(scheme).await;
                self.ask_axe(&format!("{screen} ({}, {})", viewport.name, scheme.name())).await;
            }
            self.measure(&format!("{screen} ({})", viewport.name)).await;
        }
    }

    async fn ask_axe(&mut self, shown: &str) {
        for violation in axe::violations(&self.stage.browser).await {
            self.found.push(format!("{shown}: {violation}"));
        }
    }

    async fn measure(&mut self, shown: &str) {
        for (what, found) in [("sticks out", "probe.sideways()"), ("is under 44 px", "probe.small()")] {
            for found in strings(&self.stage.browser.run(found, &[]).await) {
                self.found.push(format!("{shown}: {what}: {found}"));
            }
        }
    }

    fn finish(self) {
        assert!(self.found.is_empty(), "{} findings:\n{}", self.found.len(), self.found.join("\n"));
    }
}

/// Looks at the start and at every topic that these answers lead through, open and answered, and the review.
async fn along(stage: &Stage, answers: &[(&str, &str)]) {
    let answers = Answers::with(answers);
    let (mut audit, check) = Audit::open(stage).await;
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
        let (mut audit, check) = Audit::open(stage).await;
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
            let (mut audit, check) = Audit::open(stage).await;
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
        let mut audit = Audit { stage, found: Vec::new() };
        audit.look("index.html, failed").await;
        audit.finish();
    })
    .await;
}
