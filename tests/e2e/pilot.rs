//! A study: a part after the guidance in which somebody saves a file with their answers, to hand in themself. Only by a person's
//! press; nothing is sent, nothing is kept, the page around learns nothing; who names no study loads nothing of it.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::axe::{self, Rules};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::devtools::{DESKTOP, PHONE, Scheme};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::test;
use serde_json::{Value, json};

use crate::framed::Host;
use crate::pilot_file::{BOX, PART, STUDY, agree, cell, guided, save_into, saved, text, words, write};

/// The tests of this file. Only Chromium's protocol says where a download goes; what is drawn is the same in every engine.
pub(crate) fn tests() -> Vec<Test> {
    let chromium = in_chromium([
        test!(whatever_clears_takes_the_word_and_the_consent_along),
        test!(who_names_no_study_loads_nothing_of_it),
        test!(a_bad_id_and_a_case_switch_it_off_and_say_so),
        test!(by_keyboard_alone),
        test!(it_is_accessible_in_light_and_dark_and_in_arabic),
        test!(it_is_on_no_print),
        test!(in_a_frame_consent_is_to_what_is_in_plain_view),
    ]);
    [test!(it_is_offered_and_asks_first)].into_iter().chain(chromium).collect()
}

async fn it_is_offered_and_asks_first(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = guided(stage, "/pages/strict.html", &Answers::safest()).await;
        let said = text(&check, ".s-pilot").await;
        for part in ["title", "holds-answers", "leaves", "care", "word-form", "consent"] {
            assert!(said.contains(&words("en", part)), "{part}: {said}");
        }
        assert!(said.contains("“pilot-1”"), "{said}");
        assert_eq!(check.run(&format!("{BOX}.checked"), &[]).await, false, "nothing is agreed to beforehand");
        let told = text(&check, ".s-share").await;
        assert!(told.contains(&words("en", "told")), "{told}");
        check.click_on(".s-pilot button").await;
        let missing = "probe.within(n, '#agreed-missing').textContent === args[0] && probe.focused()?.name === 'pilot'";
        check.until("it asks for consent", missing, &[json!(words("en", "consent-missing"))]).await;
        agree(&check).await;
    })
    .await;
}

async fn whatever_clears_takes_the_word_and_the_consent_along(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = guided(stage, "/pages/listening.html", &Answers::safest()).await;
        let anew = "((it) => it && it.querySelector('.typed').value === '' && !it.querySelector('[name=pilot]').checked \
            && it.querySelector('h3').textContent === args[0])(probe.within(n, '.s-pilot'))";
        let filled = async || {
            write(&check, "paper lantern").await;
            agree(&check).await;
        };
        // Another language, another study, a look at the answers.
        filled().await;
        check.run("(probe.host(n).language = 'da', null)", &[]).await;
        check.until("it is new in Danish", anew, &[json!(words("da", "title"))]).await;
        check.run("(probe.host(n).language = 'en', null)", &[]).await;
        check.until("it is new in English", anew, &[json!(words("en", "title"))]).await;
        filled().await;
        check.run("(probe.host(n).setAttribute('pilot', 'pilot-2'), null)", &[]).await;
        check.until("it is new for another study", anew, &[json!(words("en", "title"))]).await;
        assert!(text(&check, ".s-pilot").await.contains("“pilot-2”"));
        filled().await;
        check.press_and_leave("back").await;
        check.press_and_leave("guidance").await;
        check.until("it is new after the answers", anew, &[json!(words("en", "title"))]).await;
        // Without a study, nothing of it is there.
        filled().await;
        check.run("(probe.host(n).removeAttribute('pilot'), null)", &[]).await;
        let gone = "!probe.root(n).querySelector('.s-pilot, .pilot')";
        check.until("it is gone", gone, &[]).await;
        check.run("(probe.host(n).setAttribute('pilot', 'pilot-1'), null)", &[]).await;
        check.until("it is new", anew, &[json!(words("en", "title"))]).await;
        for way in ["clear", "restart", "script", "exit"] {
            filled().await;
            match way {
                "script" => drop(check.run("(probe.host(n).restart(), null)", &[]).await),
                "exit" => {
                    check.run("(addEventListener('boundary-check-exit', (it) => it.preventDefault()), null)", &[]).await;
                    check.run("(probe.button(n, 'exit').click(), null)", &[]).await;
                }
                way => check.press(way).await,
            }
            check.until(&format!("{way} takes it away"), gone, &[]).await;
            if way != "exit" {
                check.walk_to_guidance(&Answers::safest()).await;
                check.until(&format!("it is new after {way}"), anew, &[json!(words("en", "title"))]).await;
            }
        }
    })
    .await;
}

