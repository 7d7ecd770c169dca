//! What the tab remembers, what nobody else sees, and life without storage.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Each engine has its own tab's store and history. How what is stored is read is the check's own.
    let everywhere = [
        test!(a_reload_keeps_answers_and_place),
        test!(another_tab_sees_nothing_of_it),
        test!(restart_and_clear_forget_the_answers_and_remove_the_key),
        test!(everything_works_where_storage_is_blocked),
        test!(leaving_by_the_browsers_back_and_returning_keeps_the_answers),
        test!(back_shows_nothing_that_was_cleared_since),
        test!(the_page_cache_brings_nothing_back_that_was_never_kept),
        test!(what_is_kept_opens_for_this_tab_alone),
    ];
    let logic = [
        test!(a_corrupt_store_is_as_none),
        test!(what_an_earlier_edition_kept_in_plain_words_is_let_go_with_a_sentence),
        test!(two_elements_on_a_page_keep_apart),
        test!(clear_forgets_all_that_the_page_has_kept),
        test!(a_window_with_a_name_of_its_own_keeps_it),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

/// How many keys the tab has, and how many are the element's.
async fn keys(stage: &Stage) -> (u64, u64) {
    let count = stage.browser.run("[sessionStorage.length, probe.keys().length]", &[]).await;
    (count[0].as_u64().unwrap(), count[1].as_u64().unwrap())
}

async fn a_reload_keeps_answers_and_place(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        assert_eq!(keys(stage).await, (0, 0), "nothing is stored before the first answer");
        check.walk_until(&Answers::safest(), |place| place.is_topic("focus")).await;
        check.answer("focus-talk", "2").await;
        let place = check.place().await;
        stage.browser.reload().await;
        assert_eq!(check.ready().await, place);
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({ "focus-talk": "2" }));
        let guidance = check.walk_to_guidance(&Answers::safest()).await;
        assert_eq!(guidance.outcome, "tend");
        stage.browser.reload().await;
        assert_eq!(check.ready().await, guidance);
        assert_eq!(keys(stage).await, (1, 1), "one key an instance, and no other");
        assert_eq!(stage.browser.run("localStorage.length + document.cookie.length", &[]).await, 0);
    })
    .await;
}

async fn another_tab_sees_nothing_of_it(engine: Engine) {
    on_stage_with(engine, site::asking(), async |stage| {
        let check = stage.open_check().await;
        check.walk_to_review(&Answers::safest()).await;
        let second = stage.browser.client.new_window(true).await.unwrap();
        stage.browser.client.switch_to_window(second.handle).await.unwrap();
        stage.open("/").await;
        assert_eq!(check.ready().await.screen, "start");
        assert_eq!(keys(stage).await, (0, 0));
    })
    .await;
}

async fn restart_and_clear_forget_the_answers_and_remove_the_key(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        for action in ["restart", "clear"] {
            check.walk_to_guidance(&Answers::with(&[("attract-contact", "1")])).await;
            assert_eq!(keys(stage).await, (1, 1));
            assert_eq!(check.press_and_leave(action).await.screen, "start", "{action} leads to the start");
            stage.browser.until(&format!("{action} removes the key"), "sessionStorage.length === 0", &[]).await;
            stage.browser.reload().await;
            check.begin().await;
            assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({}), "{action} forgets");
        }
        let place = check.walk_to_guidance(&Answers::safest()).await;
        assert_eq!(place.outcome, "clear", "nothing of the first answers is left");
    })
    .await;
}

async fn a_corrupt_store_is_as_none(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        for stored in ["", "{}", "1\nguidance\n\nrole=client", "1\nreview\n\nrole=nobody\nxyz=1", "\u{0}\u{ffff}"] {
            check.begin().await;
            check.answer("role", "client").await;
            stage.browser.until("it is stored", "probe.keys().length === 1", &[]).await;
            stage.browser.run("sessionStorage.setItem(probe.keys()[0], args[0])", &[json!(stored)]).await;
            stage.browser.reload().await;
            let place = check.ready().await;
            assert!(place.screen == "start" || place.is_topic("situation"), "{stored:?} leads to {place}");
            let guidance = check.walk_to_guidance(&Answers::safest()).await;
            assert_eq!(guidance.outcome, "clear");
            check.press_and_leave("restart").await;
        }
        stage.assert_quiet().await;
    })
    .await;
}

