//! Whose answers are whose: of several checks on a page, on several pages, and under an address that changes.

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    vec![
        test!(answers_outlive_a_changed_address),
        test!(checks_with_ids_keep_apart_on_all_pages),
        test!(the_first_to_be_opened_takes_no_other_s_place).only(Engine::Chromium),
    ]
}

async fn answers_outlive_a_changed_address(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/two.html?fbclid=abc").await;
        let [first, second] = [0, 1].map(|index| Check::number(&stage.browser, index));
        second.ready().await;
        first.walk_until(&Answers::safest(), |place| place.is_topic("focus")).await;
        let place = first.place().await;
        for address in ["/pages/two.html", "/pages/two.html?step=2"] {
            stage.browser.run("history.pushState(null, '', args[0])", &[json!(address)]).await;
            stage.browser.reload().await;
            assert_eq!(first.ready().await, place, "{address}");
            assert_eq!(second.ready().await.screen, "start");
        }
        // To another path altogether, where there is a check as well.
        stage.browser.run("history.replaceState(null, '', '/pages/plain.html')", &[]).await;
        stage.browser.reload().await;
        assert_eq!(first.ready().await, place);
        first.press_and_leave("clear").await;
        stage.browser.until("nothing is left", "sessionStorage.length === 0", &[]).await;
    })
    .await;
}

async fn checks_with_ids_keep_apart_on_all_pages(engine: Engine) {
    on_stage(engine, async |stage| {
        let name = "(probe.host().remove(), document.body.append(Object.assign(document.createElement('boundary-check'), { id: args[0] })))";
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        stage.browser.run(name, &[json!("one")]).await;
        check.begin().await;
        check.answer("role", "client").await;
        stage.open("/pages/column.html").await;
        check.ready().await;
        stage.browser.run(name, &[json!("other")]).await;
        assert_eq!(check.ready().await.screen, "start");
        stage.browser.run(name, &[json!("one")]).await;
        check.until("its answers are those of the other page", "probe.chosen(n).role === 'client'", &[]).await;
    })
    .await;
}

/// What was kept is opened in its own time: the answers of the first stay its own, though the second is there sooner. In one
/// engine, for the order is made by the test.
async fn the_first_to_be_opened_takes_no_other_s_place(engine: Engine) {
    on_stage(engine, async |stage| {
        let slow = "(() => { const { decrypt } = SubtleCrypto.prototype; let asked = 0; SubtleCrypto.prototype.decrypt = function (...given) { \
            const opened = decrypt.apply(this, given); \
            return asked++ ? opened : new Promise((done) => setTimeout(() => done(opened), 300)); }; })()";
        stage.browser.before_each_page(slow).await;
        stage.open("/pages/two.html").await;
        let [first, second] = [0, 1].map(|index| Check::number(&stage.browser, index));
        second.ready().await;
        first.walk_until(&Answers::safest(), |place| place.is_topic("focus")).await;
        stage.browser.until("it is kept", "probe.keys().length === 1", &[]).await;
        stage.browser.reload().await;
        assert!(first.ready().await.is_topic("focus"));
        assert_eq!(second.ready().await.screen, "start");
    })
    .await;
}
