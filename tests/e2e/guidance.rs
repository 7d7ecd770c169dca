//! What folds in a guidance, and the ways to its sections.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::pdf::{self, A4};
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    let everywhere = [
        test!(what_folds_stays_as_it_was_made_in_another_language),
        test!(one_press_shows_all_and_others_lead_to_a_section),
    ];
    everywhere.into_iter().chain(in_chromium([test!(all_is_open_on_paper)])).collect()
}

const OPEN: &str = "[...probe.screen(n).querySelectorAll('details')].filter((it) => it.open).map((it) => it.className.split('s-').pop())";

async fn paused(stage: &Stage) -> Check<'_> {
    let check = stage.open_check().await;
    check.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
    check
}

async fn what_folds_stays_as_it_was_made_in_another_language(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = paused(stage).await;
        assert_eq!(check.run(OPEN, &[]).await, json!(["balance"]), "what is missing shows at once");
        check.click_on(".s-profile > summary").await;
        check.click_on(".s-balance > summary").await;
        check.until("one opens, one closes", &format!("String({OPEN}) === 'profile'"), &[]).await;
        check.run("(probe.host(n).language = 'de', true)", &[]).await;
        check.until_speaks("de").await;
        assert_eq!(check.run(OPEN, &[]).await, json!(["profile"]));
    })
    .await;
}

async fn one_press_shows_all_and_others_lead_to_a_section(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = paused(stage).await;
        for (name, tag) in [("ask", "H3"), ("balance", "SUMMARY")] {
            check.click_on(&format!("[data-jump={name}]")).await;
            let there = "((it) => it?.tagName === args[1] && !!it.closest('.s-' + args[0]))(probe.focused())";
            check.until(&format!("the way to {name}"), there, &[json!(name), json!(tag)]).await;
            let in_sight = "((top) => top >= 0 && top < innerHeight)(probe.focused().getBoundingClientRect().top)";
            check.until("it is in sight", in_sight, &[]).await;
        }
        stage.browser.press(Key::Enter).await;
        check.until("the keyboard folds it", &format!("{OPEN}.length === 0"), &[]).await;
        check.click_on("[data-jump=all]").await;
        let all = "[...probe.screen(n).querySelectorAll('details')].every((it) => it.open || it.matches('.s-later'))";
        check.until("all of them are open", all, &[]).await;
    })
    .await;
}

/// By the browser's own Print, and by the button's copy.
async fn all_is_open_on_paper(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = paused(stage).await;
        let printed = pdf::print(&stage.browser, A4).await.text();
        for said in ["Free to say no", "Needs care now", "This check grew out of an article"] {
            assert!(printed.contains(said), "“{said}” is not printed: {printed}");
        }
        check.until("afterwards it is as it was", &format!("String({OPEN}) === 'balance'"), &[]).await;
        let copied = "(() => { window.print = () => {}; HTMLIFrameElement.prototype.remove = () => {}; })()";
        check.run(copied, &[]).await;
        check.press("print").await;
        let copy = "probe.root(n).querySelector('iframe')?.contentDocument?.querySelectorAll('details:not([open], .s-later)').length === 0 \
            && probe.root(n).querySelector('iframe').contentDocument.querySelectorAll('details').length > 3";
        check.until("all of the copy is open", copy, &[]).await;
        assert_eq!(check.run(OPEN, &[]).await, json!(["balance"]), "what shows stays as it is");
    })
    .await;
}
