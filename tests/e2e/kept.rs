//! Every place of a page where something could be kept or told, looked into at each part of a journey (`docs/privacy.md`).

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    vec![test!(each_part_of_a_journey_keeps_and_tells_what_is_documented_and_no_more)]
}

/// Writes down, in the page, whatever is sent to another window, tab or server.
const LISTEN: &str = "(() => {
    window.told = [];
    const listened = (owner, name) => {
        const own = owner[name];
        owner[name] = function (...given) { told.push(name); return own.apply(this, given); };
    };
    for (const [owner, name] of [[BroadcastChannel.prototype, 'postMessage'], [MessagePort.prototype, 'postMessage'], [window, 'postMessage'],
        [navigator, 'sendBeacon'], [XMLHttpRequest.prototype, 'send'], [WebSocket.prototype, 'send']]) listened(owner, name);
    for (const name of ['message', 'storage']) addEventListener(name, () => told.push('heard ' + name));
    return true;
})()";

/// Looks into every place; what a browser lists only in its own time is there once `looked` is.
const LOOK: &str = "(async () => {
    delete window.looked;
    const databases = await indexedDB.databases?.() ?? [], stores = await globalThis.caches?.keys() ?? [];
    const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
    window.looked = {
        elsewhere: [databases.length, stores.length, workers.length, localStorage.length, document.cookie, history.state, told],
        place: [location.href, document.title, history.length],
        session: Object.entries(sessionStorage), name: window.name,
    };
})(), true";

async fn look(stage: &Stage) -> Value {
    stage.browser.run(LOOK, &[]).await;
    stage.browser.until("every place is looked into", "window.looked", &[]).await
}

/// The answers in no form that can be read: neither an id of a question nor an outcome.
fn assert_sealed(looked: &Value, at: &str) {
    let text = looked["session"].to_string();
    for told in ["focus-talk", "bond", "friends", "pause", "guidance", "\"2\""] {
        assert!(!text.contains(told), "{at}: {told} can be read in {text}");
    }
}

async fn each_part_of_a_journey_keeps_and_tells_what_is_documented_and_no_more(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        stage.browser.run(LISTEN, &[]).await;
        let before = look(stage).await;
        assert_eq!(before["elsewhere"], json!([0, 0, 0, 0, "", null, []]), "the page itself keeps something");
        let same = async |at: &str, kept: bool| {
            let wait = format!("(probe.keys().length === 1) === {kept}");
            stage.browser.until(&format!("{at}: what is kept"), &wait, &[]).await;
            let now = look(stage).await;
            assert_eq!((&now["elsewhere"], &now["place"]), (&before["elsewhere"], &before["place"]), "{at}");
            assert_eq!(now["session"].as_array().unwrap().len(), usize::from(kept), "{at}: {now}");
            assert_eq!(now["name"] != json!(""), kept, "{at}: what holds the key");
            assert_sealed(&now, at);
        };
        same("the start", false).await;
        let answers = Answers::with(journey_to("pause").answers);
        check.walk_until(&answers, |place| place.is_topic("balance")).await;
        same("a topic", true).await;
        check.walk_until(&answers, |place| place.screen == "review").await;
        same("the review", true).await;
        check.press_and_leave("guidance").await;
        same("the guidance", true).await;
        check.press("clear").await;
        same("cleared", false).await;
        check.walk_until(&answers, |place| place.screen == "review").await;
        same("the review again", true).await;
        let stays = "(probe.host(n).addEventListener('boundary-check-exit', (event) => event.preventDefault()), true)";
        check.run(stays, &[]).await;
        check.press("exit").await;
        same("left", false).await;
    })
    .await;
}
