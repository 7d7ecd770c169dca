//! The site's own pages in other languages: they follow the check, keep what was picked, and read from right to left.

use boundary_check_core::codes::Round;
use boundary_check_e2e::board::{Board, WORKSHOP, codes};
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::edition::{self, Edition};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::places;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_in, on_stage_with};
use boundary_check_e2e::test;
use serde_json::{Value, json};
use xtask::server::Fault;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // One walk over the pages in each engine: right to left, the tab's store, and the focus. `auto` can be tried in Chromium
    // only, whose protocol changes what a browser prefers.
    let logic = [
        test!(a_page_without_a_check_lists_its_languages),
        test!(auto_is_the_first_of_the_browsers_languages_that_there_is),
        test!(a_pick_outlives_the_address_by_which_one_came),
        test!(words_that_do_not_come_leave_the_page_as_it_is),
        test!(words_of_another_edition_leave_the_page_as_it_is),
        test!(what_to_ask_before_one_says_yes_is_at_hand_in_the_language_of_the_page),
        test!(the_exit_forgets_what_was_picked),
        test!(a_frame_speaks_the_language_of_its_check),
        test!(on_a_board_from_right_to_left_the_left_arrow_leads_on),
    ];
    in_chromium(logic).chain([test!(the_page_follows_its_check_and_keeps_to_it)]).collect()
}

const PAGE: &str = "((it) => [it.lang, it.dir, document.title])(document.documentElement)";
const FOOTER: &str = "[...document.querySelectorAll('footer :is(p, a)')].map((it) => it.innerText)";

async fn page(stage: &Stage) -> Value {
    stage.browser.run(PAGE, &[]).await
}

/// Picks a language as a person does, and waits until the page speaks it.
async fn pick(stage: &Stage, check: &Check<'_>, tag: &str) {
    let choose = "((it) => { it.focus(); it.value = args[0]; it.dispatchEvent(new Event('change', { bubbles: true })); return true; })(probe.root(n).querySelector('select'))";
    check.run(choose, &[json!(tag)]).await;
    stage.until_page_speaks(tag).await;
    check.until_speaks(tag).await;
}

