//! Other languages: asked for only when they are used, changed in the middle, and what happens where one does not come.

use boundary_check_content as built_in;
use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::audit::Audit;
use boundary_check_e2e::board::Board;
use boundary_check_e2e::cases;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::places;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site::{self, STRICT_POLICY};
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::{Value, json};
use xtask::server::Fault;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    let (_, others) = built_in::languages().split_first().unwrap();
    let journey = |(tag, _): &(&'static str, &str)| {
        let tag = *tag;
        let name = format!("a_whole_journey_in_{tag}");
        let test = Test::new(module_path!(), &name, move |engine| a_whole_journey(engine, tag));
        // From right to left, and with six forms of a plural, in each engine.
        if tag == "ar" { test } else { test.only(Engine::Chromium) }
    };
    // The tab's store, policies, and where the focus stays, are the engine's.
    let everywhere =
        [test!(a_pick_at_the_start_is_kept_for_this_tab), test!(a_change_in_the_middle_keeps_answers_place_and_focus)];
    let logic = [
        test!(nothing_of_other_languages_is_loaded_in_english),
        test!(a_region_falls_back_to_its_language),
        test!(texts_that_do_not_come_leave_english_with_a_line),
        test!(texts_of_another_edition_with_as_many_leave_english_at_once),
        test!(cases_and_boards_speak_it_as_well),
        test!(a_change_takes_a_tenth_of_a_second),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).chain(others.iter().map(journey)).collect()
}

const TEXTS: &str = "/boundary-check-de.txt";
const GUIDANCE: &str = "/boundary-check-guidance-de.txt";
const HEADING: &str = "probe.within(n, '[data-heading]')?.innerText";
const SELECT: &str = "probe.root(n).querySelector('select')";

/// The plain page with its check in a language.
async fn open<'s>(stage: &'s Stage, language: &str) -> Check<'s> {
    stage.open("/pages/plain.html").await;
    let check = Check::on(&stage.browser);
    check.ready().await;
    speak(&check, language).await;
    check
}

async fn speak(check: &Check<'_>, language: &str) {
    check.run("(probe.host(n).setAttribute('language', args[0]), true)", &[json!(language)]).await;
    let spoken = "probe.root(n).querySelector('.check').lang === args[0]";
    check.until(&format!("it speaks {language}"), spoken, &[json!(language)]).await;
}

fn asked_for(stage: &Stage) -> Vec<String> {
    stage.server.requests().into_iter().map(|it| it.path).filter(|path| path.ends_with(".txt")).collect()
}

