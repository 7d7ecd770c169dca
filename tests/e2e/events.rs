//! What the page around the check is told: each part, the end, and the outcome only by consent; and what the
//! therapist reads about it.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // What counts as a person's press, and when, is the engine's.
    let everywhere = [test!(tells_the_outcome_when_a_person_ticks_consent), test!(only_what_was_agreed_to_is_told)];
    let logic = [
        test!(tells_each_part_and_no_more),
        test!(tells_the_end_once_where_completion_is_shared),
        test!(another_outcome_needs_another_consent),
        test!(a_reload_tells_no_second_end),
        test!(what_the_start_has_said_holds_until_the_next),
        test!(tells_of_a_failure),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

/// Opens a page whose document, the outermost that an event can reach, keeps what it hears.
async fn listening<'a>(stage: &'a Stage, share: &str) -> Check<'a> {
    stage.open("/pages/listening.html").await;
    let check = Check::on(&stage.browser);
    check.ready().await;
    stage.browser.run("(probe.host().share = args[0])", &[json!(share)]).await;
    check
}

async fn heard(stage: &Stage) -> Value {
    stage.browser.run("host.heard", &[]).await
}

async fn tells_each_part_and_no_more(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = listening(stage, "none").await;
        check.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
        let expected = json!([
            ["ready", {}], ["phase", { "phase": "start" }], ["phase", { "phase": "questions" }],
            ["phase", { "phase": "review" }], ["phase", { "phase": "guidance" }],
        ]);
        assert_eq!(heard(stage).await, expected);
        assert!(!check.shows("input[type=checkbox]").await, "nothing is asked for");
        check.press_and_leave("restart").await;
        stage
            .browser
            .until("the start is told", "host.heard.length === 6 && host.heard[5][1].phase === 'start'", &[])
            .await;
        stage.assert_quiet().await;
    })
    .await;
}

async fn tells_the_end_once_where_completion_is_shared(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = listening(stage, "completion").await;
        let start = check.run("probe.within(n, '.private').innerText", &[]).await;
        assert!(start.as_str().unwrap().contains("learns that you’ve finished"), "{start}");
        check.walk_to_guidance(&Answers::safest()).await;
        let ends = "host.heard.filter(([name]) => name === 'complete')";
        assert_eq!(stage.browser.run(ends, &[]).await, json!([["complete", {}]]));
        // There and back again is not another end; a new start is.
        check.press_and_leave("back").await;
        check.press_and_leave("guidance").await;
        assert_eq!(stage.browser.run(ends, &[]).await, json!([["complete", {}]]));
        check.press_and_leave("restart").await;
        check.walk_to_guidance(&Answers::safest()).await;
        assert_eq!(stage.browser.run(ends, &[]).await, json!([["complete", {}], ["complete", {}]]));
        stage.assert_quiet().await;
    })
    .await;
}

async fn tells_the_outcome_when_a_person_ticks_consent(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = listening(stage, "outcome").await;
        let start = check.run("probe.within(n, '.private').innerText", &[]).await;
        assert!(start.as_str().unwrap().contains("you can choose"), "{start}");
        check.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
        let ends = "host.heard.filter(([name]) => name === 'complete')";
        assert_eq!(stage.browser.run(ends, &[]).await, json!([]), "nothing before consent");
        let title = check.run("probe.within(n, '[data-heading]').innerText", &[]).await;
        let asked = check.run("probe.within(n, '.consent').innerText", &[]).await;
        assert!(asked.as_str().unwrap().contains(title.as_str().unwrap()), "{asked} does not name the outcome");
        // A script cannot agree.
        check.run("probe.within(n, '[name=share]').click()", &[]).await;
        assert_eq!(check.run("probe.within(n, '[name=share]').checked", &[]).await, false);
        check.click_on(".consent").await;
        stage.browser.until("the outcome is told", ends, &[]).await;
        assert_eq!(stage.browser.run(ends, &[]).await, json!([["complete", { "outcome": "pause" }]]));
        check.until("it says so", "probe.within(n, '.consent') === null", &[]).await;
        check.until("what it says has the focus", "probe.focused()?.matches('[data-told]')", &[]).await;
        let told = check.run("probe.within(n, '.s-share').innerText", &[]).await;
        assert!(told.as_str().unwrap().contains("has been told"), "{told}");
        stage.assert_quiet().await;
    })
    .await;
}

