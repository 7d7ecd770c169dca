//! A page translator that replaces each text node as soon as it is there: after every step of a random walk, an element in
//! which one works shows what its twin shows in which none does.

use boundary_check_core::codes::Round;
use boundary_check_core::instrument::Level;
use boundary_check_e2e::board::{WORKSHOP, codes};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // What is drawn, and when, is the check's; nodes are replaced alike in all engines.
    in_chromium([
        test!(a_check_under_a_translator),
        test!(a_case_under_a_translator),
        test!(a_board_under_a_translator),
    ])
    .collect()
}

const CASE: &str = "since-the-split";
const STEPS: usize = 150;
/// So much has to differ on the way, so that a walk proves something.
const STATES: u64 = 30;

/// Walks from these seeds, each on a page of its own; `set_up` makes the two elements of this tag.
async fn walk(stage: &Stage, tag: &str, seeds: [u32; 3], screens: u64, set_up: impl AsyncFn(&Stage)) {
    for seed in seeds {
        set_up(stage).await;
        let roots = "[...document.querySelectorAll(args[0])].map((it) => it.shadowRoot)";
        let ready = format!("{roots}.filter((root) => root?.querySelector('.check')).length === 2");
        stage.browser.until("both are ready", &ready, &[json!(tag)]).await;
        let go = format!(
            "(import('/pages/twins.js').then(({{ walk }}) => walk({roots}, args[1], args[2])).then((result) => {{ window.walked = result; }}, (error) => {{ window.walked = {{ difference: String(error) }}; }}), true)"
        );
        stage.browser.run(&go, &[json!(tag), json!(seed), json!(STEPS)]).await;
        let walked = stage.browser.until("the walk is over", "window.walked", &[]).await;
        assert!(walked.get("difference").is_none(), "seed {seed}: {walked:#}");
        assert!(walked["screens"].as_u64() >= Some(screens), "seed {seed} saw too little: {walked}");
        assert!(walked["states"].as_u64() >= Some(STATES), "seed {seed} saw too little: {walked}");
        stage.browser.run("(sessionStorage.clear(), true)", &[]).await;
    }
}

async fn a_check_under_a_translator(engine: Engine) {
    on_stage(engine, async |stage| {
        walk(stage, "boundary-check", [1, 2, 3], 8, async |stage| stage.open("/pages/two.html").await).await;
    })
    .await;
}

async fn a_case_under_a_translator(engine: Engine) {
    on_stage(engine, async |stage| {
        let set_up = async |stage: &Stage| {
            stage.open("/pages/two.html").await;
            let name = "(document.querySelectorAll('boundary-check').forEach((it) => it.setAttribute('case', args[0])), true)";
            stage.browser.run(name, &[json!(CASE)]).await;
            let told = "[...document.querySelectorAll('boundary-check')].every((it) => it.shadowRoot.querySelector('.of-case, .story'))";
            stage.browser.until("both show the case", told, &[]).await;
        };
        walk(stage, "boundary-check", [4, 5, 6], 8, set_up).await;
    })
    .await;
}

async fn a_board_under_a_translator(engine: Engine) {
    on_stage(engine, async |stage| {
        let set_up = async |stage: &Stage| {
            stage.open("/pages/board.html").await;
            // The answer of a browser that looks for a camera comes to one board before a press, and to the other after it.
            let no_camera = "(Object.defineProperty(navigator, 'mediaDevices', { value: undefined }), true)";
            stage.browser.run(no_camera, &[]).await;
            // Afresh: a board reads the name of its workshop once, as it opens.
            let twin = "(document.querySelector('boundary-board').remove(), [0, 1].forEach(() => document.body.append(Object.assign(document.createElement('boundary-board'), { workshop: args[0], case: args[1] }))), true)";
            stage.browser.run(twin, &[json!(WORKSHOP), json!(CASE)]).await;
            let ready = "[...document.querySelectorAll('boundary-board')].every((it) => it.shadowRoot?.querySelector('.board'))";
            stage.browser.until("both boards are ready", ready, &[]).await;
            let lines = codes(WORKSHOP, CASE, Round::First, "reset", Level::Clear, 6).join("\n");
            let add = "(document.querySelectorAll('boundary-board').forEach((it) => it.add(args[0])), true)";
            stage.browser.run(add, &[json!(lines)]).await;
        };
        walk(stage, "boundary-board", [7, 8, 9], 1, set_up).await;
    })
    .await;
}