async fn who_names_no_study_loads_nothing_of_it(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let loaded = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('pilot')).length";
        check.walk_to_guidance(&Answers::safest()).await;
        assert_eq!(check.run(loaded, &[]).await, 0);
        assert!(!check.shows(".s-pilot").await);
        // Who names one loads it at the guidance, and no sooner.
        check.press_and_leave("restart").await;
        stage.browser.run("(probe.host().setAttribute('pilot', args[0]), null)", &[json!(STUDY)]).await;
        check.walk_to_review(&Answers::safest()).await;
        assert_eq!(check.run(loaded, &[]).await, 0);
        check.press_and_leave("guidance").await;
        check.until("the part for the study", PART, &[]).await;
        assert_eq!(check.run(loaded, &[]).await, 1);
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_bad_id_and_a_case_switch_it_off_and_say_so(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = guided(stage, "/pages/strict.html", &Answers::safest()).await;
        for (id, expected) in
            [("two words", "expected 1 to 40 of a-z, A-Z, 0-9, _ and -"), ("=1+1", "expected 1 to 40 of")]
        {
            stage.browser.run("(probe.host().setAttribute('pilot', args[0]), null)", &[json!(id)]).await;
            check.until("it is off", "!probe.root(n).querySelector('.s-pilot, .pilot')", &[]).await;
            let said = stage.said().await.join("\n").replace("\\\"", "\"");
            assert!(said.contains(&format!("pilot=\"{id}\": {expected}")), "{said}");
        }
        stage.open("/case.html?case=new-baby").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        stage.browser.run("(probe.host().setAttribute('pilot', args[0]), null)", &[json!(STUDY)]).await;
        check.walk_to_guidance(&Answers::safest()).await;
        let loaded =
            "performance.getEntriesByType('resource').some((it) => it.name.includes('pilot') && it.responseEnd > 0)";
        check.until("its script has come", loaded, &[]).await;
        let mut said = String::new();
        while !said.contains("expected no case beside it") {
            said += &stage.said().await.join("\n");
            assert!(!check.shows(".s-pilot").await, "a made-up case has none: {said}");
        }
    })
    .await;
}

async fn by_keyboard_alone(engine: Engine) {
    on_stage(engine, async |stage| {
        let folder = tempfile::tempdir().unwrap();
        save_into(stage, folder.path()).await;
        let browser = &stage.browser;
        let check = guided(stage, "/pages/plain.html", &Answers::safest()).await;
        let on = |selector: &'static str| format!("probe.focused()?.matches('{selector}') === true");
        let to = async |selector: &'static str| {
            browser.tab_to(Key::Tab, selector, |_| true).await;
            for _ in 0..60 {
                if browser.run(&on(selector), &[]).await == true {
                    return;
                }
                browser.tab_to(Key::Tab, selector, |_| true).await;
            }
            panic!("Tab never came to {selector}");
        };
        to(".s-pilot .typed").await;
        browser.write("paper lantern").await;
        to(".s-pilot [name=pilot]").await;
        while check.run(&format!("{BOX}.checked"), &[]).await == false {
            browser.press(Key::Space).await;
        }
        to(".s-pilot button").await;
        browser.press(Key::Enter).await;
        let file = saved(stage, folder.path()).await;
        assert_eq!(cell(&file, "id"), "paper lantern");
        assert_eq!(browser.run(&on(".s-pilot button"), &[]).await, true, "the focus stays");
    })
    .await;
}

