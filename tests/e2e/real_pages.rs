//! What other people's pages do around a check: libraries that replace constructors, scripts that change the
//! language, guards of forms, heads that stay, policies with nonces, other documents, automatic paragraphs.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::pdf::{self, A4};
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{on_stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::json;

use crate::framed::Host;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    vec![
        test!(constructors_may_be_replaced_before_and_after),
        test!(an_error_in_drawing_leads_to_the_message),
        test!(the_page_hears_no_answer_and_no_key),
        test!(the_exit_asks_nobody),
        test!(the_exit_is_in_reach_below_what_stays),
        test!(the_exit_is_in_reach_around_a_frame),
        test!(a_new_screen_begins_below_what_stays),
        test!(a_nonce_is_enough),
        test!(the_language_follows_the_page),
        test!(it_keeps_its_looks_in_another_document),
        test!(automatic_paragraphs_leave_nothing_behind),
        // Only Chromium prints to a file.
        test!(a_page_around_a_frame_prints_no_empty_sheets).only(Engine::Chromium),
    ]
}

/// A script presses: a driver asks the page what an element is, and would be told something else.
async fn goes_on(check: &Check<'_>) {
    check.until("it is ready", "probe.place(n)?.screen === 'start'", &[]).await;
    check.run("probe.button(n, 'begin').click()", &[]).await;
    check.until("the first topic", "probe.place(n)?.screen === 'topic'", &[]).await;
    check.fill(&Answers::safest()).await;
    check.run("probe.button(n, 'next').click()", &[]).await;
    check.until("the second topic", "probe.place(n)?.topic === 'focus'", &[]).await;
    assert_eq!(check.run("probe.failed(n)", &[]).await, "");
}

async fn constructors_may_be_replaced_before_and_after(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/replaced.html").await;
        goes_on(&Check::on(&stage.browser)).await;
    })
    .await;
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        stage.browser.run("(import('/pages/replaced.js').then(() => { window.replaced = true; }), true)", &[]).await;
        stage.browser.until("they are replaced", "window.replaced", &[]).await;
        goes_on(&check).await;
    })
    .await;
}

/// No panic, but an error of the page's own that comes through the module: every check on the page is over, once.
async fn an_error_in_drawing_leads_to_the_message(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/two.html").await;
        let checks = [0, 1].map(|index| Check::number(&stage.browser, index));
        for check in checks {
            check.ready().await;
        }
        let listen = "(window.told = [], document.addEventListener('boundary-check-error', ({ detail }) => told.push(detail.reason)), Document.prototype.createTextNode = () => { throw new Error('of the page'); }, true)";
        stage.browser.run(listen, &[]).await;
        checks[0].press("begin").await;
        for check in checks {
            check.until("a message that it failed", "probe.failed(n) && probe.slotted(n)", &[]).await;
        }
        assert_eq!(stage.browser.run("told", &[]).await, json!(["crash", "crash"]));
    })
    .await;
}

async fn the_page_hears_no_answer_and_no_key(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/guarding.html").await;
        let check = Check::on(&stage.browser);
        check.begin().await;
        let answers = Answers::with(journey_to("pause").answers);
        check.answer_all(&answers).await;
        // An answer by the keyboard; Enter in a form around would send it.
        check.run("probe.screen(n).querySelectorAll('input')[0].focus()", &[]).await;
        for key in [Key::Down, Key::Space, Key::Enter] {
            stage.browser.press(key).await;
        }
        check.until("the arrow has chosen", "probe.screen(n).querySelectorAll('input')[1].checked", &[]).await;
        assert_eq!(strings(&stage.browser.run("heard", &[]).await), Vec::<String>::new());
        let sent = "[...new FormData(document.querySelector('form')).keys()]";
        assert_eq!(stage.browser.run(sent, &[]).await, json!(["own"]));
        // What is typed into the page's own is the page's; Escape leaves from everywhere.
        stage.browser.run("document.querySelector('input').focus()", &[]).await;
        stage.browser.write("x").await;
        stage.browser.until("the page hears its own", "heard.some((it) => it === 'input input')", &[]).await;
        check.run("probe.screen(n).querySelectorAll('input')[0].focus()", &[]).await;
        stage.browser.run("(Date.now = () => 1e12, true)", &[]).await;
        for _ in 0..3 {
            stage.browser.press(Key::Escape).await;
        }
        check.until("the check is blank", "probe.screen(n) === null", &[]).await;
    })
    .await;
}

