//! The element's interface for the page around it: properties and their attributes, settings that change while it
//! runs, and an element that comes, goes, moves and is not alone.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // When an element is upgraded, moved and let go, the focus, and how a module comes, are the engine's.
    let everywhere = [
        test!(restart_forgets_the_answers_and_leaves_the_focus),
        test!(properties_set_before_the_definition_count),
        test!(a_move_in_the_page_keeps_everything),
        test!(taken_out_and_put_in_again_it_goes_on),
        test!(a_wrong_mime_type_costs_one_warning),
    ];
    let logic = [
        test!(properties_mirror_attributes),
        test!(wrong_values_are_named_with_what_is_expected),
        test!(settings_change_while_it_runs_and_keep_the_answers),
        test!(without_storage_nothing_is_stored),
        test!(a_second_definition_is_let_be),
        test!(twenty_on_a_page_keep_apart),
        test!(hooks_are_refused_where_the_page_is_told_anything),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

async fn run(stage: &Stage, script: &str) -> Value {
    stage.browser.run(script, &[]).await
}

async fn properties_mirror_attributes(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        Check::on(&stage.browser).ready().await;
        let defaults = run(stage, "((it) => [it.codeName, it.codeUrl, it.adviceName, it.adviceUrl, it.friendshipWaitMonths, it.romanceWaitMonths, it.theme, it.language, it.share, it.storage])(probe.host())").await;
        assert_eq!(defaults, json!(["", "", "", "", null, null, "auto", "", "none", "tab"]));
        let set = r#"((it) => {
            it.codeName = "Our code"; it.adviceUrl = "tel:+4512345678"; it.friendshipWaitMonths = 6; it.theme = "dark"; it.language = "en-GB";
            return [it.getAttribute("code-name"), it.getAttribute("advice-url"), it.getAttribute("friendship-wait-months"), it.getAttribute("theme"), it.language];
        })(probe.host())"#;
        assert_eq!(run(stage, set).await, json!(["Our code", "tel:+4512345678", "6", "dark", "en-GB"]));
        let read = r#"((it) => {
            it.setAttribute("code-name", "Another"); it.setAttribute("friendship-wait-months", "24"); it.removeAttribute("theme");
            it.adviceUrl = null; it.language = undefined;
            return [it.codeName, it.friendshipWaitMonths, it.theme, it.hasAttribute("advice-url"), it.hasAttribute("language")];
        })(probe.host())"#;
        assert_eq!(run(stage, read).await, json!(["Another", 24, "auto", false, false]));
        stage.assert_quiet().await;
    })
    .await;
}

/// Keeps what the page warns of.
const LISTEN: &str = "(window.warned = [], console.warn = (text) => window.warned.push(text), true)";

async fn wrong_values_are_named_with_what_is_expected(engine: Engine) {
    let cases = [
        ("theme", "purple", "auto, light, dark, page", "theme", json!("auto")),
        ("share", "everything", "none, completion, outcome", "share", json!("none")),
        ("storage", "TAB", "tab, off", "storage", json!("tab")),
        ("friendship-wait-months", "25", "0 to 24", "friendshipWaitMonths", json!(null)),
        ("romance-wait-months", "1.5", "0 to 24", "romanceWaitMonths", json!(null)),
        ("code-url", "javascript:alert(1)", "https:", "codeUrl", json!("")),
        ("advice-url", "www.example.org", "mailto:", "adviceUrl", json!("")),
        ("language", "xx-nowhere", "en", "language", json!("")),
    ];
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        run(stage, LISTEN).await;
        for (number, (attribute, given, expected, property, default)) in cases.iter().enumerate() {
            let set = "probe.host().setAttribute(args[0], args[1])";
            stage.browser.run(set, &[json!(attribute), json!(given)]).await;
            let warned = strings(&run(stage, "window.warned").await);
            assert_eq!(warned.len(), number + 1, "one warning for each: {warned:?}");
            for part in ["<boundary-check>", attribute, given, expected] {
                assert!(warned[number].contains(part), "`{part}` is not in “{}”", warned[number]);
            }
            assert_eq!(stage.browser.run("probe.host()[args[0]]", &[json!(property)]).await, *default, "{property}");
        }
        // What is right, and what is taken away, is not spoken of.
        run(stage, "(probe.host().setAttribute('theme', 'dark'), probe.host().removeAttribute('share'))").await;
        assert_eq!(strings(&run(stage, "window.warned").await).len(), cases.len());
        check.walk_to_guidance(&Answers::safest()).await;
        assert_eq!(check.run("[...probe.screen(n).querySelectorAll('a')].length", &[]).await, 0, "no link was right");
    })
    .await;
}

