//! What a real exit leaves behind: nothing of the check in any place of the browser, nothing that Back brings, and the same by a
//! key around a frame.

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Stores, the history, the page cache and where a key goes are the engine's.
    vec![
        test!(the_exit_leaves_every_place_empty),
        test!(back_shows_nothing_once_the_exit_was_used),
        test!(in_a_frame_escape_leaves_with_the_focus_in_the_page_around),
    ]
}

/// Looks into every place of `docs/privacy.md`; what a browser lists only in its own time is there once `looked` is.
const LOOK: &str = "(async () => {
    const databases = await indexedDB.databases?.() ?? [], stores = await globalThis.caches?.keys() ?? [];
    const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
    window.looked = {
        local: Object.keys(localStorage), session: Object.keys(sessionStorage), databases, stores, workers: workers.length,
        cookie: document.cookie, state: history.state, name: window.name, referrer: document.referrer, place: location.href,
    };
})(), true";

async fn look(stage: &Stage) -> Value {
    stage.browser.run(LOOK, &[]).await;
    stage.browser.until("every place is looked into", "window.looked", &[]).await
}

/// By its link, from the guidance: on the page that takes the place of the check's, which has the same stores.
async fn the_exit_leaves_every_place_empty(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        // A language that was picked is kept beside the answers, and a board's codes in the same tab.
        stage.browser.run("(sessionStorage.setItem('boundary-board 0', 'x'), true)", &[]).await;
        check.walk_to_guidance(&Answers::with(&[("attract-contact", "1")])).await;
        stage.browser.until("the answers are kept", "probe.keys().length === 1", &[]).await;
        let before = look(stage).await;
        assert!(before["name"] != "" && before["session"].as_array().unwrap().len() == 2, "{before}");
        check.press("exit").await;
        stage.browser.until("the plain page", "location.pathname === '/degrees.html' && document.title", &[]).await;
        let left = look(stage).await;
        let nothing = json!({
            "local": [], "session": [], "databases": [], "stores": [], "workers": 0, "cookie": "", "state": null, "name": "",
            "referrer": "", "place": stage.server.url("/degrees.html"),
        });
        assert_eq!(left, nothing);
    })
    .await;
}

/// Somebody goes on to another page of the site from the guidance, and leaves there. Where nothing is kept, the page before
/// comes out of the browser's page cache.
async fn back_shows_nothing_once_the_exit_was_used(engine: Engine) {
    for storage in ["tab", "off"] {
        on_stage(engine, async |stage| {
            stage.open("/pages/plain.html").await;
            let check = Check::on(&stage.browser);
            check.ready().await;
            check.run("(probe.host(n).setAttribute('storage', args[0]), true)", &[json!(storage)]).await;
            check.walk_to_guidance(&Answers::safest()).await;
            let kept = format!("probe.keys().length === {}", u8::from(storage == "tab"));
            stage.browser.until("it is kept, or not", &kept, &[]).await;
            let cached = "(addEventListener('pageshow', ({ persisted }) => { window.cached = persisted; }), true)";
            stage.browser.run(cached, &[]).await;

            stage.open("/pages/two.html").await;
            check.ready().await;
            if storage == "off" {
                check.begin().await;
                check.answer("role", "client").await;
                stage.browser.until("it is kept", "probe.keys().length === 1", &[]).await;
            }
            check.press("exit").await;
            stage.browser.until("the plain page", "location.pathname === '/degrees.html' && document.title", &[]).await;
            stage.browser.client.back().await.unwrap();
            stage.browser.until("the page before", "location.pathname === '/pages/plain.html'", &[]).await;
            check.until("the start", "probe.place(n)?.screen === 'start'", &[]).await;
            let left = "[sessionStorage.length, window.name, window.cached === true]";
            let left = stage.browser.run(left, &[]).await;
            assert_eq!((&left[0], &left[1]), (&json!(0), &json!("")), "{storage}");
            // Firefox alone keeps a page out of it that holds a lock.
            let from_cache = storage == "off" || engine != Engine::Firefox;
            assert_eq!(left[2], json!(from_cache), "{storage}: whether it came out of the page cache");
            check.begin().await;
            assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({}), "{storage}");
        })
        .await;
    }
}

/// The script of the page around hands on that it was Escape: it counts wherever the focus is, and no other key does.
async fn in_a_frame_escape_leaves_with_the_focus_in_the_page_around(engine: Engine) {
    on_stage(engine, async |stage| {
        let client = &stage.browser.client;
        stage.open("/pages/blank.html").await;
        let put = r#"(() => {
            const frame = document.createElement("iframe");
            frame.dataset.boundaryCheck = "";
            frame.src = `/frame.html?exit-url=${encodeURIComponent(args[0])}`;
            const script = Object.assign(document.createElement("script"), { type: "module", src: "/boundary-check-frame.js" });
            document.body.append(Object.assign(document.createElement("button"), { textContent: "around" }), frame, script);
            return true;
        })()"#;
        stage.browser.run(put, &[json!(stage.server.url("/pages/column.html"))]).await;
        stage.browser.until("the frame has its height", "document.querySelector('iframe').style.height", &[]).await;
        client.enter_frame(0).await.unwrap();
        let check = Check::in_frame(&stage.browser);
        check.begin().await;
        // However long a driver takes for a key: the clock of the frame stands still.
        stage.browser.run("(Date.now = () => 1e12, true)", &[]).await;
        client.enter_parent_frame().await.unwrap();
        stage.browser.click("what is around the frame", "document.querySelector('button')", &[]).await;
        assert_eq!(stage.browser.run("document.activeElement.localName", &[]).await, "button");
        // Another key in between begins anew.
        for key in [Key::Escape, Key::Escape, Key::End, Key::Escape, Key::Escape] {
            stage.browser.press(key).await;
        }
        assert_eq!(stage.browser.run("location.pathname", &[]).await, "/pages/blank.html");
        stage.browser.press(Key::Escape).await;
        stage.browser.until("the page around leaves", "location.pathname === '/pages/column.html'", &[]).await;
    })
    .await;
}
