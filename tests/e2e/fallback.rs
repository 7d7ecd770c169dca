//! When something is missing or refused: what the page has put into the element stays, with a message. And
//! under the strictest policies, nothing is missing.

use std::time::Duration;

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::site::{self, STRICT_POLICY};
use boundary_check_e2e::stage::{on_stage, on_stage_with};
use boundary_check_e2e::test;
use fantoccini::Locator;
use serde_json::json;
use xtask::server::{Config, Fault};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // How a module fails, and what a policy refuses, is each engine's own. The public page is under the strictest policy in
    // `languages::a_pick_at_the_start_is_kept_for_this_tab`.
    vec![
        test!(the_wasm_file_is_missing),
        test!(the_wasm_file_is_cut_short),
        test!(the_wasm_file_is_empty),
        test!(the_glue_is_missing),
        test!(web_assembly_is_refused),
        test!(the_script_itself_is_missing),
        // Only its own protocol can switch JavaScript off.
        test!(java_script_is_off).only(Engine::Chromium),
        test!(the_slotted_content_shows_until_the_element_is_ready_and_nothing_jumps),
        test!(an_early_begin_is_kept),
        test!(works_under_a_strict_policy_where_trusted_types_are_required),
    ]
}

const ENTRY: &str = "/boundary-check.js";
const GLUE: &str = "/boundary-check-glue.js";
const WASM: &str = "/boundary-check.wasm";
/// How late the module comes: long enough to look at what shows until then, also on a busy machine.
const SLOW: Duration = Duration::from_secs(3);

/// On the public page and on a host's, the slotted content stays and a message says why.
async fn stays_with_a_message(engine: Engine, config: Config) {
    on_stage_with(engine, config, async |stage| {
        for page in ["/", "/pages/plain.html"] {
            stage.open(page).await;
            stage.browser.until("a message that it failed", "probe.failed()", &[]).await;
            assert_eq!(stage.browser.run("probe.slotted()", &[]).await, true, "the slotted content stays on {page}");
            assert_eq!(stage.browser.run("probe.place()", &[]).await, json!(null), "no half-made screen on {page}");
        }
    })
    .await;
}

async fn the_wasm_file_is_missing(engine: Engine) {
    stays_with_a_message(engine, site::with_fault(WASM, Fault::NotFound)).await;
}

async fn the_wasm_file_is_cut_short(engine: Engine) {
    stays_with_a_message(engine, site::with_fault(WASM, Fault::Truncated(20_000))).await;
}

async fn the_wasm_file_is_empty(engine: Engine) {
    stays_with_a_message(engine, site::with_fault(WASM, Fault::Truncated(0))).await;
}

async fn the_glue_is_missing(engine: Engine) {
    stays_with_a_message(engine, site::with_fault(GLUE, Fault::NotFound)).await;
}

async fn web_assembly_is_refused(engine: Engine) {
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";
    stays_with_a_message(engine, site::under_policy(policy)).await;
}

/// Without its script it is no element at all; what is in it is shown as it is.
async fn the_script_itself_is_missing(engine: Engine) {
    on_stage_with(engine, site::with_fault(ENTRY, Fault::NotFound), async |stage| {
        stage.open("/").await;
        assert_eq!(stage.browser.run("probe.slotted()", &[]).await, true);
    })
    .await;
}

async fn java_script_is_off(engine: Engine) {
    on_stage(engine, async |stage| {
        // From a page of the same origin: on the way to another process, a busy browser may lose the setting.
        stage.open("/pages/blank.html").await;
        stage.browser.protocol("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        stage.open("/").await;
        let element = stage.browser.client.find(Locator::Css("boundary-check")).await.unwrap();
        let text = element.text().await.unwrap();
        assert!(text.split_whitespace().count() > 5, "the slotted content can be read: {text:?}");
        assert_eq!(stage.browser.run("probe.root()", &[]).await, json!(null), "JavaScript ran, so this proves nothing");
    })
    .await;
}

/// While it loads, what is in it can be seen; once it is ready, no longer. On the public page, what waits has the very
/// size of what takes its place.
async fn the_slotted_content_shows_until_the_element_is_ready_and_nothing_jumps(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.server.set_fault(WASM, Fault::Delayed(SLOW));
        stage.open("/").await;
        assert_eq!(stage.browser.run("probe.slotted() && !probe.place()", &[]).await, true, "while it loads");
        let places = "['h2', '.private', '[data-action=begin]'].map((it) => ((probe.screen() ? probe.root() : probe.host()).querySelector(it)).getBoundingClientRect()) \
            .concat(document.querySelector('footer').getBoundingClientRect()).flatMap(({ x, y }) => [x, y])";
        let before = stage.browser.run(places, &[]).await;
        Check::on(&stage.browser).ready().await;
        assert_eq!(stage.browser.run("probe.slotted()", &[]).await, false, "once it is ready");
        assert_eq!(stage.browser.run("probe.failed()", &[]).await, "");
        let after = stage.browser.run(places, &[]).await;
        let numbers = |list: &serde_json::Value| -> Vec<f64> {
            list.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect()
        };
        // Engines round a line's height, and its sums, in ways of their own: less than a pixel is no jump.
        let jumped = numbers(&before).iter().zip(numbers(&after)).any(|(before, after)| (before - after).abs() > 0.9);
        assert!(numbers(&before).len() == 8 && !jumped, "{before} becomes {after}");
    })
    .await;
}

/// A press of Begin before the element is ready counts.
async fn an_early_begin_is_kept(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.server.set_fault(WASM, Fault::Delayed(SLOW));
        stage.open("/").await;
        let begin = stage.browser.client.find(Locator::Css("[data-boundary-check-begin] > summary")).await.unwrap();
        assert_eq!(stage.browser.run("probe.place()", &[]).await, json!(null), "it is ready already");
        begin.click().await.unwrap();
        let place = Check::on(&stage.browser).ready().await;
        assert!(place.is_topic("situation"), "it begins at {place}");
    })
    .await;
}

/// A whole journey with an empty console, under the strictest policy of all. The icon of most test pages is a `data:`
/// address, which it refuses: this page has another.
async fn works_under_a_strict_policy_where_trusted_types_are_required(engine: Engine) {
    let policy = format!("{STRICT_POLICY}; require-trusted-types-for 'script'; trusted-types 'none'");
    on_stage_with(engine, site::under_policy(&policy), async |stage| {
        stage.open("/pages/strict.html").await;
        let check = Check::on(&stage.browser);
        check.begin().await;
        check.press("next").await;
        check.until("the error summary", "probe.focus()?.errors", &[]).await;
        let place = check.walk_to_guidance(&Answers::with(journey_to("keep-paused").answers)).await;
        assert_eq!(place.outcome, "keep-paused");
        assert_eq!(check.press_and_leave("restart").await.screen, "start");
        stage.assert_quiet().await;
    })
    .await;
}