/// Where the page would ask before it goes once something has changed, an answer is no change.
async fn the_exit_asks_nobody(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/guarding.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        let url = stage.server.url("/pages/column.html");
        check.run("probe.host(n).setAttribute('exit-url', args[0])", &[json!(url)]).await;
        check.begin().await;
        check.answer("role", "client").await;
        check.press("exit").await;
        stage.browser.until("the other page", "location.pathname === '/pages/column.html'", &[]).await;
    })
    .await;
}

/// Whether a press in the middle of the link, and at its edges, meets the check.
const IN_REACH: &str = "(({ left, width, top, bottom }) => top >= args[0] - 1 && [top + 2, (top + bottom) / 2, bottom - 2]
    .every((y) => document.elementFromPoint(left + width / 2, y) === probe.host(n)))(probe.button(n, 'exit').getBoundingClientRect())";

async fn the_exit_is_in_reach_below_what_stays(engine: Engine) {
    on_stage(engine, async |stage| {
        for (look, top) in [("", 70), ("floating", 82), ("clipping", 70), ("clipping none", 0), ("none", 0)] {
            stage.open("/pages/covered.html").await;
            stage.browser.run("document.body.className = args[0]", &[json!(look)]).await;
            let check = Check::on(&stage.browser);
            check.begin().await;
            check.answer("role", "client").await;
            for place in [0, 330, 400, 600, 500] {
                stage.browser.run("scrollTo({ top: args[0], behavior: 'instant' })", &[json!(place)]).await;
                let least = if place < 400 { 0 } else { top };
                check.until(&format!("{look} at {place}: the exit is in reach"), IN_REACH, &[json!(least)]).await;
            }
            // No lower than it has to be.
            let close = "probe.button(n, 'exit').getBoundingClientRect().top < args[0] + 8";
            check.until(&format!("{look}: it lies close below"), close, &[json!(top)]).await;
            stage.browser.run("sessionStorage.clear()", &[]).await;
        }
        stage.assert_quiet().await;
    })
    .await;
}

/// A press leads to where the check begins, however far down the button was: at the top of the window, or below what a page
/// keeps there, known or named.
async fn a_new_screen_begins_below_what_stays(engine: Engine) {
    on_stage(engine, async |stage| {
        for (look, named, top) in [("", "", 70), ("none", "", 0), ("none", "90px", 90)] {
            stage.open("/pages/covered.html").await;
            stage.browser.run("document.body.className = args[0]", &[json!(look)]).await;
            let set = "(probe.host(n).style.setProperty('--boundary-check-top', args[0]), true)";
            let check = Check::on(&stage.browser);
            check.ready().await;
            check.run(set, &[json!(named)]).await;
            check.begin().await;
            let begins = "((top) => Math.abs(top - args[0]) < 2)(probe.root(n).querySelector('.check').getBoundingClientRect().top)";
            check.until(&format!("{look}{named}: the first screen"), begins, &[json!(top)]).await;
            check.fill(&Answers::safest()).await;
            check.next().await;
            check.until(&format!("{look}{named}: the second"), begins, &[json!(top)]).await;
            check.press("next").await;
            check.until("what is missing", "probe.focus()?.errors", &[]).await;
            check.until(&format!("{look}{named}: the gaps"), begins, &[json!(top)]).await;
            check.press_and_leave("clear").await;
            check.until(&format!("{look}{named}: the start"), begins, &[json!(top)]).await;
            stage.browser.run("sessionStorage.clear()", &[]).await;
        }
    })
    .await;
}

async fn the_exit_is_in_reach_around_a_frame(engine: Engine) {
    on_stage(engine, async |stage| {
        let host = Host::open(stage, "", "").await;
        let check = host.enter(0).await;
        check.begin().await;
        host.fits().await;
        host.leave().await;
        for place in [500, 300] {
            host.run(&format!("scrollTo({{ top: {place}, behavior: 'instant' }})")).await;
            let top = host.run("document.querySelector('iframe').getBoundingClientRect().top").await;
            host.enter(0).await;
            let seen = "((y) => y > -1 && y < 20)(probe.button(n, 'exit').getBoundingClientRect().top + args[0])";
            check.until(&format!("scrolled by {place}: the exit is in sight"), seen, &[top]).await;
            host.leave().await;
        }
    })
    .await;
}

async fn a_nonce_is_enough(engine: Engine) {
    on_stage_with(engine, site::uploaded(), async |stage| {
        stage.open("/pages/nonce.html").await;
        assert_eq!(Check::on(&stage.browser).begin().await.screen, "topic");
    })
    .await;
}

