//! The quick way out: by its link and by Escape, with a page to go to and without, on its own page and in a frame.

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Keys, the history and frames are the engine's. That it is on every screen, `form` and `journeys` say.
    let everywhere = [
        test!(without_a_page_to_go_to_a_plain_one_takes_its_place),
        test!(nothing_of_the_page_shows_any_more_at_once),
        test!(a_page_that_guards_itself_is_not_asked),
        test!(with_one_it_takes_the_place_of_the_page_in_the_history),
        test!(escape_three_times_leaves_and_twice_does_not),
        test!(what_comes_in_between_counts_for_nothing),
        test!(shift_is_a_screen_readers),
        test!(in_a_frame_the_page_around_leaves),
        test!(escape_leaves_where_the_check_stands_in_another_document),
    ];
    let logic = [
        test!(a_page_may_have_a_way_of_its_own),
        test!(an_address_that_is_none_of_the_web_is_refused),
        test!(the_middle_button_leaves_as_any_other),
        test!(it_leads_away_from_a_start_with_answers_behind_it),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

/// However long a driver takes for a key: the clock of the page stands still.
const STILL: &str = "(Date.now = () => 1e12, true)";
const BLANK: &str = "probe.root(n).querySelector('.screen, [part=exit]') === null";
const SAID: &str = "probe.root(n).querySelector('[aria-live]').textContent";

/// A page with the check somewhere in its questions.
pub(crate) async fn in_the_middle(stage: &Stage) -> Check<'_> {
    stage.open("/pages/plain.html").await;
    let check = Check::on(&stage.browser);
    check.ready().await;
    check.walk_until(&Answers::safest(), |place| place.is_topic("focus")).await;
    stage.browser.until("the answers are kept", "probe.keys().length === 1", &[]).await;
    check
}

/// Names the page to go to.
async fn name(check: &Check<'_>, url: &str) {
    check.run("(probe.host(n).setAttribute('exit-url', args[0]), true)", &[json!(url)]).await;
    check.until("the link leads there", "probe.button(n, 'exit').href === args[0]", &[json!(url)]).await;
}

/// Where nobody names a page, it is one that says nothing of the check, and is told nothing of it.
async fn without_a_page_to_go_to_a_plain_one_takes_its_place(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/blank.html").await;
        in_the_middle(stage).await;
        let kept = "sessionStorage.setItem('of the page', 'x'), sessionStorage.setItem('boundary-case new-baby  1 0', 'x'), \
                    sessionStorage.setItem('boundary-board 0', 'x'), history.length";
        let before = stage.browser.run(kept, &[]).await;
        assert_ne!(stage.browser.run("window.name", &[]).await, "", "nothing holds the key, so this proves nothing");
        Check::on(&stage.browser).press("exit").await;
        at_the_plain_page(stage).await;
        let left = "[history.length, Object.keys(sessionStorage), window.name, document.referrer, document.title]";
        assert_eq!(stage.browser.run(left, &[]).await, json!([before, ["of the page"], "", "", "°C – °F"]));
        stage.browser.client.back().await.unwrap();
        stage.browser.until("Back leads past the check", "location.pathname === '/pages/blank.html'", &[]).await;
    })
    .await;
}

async fn at_the_plain_page(stage: &Stage) {
    stage.browser.until("the plain page", "location.pathname === '/degrees.html' && document.title", &[]).await;
}

/// An address of the same document is followed without leaving it: so one sees what is left of the page on the way.
async fn nothing_of_the_page_shows_any_more_at_once(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = in_the_middle(stage).await;
        name(&check, &stage.server.url("/pages/plain.html#left")).await;
        check.press("exit").await;
        stage.browser.until("it was followed", "location.hash === '#left'", &[]).await;
        assert_eq!(stage.browser.run("[document.title, document.body]", &[]).await, json!(["…", null]));
    })
    .await;
}

async fn the_middle_button_leaves_as_any_other(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = in_the_middle(stage).await;
        let press =
            "(['mousedown', 'mouseup', 'auxclick'].forEach((type) => probe.button(n, 'exit').firstChild.dispatchEvent(
            new MouseEvent(type, { button: 1, bubbles: true, cancelable: true, composed: true }))), true)";
        let right = press.replace("button: 1", "button: 2");
        check.run(&right, &[]).await;
        assert!(check.place().await.is_topic("focus"), "the button of menus leads nowhere");
        check.run(press, &[]).await;
        at_the_plain_page(stage).await;
    })
    .await;
}

