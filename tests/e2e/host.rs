//! What the element leaves alone: the host's window, document, scroll position and focus.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{on_stage, on_stage_with};
use boundary_check_e2e::test;
use fantoccini::Locator;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // The focus and the place of a page are the engine's. What the check does to a document is its own.
    let logic = [test!(the_window_gets_no_new_names), test!(the_document_and_the_slotted_content_are_left_alone)];
    let everywhere =
        [test!(loading_neither_scrolls_nor_takes_the_focus), test!(the_focus_stays_where_somebody_has_put_it)];
    in_chromium(logic).chain(everywhere).collect()
}

/// Every name that the window has of its own.
const NAMES: &str = "Object.getOwnPropertyNames(window).concat(Object.getOwnPropertySymbols(window).map(String))";

async fn the_window_gets_no_new_names(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/blank.html").await;
        // WebDriver leaves names of its own; as much of it is used here as on the other page.
        stage.browser.client.find(Locator::Css("h1")).await.unwrap().click().await.unwrap();
        let before = strings(&stage.browser.run(NAMES, &[]).await);
        stage.open("/pages/plain.html").await;
        Check::on(&stage.browser).walk_to_guidance(&Answers::safest()).await;
        let after = strings(&stage.browser.run(NAMES, &[]).await);
        assert!(before.len() > 500, "{} names only", before.len());
        let new: Vec<&String> = after.iter().filter(|name| !before.contains(name)).collect();
        assert!(new.is_empty(), "the window has new names: {new:?}");
    })
    .await;
}

async fn the_document_and_the_slotted_content_are_left_alone(engine: Engine) {
    let config = site::usual().first_script("/pages/changes.js");
    on_stage_with(engine, config, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
        check.press_and_leave("restart").await;
        assert_eq!(stage.browser.run("window.changes", &[]).await, json!([]));
        let inside = stage.browser.run("probe.host().innerHTML", &[]).await;
        assert_eq!(inside, "<p>Shown until the check is ready.</p>", "what stands in the element");

        // The watch does see what is changed.
        stage.browser.run("document.body.setAttribute('data-touched', '')", &[]).await;
        stage.browser.until("a change is noted", "window.changes", &[]).await;
    })
    .await;
}

async fn loading_neither_scrolls_nor_takes_the_focus(engine: Engine) {
    let config = site::usual().first_script("/pages/moves.js");
    on_stage_with(engine, config, async |stage| {
        stage.open("/pages/far-down.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        stage.browser.await_stillness().await;
        assert_eq!(stage.browser.run("[scrollY, document.activeElement.nodeName]", &[]).await, json!([0, "BODY"]));
        assert_eq!(stage.browser.run("window.moves", &[]).await, json!([]));

        // Not on returning to answers either, whatever the screen.
        check.walk_to_review(&Answers::safest()).await;
        stage.browser.run("scrollTo(0, 0)", &[]).await;
        stage.browser.reload().await;
        assert_eq!(check.ready().await.screen, "review");
        assert_eq!(stage.browser.run("[scrollY, document.activeElement.nodeName]", &[]).await, json!([0, "BODY"]));
        assert_eq!(stage.browser.run("window.moves", &[]).await, json!([]));
    })
    .await;
}

/// Somebody reads on while the check loads: their focus stays where they have put it.
async fn the_focus_stays_where_somebody_has_put_it(engine: Engine) {
    on_stage(engine, async |stage| {
        stage
            .server
            .set_fault("/boundary-check.wasm", xtask::server::Fault::Delayed(std::time::Duration::from_secs(1)));
        stage.open("/pages/far-down.html").await;
        stage.browser.run("document.querySelector('a').focus()", &[]).await;
        Check::on(&stage.browser).ready().await;
        assert_eq!(stage.browser.run("document.activeElement.nodeName", &[]).await, "A");
    })
    .await;
}