async fn the_page_follows_its_check_and_keeps_to_it(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let english = (page(stage).await, strings(&stage.browser.run(FOOTER, &[]).await));
        pick(stage, &check, "ar").await;
        let arabic = page(stage).await;
        assert_eq!((&arabic[0], &arabic[1]), (&json!("ar"), &json!("rtl")));
        assert!(arabic[2].as_str().unwrap().starts_with("مراجعة الحدود المهنية"), "{arabic}");
        let footer = strings(&stage.browser.run(FOOTER, &[]).await);
        assert!(footer.iter().all(|it| !english.1.contains(it)), "{footer:?}");
        check.begin().await;
        check.answer("role", "client").await;
        check.press_and_leave("back").await;
        // The start stands at the right now.
        let right = "((it) => it.getBoundingClientRect().right > innerWidth / 2)(probe.button(n, 'begin'))";
        assert_eq!(check.run(right, &[]).await, true);

        stage.browser.follow("the cases", "document.querySelector('footer a[href^=case]')", &[]).await;
        stage.until_page_speaks("ar").await;
        let titles = strings(
            &stage
                .browser
                .run("[...document.querySelectorAll('.cases li')].map((it) => it.innerText.trim())", &[])
                .await,
        );
        assert!(
            !titles.contains(&"A new regular".to_owned()) && titles.contains(&"عميل أسبوعي جديد".to_owned()),
            "{titles:?}"
        );
        stage.browser.follow("a case", "document.querySelector('.cases > ul a')", &[]).await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        stage.until_page_speaks("ar").await;
        check.until("it reads from right to left", "probe.root(n)?.querySelector('.check')?.dir === 'rtl'", &[]).await;
        pick(stage, &check, "en").await;
        stage.browser.follow("the self-check", "document.querySelector('footer a[href=\"./\"]')", &[]).await;
        assert_eq!(stage.browser.run("location.pathname", &[]).await, "/");
        let check = Check::on(&stage.browser);
        check.ready().await;
        // What was picked last counts, also for the check with which Arabic was picked before.
        check.until("it reads from left to right", "probe.root(n)?.querySelector('.check')?.dir === 'ltr'", &[]).await;
        assert_eq!(page(stage).await, english.0);
        check.begin().await;
        assert_eq!(check.run("probe.chosen(n).role", &[]).await, "client", "an answer is lost by another language");
        assert_eq!(strings(&stage.browser.run(FOOTER, &[]).await), english.1);
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_page_without_a_check_lists_its_languages(engine: Engine) {
    on_stage(engine, async |stage| {
        for (path, tag) in [("/case.html?case=nobody", "es"), ("/workshop.html", "de")] {
            stage.open(path).await;
            stage.browser.follow(tag, "document.querySelector(`.languages a[lang=${args[0]}]`)", &[json!(tag)]).await;
            let address = stage.browser.run("location.search", &[]).await;
            assert!(address.as_str().unwrap().contains(&format!("language={tag}")), "{address}");
            stage.until_page_speaks(tag).await;
            assert_eq!(path.contains("case=nobody"), address.as_str().unwrap().contains("case=nobody"));
            let current = "document.querySelector('.languages [aria-current]').lang";
            assert_eq!(stage.browser.run(current, &[]).await, tag);
        }
        // Paper is a page in each language.
        stage.browser.follow("paper", "document.querySelector('footer a[data-page=paper]')", &[]).await;
        assert_eq!(stage.browser.run("location.pathname", &[]).await, "/paper.de.html");
        assert_eq!(stage.browser.run("document.documentElement.lang", &[]).await, "de");
        stage.browser.follow("Arabic", "document.querySelector('.languages a[lang=ar]')", &[]).await;
        assert_eq!(stage.browser.run("document.documentElement.dir", &[]).await, "rtl");
    })
    .await;
}

async fn auto_is_the_first_of_the_browsers_languages_that_there_is(engine: Engine) {
    on_stage(engine, async |stage| {
        let agent = stage.browser.run("navigator.userAgent", &[]).await;
        let prefers = json!({ "userAgent": agent, "acceptLanguage": "pt-BR,fr-CA,de" });
        stage.browser.protocol("Network.setUserAgentOverride", prefers).await;
        stage.open("/").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        assert_eq!(stage.browser.run("navigator.languages", &[]).await, json!(["pt-BR", "fr-CA", "de"]));
        assert_eq!(check.run("probe.root(n).querySelector('.check').lang", &[]).await, "fr-CA");
        assert_eq!(check.run("probe.button(n, 'begin').innerText", &[]).await, "Commencer");
        stage.until_page_speaks("fr").await;
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_pick_outlives_the_address_by_which_one_came(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_afresh("de").await;
        check.begin().await;
        check.answer("role", "client").await;
        check.press_and_leave("back").await;
        pick(stage, &check, "ar").await;
        stage.browser.reload().await;
        check.ready().await;
        stage.until_page_speaks("ar").await;
        check.until_speaks("ar").await;
        assert_eq!(check.run("probe.root(n).querySelector('.check').dir", &[]).await, "rtl");
        check.begin().await;
        assert_eq!(check.run("probe.chosen(n).role", &[]).await, "client");
    })
    .await;
}

async fn words_that_do_not_come_leave_the_page_as_it_is(engine: Engine) {
    on_stage_with(engine, site::with_fault("/words/index.de.json", Fault::NotFound), async |stage| {
        stage.open("/?language=de").await;
        let check = Check::on(&stage.browser);
        check.until_speaks("de").await;
        assert_eq!(check.run("probe.button(n, 'begin').innerText", &[]).await, "Beginnen");
        let privacy = "document.querySelector('footer p').innerText";
        let words = stage.browser.run(privacy, &[]).await;
        assert!(words.as_str().unwrap().starts_with("No cookies"), "{words}");
        assert_eq!(page(stage).await[0], "en", "the page is not said to be in a language that it is not in");
    })
    .await;
}

async fn words_of_another_edition_leave_the_page_as_it_is(engine: Engine) {
    let folder = places::repository().join("target/e2e-other-edition");
    std::fs::create_dir_all(&folder).unwrap();
    let name = "index.de.json";
    let words = std::fs::read_to_string(places::built_site().join("words").join(name)).unwrap();
    let mut words: Value = serde_json::from_str(&words).unwrap();
    // Every place has its text, as when English says something else there by now.
    words["edition"] = json!("another");
    std::fs::write(folder.join(name), words.to_string()).unwrap();
    on_stage_with(engine, site::usual().mount("/words", folder), async |stage| {
        stage.open("/?language=de").await;
        let check = Check::on(&stage.browser);
        check.until_speaks("de").await;
        let said = "performance.getEntriesByType('resource').some((it) => it.name.endsWith('/words/index.de.json') && it.responseEnd)";
        stage.browser.until("the words came", said, &[]).await;
        let shown = stage.browser.run("document.querySelector('footer p').innerText", &[]).await;
        assert!(shown.as_str().unwrap().starts_with("No cookies"), "{shown}");
        assert_eq!(page(stage).await[0], "en", "the page is not said to be in a language that it is not in");
    })
    .await;
}

async fn what_to_ask_before_one_says_yes_is_at_hand_in_the_language_of_the_page(engine: Engine) {
    on_stage(engine, async |stage| {
        for (tag, address) in [("en", "/before.html"), ("ar", "/before.ar.html")] {
            stage.open_afresh(tag).await;
            stage.until_page_speaks(tag).await;
            let foot = "document.querySelector('footer a[data-page=before]').getAttribute('href')";
            assert_eq!(stage.browser.run(foot, &[]).await, json!(address[1..]), "from the foot of the page");
            stage.browser.follow("it", "document.querySelector('.asked a')", &[]).await;
            assert_eq!(stage.browser.run("location.pathname", &[]).await, address);
            assert_eq!(stage.browser.run("document.documentElement.lang", &[]).await, tag);
            assert_eq!(stage.browser.run("document.querySelectorAll('.questions h2').length", &[]).await, 5);
            assert_eq!(stage.browser.run("document.scripts.length", &[]).await, 0);
            stage.browser.follow("the check", "document.querySelector('.more a')", &[]).await;
            let check = Check::on(&stage.browser);
            check.until_speaks(tag).await;
            stage.until_page_speaks(tag).await;
        }
        // What was picked last is kept in this tab; the last three are in English whatever was picked.
        for (path, tag) in
            [("case", "ar"), ("workshop", "ar"), ("embed", "en"), ("accessibility", "en"), ("paper", "en")]
        {
            stage.open(&format!("/{path}.html")).await;
            stage.until_page_speaks(tag).await;
            stage.browser.follow(path, "document.querySelector('footer a[href^=before]')", &[]).await;
            let there = stage.browser.run("location.pathname", &[]).await;
            assert_eq!(there, edition::own("before", tag), "from {path}.html");
        }
        assert_eq!(stage.said().await, Vec::<String>::new());
    })
    .await;
}

async fn the_exit_forgets_what_was_picked(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        pick(stage, &check, "da").await;
        assert_ne!(stage.browser.run("Object.keys(sessionStorage)", &[]).await, json!([]));
        check.begin().await;
        check.press("exit").await;
        check.until("it is blank", "probe.screen(n) === null", &[]).await;
        stage.browser.until("nothing is kept", "Object.keys(sessionStorage).length === 0", &[]).await;
    })
    .await;
}