async fn the_language_follows_the_page(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/system-tag.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        let speaks = "probe.root(n).querySelector('.check').lang === args[0]";
        check.until("de_DE is German", speaks, &[json!("de-DE")]).await;
        check.begin().await;
        check.answer("role", "client").await;
        for (set, tag) in [
            ("document.documentElement.lang = 'fr'", "fr"),
            ("probe.host().parentNode.setAttribute('xml:lang', 'da_DK.UTF-8')", "da-DK"),
            ("probe.host().lang = ' es '", "es"),
            ("document.body.appendChild(document.createElement('section')).append(probe.host())", "es"),
        ] {
            stage.browser.run(&format!("void ({set})"), &[]).await;
            check.until(&format!("after {set}, it speaks {tag}"), speaks, &[json!(tag)]).await;
        }
        // What is no tag says nothing, and breaks nothing.
        let first = "[...navigator.languages].find((tag) => ['en', 'de', 'fr', 'da', 'es', 'ar'].includes(tag.split('-')[0])) ?? 'en'";
        let first = stage.browser.run(first, &[]).await;
        for wrong in ["", "x", "de--DE!", "123456789012"] {
            stage.browser.run("void (probe.host().lang = args[0])", &[json!(wrong)]).await;
            check.until(&format!("lang={wrong:?} says nothing"), speaks, std::slice::from_ref(&first)).await;
        }
        assert_eq!(check.run("probe.chosen(n).role", &[]).await, "client");
        stage.assert_quiet().await;
    })
    .await;
}

async fn it_keeps_its_looks_in_another_document(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.begin().await;
        check.answer("role", "client").await;
        let looks = "((it) => [it.ownerDocument === document, it.ownerDocument.defaultView.getComputedStyle(it).backgroundColor])(moved.shadowRoot.querySelector('.check'))";
        stage.browser.run("(window.moved = probe.host(), document.body.append(document.createElement('iframe')))", &[]).await;
        let ground = stage.browser.run(looks, &[]).await[1].clone();
        for (place, own) in [("document.querySelector('iframe').contentDocument.body", false), ("document.body", true)] {
            stage.browser.until("the place is there", &format!("{place} !== null"), &[]).await;
            stage.browser.run(&format!("{place}.append(moved)"), &[]).await;
            stage.browser.until("a turn later", "new Promise((done) => setTimeout(done, 0, true))", &[]).await;
            assert_eq!(stage.browser.run(looks, &[]).await, json!([own, ground]), "{place}");
        }
        assert_eq!(check.run("probe.chosen(n).role", &[]).await, "client");
        assert_eq!(check.walk_to_guidance(&Answers::safest()).await.outcome, "clear");
        stage.assert_quiet().await;
    })
    .await;
}

async fn automatic_paragraphs_leave_nothing_behind(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.server.set_fault("/boundary-check.wasm", xtask::server::Fault::Delayed(std::time::Duration::from_secs(1)));
        stage.open("/pages/paragraphs.html").await;
        let summary = "document.querySelector('summary')";
        stage.browser.run(&format!("{summary}.click()"), &[]).await;
        let check = Check::on(&stage.browser);
        check.until("the early Begin counts", "probe.place(n)?.screen === 'topic'", &[]).await;
        let seen = "[...document.querySelectorAll('body > p, details')].filter((it) => probe.visible(it) && it.innerText.trim()).map((it) => it.id)";
        let shown = strings(&stage.browser.run(seen, &[]).await);
        assert_eq!(shown.last().map(String::as_str), Some("own"), "the author's own stays");
        let text = stage.browser.run("document.body.innerText", &[]).await;
        for words in ["is loading", "doesn’t appear"] {
            assert!(!text.as_str().unwrap().contains(words), "{words}");
        }
        assert_eq!(stage.browser.run(&format!("probe.visible({summary})"), &[]).await, false);
        // Where it cannot run, what was to show instead shows.
        stage.browser.run("void (Document.prototype.createTextNode = () => { throw new Error('of the page'); })", &[]).await;
        check.press("clear").await;
        check.until("a message that it failed", "probe.failed(n)", &[]).await;
        assert_eq!(stage.browser.run(&format!("probe.visible({summary})"), &[]).await, true);
    })
    .await;
}

async fn a_page_around_a_frame_prints_no_empty_sheets(engine: Engine) {
    on_stage(engine, async |stage| {
        let host = Host::open(stage, "", "").await;
        host.enter(0).await.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
        let height = host.fits().await;
        host.leave().await;
        let printed = pdf::print(&stage.browser, A4).await;
        let count = printed.pages.len();
        assert!((2..=4).contains(&count), "{count} sheets");
        let empty = printed.pages.iter().filter(|page| page.trim().is_empty()).count();
        assert_eq!(empty, 0, "empty sheets of {count}");
        assert_eq!(host.run("document.querySelector('iframe').clientHeight").await.as_f64(), Some(height));
    })
    .await;
}
