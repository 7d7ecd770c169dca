//! Clearing and leaving where the check does not run.

use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_with};
use boundary_check_e2e::{places, site, test};
use serde_json::json;
use xtask::server::Fault;

use crate::exit::in_the_middle;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([test!(it_works_where_the_check_cannot_run), test!(it_works_after_the_check_has_failed)]).collect()
}

/// Answers of an earlier visit are in the tab: they can be cleared and left where the check itself never came.
async fn it_works_where_the_check_cannot_run(engine: Engine) {
    let config =
        site::usual().fault("/later/boundary-check.wasm", Fault::NotFound).mount("/later", places::built_site());
    on_stage_with(engine, config, async |stage| {
        for action in ["clear", "exit"] {
            in_the_middle(stage).await;
            stage.open("/later/index.html").await;
            clears_or_leaves(stage, action, "/later/degrees.html").await;
        }
    })
    .await;
}

/// And where it has come to grief in the middle.
async fn it_works_after_the_check_has_failed(engine: Engine) {
    on_stage(engine, async |stage| {
        for action in ["clear", "exit"] {
            let check = in_the_middle(stage).await;
            let grief = "(Document.prototype.createTextNode = () => { throw new Error('of the page'); }, true)";
            stage.browser.run(grief, &[]).await;
            check.press("next").await;
            clears_or_leaves(stage, action, "/degrees.html").await;
        }
    })
    .await;
}

/// By the buttons of the message.
async fn clears_or_leaves(stage: &Stage, action: &str, plain: &str) {
    stage.browser.until("the message", "probe.failed()", &[]).await;
    assert_eq!(stage.browser.run("probe.keys().length", &[]).await, 1, "nothing is kept, so this proves nothing");
    let at = if action == "exit" { 2 } else { 1 };
    stage.browser.click(action, "[...probe.root().querySelectorAll('button')].at(args[0])", &[json!(at)]).await;
    if action == "clear" {
        stage.browser.until("it says so", "probe.failed().startsWith('Your answers are gone')", &[]).await;
        stage.browser.run("probe.host().restart()", &[]).await;
        let said = stage.said().await;
        assert!(said.iter().any(|line| line.contains("does not run; what this tab has kept is gone")), "{said:?}");
    } else {
        stage.browser.until("the plain page", "location.pathname === args[0]", &[json!(plain)]).await;
    }
    assert_eq!(stage.browser.run("[probe.keys(), window.name]", &[]).await, json!([[], ""]));
}
