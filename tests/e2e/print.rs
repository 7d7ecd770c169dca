//! The record and the limits sheet on paper.

use boundary_check_e2e::answers::{Answers, english, journey_to};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::pdf::{self, A4, LETTER, Print};
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file. Only Chromium prints to a file, and only its protocol reaches into a frame
/// before it prints.
pub(crate) fn tests() -> Vec<Test> {
    vec![
        test!(the_page_prints_as_a_record_of_one_or_two_pages).only(Engine::Chromium),
        test!(the_fullest_record_still_fits_on_two_pages).only(Engine::Chromium),
        test!(the_print_button_prints_the_record_and_nothing_of_the_host).only(Engine::Chromium),
        test!(the_limits_sheet_prints_on_one_page).only(Engine::Chromium),
        test!(frames_for_printing_do_not_pile_up).only(Engine::Chromium),
        test!(clearing_takes_the_printed_copy_along).only(Engine::Chromium),
    ]
}

/// Keeps what each frame would print, in the page's own window.
pub(crate) const CATCH: &str = r#"
window.print = () => {
  const sheets = [...document.adoptedStyleSheets, ...document.styleSheets];
  (top.printed ??= []).push({
    frame: window !== top,
    text: document.body.innerText,
    html: document.documentElement.outerHTML,
    css: sheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n"),
  });
};
"#;

fn title_of(outcome: &str) -> String {
    english()["outcomes"][outcome]["title"].as_str().unwrap().to_owned()
}

fn action(name: &str) -> String {
    english()["interface"]["action"][name].as_str().unwrap().to_owned()
}

/// Presses a button that prints and returns what would come out of the printer.
pub(crate) async fn caught(stage: &Stage, check: &Check<'_>, action: &str) -> Value {
    check.press(action).await;
    let printed = stage.browser.until(&format!("`{action}` prints"), "window.printed", &[]).await;
    assert_eq!(printed.as_array().map(Vec::len), Some(1), "`{action}` prints once");
    assert_eq!(printed[0]["frame"], true, "`{action}` prints from a frame, not the host's page");
    printed[0].clone()
}

/// Puts what a frame would print, its `html` and `css`, into a page of its own.
pub(crate) async fn lay_out(stage: &Stage, printed: &Value) {
    stage.open("/pages/blank.html").await;
    let put = r#"((html, css) => {
        const parsed = new DOMParser().parseFromString(html, "text/html");
        document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
        return document.body.textContent.length;
    })(args[0].html, args[0].css)"#;
    assert_ne!(stage.browser.run(put, std::slice::from_ref(printed)).await, 0);
}

/// Puts what was caught into a page of its own, and prints that on each size of paper.
pub(crate) async fn on_paper(stage: &Stage, printed: &Value) -> [Print; 2] {
    lay_out(stage, printed).await;
    [pdf::print(&stage.browser, A4).await, pdf::print(&stage.browser, LETTER).await]
}

/// A record is one or two pages, none of them empty, and says what came out.
fn assert_record(print: &Print, outcome: &str, name: &str) {
    let count = print.pages.len();
    assert!((1..=2).contains(&count), "{outcome} takes {count} pages of {name}");
    assert!(print.pages.iter().all(|page| !page.trim().is_empty()), "{outcome}: an empty page of {name}");
    assert!(print.text().contains(&title_of(outcome)), "{outcome} on {name} lacks its title");
}

/// The browser's own Print, on the public page.
async fn the_page_prints_as_a_record_of_one_or_two_pages(engine: Engine) {
    for outcome in ["clear", "find-out", "pause", "stay-stopped", "protect-yourself"] {
        on_stage(engine, async |stage| {
            let check = stage.open_check().await;
            check.walk_to_guidance(&Answers::with(journey_to(outcome).answers)).await;
            for paper in [A4, LETTER] {
                assert_record(&pdf::print(&stage.browser, paper).await, outcome, paper.name);
            }
        })
        .await;
    }
}

/// The longest there is: every part has drifted, every point of balance is missing, four alerts.
pub(crate) const FULLEST: [(&str, &str); 21] = [
    ("bond", "friends"),
    ("vulnerable", "yes"),
    ("focus-talk", "3"),
    ("focus-altered", "2"),
    ("disclosure-problem", "3"),
    ("confidence-others", "1"),
    ("counsel-advice", "3"),
    ("counsel-unreferred", "2"),
    ("limits-special", "3"),
    ("limits-gifts", "2"),
    ("limits-money", "1"),
    ("contact-secret", "1"),
    ("depend-refuse", "2"),
    ("depend-refer", "2"),
    ("attract-feelings", "0"),
    ("balance-freedom", "no"),
    ("balance-refuse", "no"),
    ("balance-giving", "no"),
    ("balance-independent", "no"),
    ("balance-agreed", "no"),
    ("balance-advised", "no"),
];