/// Going back to the start keeps the answers, so there is something to leave.
async fn it_leads_away_from_a_start_with_answers_behind_it(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        assert!(!check.shows("[data-action=exit]").await);
        check.begin().await;
        check.answer("role", "client").await;
        assert_eq!(check.press_and_leave("back").await.screen, "start");
        check.until("the way out", "probe.visible(probe.button(n, 'exit'))", &[]).await;
        stage.browser.run(STILL, &[]).await;
        for _ in 0..3 {
            stage.browser.press(Key::Escape).await;
        }
        at_the_plain_page(stage).await;
    })
    .await;
}

/// A page that asks before it is left, whatever happened, and whoever guards it first.
async fn a_page_that_guards_itself_is_not_asked(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = in_the_middle(stage).await;
        let guard = "(addEventListener('beforeunload', (event) => event.preventDefault()), window.onbeforeunload = () => 'stay', true)";
        stage.browser.run(guard, &[]).await;
        check.press("exit").await;
        at_the_plain_page(stage).await;
    })
    .await;
}

async fn with_one_it_takes_the_place_of_the_page_in_the_history(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/blank.html").await;
        let check = in_the_middle(stage).await;
        name(&check, &stage.server.url("/pages/column.html")).await;
        let before = stage.browser.run("history.length", &[]).await;
        check.press("exit").await;
        stage.browser.until("the other page", "location.pathname === '/pages/column.html'", &[]).await;
        assert_eq!(stage.browser.run("[history.length, document.referrer]", &[]).await, json!([before, ""]));
        assert_eq!(stage.browser.run("probe.keys().filter((key) => key.includes('plain'))", &[]).await, json!([]));
        stage.browser.client.back().await.unwrap();
        stage.browser.until("Back leads past the check", "location.pathname === '/pages/blank.html'", &[]).await;
    })
    .await;
}

async fn escape_three_times_leaves_and_twice_does_not(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = in_the_middle(stage).await;
        for _ in 0..2 {
            stage.browser.press(Key::Escape).await;
        }
        assert!(check.place().await.is_topic("focus"));
        stage.browser.run(STILL, &[]).await;
        stage.browser.press(Key::Tab).await;
        for _ in 0..3 {
            stage.browser.press(Key::Escape).await;
        }
        at_the_plain_page(stage).await;
        assert_eq!(stage.browser.run("probe.keys().length", &[]).await, 0);
    })
    .await;
}

async fn what_comes_in_between_counts_for_nothing(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = in_the_middle(stage).await;
        stage.browser.run(STILL, &[]).await;
        for key in [Key::Escape, Key::Escape, Key::End, Key::Escape, Key::Escape, Key::Shift, Key::Escape] {
            stage.browser.press(key).await;
        }
        let events = "[new PointerEvent('pointerdown'), ...[{ repeat: true }, { repeat: true }, {}, { shiftKey: true }].map((it) => \
            new KeyboardEvent('keydown', { key: 'Escape', ...it }))].forEach((it) => dispatchEvent(it))";
        stage.browser.run(events, &[]).await;
        assert!(check.place().await.is_topic("focus"), "a press, a key held down, another key with it");
        // At the start there is nothing to leave, and no key is looked at.
        check.press_and_leave("clear").await;
        for _ in 0..3 {
            stage.browser.press(Key::Escape).await;
        }
        assert_eq!(check.place().await.screen, "start");
        assert_eq!(check.begin().await.screen, "topic");
    })
    .await;
}

/// Of its own keys, such as Shift and H for the heading before, the page sees Shift alone; and it may swallow each that
/// comes in between. Whoever goes backwards by Shift and Tab does not want to leave, either.
async fn shift_is_a_screen_readers(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = in_the_middle(stage).await;
        stage.browser.run(STILL, &[]).await;
        for _ in 0..6 {
            stage.browser.press(Key::Shift).await;
        }
        for _ in 0..4 {
            stage.browser.press(Key::BackTab).await;
        }
        assert!(check.place().await.is_topic("focus"));
        assert_eq!(stage.browser.run("probe.keys().length", &[]).await, 1);
    })
    .await;
}