async fn settings_change_while_it_runs_and_keep_the_answers(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.walk_until(&Answers::safest(), |place| place.is_topic("focus")).await;
        check.answer("focus-talk", "1").await;
        run(stage, "Object.assign(probe.host(), { theme: 'dark', codeName: 'Our code', codeUrl: 'https://example.org/code', friendshipWaitMonths: 12 })").await;
        let ground = "getComputedStyle(probe.root(n).querySelector('.check')).backgroundColor === args[0]";
        check.until("it is dark", ground, &[json!("rgb(23, 33, 31)")]).await;
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({ "focus-talk": "1" }));
        check.press_and_leave("back").await;
        assert_eq!(check.run("probe.chosen(n).role", &[]).await, "client");
        // Paused less than a year ago: with a wait of twelve months it stays so, without one it may be resumed.
        let paused = [("role", "paused"), ("bond", "friends"), ("since", "6-to-12-months")];
        check.answer("role", "paused").await;
        check.answer("bond", "friends").await;
        let place = check.walk_to_guidance(&Answers::with(&paused)).await;
        assert_eq!(place.outcome, "keep-paused");
        assert_eq!(check.run("probe.within(n, '.s-code a').href", &[]).await, "https://example.org/code");
        run(stage, "probe.host().friendshipWaitMonths = null").await;
        let milder = "probe.place(n)?.outcome !== 'keep-paused' && probe.place(n)?.screen === 'guidance'";
        check.until("the guidance follows the wait", milder, &[]).await;
        stage.assert_quiet().await;
    })
    .await;
}

async fn restart_forgets_the_answers_and_leaves_the_focus(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/far-down.html").await;
        let check = Check::on(&stage.browser);
        check.walk_to_review(&Answers::safest()).await;
        run(stage, "document.querySelector('a').focus()").await;
        run(stage, "probe.host().restart()").await;
        check.until("the start shows", "probe.place(n)?.screen === 'start'", &[]).await;
        assert_eq!(run(stage, "[sessionStorage.length, document.activeElement.nodeName]").await, json!([0, "A"]));
        assert_eq!(check.begin().await.topic, "situation");
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({}));
        stage.assert_quiet().await;
    })
    .await;
}

async fn without_storage_nothing_is_stored(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        run(stage, "probe.host().storage = 'off'").await;
        check.walk_to_review(&Answers::safest()).await;
        assert_eq!(run(stage, "sessionStorage.length").await, 0);
        run(stage, "probe.host().storage = 'tab'").await;
        stage.browser.until("it is stored", "sessionStorage.length === 1", &[]).await;
        run(stage, "probe.host().storage = 'off'").await;
        stage.browser.until("it is gone again", "sessionStorage.length === 0", &[]).await;
        assert_eq!(check.place().await.screen, "review");
        stage.assert_quiet().await;
    })
    .await;
}

/// Brings the element's script into a page without it.
const BRING: &str = "document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/boundary-check.js' }))";

async fn properties_set_before_the_definition_count(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/blank.html").await;
        run(stage, "document.body.append(Object.assign(document.createElement('boundary-check'), { theme: 'dark', friendshipWaitMonths: 3 }))").await;
        run(stage, BRING).await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        let taken = "[probe.host().getAttribute('theme'), probe.host().friendshipWaitMonths, Object.hasOwn(probe.host(), 'theme')]";
        assert_eq!(run(stage, taken).await, json!(["dark", 3, false]));
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_second_definition_is_let_be(engine: Engine) {
    let config = site::usual().mount("/again", boundary_check_e2e::places::built_site());
    on_stage_with(engine, config, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.walk_until(&Answers::safest(), |place| place.is_topic("focus")).await;
        run(stage, "(import('/again/boundary-check.js').then(() => { window.again = true; }), true)").await;
        stage.browser.until("the second one has run", "window.again === true", &[]).await;
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({}));
        assert_eq!(check.walk_to_guidance(&Answers::safest()).await.outcome, "clear");
        assert!(stage.said().await.is_empty());
    })
    .await;
}

async fn a_move_in_the_page_keeps_everything(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        run(stage, "(probe.host().storage = 'off')").await;
        check.walk_until(&Answers::safest(), |place| place.is_topic("focus")).await;
        check.answer("focus-talk", "2").await;
        run(stage, "(window.before = probe.screen(), document.body.prepend(probe.host()), true)").await;
        run(
            stage,
            "document.body.insertAdjacentElement('beforeend', document.createElement('section')).append(probe.host())",
        )
        .await;
        stage
            .browser
            .until("a turn of the event loop", "new Promise((done) => setTimeout(() => done(true)))", &[])
            .await;
        assert_eq!(run(stage, "window.before === probe.screen()").await, true, "it was drawn anew");
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({ "focus-talk": "2" }));
        assert_eq!(check.walk_to_guidance(&Answers::safest()).await.outcome, "tend");
        stage.assert_quiet().await;
    })
    .await;
}