/// In a check as in a case.
async fn what_an_earlier_edition_kept_in_plain_words_is_let_go_with_a_sentence(engine: Engine) {
    on_stage(engine, async |stage| {
        for (page, key) in [("/", "boundary-check "), ("/case.html?case=new-baby", "boundary-case ")] {
            stage.open(page).await;
            let check = Check::on(&stage.browser);
            check.ready().await;
            check.begin().await;
            check.answer("role", "client").await;
            let there = "Object.keys(sessionStorage).find((key) => key.startsWith(args[0]))";
            let key = stage.browser.until("it is stored", there, &[json!(key)]).await;
            let stored = "(sessionStorage.setItem(args[0], '1\\nguidance\\n\\nrole=client\\nbond=friends'), true)";
            stage.browser.run(stored, std::slice::from_ref(&key)).await;
            stage.browser.reload().await;
            assert_eq!(check.ready().await.screen, "start");
            check.until("it says so", "probe.visible(probe.root(n).querySelector('.notice'))", &[]).await;
            let left = stage.browser.run("sessionStorage.getItem(args[0])", &[key]).await;
            assert_eq!(left, json!(null), "{page}: the old answers are still there");
        }
    })
    .await;
}

/// In a sandboxed frame, `sessionStorage` throws, and the origin is nobody's. Without `allow-modals` it ignores `print()`,
/// too: a button for it would do nothing.
async fn everything_works_where_storage_is_blocked(engine: Engine) {
    // A module script asks in the name of its origin, which is "null" there.
    let config = site::asking().header("/", "access-control-allow-origin", "*");
    on_stage_with(engine, config, async |stage| {
        stage.open("/pages/sandbox.html").await;
        stage.browser.client.enter_frame(0).await.unwrap();
        let blocked = "(() => { try { sessionStorage.length; return false; } catch { return true; } })()";
        assert_eq!(stage.browser.run(blocked, &[]).await, true, "storage is not blocked, so this proves nothing");
        let check = Check::on(&stage.browser);
        let place = check.walk_to_guidance(&Answers::with(journey_to("set-limits").answers)).await;
        assert_eq!(place.outcome, "set-limits");
        for action in ["print", "sheet"] {
            let button = format!("probe.button(n, '{action}') === null");
            assert_eq!(check.run(&button, &[]).await, true, "`{action}` is offered where it cannot work");
        }
        assert_eq!(check.press_and_leave("restart").await.screen, "start");
        stage.assert_quiet().await;
    })
    .await;
}

async fn leaving_by_the_browsers_back_and_returning_keeps_the_answers(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/blank.html").await;
        let check = stage.open_check().await;
        let before = stage.browser.run("history.length", &[]).await;
        check.walk_to_review(&Answers::safest()).await;
        let after = stage.browser.run("history.length", &[]).await;
        assert_eq!(before, after, "the element adds nothing to the history");

        stage.browser.client.back().await.unwrap();
        stage.browser.until("one step back leaves the page", "location.pathname === '/pages/blank.html'", &[]).await;
        stage.browser.client.forward().await.unwrap();
        // Firefox gives a page of its page cache, and whatever follows it, a name of its own: the answers do not open there.
        if engine == Engine::Firefox {
            assert_eq!(check.ready().await.screen, "start");
            return;
        }
        check.until("the review is there again", "probe.place(n)?.screen === 'review'", &[]).await;
        assert_eq!(check.press_and_leave("guidance").await.outcome, "clear");
    })
    .await;
}

/// Somebody goes on to another page of the site from the guidance, and clears there.
async fn back_shows_nothing_that_was_cleared_since(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.walk_to_guidance(&Answers::safest()).await;
        stage.browser.until("it is kept", "probe.keys().length === 1", &[]).await;
        // First it comes back, for nobody has cleared anything.
        stage.open("/pages/blank.html").await;
        stage.browser.client.back().await.unwrap();
        check.until("the guidance again", "probe.place(n)?.outcome", &[]).await;

        stage.open("/pages/two.html").await;
        check.ready().await;
        check.press("clear").await;
        stage.browser.until("it is cleared", "sessionStorage.length === 0", &[]).await;
        stage.browser.client.back().await.unwrap();
        stage.browser.until("the page before", "location.pathname === '/pages/plain.html'", &[]).await;
        check.until("the start", "probe.place(n)?.screen === 'start'", &[]).await;
        assert_eq!(keys(stage).await, (0, 0));
        check.begin().await;
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({}));
    })
    .await;
}