async fn a_page_may_have_a_way_of_its_own(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = in_the_middle(stage).await;
        name(&check, &stage.server.url("/pages/column.html")).await;
        let prevent = "(addEventListener('boundary-check-exit', (event) => { event.preventDefault(); window.told = [event.target.localName, JSON.stringify(event.detail)]; }), true)";
        stage.browser.run(prevent, &[]).await;
        check.press("exit").await;
        check.until("the check is blank", BLANK, &[]).await;
        assert_eq!(check.run(SAID, &[]).await, "Your answers are gone, and this check is blank.");
        let told = stage.browser.until("the page is told", "window.told", &[]).await;
        assert_eq!(told, json!(["boundary-check", "{}"]));
        assert_eq!(stage.browser.run("location.pathname", &[]).await, "/pages/plain.html");
    })
    .await;
}

async fn in_a_frame_the_page_around_leaves(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/blank.html").await;
        let to = stage.server.url("/pages/column.html");
        let put = r#"(() => {
            const frame = document.createElement("iframe");
            frame.dataset.boundaryCheck = "";
            frame.src = `/frame.html?exit-url=${encodeURIComponent(args[0])}`;
            const script = Object.assign(document.createElement("script"), { type: "module", src: "/boundary-check-frame.js" });
            document.body.append(frame, script);
            return true;
        })()"#;
        stage.browser.run(put, &[json!(to)]).await;
        stage.browser.until("the frame has its height", "document.querySelector('iframe').style.height", &[]).await;
        stage.browser.client.enter_frame(0).await.unwrap();
        let check = Check::in_frame(&stage.browser);
        check.begin().await;
        check.press("exit").await;
        stage.browser.client.enter_parent_frame().await.unwrap();
        stage.browser.until("the page around leaves", "location.pathname === '/pages/column.html'", &[]).await;
    })
    .await;
}

/// Presses Escape, once, in the window that the expression gives.
const ESCAPE: &str =
    "((view) => view.document.body.dispatchEvent(new view.KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))";

async fn escape_leaves_where_the_check_stands_in_another_document(engine: Engine) {
    on_stage(engine, async |stage| {
        in_the_middle(stage).await;
        let stay = "(probe.host().addEventListener('boundary-check-exit', (event) => event.preventDefault()), true)";
        stage.browser.run(stay, &[]).await;
        let frame = "document.querySelector('iframe')";
        stage
            .browser
            .run("(window.moved = probe.host(), document.body.append(document.createElement('iframe')))", &[])
            .await;
        stage.browser.until("there is a place", &format!("Boolean({frame}.contentDocument?.body)"), &[]).await;
        stage.browser.run(&format!("{frame}.contentDocument.body.append(moved)"), &[]).await;
        stage.browser.until("a turn later", "new Promise((done) => setTimeout(done, 0, true))", &[]).await;
        let screen = "moved.shadowRoot.querySelector('.screen, [part=exit]')";
        assert_ne!(stage.browser.run(&format!("{screen}.localName"), &[]).await, json!(null));
        // Once in the page of the script, which counts as well, and twice where it stands.
        for view in ["window", &format!("{frame}.contentWindow"), &format!("{frame}.contentWindow")] {
            stage.browser.run(&format!("{ESCAPE}({view})"), &[]).await;
        }
        stage.browser.until("the check is blank", &format!("{screen} === null"), &[]).await;
        assert_eq!(stage.browser.run("probe.keys().length", &[]).await, 0);
        stage.assert_quiet().await;
    })
    .await;
}

async fn an_address_that_is_none_of_the_web_is_refused(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = in_the_middle(stage).await;
        for wrong in ["javascript:alert(1)", "tel:112", "data:text/html,x", "weather"] {
            check.run("(probe.host(n).setAttribute('exit-url', args[0]), true)", &[json!(wrong)]).await;
            assert_eq!(check.run("probe.host(n).exitUrl", &[]).await, "", "{wrong}");
        }
        let said = stage.said().await;
        assert!(said.iter().filter(|line| line.contains("exit-url")).count() == 4, "{said:?}");
        check.press("exit").await;
        at_the_plain_page(stage).await;
    })
    .await;
}
