//! The questions on paper: what is chosen shows, and what shows is printed.

use std::collections::BTreeMap;

use boundary_check_content as built_in;
use boundary_check_e2e::cases::{self, Case};
use boundary_check_e2e::check::strings;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::pdf::{self, A4, LETTER, Print};
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::site::under_policy;
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    vec![
        test!(what_is_chosen_shows_and_nothing_else),
        // WebKit's driver cannot print.
        test!(what_shows_is_printed_whole_on_a4_and_letter).without(Engine::WebKit),
        test!(the_keyboard_is_enough),
        test!(a_button_prints_where_scripts_run).only(Engine::Chromium),
        // In the others the page's watcher is a script, which this policy refuses, and no driver can switch
        // scripts off.
        test!(a_policy_without_scripts_changes_nothing).only(Engine::Chromium),
        test!(it_works_with_javascript_off).only(Engine::Chromium),
    ]
}

async fn open(stage: &Stage) {
    stage.open("/paper.html").await;
}

/// Presses a control's label.
async fn choose(stage: &Stage, control: &str) {
    stage.browser.click(control, "document.getElementById(args[0]).labels[0]", &[json!(control)]).await;
}

/// The headings of the sheets that show.
async fn sheets(stage: &Stage) -> Vec<String> {
    let sheets =
        "[...document.querySelectorAll('.sheet')].filter(probe.visible).map((it) => it.querySelector('h2').innerText)";
    strings(&stage.browser.run(sheets, &[]).await)
}

/// What the style sheet leaves free around a page, in points, but for a millimetre.
const MARGIN: f64 = 25.0;

/// Whom a short form is about.
const ROLES: [&str; 3] = ["client", "paused", "acquaintance"];
const FORM: &str = "The questions";
const GUIDE: &str = "The scoring guide";

async fn what_is_chosen_shows_and_nothing_else(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage).await;
        assert_eq!(sheets(stage).await, [FORM, GUIDE]);
        let questions = async || {
            let shown = "[...document.querySelectorAll('.question')].filter(probe.visible).length";
            stage.browser.run(shown, &[]).await.as_u64().unwrap()
        };
        let whole = questions().await;
        for role in ROLES {
            choose(stage, &format!("case-{role}")).await;
            assert_eq!(sheets(stage).await, [FORM, GUIDE]);
            assert!((1..whole).contains(&questions().await), "{role}: the form is not shorter");
        }
        for Case { id, title, .. } in cases::all() {
            choose(stage, &format!("case-{id}")).await;
            assert_eq!(sheets(stage).await, [&title, FORM, GUIDE]);
        }
        let Case { title, .. } = cases::all().pop().unwrap();
        let key = format!("Key: {title}");
        choose(stage, "part-key").await;
        assert_eq!(sheets(stage).await, [&title, FORM, GUIDE, &key]);
        choose(stage, "part-form").await;
        assert_eq!(sheets(stage).await, [GUIDE, &key]);
        choose(stage, "part-guide").await;
        assert_eq!(sheets(stage).await, [key.as_str()]);
        choose(stage, "case-none").await;
        assert_eq!(sheets(stage).await, Vec::<String>::new());
        let hint = "probe.visible(document.querySelector('.needs-case'))";
        assert_eq!(stage.browser.run(hint, &[]).await, true, "nothing says that a key needs a case");
        stage.assert_quiet().await;
    })
    .await;
}

/// Every text that shows on the sheets is on paper, and every word of it on its page.
async fn assert_whole(stage: &Stage, print: &Print, what: &str) {
    let texts = r#"[...document.querySelectorAll(".sheet")].filter(probe.visible).flatMap((sheet) => {
        const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) if (probe.visible(walker.currentNode.parentElement)) texts.push(walker.currentNode.data);
        return texts;
    })"#;
    let letters = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for text in strings(&stage.browser.run(texts, &[]).await) {
        *counts.entry(letters(&text)).or_default() += 1;
    }
    counts.remove("");
    assert!(counts.len() > 10, "{what}: there is nothing to print");
    let printed = print.letters().to_lowercase();
    for (text, count) in counts {
        let found = printed.matches(&text).count();
        assert!(found >= count, "{what}: “{text}” is on paper {found} times rather than {count}");
    }
    assert_eq!(print.cut_off(MARGIN), Vec::<String>::new(), "{what}: something is cut off");
    assert!(print.pages.iter().all(|page| !page.trim().is_empty()), "{what}: an empty page");
}