async fn it_is_accessible_in_light_and_dark_and_in_arabic(engine: Engine) {
    on_stage(engine, async |stage| {
        let browser = &stage.browser;
        let check = guided(stage, "/", &Answers::with(journey_to("pause").answers)).await;
        // With all that it can say.
        write(&check, "anna 1980").await;
        check.click_on(".s-pilot button").await;
        check.until("it complains", "probe.within(n, '#agreed-missing').textContent !== ''", &[]).await;
        for (viewport, scheme) in [(PHONE, Scheme::Light), (DESKTOP, Scheme::Dark)] {
            browser.show_in(viewport).await;
            browser.show_as(scheme).await;
            assert_eq!(axe::violations(browser, Rules::All).await, Vec::<String>::new(), "{}", viewport.name);
        }
        check.run("(probe.host(n).language = 'ar', null)", &[]).await;
        check.until_speaks("ar").await;
        let speaks = "probe.within(n, '.s-pilot h3')?.textContent === args[0]";
        check.until("it speaks Arabic", speaks, &[json!(words("ar", "title"))]).await;
        browser.show_in(PHONE).await;
        browser.show_as(Scheme::Light).await;
        assert_eq!(axe::violations(browser, Rules::All).await, Vec::<String>::new(), "Arabic");
        let wide = "document.documentElement.scrollWidth <= innerWidth && ((it) => it.scrollWidth <= it.clientWidth)(probe.within(n, '.s-pilot'))";
        assert_eq!(check.run(wide, &[]).await, true, "nothing goes sideways");
        browser.show_as_usual().await;
    })
    .await;
}

async fn it_is_on_no_print(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = guided(stage, "/pages/strict.html", &Answers::safest()).await;
        stage.browser.protocol("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        assert_eq!(check.run("probe.visible(probe.within(n, '.s-pilot'))", &[]).await, false);
        assert_eq!(check.run("probe.visible(probe.within(n, '.s-again'))", &[]).await, true, "the rest is");
        stage.browser.protocol("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    })
    .await;
}

async fn in_a_frame_consent_is_to_what_is_in_plain_view(engine: Engine) {
    on_stage(engine, async |stage| {
        let folder = tempfile::tempdir().unwrap();
        save_into(stage, folder.path()).await;
        let host = Host::open(stage, "?pilot=pilot-1", "").await;
        let check = host.enter(0).await;
        check.walk_to_guidance(&Answers::safest()).await;
        check.until("the part for the study", PART, &[]).await;
        host.fits().await;
        host.leave().await;
        host.run("scrollTo(0, document.documentElement.scrollHeight)").await;
        host.run("(document.querySelector('iframe').style.opacity = '0.01', true)").await;
        host.enter(0).await;
        let check = Check::on(&stage.browser);
        let covered = "new Promise((done) => new IntersectionObserver(([{ isVisible }], it) => isVisible || (it.disconnect(), done(true)), \
            { trackVisibility: true, delay: 100 }).observe(probe.within(n, '.s-pilot .consent')))";
        check.run(&format!("(async () => await {covered})()"), &[]).await;
        let covered = "document.querySelector('.covered')?.textContent";
        while check.run(&format!("({covered} ?? '') === ''"), &[]).await == true {
            check.click_on(".s-pilot .consent").await;
        }
        assert_eq!(check.run(&format!("{BOX}.checked"), &[]).await, false);
        host.leave().await;
        host.run("(document.querySelector('iframe').style.opacity = '', true)").await;
        host.enter(0).await;
        let check = Check::on(&stage.browser);
        agree(&check).await;
        check.click_on(".s-pilot button").await;
        // The driver scrolls the page around in its own time: some presses land beside.
        while check.run("probe.within(n, '.s-pilot .said').textContent", &[]).await == "" {
            check.click_on(".s-pilot button").await;
        }
        assert_eq!(cell(&saved(stage, folder.path()).await, "study"), STUDY);
        host.leave().await;
        let told: Value = host.run("told.map((it) => it.name)").await;
        assert!(!told.to_string().contains("complete"), "the page around is told nothing of it: {told}");
    })
    .await;
}
