//! Hostile hosts: pages that would break what they embed, each with a whole journey through the check.
//! Policies and missing files are in `fallback`, storage that is blocked in `storage`.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use fantoccini::Locator;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Computed styles, boxes, and events that cross the border of a shadow tree, are the engine's. The journeys that styles
    // might hinder go by mouse, in one of them.
    let everywhere = [
        test!(looks_the_same_among_aggressive_styles),
        test!(has_a_width_in_every_box),
        test!(a_yew_app_and_the_check_leave_each_other_alone),
        test!(works_in_another_elements_shadow_tree),
    ];
    let logic = [
        test!(works_among_aggressive_styles),
        test!(two_have_languages_and_themes_of_their_own),
        test!(a_recording_holds_no_answer_and_no_outcome),
        test!(works_on_a_page_from_right_to_left),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

/// Answers that come to `pause`, each screen filled with the mouse.
async fn travel(check: &Check<'_>) {
    let answers = Answers::with(journey_to("pause").answers);
    let mut place = check.begin().await;
    check.press("next").await;
    check.until("the error summary", "probe.within(n, '[data-errors]')", &[]).await;
    while place.screen == "topic" {
        check.answer_all(&answers).await;
        place = check.next().await;
    }
    assert_eq!(check.press_and_leave("guidance").await.outcome, "pause");
    assert_eq!(check.press_and_leave("restart").await.screen, "start");
}

async fn works_among_aggressive_styles(engine: Engine) {
    for page in ["/pages/resets.html", "/pages/unset.html"] {
        on_stage(engine, async |stage| {
            stage.open(page).await;
            travel(&Check::on(&stage.browser)).await;
            stage.assert_quiet().await;
        })
        .await;
    }
}

/// How everything in the element looks: each element's computed style, as far as a host could hand it down. The
/// colour of a border is none of it: it tells where the mouse happens to rest.
const LOOKS: &str = r#"[...probe.root().querySelectorAll(".check, .check *")].map((element) => {
    const names = ["color", "background-color", "border-top-width", "cursor", "display", "direction",
        "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "line-height", "list-style-type",
        "padding-top", "padding-left", "margin-top", "margin-left", "text-align", "text-indent", "text-shadow",
        "text-transform", "user-select", "visibility", "white-space", "word-spacing", "opacity"];
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const looks = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return `${element.localName}.${element.getAttribute("class")} ${Math.round(width)} ${Math.round(height)} ${looks.join("; ")}`;
})"#;

/// The looks once they stay, over two frames: WebKit may say that nothing moves while a colour still fades, and between two
/// frames it stays for a while.
async fn looks(stage: &Stage) -> Vec<String> {
    let mut before = Vec::new();
    loop {
        let later =
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(probe.still()))))";
        stage.browser.until("nothing moves", later, &[]).await;
        let now = strings(&stage.browser.run(LOOKS, &[]).await);
        if now == before {
            return now;
        }
        before = now;
    }
}

async fn looks_the_same_among_aggressive_styles(engine: Engine) {
    on_stage(engine, async |stage| {
        let mut pages = Vec::new();
        for page in ["/pages/column.html", "/pages/resets.html"] {
            stage.open(page).await;
            // The answers belong to the tab, whatever its page.
            stage.browser.run("sessionStorage.clear()", &[]).await;
            stage.browser.reload().await;
            let check = Check::on(&stage.browser);
            check.ready().await;
            let mut all = looks(stage).await;
            // By a script: where the mouse rests, something would look hovered over.
            stage.browser.run("probe.button(0, 'begin').click()", &[]).await;
            check.until("the first topic", "probe.place(n)?.screen === 'topic'", &[]).await;
            check.fill(&Answers::safest()).await;
            all.extend(looks(stage).await);
            check.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
            all.extend(looks(stage).await);
            pages.push(all);
            // The answers belong to the tab, on whichever page.
            stage.browser.run("sessionStorage.clear()", &[]).await;
        }
        let [plain, hostile] = &pages[..] else { unreachable!("there are two pages") };
        assert!(plain.len() > 200, "only {} elements were looked at", plain.len());
        let different: Vec<_> = plain.iter().zip(hostile).filter(|(one, other)| one != other).take(3).collect();
        assert_eq!((different, plain.len()), (vec![], hostile.len()));
    })
    .await;
}

/// Boxes whose width follows from what is in them, as page builders make them.
async fn has_a_width_in_every_box(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/boxes.html").await;
        let count = stage.browser.run("document.querySelectorAll('boundary-check').length", &[]).await.as_u64().unwrap();
        for index in 0..count {
            Check::number(&stage.browser, index as usize).ready().await;
        }
        let narrow = "[...document.querySelectorAll('boundary-check')].map((it) => [it.parentNode.className, Math.round(it.getBoundingClientRect().width)]).filter(([, width]) => width < 290).map(String)";
        assert_eq!(strings(&stage.browser.run(narrow, &[]).await), Vec::<String>::new());
        assert_eq!(strings(&stage.browser.run("probe.sideways()", &[]).await), Vec::<String>::new());
    })
    .await;
}

/// What the Yew app has heard of its own controls: presses and changes.
async fn heard(stage: &Stage) -> Value {
    stage.browser.run("document.querySelector('#heard').innerText", &[]).await
}