/// Where nothing is kept, nobody could tell whether it was cleared since.
async fn the_page_cache_brings_nothing_back_that_was_never_kept(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        check.run("(probe.host(n).setAttribute('storage', 'off'), true)", &[]).await;
        check.walk_to_guidance(&Answers::safest()).await;
        let cached = "(addEventListener('pageshow', ({ persisted }) => { window.cached = persisted; }), true)";
        stage.browser.run(cached, &[]).await;
        stage.open("/pages/blank.html").await;
        stage.browser.client.back().await.unwrap();
        stage.browser.until("the page before", "location.pathname === '/pages/plain.html'", &[]).await;
        check.until("the start", "probe.place(n)?.screen === 'start'", &[]).await;
        let was_cached = stage.browser.run("window.cached === true", &[]).await;
        assert!(was_cached == true || engine == Engine::WebKit, "it came anew, so this proves nothing");
    })
    .await;
}

/// Browsers write a tab's store to the disk, and bring it back with a tab that was closed: without the window's name, which
/// they do not keep, it says nothing.
async fn what_is_kept_opens_for_this_tab_alone(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        check.begin().await;
        check.answer("role", "client").await;
        stage.browser.until("it is kept", "probe.keys().length === 1", &[]).await;
        let stored = stage.browser.run("Object.values(sessionStorage).join()", &[]).await;
        let stored = stored.as_str().unwrap();
        assert!(
            stored.len() > 20 && !["role", "client", "situation"].iter().any(|word| stored.contains(word)),
            "{stored}"
        );
        stage.browser.run("(window.name = '', true)", &[]).await;
        stage.browser.reload().await;
        assert_eq!(check.ready().await.screen, "start");
        assert_eq!(keys(stage).await, (0, 0), "what cannot be opened is removed");
    })
    .await;
}

/// Another page finds a window by its name, so that it is not ours to change: then nothing is kept.
async fn a_window_with_a_name_of_its_own_keeps_it(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        stage.browser.run("(window.name = 'help', true)", &[]).await;
        check.walk_to_review(&Answers::safest()).await;
        assert_eq!(stage.browser.run("[window.name, sessionStorage.length]", &[]).await, json!(["help", 0]));
        stage.browser.reload().await;
        assert_eq!(check.ready().await.screen, "start");
    })
    .await;
}

/// Also of other elements, of cases, and what they still know. What is the page's own stays.
async fn clear_forgets_all_that_the_page_has_kept(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/two.html").await;
        let [first, second] = [0, 1].map(|index| Check::number(&stage.browser, index));
        second.ready().await;
        for check in [first, second] {
            check.begin().await;
            check.answer("role", "paused").await;
        }
        stage.browser.until("each has its key", "probe.keys().length === 2", &[]).await;
        let others = "(sessionStorage.setItem('boundary-case new-baby  1 0', 'x'), sessionStorage.setItem('of the page', 'x'), true)";
        stage.browser.run(others, &[]).await;
        first.press_and_leave("clear").await;
        assert_eq!(stage.browser.run("Object.keys(sessionStorage)", &[]).await, json!(["of the page"]));
        second.until("the other one starts afresh", "probe.place(n)?.screen === 'start'", &[]).await;
        second.begin().await;
        assert_eq!(second.run("probe.chosen(n)", &[]).await, json!({}));
        stage.assert_quiet().await;
    })
    .await;
}

async fn two_elements_on_a_page_keep_apart(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/two.html").await;
        let [first, second] = [0, 1].map(|index| Check::number(&stage.browser, index));
        second.ready().await;
        first.walk_to_guidance(&Answers::with(&[("attract-contact", "1")])).await;
        assert_eq!(second.place().await.screen, "start");
        second.begin().await;
        second.answer("role", "paused").await;
        stage.browser.until("each has its key", "probe.keys().length === 2", &[]).await;

        stage.browser.reload().await;
        assert_eq!(first.ready().await.outcome, "stop");
        assert!(second.ready().await.is_topic("situation"));
        assert_eq!(second.run("probe.chosen(n)", &[]).await, json!({ "role": "paused" }));
        first.press_and_leave("restart").await;
        assert_eq!(keys(stage).await, (1, 1), "the other one's answers stay");
        stage.assert_quiet().await;
    })
    .await;
}
