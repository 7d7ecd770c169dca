//! The npm package as its users have it: apps of `tests/packages`, built from the packed tarball.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{Stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // How modules import each other is the engine's. What a bundler has made of them is one script more.
    in_chromium([test!(vite_and_typescript), test!(react)]).chain([test!(a_plain_page)]).collect()
}

/// Opens an app and walks to the guidance.
async fn walk<'a>(stage: &'a Stage, app: &str) -> Check<'a> {
    stage.open(&format!("/apps/{app}/")).await;
    let check = Check::on(&stage.browser);
    let place = check.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
    assert_eq!(place.outcome, "pause");
    check
}

/// Waits until the app has written what it has heard.
async fn heard(stage: &Stage, expected: &str) {
    let written = "document.querySelector('#heard').textContent === args[0]";
    stage.browser.until(&format!("the app has heard `{expected}`"), written, &[json!(expected)]).await;
}

const JOURNEY: &str = "ready, phase start, phase questions, phase review, phase guidance, complete";

/// The element and scoring are two entries; here both load at once, and share one module.
async fn a_plain_page(engine: Engine) {
    on_stage_with(engine, site::with_app("plain"), async |stage| {
        walk(stage, "plain").await;
        heard(stage, JOURNEY).await;
        stage.browser.until("a score", "document.querySelector('#scored').textContent === 'stop'", &[]).await;
        stage.assert_quiet().await;
    })
    .await;
}

async fn vite_and_typescript(engine: Engine) {
    on_stage_with(engine, site::with_app("vite"), async |stage| {
        walk(stage, "vite").await;
        heard(stage, JOURNEY).await;
        stage.browser.until("a score", "document.querySelector('#scored').textContent === 'pause'", &[]).await;
        let set = "[probe.host().getAttribute('code-name'), probe.host().friendshipWaitMonths]";
        assert_eq!(stage.browser.run(set, &[]).await, json!(["Our code", 12]));
        stage.assert_quiet().await;
    })
    .await;
}

/// A new property reaches the check and leaves it where it is; gone and back again, it goes on from there.
async fn react(engine: Engine) {
    on_stage_with(engine, site::with_app("react"), async |stage| {
        let check = walk(stage, "react").await;
        heard(stage, JOURNEY).await;
        let press = async |id: &str| {
            stage.browser.click(&format!("a button #{id}"), "document.getElementById(args[0])", &[json!(id)]).await;
        };
        press("theme").await;
        stage.browser.until("the other theme", "probe.host().getAttribute('theme') === 'dark'", &[]).await;
        assert_eq!(check.place().await.outcome, "pause");

        press("show").await;
        stage.browser.until("the check is gone", "!probe.host()", &[]).await;
        press("show").await;
        assert_eq!(check.ready().await.outcome, "pause");
        heard(stage, &format!("{JOURNEY}, ready, phase guidance")).await;

        press("restart").await;
        check.until("the start", "probe.place(n).screen === 'start'", &[]).await;
        stage.assert_quiet().await;
    })
    .await;
}