async fn taken_out_and_put_in_again_it_goes_on(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/two.html").await;
        let [first, second] = [0, 1].map(|index| Check::number(&stage.browser, index));
        second.ready().await;
        first.begin().await;
        first.answer("role", "client").await;
        second.begin().await;
        second.answer("role", "paused").await;
        run(stage, "(window.both = [probe.host(0), probe.host(1)], both.forEach((it) => it.remove()), true)").await;
        stage.browser.until("both are let go", "both.every((it) => it.shadowRoot.querySelector('slot'))", &[]).await;
        // In the other order: each has its own answers all the same.
        run(stage, "document.body.append(both[1], both[0])").await;
        first.ready().await;
        second.ready().await;
        assert_eq!(first.run("probe.chosen(n).role", &[]).await, "paused");
        assert_eq!(second.run("probe.chosen(n).role", &[]).await, "client");
        stage.assert_quiet().await;
    })
    .await;
}

async fn twenty_on_a_page_keep_apart(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        run(stage, "(() => { for (let n = 1; n < 20; n++) document.body.append(document.createElement('boundary-check')); })()").await;
        let all = "[...Array(20).keys()].every((n) => probe.place(n)?.screen === 'start')";
        stage.browser.until("all twenty show their start", all, &[]).await;
        let [fourth, last] = [3, 19].map(|index| Check::number(&stage.browser, index));
        assert_eq!(fourth.walk_to_guidance(&Answers::with(journey_to("stop").answers)).await.outcome, "stop");
        last.begin().await;
        last.answer("role", "paused").await;
        let others = "[...Array(20).keys()].filter((n) => probe.place(n)?.screen !== 'start')";
        assert_eq!(run(stage, others).await, json!([3, 19]));
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_wrong_mime_type_costs_one_warning(engine: Engine) {
    let config = site::with_fault("/boundary-check.wasm", xtask::server::Fault::Type("application/octet-stream"));
    on_stage_with(engine, config, async |stage| {
        stage.open("/pages/plain.html").await;
        assert_eq!(Check::on(&stage.browser).walk_to_guidance(&Answers::safest()).await.outcome, "clear");
        let said = stage.said().await;
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("MIME"), "{said:?}");
    })
    .await;
}

/// What a recorder could read answers by is for tests, never for people of whom the page is told something.
async fn hooks_are_refused_where_the_page_is_told_anything(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        Check::on(&stage.browser).ready().await;
        assert_ne!(run(stage, "probe.root().querySelectorAll('[data-screen], [data-action]').length").await, 0);
        let put = r#"(() => {
            const it = document.createElement("boundary-check");
            it.setAttribute("test-hooks", "");
            it.setAttribute("share", "completion");
            document.body.append(it);
            return (window.told = it) !== null;
        })()"#;
        run(stage, put).await;
        stage.browser.until("it shows", "told.shadowRoot.querySelector('button') !== null", &[]).await;
        let hooks =
            "told.shadowRoot.querySelectorAll('[data-screen], [data-topic], [data-outcome], [data-action]').length";
        assert_eq!(run(stage, hooks).await, 0);
        let said = stage.said().await;
        assert!(said.iter().any(|it| it.contains("test-hooks: expected share")), "{said:?}");

        // As it is shipped, its tree is open to nobody there, however the page sets the two.
        stage.open("/pages/blank.html").await;
        let ship = r#"(document.documentElement.dataset.asShipped = "", document.head.append(
            Object.assign(document.createElement("script"), { type: "module", src: "/boundary-check.js" })), true)"#;
        run(stage, ship).await;
        stage.browser.until("it is defined", "Boolean(customElements.get('boundary-check'))", &[]).await;
        let closed = r#"(() => {
            const put = (how) => {
                const it = document.createElement("boundary-check");
                how(it);
                document.body.append(it);
                return it.shadowRoot === null;
            };
            const hooks = (it) => it.toggleAttribute("test-hooks");
            return [
                put(() => {}), put(hooks), put((it) => (hooks(it), it.setAttribute("share", "none"))),
                put((it) => (hooks(it), it.setAttribute("share", "completion"))), put((it) => (it.share = "outcome", hooks(it))),
            ];
        })()"#;
        assert_eq!(run(stage, closed).await, json!([true, false, false, true, true]));
    })
    .await;
}