async fn the_fullest_record_still_fits_on_two_pages(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        check.walk_to_guidance(&Answers::with(&FULLEST)).await;
        for paper in [A4, LETTER] {
            assert_record(&pdf::print(&stage.browser, paper).await, "pause", paper.name);
        }
    })
    .await;
}

async fn the_print_button_prints_the_record_and_nothing_of_the_host(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.browser.before_each_page(CATCH).await;
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
        let printed = caught(stage, &check, "print").await;
        let host = stage.browser.run("document.querySelector('h1').innerText", &[]).await;
        let html = printed["html"].as_str().unwrap();
        assert!(!html.contains(&format!("{}</h1>", host.as_str().unwrap())), "the host's content is not printed");
        stage.assert_quiet().await;
        for (print, paper) in on_paper(stage, &printed).await.iter().zip([A4, LETTER]) {
            assert_record(print, "pause", paper.name);
            assert!(!print.text().contains(&action("print")), "a button is printed");
        }
    })
    .await;
}

async fn the_limits_sheet_prints_on_one_page(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.browser.before_each_page(CATCH).await;
        let check = stage.open_check().await;
        check.walk_to_guidance(&Answers::with(journey_to("set-limits").answers)).await;
        let printed = caught(stage, &check, "sheet").await;
        stage.assert_quiet().await;
        let english = english();
        let sheet = &english["interface"]["sheet"];
        let steps = english["interface"]["guidance"]["steps"].as_str().unwrap();
        for print in on_paper(stage, &printed).await {
            let text = print.text();
            for line in [&sheet["title"], &sheet["lines"][0], &sheet["lines"][8], &sheet["sign"][1]] {
                let line = line.as_str().unwrap();
                assert!(text.contains(line), "the sheet lacks “{line}”: “{text}”");
            }
            assert!(!text.contains(steps), "the sheet carries nothing of the guidance");
            assert_eq!(print.pages.len(), 1, "a sheet is one page");
        }
    })
    .await;
}

/// Where a browser would not print, the copy for it must not outlive the answers.
async fn clearing_takes_the_printed_copy_along(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.browser.before_each_page(CATCH).await;
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.walk_to_guidance(&Answers::safest()).await;
        check.press("print").await;
        stage.browser.until("it prints", "window.printed?.length === 1", &[]).await;
        check.press_and_leave("clear").await;
        stage.browser.until("the copy is gone", "probe.root().querySelector('iframe') === null", &[]).await;
        // The exit, where the page cannot be left: it blanks the check.
        check.walk_to_guidance(&Answers::safest()).await;
        check.press("print").await;
        stage.browser.until("it prints again", "window.printed?.length === 2", &[]).await;
        stage.browser.run("(window.tree = probe.root(), true)", &[]).await;
        stage.browser.run("(addEventListener('pagehide', () => sessionStorage.setItem('copies', String(tree.querySelectorAll('iframe').length))), true)", &[]).await;
        check.press("exit").await;
        stage.browser.until("the plain page", "!location.pathname.endsWith('plain.html') && document.readyState === 'complete'", &[]).await;
        assert_eq!(stage.browser.run("sessionStorage.getItem('copies')", &[]).await, "0");
    })
    .await;
}

/// Printed twice is printed twice: the frame is made anew, and none is left behind.
async fn frames_for_printing_do_not_pile_up(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.browser.before_each_page(CATCH).await;
        let check = stage.open_check().await;
        check.walk_to_guidance(&Answers::safest()).await;
        for times in 1..=2 {
            check.press("print").await;
            stage.browser.until("it prints", "window.printed?.length === args[0]", &[json!(times)]).await;
            let close = "probe.root().querySelectorAll('iframe').forEach((frame) => frame.contentWindow?.dispatchEvent(new Event('afterprint')))";
            stage.browser.run(close, &[]).await;
            stage.browser.until("the frame is gone", "probe.root().querySelector('iframe') === null", &[]).await;
        }
    })
    .await;
}