async fn another_outcome_needs_another_consent(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = listening(stage, "outcome").await;
        check.walk_to_guidance(&Answers::safest()).await;
        check.click_on(".consent").await;
        check.until("it is told", "probe.within(n, '.consent') === null", &[]).await;
        check.press_and_leave("back").await;
        check.change("focus-talk").await;
        check.until("the topic shows", "probe.place(n)?.screen === 'topic'", &[]).await;
        check.answer("focus-talk", "1").await;
        check.next().await;
        assert_eq!(check.press_and_leave("guidance").await.outcome, "tend");
        assert!(check.shows(".consent").await, "consent to one outcome was taken for another");
        let ends = "host.heard.filter(([name]) => name === 'complete').length";
        assert_eq!(stage.browser.run(ends, &[]).await, 1);
    })
    .await;
}

async fn a_reload_tells_no_second_end(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/listening.html?share=completion").await;
        let check = Check::on(&stage.browser);
        check.walk_to_guidance(&Answers::safest()).await;
        stage.browser.reload().await;
        assert_eq!(check.ready().await.screen, "guidance");
        stage.browser.until("its phase is told", "host.heard.length >= 2", &[]).await;
        assert_eq!(heard(stage).await, json!([["ready", {}], ["phase", { "phase": "guidance" }]]));
    })
    .await;
}

/// A page changes its waiting time in the very moment of the press: nobody has agreed to what follows from it.
async fn only_what_was_agreed_to_is_told(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = listening(stage, "outcome").await;
        let paused = [("role", "paused"), ("bond", "friends"), ("since", "6-to-12-months")];
        let before = check.walk_to_guidance(&Answers::with(&paused)).await.outcome;
        let change =
            "addEventListener('pointerdown', () => probe_host.setAttribute('friendship-wait-months', '24'), true)";
        stage.browser.run(&format!("(window.probe_host = probe.host(), {change}, true)"), &[]).await;
        check.click_on(".consent").await;
        let changed = "probe.place(n)?.outcome !== args[0]";
        check.until("the guidance follows the wait", changed, &[json!(before)]).await;
        check.until("the tick is taken back", "probe.within(n, '[name=share]').checked === false", &[]).await;
        let ends = "host.heard.filter(([name]) => name === 'complete')";
        assert_eq!(stage.browser.run(ends, &[]).await, json!([]));
    })
    .await;
}

async fn what_the_start_has_said_holds_until_the_next(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = listening(stage, "none").await;
        check.walk_to_review(&Answers::safest()).await;
        stage.browser.run("(probe.host().share = 'completion')", &[]).await;
        check.press_and_leave("guidance").await;
        stage.browser.until("the guidance is told", "host.heard.at(-1)[1].phase === 'guidance'", &[]).await;
        let ends = "host.heard.filter(([name]) => name === 'complete')";
        assert_eq!(stage.browser.run(ends, &[]).await, json!([]));
        check.press_and_leave("restart").await;
        let start = check.run("probe.within(n, '.private').innerText", &[]).await;
        assert!(start.as_str().unwrap().contains("learns that you’ve finished"), "{start}");
        check.walk_to_guidance(&Answers::safest()).await;
        stage.browser.until("now it is told", ends, &[]).await;
        // What was told stays said, whatever the page asks for now.
        stage.browser.run("(probe.host().share = 'none')", &[]).await;
        let said = check.run("probe.within(n, '.s-share').innerText", &[]).await;
        assert!(said.as_str().unwrap().contains("told that you’ve reached"), "{said}");
    })
    .await;
}

async fn tells_of_a_failure(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.server.set_fault("/boundary-check.wasm", xtask::server::Fault::NotFound);
        stage.open("/pages/listening.html").await;
        stage.browser.until("the message", "probe.failed()", &[]).await;
        let heard = heard(stage).await;
        assert_eq!((&heard[0][0], &heard[0][1]["reason"]), (&json!("error"), &json!("load")), "{heard}");
        // Once the file is there, an element that comes later starts.
        stage.server.clear_faults();
        stage.browser.run("document.body.append(document.createElement('boundary-check'))", &[]).await;
        Check::number(&stage.browser, 1).ready().await;
    })
    .await;
}