async fn a_yew_app_and_the_check_leave_each_other_alone(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/yew.html").await;
        let check = Check::on(&stage.browser);
        // The app draws itself anew with every click that comes through the element around the check.
        check.begin().await;
        check.press("next").await;
        check.until("the error summary", "probe.within(n, '[data-errors]')", &[]).await;
        check.answer("role", "client").await;
        check.walk_to_review(&Answers::safest()).await;
        assert_eq!(heard(stage).await, "0 0", "the app took the check's events for its own controls'");
        let around = stage.browser.run("Number(document.querySelector('#around').innerText)", &[]).await;
        assert!(around.as_u64() > Some(20), "the app heard {around} clicks only, so this proves nothing");
        let press = stage.browser.client.find(Locator::Css("#press")).await.unwrap();
        press.click().await.unwrap();
        let field = stage.browser.client.find(Locator::Css("#type")).await.unwrap();
        field.send_keys("text").await.unwrap();
        press.click().await.unwrap();
        stage.browser.until("the app hears its own", "document.querySelector('#heard').innerText === '2 1'", &[]).await;
        assert_eq!(check.place().await.screen, "review", "the app's events did something to the check");
        // Taken out of the page and put in again, by the app.
        let swap = stage.browser.client.find(Locator::Css("#swap")).await.unwrap();
        swap.click().await.unwrap();
        stage.browser.until("it is gone", "probe.host() === undefined", &[]).await;
        swap.click().await.unwrap();
        assert_eq!(check.ready().await.screen, "review", "the tab's store brings it back");
        assert_eq!(check.press_and_leave("guidance").await.outcome, "clear");
        assert_eq!(heard(stage).await, "2 1");
        stage.assert_quiet().await;
    })
    .await;
}

async fn two_have_languages_and_themes_of_their_own(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/settings.html").await;
        let mut dates = Vec::new();
        let mut grounds = Vec::new();
        for (index, tag) in [(0, "en-GB"), (1, "en-US")] {
            let check = Check::number(&stage.browser, index);
            check.walk_to_guidance(&Answers::safest()).await;
            let lang = check.run("probe.screen(n).closest('[lang]').lang", &[]).await;
            assert_eq!(lang, tag);
            let date = "new Intl.DateTimeFormat(args[0], { dateStyle: 'long' }).format(new Date())";
            let date = stage.browser.run(date, &[json!(tag)]).await;
            let record = check.run("probe.within(n, '.record').textContent", &[]).await;
            assert!(record.as_str().unwrap().contains(date.as_str().unwrap()), "{record} has no {date}");
            dates.push(date);
            grounds
                .push(check.run("getComputedStyle(probe.root(n).querySelector('.check')).backgroundColor", &[]).await);
        }
        assert_ne!(dates[0], dates[1], "both languages write dates alike, so this proves nothing");
        assert_eq!(grounds, ["rgb(255, 253, 249)", "rgb(23, 33, 31)"]);
        stage.assert_quiet().await;
    })
    .await;
}

async fn works_in_another_elements_shadow_tree(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/nested.html").await;
        let check = Check::on(&stage.browser);
        check.begin().await;
        check.press("next").await;
        check.until("the error summary", "probe.within(n, '[data-errors]')", &[]).await;
        check.answer("role", "client").await;
        let guidance = check.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
        assert_eq!(guidance.outcome, "pause");
        stage.assert_quiet().await;
    })
    .await;
}

/// Every text by which an answer or the outcome could be told.
const TELLTALES: &str = r#"[...new Set([
    ...[...probe.root().querySelectorAll(".option span, [data-heading], .lead, li, .answer")].map((it) => it.textContent),
    ...[...probe.root().querySelectorAll("[data-outcome]")].map((it) => `data-outcome="${it.dataset.outcome}`),
].map((text) => text.trim()).filter((text) => text.length > 3))]"#;

async fn a_recording_holds_no_answer_and_no_outcome(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/recorded.html").await;
        stage.browser.client.find(Locator::Css("#own")).await.unwrap().click().await.unwrap();
        let check = Check::on(&stage.browser);
        let mut telltales = Vec::new();
        let answers = Answers::with(journey_to("pause").answers);
        let mut place = check.begin().await;
        while place.screen == "topic" {
            check.answer_all(&answers).await;
            telltales.extend(strings(&stage.browser.run(TELLTALES, &[]).await));
            place = check.next().await;
        }
        check.press_and_leave("guidance").await;
        telltales.extend(strings(&stage.browser.run(TELLTALES, &[]).await));
        assert!(telltales.len() > 60, "only {} texts to look for", telltales.len());

        let kept = stage.browser.run("JSON.stringify([host.recorded, host.clicked])", &[]).await;
        let kept = kept.as_str().unwrap();
        assert!(kept.contains("The host's own button"), "it records nothing, so this proves nothing");
        let clicks = stage.browser.run("host.clicked.length", &[]).await;
        assert!(clicks.as_u64() > Some(60), "it keeps {clicks} clicks only");
        let found: Vec<&String> = telltales.iter().filter(|text| kept.contains(*text)).collect();
        assert!(found.is_empty(), "the recording holds {found:?}");
        stage.assert_quiet().await;
    })
    .await;
}

async fn works_on_a_page_from_right_to_left(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/rtl.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        // The language of the page is the check's, too.
        let direction = "getComputedStyle(probe.screen(n)).direction";
        assert_eq!(check.run(direction, &[]).await, "rtl");
        // English is read from left to right, wherever it stands.
        check.run("(probe.host(n).setAttribute('language', 'en'), true)", &[]).await;
        check.until("it speaks English", "probe.root(n).querySelector('.check').lang === 'en'", &[]).await;
        assert_eq!(check.run(direction, &[]).await, "ltr");
        check.walk_to_guidance(&Answers::safest()).await;
        assert_eq!(strings(&stage.browser.run("probe.sideways()", &[]).await), Vec::<String>::new());
        stage.assert_quiet().await;
    })
    .await;
}
