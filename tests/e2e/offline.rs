//! The site without a network, after a first visit: what opens, what an update leaves alone, what is cleared. Each test has
//! a copy of the site, so that it can be another edition, and a server of its own, so that it can end it.

use boundary_check_core::codes::Round;
use boundary_check_e2e::answers::{Answers, page_words};
use boundary_check_e2e::board::{Board, WORKSHOP, codes};
use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::copies::Copy;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::{site, test};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use xtask::server::{Fault, Running};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // What lives on without its page, and how its editions follow each other, is the engine's. The rest is what the worker
    // does with it; only Chromium's protocol can fill a disk.
    let everywhere = [
        test!(after_one_visit_the_check_works_without_a_network),
        test!(an_update_while_a_page_is_open_is_there_at_the_next_visit),
        test!(half_an_update_leaves_what_is_kept_as_it_is),
        test!(clear_everything_leaves_nothing),
    ];
    let logic = [
        test!(cases_and_the_board_work_without_a_network_once_they_were_opened),
        test!(a_network_that_hangs_is_not_waited_for),
        test!(a_full_disk_keeps_nothing_by_halves),
        test!(a_page_that_embeds_the_check_registers_nothing),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

/// The last file of a group: once it is there, all are.
const CHECK: &str = "tokens.css";
const GERMAN: &str = "words/offline.de.json";
const PRACTICE: &str = "case.js";
const GERMAN_PRACTICE: &str = "words/case.de.json";
const BOARD: &str = "workshop.html";

const REGISTERED: &str = "navigator.serviceWorker.getRegistrations().then((all) => all.length)";
const NAMES: &str = "caches.keys().then((names) => names.toSorted())";

async fn until_kept(browser: &Browser, files: &[&str]) {
    let there = "navigator.serviceWorker.controller && \
         Promise.all(args[0].map((name) => caches.match(new URL(`/${name}`, location)))).then((found) => found.every(Boolean))";
    browser.until(&format!("{files:?} are kept"), there, &[json!(files)]).await;
}

/// Ends a server, so that nobody answers any more.
async fn end(server: Running) -> impl Fn(&str) -> String {
    let addr = server.addr;
    drop(server);
    while TcpStream::connect(addr).await.is_ok() {
        tokio::task::yield_now().await;
    }
    move |path: &str| format!("http://{addr}{path}")
}

/// The check of a page, walked to its guidance.
async fn walked<'a>(stage: &'a Stage, tag: &str) -> Check<'a> {
    let check = Check::on(&stage.browser);
    check.ready().await;
    check.until_speaks(tag).await;
    check.walk_until(&Answers::safest(), |place| place.screen == "guidance").await;
    check
}

async fn begin(check: &Check<'_>) -> Value {
    check.run("probe.button(n, 'begin').innerText", &[]).await
}

async fn pick(check: &Check<'_>, tag: &str) {
    let choose = "((it) => { it.value = args[0]; it.dispatchEvent(new Event('change', { bubbles: true })); return true; })(probe.root(n).querySelector('select'))";
    check.run(choose, &[json!(tag)]).await;
}

async fn after_one_visit_the_check_works_without_a_network(engine: Engine) {
    on_stage(engine, async |stage| {
        let (browser, copy) = (&stage.browser, Copy::of_the_site());
        let server = site::serve(copy.served()).await;
        browser.go(&server.url("/?language=de")).await;
        until_kept(browser, &[CHECK, GERMAN]).await;
        // Everything lies under one name an edition and a group, of this folder.
        let names = json!([format!("site / {} check", copy.edition()), format!("site / {} de", copy.edition())]);
        assert_eq!(browser.run(NAMES, &[]).await, names);
        assert_eq!(stage.said().await, Vec::<String>::new());
        let at = end(server).await;

        browser.go(&at("/")).await;
        let check = walked(stage, "de").await;
        let returned = "Promise.all(['.js', '.wasm'].map((it) => fetch(`boundary-check-return${it}`))).then((all) => all.every((it) => it.ok))";
        assert_eq!(browser.run(returned, &[]).await, true, "what comes back is not there");
        // By the page: Firefox's driver loads it again past every worker, as with the shift key.
        browser.run("(setTimeout(() => location.reload()), globalThis.before = true)", &[]).await;
        browser.until("it is loaded again", "!globalThis.before && document.readyState === 'complete'", &[]).await;
        assert_eq!(check.ready().await.screen, "guidance", "a reload loses the answers");
        stage.until_page_speaks("de").await;
        check.press("exit").await;
        browser.until("the exit's page", "location.pathname === '/degrees.html' && document.title", &[]).await;

        browser.go(&at("/before.de.html")).await;
        let heading = "document.querySelector('h1')?.innerText";
        assert_eq!(browser.run(heading, &[]).await, page_words("de")["before"]["title"]);
        // What is not kept says so, in the language that was asked for, and leads to what is.
        for (path, tag) in [("/paper.html?language=de", "de"), ("/review.fr.html?language=en", "en")] {
            browser.go(&at(path)).await;
            stage.until_page_speaks(tag).await;
            assert_eq!(browser.run(heading, &[]).await, page_words(tag)["offline"]["title"], "{path}");
        }
        browser.follow("the check", "document.querySelector('footer a')", &[]).await;
        assert_eq!(Check::on(browser).ready().await.screen, "start");
    })
    .await;
}