async fn a_frame_speaks_the_language_of_its_check(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/frame.html?language=ar").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        stage.until_page_speaks("ar").await;
        assert_eq!(stage.browser.run("document.documentElement.dir", &[]).await, "rtl");
        let choose = "((it) => { it.value = 'da'; it.dispatchEvent(new Event('change', { bubbles: true })); return true; })(probe.root(n).querySelector('select'))";
        check.run(choose, &[]).await;
        stage.until_page_speaks("da").await;
        assert_eq!(stage.browser.run("document.documentElement.dir", &[]).await, "ltr");
        stage.assert_quiet().await;
    })
    .await;
}

async fn on_a_board_from_right_to_left_the_left_arrow_leads_on(engine: Engine) {
    on_stage_in(Edition::Arabic, engine, async |stage| {
        let board = Board::named(stage, "new-baby").await;
        board
            .add(
                &codes(WORKSHOP, "new-baby", Round::First, "tend", boundary_check_core::instrument::Level::Clear, 5)
                    .join(" "),
            )
            .await;
        board.project_here().await;
        board.until_slide(1).await;
        for (key, slide) in [(Key::Left, 2), (Key::Left, 3), (Key::Right, 2), (Key::PageDown, 3), (Key::Home, 1)] {
            stage.browser.press(key).await;
            board.until_slide(slide).await;
        }
    })
    .await;
}