async fn what_shows_is_printed_whole_on_a4_and_letter(engine: Engine) {
    on_stage(engine, async |stage| {
        let Case { id, title, .. } = cases::all().swap_remove(0);
        for paper in [A4, LETTER] {
            open(stage).await;
            let print = pdf::print(&stage.browser, paper).await;
            assert_whole(stage, &print, &format!("the empty form on {}", paper.name)).await;
            assert!(print.pages.len() <= 8, "{} pages of {}", print.pages.len(), paper.name);
            assert!(!print.text().contains(&title), "a case that is not chosen is printed");

            choose(stage, &format!("case-{id}")).await;
            let print = pdf::print(&stage.browser, paper).await;
            assert_whole(stage, &print, &format!("a case on {}", paper.name)).await;
            assert!(print.pages.len() <= 7, "{} pages of {}", print.pages.len(), paper.name);
            assert!(print.pages[0].contains(&title), "the case does not stand at the top");
            assert!(!print.text().contains(&format!("Key: {title}")), "the key is printed unasked");
            let controls = "document.querySelector('.intro').innerText.split('\\n')[0]";
            let heading = stage.browser.run(controls, &[]).await;
            assert!(!print.text().contains(heading.as_str().unwrap()), "the choice itself is printed");

            choose(stage, "part-guide").await;
            let print = pdf::print(&stage.browser, paper).await;
            assert_whole(stage, &print, &format!("the form alone on {}", paper.name)).await;
            assert!(print.pages.len() <= 3, "{} pages of {}", print.pages.len(), paper.name);

            for role in ROLES {
                choose(stage, &format!("case-{role}")).await;
                let print = pdf::print(&stage.browser, paper).await;
                assert_whole(stage, &print, &format!("the short form for {role} on {}", paper.name)).await;
                assert!(print.pages.len() <= 2, "{role}: {} pages of {}", print.pages.len(), paper.name);
            }
            choose(stage, &format!("case-{id}")).await;
            choose(stage, "part-form").await;
            choose(stage, "part-key").await;
            let print = pdf::print(&stage.browser, paper).await;
            assert_whole(stage, &print, &format!("the key on {}", paper.name)).await;
            assert_eq!(print.pages.len(), 1, "the key on {}", paper.name);
            assert!(print.pages[0].contains(&format!("Key: {title}")), "the key comes first");
        }
    })
    .await;
}

async fn the_keyboard_is_enough(engine: Engine) {
    on_stage(engine, async |stage| {
        let browser = &stage.browser;
        open(stage).await;
        let Case { title, .. } = cases::all().swap_remove(0);
        let at = |name: &'static str| move |stop: &Value| stop["name"] == name;
        let stop = browser.tab_to(Key::Tab, "the cases", at("case")).await;
        assert_eq!(stop["visible"], true, "nothing shows where the focus is");
        // Past the short forms to the first case.
        for _ in 0..=ROLES.len() {
            browser.press(Key::Down).await;
        }
        assert_eq!(sheets(stage).await, [&title, FORM, GUIDE]);
        for (part, sheets_then) in
            [("form", vec![GUIDE.to_owned()]), ("guide", vec![]), ("key", vec![format!("Key: {title}")])]
        {
            let stop = browser.tab_to(Key::Tab, part, |stop| stop["value"] == part).await;
            assert_eq!(stop["visible"], true, "nothing shows where the focus is");
            browser.press(Key::Space).await;
            assert_eq!(sheets(stage).await, sheets_then, "after {part}");
        }
    })
    .await;
}

async fn a_policy_without_scripts_changes_nothing(engine: Engine) {
    let policy = "default-src 'none'; style-src 'self'; img-src 'self'";
    on_stage_with(engine, under_policy(policy), async |stage| {
        open(stage).await;
        let Case { id, title, .. } = cases::all().swap_remove(0);
        choose(stage, &format!("case-{id}")).await;
        assert_eq!(sheets(stage).await, [&title, FORM, GUIDE]);
        // The button has no script, and so it does not show; nothing else is missed.
        assert_eq!(stage.browser.run("document.querySelector('.print button').hidden", &[]).await, true);
        let said = stage.said().await;
        assert!(said.iter().all(|it| it.contains("/paper.js")), "{said:?}");
    })
    .await;
}

async fn a_button_prints_where_scripts_run(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage).await;
        stage.browser.run("(window.print = () => { window.printed = true; }, true)", &[]).await;
        let button = "document.querySelector('.print button:not([hidden])')";
        stage.browser.until("the button", &format!("{button} !== null"), &[]).await;
        stage.browser.click("the button", button, &[]).await;
        stage.browser.until("it prints", "window.printed", &[]).await;
        stage.assert_quiet().await;
    })
    .await;
}

async fn it_works_with_javascript_off(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.browser.protocol("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        open(stage).await;
        // The link home and those to other languages, then the cases.
        for _ in 0..=built_in::languages().len() + 1 {
            stage.browser.press(Key::Tab).await;
        }
        for _ in 0..=ROLES.len() {
            stage.browser.press(Key::Down).await;
        }
        let print = pdf::print(&stage.browser, A4).await;
        assert!(print.pages[0].contains(&cases::all()[0].title), "the case is not printed: {}", print.pages[0]);
    })
    .await;
}