async fn nothing_of_other_languages_is_loaded_in_english(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = open(stage, "en-GB").await;
        check.walk_to_guidance(&Answers::safest()).await;
        assert_eq!(asked_for(stage), Vec::<String>::new());
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_pick_at_the_start_is_kept_for_this_tab(engine: Engine) {
    let policy = format!("{STRICT_POLICY}; require-trusted-types-for 'script'; trusted-types 'none'");
    on_stage_with(engine, site::under_policy(&policy), async |stage| {
        let check = stage.open_check().await;
        let names = check.run(&format!("[...{SELECT}.options].map((it) => [it.value, it.text, it.lang])"), &[]).await;
        assert_eq!(names[0], json!(["en", "English", "en"]));
        assert!(names.as_array().unwrap().contains(&json!(["de", "Deutsch", "de"])), "{names}");
        stage.browser.run("(addEventListener('boundary-check-language', ({ detail }) => { window.told = detail; }), true)", &[]).await;
        let pick = format!("((it) => {{ it.focus(); it.value = 'de'; it.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})({SELECT})");
        check.run(&pick, &[]).await;
        check.until("German", "probe.button(n, 'begin').innerText === 'Beginnen'", &[]).await;
        assert_eq!(stage.browser.run("window.told", &[]).await, json!({ "language": "de" }));
        assert_eq!(check.run(&format!("probe.focused() === {SELECT} && {SELECT}.value"), &[]).await, "de");
        let check_lang = "((it) => [it.lang, it.dir])(probe.root(n).querySelector('.check'))";
        assert_eq!(check.run(check_lang, &[]).await, json!(["de", "ltr"]));
        check.begin().await;
        check.answer("role", "client").await;
        stage.browser.reload().await;
        assert!(check.ready().await.is_topic("situation"));
        assert_eq!(check.run(HEADING, &[]).await, "Die Situation");
        assert_eq!(check.run("probe.chosen(n).role", &[]).await, "client");
        // Start again is for somebody of the same language.
        check.press_and_leave("clear").await;
        assert_eq!(check.run("probe.button(n, 'begin').innerText", &[]).await, "Beginnen");
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_change_in_the_middle_keeps_answers_place_and_focus(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = open(stage, "en").await;
        check.walk_until(&Answers::safest(), |place| place.is_topic("disclosure")).await;
        check.answer("disclosure-problem", "2").await;
        let focus = "((it) => [it.name, it.value])(probe.focused())";
        let before = check.run(focus, &[]).await;
        let english = check.run("probe.screen(n).innerText", &[]).await;
        speak(&check, "de").await;
        assert!(check.place().await.is_topic("disclosure"));
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({ "disclosure-problem": "2" }));
        assert_eq!(check.run(focus, &[]).await, before);
        assert_ne!(check.run("probe.screen(n).innerText", &[]).await, english);
        speak(&check, "en").await;
        assert_eq!(check.run("probe.screen(n).innerText", &[]).await, english);
        speak(&check, "de").await;
        let mut asked = asked_for(stage);
        asked.sort_unstable();
        assert_eq!(asked, [TEXTS, GUIDANCE], "each part is asked for once");
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_region_falls_back_to_its_language(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = open(stage, "de-CH").await;
        assert_eq!(check.run("probe.button(n, 'begin').innerText", &[]).await, "Beginnen");
        check.run("(probe.host(n).removeAttribute('language'), document.documentElement.lang = 'de-AT', probe.host(n).lang = 'de-AT', true)", &[]).await;
        check.until("the page's language", "probe.root(n).querySelector('.check').lang === 'de-AT'", &[]).await;
        assert_eq!(check.run("probe.button(n, 'begin').innerText", &[]).await, "Beginnen");
    })
    .await;
}

/// One that is missing, and one of another edition.
async fn texts_that_do_not_come_leave_english_with_a_line(engine: Engine) {
    for fault in [Fault::NotFound, Fault::Truncated(300)] {
        on_stage_with(engine, site::with_fault(TEXTS, fault), async |stage| {
            stage.open("/pages/plain.html").await;
            let check = Check::on(&stage.browser);
            check.ready().await;
            check.run("(probe.host(n).setAttribute('language', 'de'), true)", &[]).await;
            let line =
                check.until("a line that says so", "probe.root(n).querySelector('.notice')?.innerText", &[]).await;
            assert!(line.as_str().unwrap().contains("so here’s the English"), "{line}");
            assert_eq!(check.run("probe.root(n).querySelector('.check').lang", &[]).await, "en");
            let guidance = check.walk_to_guidance(&Answers::safest()).await;
            assert_eq!(guidance.outcome, "clear");
            stage.open("/pages/board.html").await;
            let board = Board { browser: &stage.browser };
            board.until("the board", "[name=codes]").await;
            stage
                .browser
                .run("(document.querySelector('boundary-board').setAttribute('language', 'de'), true)", &[])
                .await;
            board.until("a line that says so", ".notice").await;
            assert_eq!(board.text("[data-action=add]").await, "Add the codes");
        })
        .await;
    }
}

/// Each text would stand in some other's place: how many there are tells nothing.
async fn texts_of_another_edition_with_as_many_leave_english_at_once(engine: Engine) {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(places::built_site()).unwrap().map(Result::unwrap) {
        // What is compressed beside a file would be served in its place.
        let compressed = entry.path().extension().is_some_and(|ends| ends == "br" || ends == "gz");
        if entry.file_type().unwrap().is_file() && !compressed {
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
    }
    for name in [TEXTS, GUIDANCE] {
        let path = folder.path().join(name.trim_start_matches('/'));
        let whole = std::fs::read_to_string(&path).unwrap();
        let (stamp, texts) = whole.split_once('.').unwrap();
        assert_eq!(stamp.len(), 10, "{stamp}");
        std::fs::write(path, format!("Older0lder.{texts}")).unwrap();
    }
    std::fs::write(
        folder.path().join("page.html"),
        "<!doctype html><script type=module src=boundary-check.js></script><boundary-check language=de></boundary-check>",
    )
    .unwrap();
    on_stage_with(engine, site::usual().mount("/old", folder.path()), async |stage| {
        stage.open("/old/page.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        // What shows first is English already, with the line: no word of the other file was drawn before.
        let shown =
            "[probe.root(n).querySelector('.check').lang, probe.root(n).querySelector('.notice')?.innerText ?? '']";
        let shown = check.run(shown, &[]).await;
        assert_eq!(shown[0], "en");
        assert!(shown[1].as_str().unwrap().contains("so here’s the English"), "{shown}");
        assert_eq!(check.run("probe.button(n, 'begin').innerText", &[]).await, "Begin");
        assert_eq!(check.walk_to_guidance(&Answers::safest()).await.outcome, "clear");
    })
    .await;
}

/// From the start to the guidance; what each screen looks like is [`crate::access`]'s.
async fn a_whole_journey(engine: Engine, tag: &'static str) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        speak(&check, tag).await;
        let mut audit = Audit::of(stage);
        let answers = Answers::with(&[("bond", "friends"), ("balance-giving", "no"), ("contact-secret", "1")]);
        let mut place = check.begin().await;
        while place.screen == "topic" {
            check.fill(&answers).await;
            place = check.next().await;
        }
        audit.look("review").await;
        assert_eq!(check.press_and_leave("guidance").await.outcome, "pause");
        audit.look("guidance").await;
        let shown = check.run("probe.screen(n).innerText", &[]).await;
        let shown = shown.as_str().unwrap();
        for english in ["You answered", "A few times", "Whom to ask", "What to do now"] {
            assert!(!shown.contains(english), "`{english}` is English:\n{shown}");
        }
        assert_eq!(check.run("probe.root(n).querySelector('.check').lang", &[]).await, tag);
        audit.finish();
        stage.assert_quiet().await;
    })
    .await;
}

async fn cases_and_boards_speak_it_as_well(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/case.html?workshop=Tag").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        let english = check.run("probe.within(n, '.story').innerText", &[]).await;
        speak(&check, "de").await;
        assert_ne!(check.run("probe.within(n, '.story').innerText", &[]).await, english);
        check.walk_to_guidance(&cases::named("the-choir").answers()).await;
        check.until("the code", "probe.within(n, '[data-code]')", &[]).await;

        stage.open("/pages/board.html").await;
        let board = Board { browser: &stage.browser };
        board.until("the board", "[name=codes]").await;
        stage.browser.run("(document.querySelector('boundary-board').setAttribute('language', 'de'), true)", &[]).await;
        board.until_so("it speaks German", "find('.board').lang === 'de'", &[]).await;
        let shown = board.text("[data-panel]").await;
        assert!(!shown.contains("Add the codes") && !shown.contains("The choir"), "{shown}");
        assert_eq!(asked_for(stage).len(), 6, "three files, on two pages: {:?}", asked_for(stage));
        stage.assert_quiet().await;
    })
    .await;
}

/// Once the texts are there.
async fn a_change_takes_a_tenth_of_a_second(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = open(stage, "de").await;
        check.walk_to_guidance(&Answers::with(&[("bond", "friends"), ("balance-giving", "no")])).await;
        let timed = r#"(() => {
            const it = probe.host(n), start = performance.now();
            window.took = 0;
            it.setAttribute("language", args[0]);
            requestAnimationFrame(() => setTimeout(() => { window.took = it.shadowRoot.querySelector(".check").lang === args[0] ? performance.now() - start : -1; }));
            return true;
        })()"#;
        let mut quickest = f64::MAX;
        for language in ["en", "de", "en", "de", "en", "de"] {
            check.run(timed, &[json!(language)]).await;
            let took = stage.browser.until("it is drawn", "window.took", &[]).await.as_f64().unwrap();
            assert!(took > 0.0, "the next frame does not show it");
            quickest = quickest.min(took);
        }
        println!("a change of language takes {quickest:.1} ms");
        assert!(quickest <= 100.0, "{quickest} ms");
        assert_ne!(check.run(HEADING, &[]).await, Value::Null);
    })
    .await;
}
