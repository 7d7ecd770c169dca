//! Consent in a frame: a page around tells the outcome by a person's press on what they see, and by no other.

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::json;

use crate::framed::Host;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Who vouches for what is seen is the engine's.
    let everywhere = [test!(a_press_in_plain_view_tells_the_outcome)];
    everywhere.into_iter().chain(in_chromium([test!(a_press_on_what_is_covered_tells_nothing)])).collect()
}

/// At a guidance whose consent is in sight of the page.
async fn asked(stage: &Stage) -> Host<'_> {
    let host = Host::open(stage, "?share=outcome", "").await;
    let check = host.enter(0).await;
    check.walk_to_guidance(&Answers::safest()).await;
    host.fits().await;
    host.leave().await;
    assert_eq!(host.run("told.filter((it) => it.name === 'complete')").await, json!([]), "before consent");
    // WebKit's driver does not scroll the page around for a press.
    host.run("scrollTo(0, document.documentElement.scrollHeight)").await;
    host
}

async fn a_press_in_plain_view_tells_the_outcome(engine: Engine) {
    on_stage(engine, async |stage| {
        let host = asked(stage).await;
        host.enter(0).await;
        let check = Check::on(&stage.browser);
        if engine == Engine::Chromium {
            // It has to be in view for a moment first, as it is before a person has read it.
            let box_of = "probe.within(n, '.consent input')";
            while check.run(&format!("{box_of} !== null && !{box_of}.checked"), &[]).await == true {
                check.click_on(".consent").await;
            }
            assert_eq!(check.run("document.querySelector('.covered').textContent", &[]).await, "");
        } else {
            // The browser asks once more, for it cannot tell what a person sees of the frame.
            check.click_on(".consent").await;
            stage.browser.accept("the outcome").await;
        }
        host.leave().await;
        assert_eq!(host.told("complete").await, json!({ "outcome": "clear" }));
    })
    .await;
}

async fn a_press_on_what_is_covered_tells_nothing(engine: Engine) {
    on_stage(engine, async |stage| {
        let covers = [
            "(document.querySelector('iframe').style.opacity = '0.01', true)",
            "(document.querySelector('iframe').style.opacity = '', document.body.append(Object.assign(document.createElement('div'), \
                { style: 'position:fixed;inset:0;background:#fff;pointer-events:none' })), true)",
        ];
        let host = asked(stage).await;
        for cover in covers {
            host.run(cover).await;
            host.enter(0).await;
            let check = Check::on(&stage.browser);
            let vouched = "new Promise((done) => new IntersectionObserver(([{ isVisible }], it) => isVisible || (it.disconnect(), done(true)), \
                { trackVisibility: true, delay: 100 }).observe(probe.within(n, '.consent')))";
            check.run(&format!("(async () => await {vouched})()"), &[]).await;
            for _ in 0..3 {
                check.click_on(".consent").await;
            }
            assert_eq!(check.run("probe.within(n, '.consent input').checked", &[]).await, false);
            let said = check.run("document.querySelector('.covered').textContent", &[]).await;
            assert_eq!(said, "This can’t be agreed to here: something on the page around may lie over it.");
            host.leave().await;
            assert_eq!(host.run("told.filter((it) => it.name === 'complete')").await, json!([]));
        }
    })
    .await;
}