async fn cases_and_the_board_work_without_a_network_once_they_were_opened(engine: Engine) {
    on_stage(engine, async |stage| {
        let (browser, copy) = (&stage.browser, Copy::of_the_site());
        let server = site::serve(copy.served()).await;
        browser.go(&server.url("/")).await;
        until_kept(browser, &[CHECK]).await;
        assert_eq!(browser.run(NAMES, &[]).await.as_array().unwrap().len(), 1, "more is kept than what was opened");
        browser.go(&server.url("/case.html?case=new-baby&language=de")).await;
        until_kept(browser, &[CHECK, GERMAN, PRACTICE, GERMAN_PRACTICE]).await;
        let board = "caches.match('workshop.html').then((it) => it === undefined)";
        assert_eq!(browser.run(board, &[]).await, true, "a participant's device keeps the board");
        browser.go(&server.url("/workshop.html")).await;
        until_kept(browser, &[BOARD]).await;
        let at = end(server).await;
        browser.go(&at("/case.html?case=new-baby")).await;
        walked(stage, "de").await;
        browser.go(&at("/workshop.html?language=en")).await;
        let board = Board::named(stage, "new-baby").await;
        let level = boundary_check_core::instrument::Level::Clear;
        board.add(&codes(WORKSHOP, "new-baby", Round::First, "tend", level, 5).join(" ")).await;
        board.project_here().await;
        board.until_slide(1).await;
    })
    .await;
}

async fn an_update_while_a_page_is_open_is_there_at_the_next_visit(engine: Engine) {
    on_stage(engine, async |stage| {
        let (browser, copy, next) = (&stage.browser, Copy::of_the_site(), Copy::of_the_site());
        next.change("boundary-check-de.txt", |text| text.replace("\nBeginnen\n", "\nJetzt beginnen\n"));
        let server = site::serve(copy.served()).await;
        browser.go(&server.url("/")).await;
        until_kept(browser, &[CHECK]).await;
        let before = copy.edition();
        copy.upload(&next, |_| true);
        assert_ne!(copy.edition(), before);

        // What the open page asks for now is of another edition: it does not come, and the page says so.
        let check = Check::on(browser);
        check.ready().await;
        pick(&check, "de").await;
        let said = &boundary_check_e2e::answers::english()["interface"]["language"]["failed"];
        check.until("it says so", "probe.root(n).textContent.includes(args[0])", std::slice::from_ref(said)).await;
        assert_eq!(begin(&check).await, "Begin");
        walked(stage, "en").await;

        // The next visit is of the new edition, as a whole; once nothing of the old one is open, that is what is kept.
        browser.go(&server.url("/?language=de")).await;
        assert_eq!(browser.run("document.documentElement.dataset.site", &[]).await, json!(copy.edition()));
        check.ready().await;
        check.until_speaks("de").await;
        let names = [format!("site / {} check", copy.edition()), format!("site / {} de", copy.edition())];
        let kept = format!("{NAMES}.then((names) => `${{names}}` === `${{args[0]}}`)");
        browser.until("only the new edition is kept", &kept, &[json!(names)]).await;
        until_kept(browser, &[CHECK, GERMAN]).await;
        let at = end(server).await;
        browser.go(&at("/?language=de")).await;
        browser.run("sessionStorage.clear()", &[]).await;
        browser.go(&at("/?language=de")).await;
        check.ready().await;
        check.until_speaks("de").await;
        assert_eq!(begin(&check).await, "Jetzt beginnen");
    })
    .await;
}

async fn half_an_update_leaves_what_is_kept_as_it_is(engine: Engine) {
    on_stage(engine, async |stage| {
        let (browser, copy, next) = (&stage.browser, Copy::of_the_site(), Copy::of_the_site());
        next.change("boundary-check-de.txt", |text| text.replace("\nBeginnen\n", "\nJetzt beginnen\n"));
        next.change("tokens.css", |text| text.to_owned() + "/**/");
        let server = site::serve(copy.served()).await;
        browser.go(&server.url("/?language=de")).await;
        until_kept(browser, &[CHECK, GERMAN]).await;
        let names = browser.run(NAMES, &[]).await;
        copy.upload(&next, |name| name == "index.html" || name == "offline-worker.js");

        let refused = "navigator.serviceWorker.getRegistration().then((it) => it.update()).then(({ installing: it }) => new Promise((done) => { \
            const look = () => it.state === 'redundant' && done(true); look(); it.addEventListener('statechange', look); }))";
        browser.until("the new worker finds half of its files and gives up", refused, &[]).await;
        assert_eq!(browser.run(NAMES, &[]).await, names);
        until_kept(browser, &[CHECK, GERMAN]).await;
        let at = end(server).await;
        browser.go(&at("/")).await;
        let check = Check::on(browser);
        check.ready().await;
        check.until_speaks("de").await;
        assert_eq!(begin(&check).await, "Beginnen");
        let edition = browser.run("document.documentElement.dataset.site", &[]).await;
        assert!(names[0].as_str().unwrap().contains(edition.as_str().unwrap()), "{edition}: {names}");
    })
    .await;
}

