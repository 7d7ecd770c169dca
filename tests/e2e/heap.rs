//! What is alive in the page's memory once somebody has cleared their answers, left, or the element is gone: no control that
//! was chosen, and nothing of the guidance. Only Chromium's own tools can look for what nothing in the page leads to.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([
        test!(nothing_chosen_is_alive_after_clearing),
        test!(nothing_chosen_is_alive_after_leaving),
        test!(nothing_chosen_is_alive_once_the_element_is_gone),
    ])
    .collect()
}

/// What is chosen, and which guidance, among all elements that are alive, also those that are in no page.
async fn alive(browser: &Browser) -> Vec<String> {
    // The prototypes of other interfaces are among them, and are no elements.
    const LIST: &str = "function () {
        const elements = this.filter((it) => Object.getOwnPropertyDescriptor(it, 'constructor') === undefined);
        return elements.filter((it) => it.checked || it._mark?.startsWith('guidance=')).map((it) => it._mark);
    }";
    for _ in 0..3 {
        browser.protocol("HeapProfiler.collectGarbage", json!({})).await;
    }
    let prototype = browser.protocol("Runtime.evaluate", json!({ "expression": "HTMLElement.prototype" })).await;
    let all =
        browser.protocol("Runtime.queryObjects", json!({ "prototypeObjectId": prototype["result"]["objectId"] })).await;
    let id = &all["objects"]["objectId"];
    let params = json!({ "objectId": id, "functionDeclaration": LIST, "returnByValue": true });
    let found = browser.protocol("Runtime.callFunctionOn", params).await;
    assert!(found["exceptionDetails"].is_null(), "{found}");
    browser.protocol("Runtime.releaseObject", json!({ "objectId": id })).await;
    strings(&found["result"]["value"])
}

/// A whole journey to the guidance, and some of the way back; by script, for what a driver has pressed it keeps alive itself.
async fn walk(stage: &Stage) -> Check<'_> {
    stage.open("/pages/plain.html").await;
    let check = Check::on(&stage.browser);
    let guidance = check.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
    assert_eq!(guidance.outcome, "pause");
    assert_ne!(alive(&stage.browser).await, Vec::<String>::new(), "the guidance shows, so this proves nothing");
    press(&check, "back").await;
    check.until("the review", "probe.place(n)?.screen === 'review'", &[]).await;
    check
}

async fn press(check: &Check<'_>, action: &str) {
    check.run("(probe.button(n, args[0]).click(), true)", &[json!(action)]).await;
}

/// Garbage is collected as soon as nothing is under way any more: it is asked for until there is nothing.
async fn until_nothing_is_alive(stage: &Stage) {
    let start = std::time::Instant::now();
    loop {
        let found = alive(&stage.browser).await;
        if found.is_empty() {
            return;
        }
        assert!(start.elapsed() < boundary_check_e2e::browser::PATIENCE, "still alive: {found:?}");
    }
}

async fn nothing_chosen_is_alive_after_clearing(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = walk(stage).await;
        press(&check, "clear").await;
        check.until("the start", "probe.place(n)?.screen === 'start'", &[]).await;
        until_nothing_is_alive(stage).await;
    })
    .await;
}

async fn nothing_chosen_is_alive_after_leaving(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = walk(stage).await;
        // The page stays: it has a way of its own.
        let stays = "probe.host(n).addEventListener('boundary-check-exit', (event) => event.preventDefault())";
        check.run(&format!("({stays}, true)"), &[]).await;
        press(&check, "exit").await;
        check.until("it is blank", "probe.screen(n) === null", &[]).await;
        until_nothing_is_alive(stage).await;
    })
    .await;
}

async fn nothing_chosen_is_alive_once_the_element_is_gone(engine: Engine) {
    on_stage(engine, async |stage| {
        walk(stage).await;
        stage.browser.run("(probe.host().remove(), true)", &[]).await;
        until_nothing_is_alive(stage).await;
    })
    .await;
}