async fn a_network_that_hangs_is_not_waited_for(engine: Engine) {
    on_stage(engine, async |stage| {
        let (browser, copy) = (&stage.browser, Copy::of_the_site());
        let server = site::serve(copy.served()).await;
        browser.go(&server.url("/")).await;
        until_kept(browser, &[CHECK]).await;
        server.set_fault("/", Fault::Delayed(boundary_check_e2e::browser::PATIENCE * 3));
        browser.go(&server.url("/")).await;
        walked(stage, "en").await;
    })
    .await;
}

async fn a_full_disk_keeps_nothing_by_halves(engine: Engine) {
    on_stage(engine, async |stage| {
        let (browser, copy) = (&stage.browser, Copy::of_the_site());
        let server = site::serve(copy.served()).await;
        let quota = json!({ "origin": server.url(""), "quotaSize": 200_000 });
        browser.protocol("Storage.overrideQuotaForOrigin", quota).await;
        let told = "const { register } = ServiceWorkerContainer.prototype; \
            ServiceWorkerContainer.prototype.register = function (...given) { return (globalThis.registering = register.apply(this, given)); };";
        browser.before_each_page(told).await;
        browser.go(&server.url("/")).await;
        let given_up = "globalThis.registering?.then(({ installing: it }) => !it || new Promise((done) => { \
            const look = () => it.state === 'redundant' && done(true); look(); it.addEventListener('statechange', look); }))";
        browser.until("the worker gives up", given_up, &[]).await;
        assert_eq!(browser.run(NAMES, &[]).await, json!([]));
        assert_eq!(browser.run(REGISTERED, &[]).await, 0);
        walked(stage, "en").await;
        assert_eq!(stage.said().await, Vec::<String>::new());
    })
    .await;
}

async fn clear_everything_leaves_nothing(engine: Engine) {
    on_stage(engine, async |stage| {
        let (browser, copy) = (&stage.browser, Copy::of_the_site());
        let server = site::serve(copy.served()).await;
        browser.go(&server.url("/?language=de")).await;
        let check = walked(stage, "de").await;
        until_kept(browser, &[CHECK, GERMAN]).await;
        let put = "(localStorage.setItem('boundary-check-experts/1/en', 'x'), localStorage.setItem('of the site', 'x'), \
            sessionStorage.setItem('boundary-board 0', 'x'), caches.open('of the site').then(() => true))";
        browser.run(put, &[]).await;
        browser.until("the answers are kept", "probe.keys().length >= 1 && window.name", &[]).await;
        browser.click("Clear everything", "document.querySelector('.clear button')", &[]).await;
        let said = "((it) => it.innerText.trim() === args[0] && it.getBoundingClientRect().bottom <= innerHeight)(document.querySelector('.clear [aria-live]'))";
        browser.until("it says so, and one sees it", said, &[page_words("de")["kept"]["cleared"].clone()]).await;
        let left = format!(
            "Promise.all([{NAMES}, {REGISTERED}, Object.keys(localStorage), Object.keys(sessionStorage), window.name])"
        );
        let nothing = json!([["of the site"], 0, ["of the site"], [], ""]);
        assert_eq!(browser.run(&left, &[]).await, nothing);
        check.until("it is at its start", "probe.place(n)?.screen === 'start'", &[]).await;
        // Nothing comes back while the page is open, also by a language that is picked.
        pick(&check, "fr").await;
        stage.until_page_speaks("fr").await;
        check.until_speaks("fr").await;
        let without_language = "(sessionStorage.clear(), true)";
        browser.run(without_language, &[]).await;
        assert_eq!(browser.run(&left, &[]).await, nothing);
    })
    .await;
}

async fn a_page_that_embeds_the_check_registers_nothing(engine: Engine) {
    on_stage(engine, async |stage| {
        let (browser, copy) = (&stage.browser, Copy::of_the_site());
        let server = site::serve(copy.served()).await;
        for path in ["/pages/plain.html", "/frame.html"] {
            browser.go(&server.url(path)).await;
            Check::on(browser).ready().await;
        }
        assert_eq!(browser.run(REGISTERED, &[]).await, 0);
        let asked = server.requests();
        assert!(asked.iter().all(|it| !it.path.contains("offline")), "{asked:?}");
    })
    .await;
}
