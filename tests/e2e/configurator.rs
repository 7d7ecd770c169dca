//! The configurator: what one chooses shows in the preview, the snippet and the address, and the snippet works.

use std::cell::RefCell;
use std::collections::BTreeSet;

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::audit::Audit;
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site::{STRICT_POLICY, under_policy};
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_with};
use boundary_check_e2e::test;
use fantoccini::Locator;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // The clipboard, the keyboard, and a snippet that works, are the engine's; what a form makes of it is the page's own.
    let everywhere =
        [test!(a_pasted_snippet_works), test!(copying_says_that_it_is_done), test!(the_keyboard_reaches_everything)];
    let logic = [
        test!(preview_snippet_and_address_follow_the_form),
        test!(the_end_of_the_preview_is_a_press_away),
        test!(a_frame_is_told_the_same),
        test!(what_is_wrong_is_said_and_left_out),
        test!(a_hostile_link_is_read_safely),
        test!(the_page_is_accessible_in_every_way_of_showing_it),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

/// A name that would break out of an attribute, and its query.
const NAME: &str = "Our \"code\" & <more>";
const NAMED: &str = "code-name=Our+%22code%22+%26+%3Cmore%3E";

/// What can be pressed or typed into and is under 44 px high; links within a sentence may be.
const SMALL: &str = r#"[...document.querySelectorAll("button, .button, .home, footer a, summary, .choice, select, textarea, input:not([type=radio])")]
  .filter((it) => probe.visible(it) && it.getBoundingClientRect().height < 43.9).map((it) => it.outerHTML)"#;

/// The snippet as it stands there to be copied.
pub(crate) const SNIPPET: &str = "document.getElementById('snippet').value";

/// Opens the page with these choices in its address.
pub(crate) async fn open(stage: &Stage, query: &str) {
    stage.open(&format!("/embed.html{query}")).await;
    stage.browser.until("there is a snippet", SNIPPET, &[]).await;
}

/// What is to be copied.
pub(crate) async fn snippet(stage: &Stage) -> String {
    stage.browser.run(SNIPPET, &[]).await.as_str().unwrap_or_default().to_owned()
}

/// Types into a field and leaves it.
pub(crate) async fn write(stage: &Stage, field: &str, text: &str) {
    let field = stage.browser.client.find(Locator::Id(field)).await.expect("there is such a field");
    field.send_keys(text).await.expect("it takes text");
    stage.browser.press(Key::Tab).await;
}

/// Clicks whatever a selector finds.
pub(crate) async fn click(stage: &Stage, selector: &str) {
    let found = stage.browser.client.find(Locator::Css(selector)).await;
    found.unwrap_or_else(|error| panic!("{selector}: {error}")).click().await.expect("it can be clicked");
}

async fn choose_colour(stage: &Stage, name: &str, colour: &str) {
    let choose = "((field) => { field.value = args[1]; ['input', 'change'].forEach((type) => field.dispatchEvent(new Event(type, { bubbles: true }))); })(document.getElementById(args[0]))";
    stage.browser.run(choose, &[json!(name), json!(colour)]).await;
}

/// What an element says, by its id.
pub(crate) async fn text_of(stage: &Stage, id: &str) -> String {
    let text = stage.browser.run("document.getElementById(args[0]).textContent", &[json!(id)]).await;
    text.as_str().unwrap_or_default().to_owned()
}

async fn preview_snippet_and_address_follow_the_form(engine: Engine) {
    let policy = format!("{STRICT_POLICY}; frame-src 'self'; require-trusted-types-for 'script'");
    on_stage_with(engine, under_policy(&policy), async |stage| {
        stage.open_check().await;
        click(stage, "footer a[href^=embed]").await;
        stage.browser.until("there is a snippet", SNIPPET, &[]).await;
        let steps = stage.browser.run("history.length", &[]).await;
        write(stage, "code-name", NAME).await;
        write(stage, "friendship-wait-months", "12").await;
        click(stage, "[name=theme][value=dark]").await;
        choose_colour(stage, "accent", "#ffd0e0").await;

        for again in [false, true] {
            if again {
                stage.browser.reload().await;
                Check::on(&stage.browser).ready().await;
            }
            let preview = "((it) => [it.codeName, it.friendshipWaitMonths, it.theme, it.storage, it.style.getPropertyValue('--boundary-check-accent')])(probe.host())";
            assert_eq!(stage.browser.run(preview, &[]).await, json!([NAME, 12, "dark", "off", "#ffd0e0"]));
            let expected = format!(
                "<script type=\"module\" src=\"{}\"></script>\n<style>boundary-check {{ --boundary-check-accent: #ffd0e0; }}</style>\n<boundary-check code-name=\"Our &quot;code&quot; &amp; &lt;more&gt;\" friendship-wait-months=\"12\" theme=\"dark\">",
                "/boundary-check-files/boundary-check.js"
            );
            let snippet = snippet(stage).await;
            assert!(snippet.starts_with(&expected), "{snippet}\nis not\n{expected}");
            let query = format!("?{NAMED}&friendship-wait-months=12&theme=dark&accent=%23ffd0e0");
            stage.browser.until("the address keeps it", "location.search === args[0]", &[json!(query)]).await;
            assert_eq!(stage.browser.run("history.length", &[]).await, steps, "a choice is a step in the history");
        }

        click(stage, "[data-colour=accent] button").await;
        assert!(!snippet(stage).await.contains("accent"), "the default is not taken back");
        assert_eq!(stage.browser.run("probe.focused().id", &[]).await, "accent", "the focus is lost with the button");
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_pasted_snippet_works(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, &format!("?{NAMED}&code-url=https%3A%2F%2Fexample.org%2F%3Fa%26b&accent=%23123456&theme=light&folder=/")).await;
        let snippet = snippet(stage).await;
        stage.open("/pages/blank.html").await;
        stage.browser.run("(document.open(), document.write(args[0]), document.close())", &[json!(snippet)]).await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        let begin = "getComputedStyle(probe.button(n, 'begin')).backgroundColor";
        assert_eq!(check.run(begin, &[]).await, "rgb(18, 52, 86)");
        check.walk_to_guidance(&Answers::safest()).await;
        let link = "[...probe.screen(n).querySelectorAll('a')].find((it) => it.href === 'https://example.org/?a&b')?.textContent";
        assert_eq!(check.run(link, &[]).await, NAME);
    })
    .await;
}

async fn the_end_of_the_preview_is_a_press_away(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, &format!("?{NAMED}")).await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        click(stage, "#to-guidance").await;
        check
            .until("the guidance with the code's name", "probe.screen(n)?.innerText.includes(args[0])", &[json!(NAME)])
            .await;
        assert_eq!(stage.browser.run("probe.keys()", &[]).await, json!([]), "the preview keeps answers");
    })
    .await;
}

async fn a_frame_is_told_the_same(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, &format!("?{NAMED}&accent=%23123456&embed=iframe")).await;
        let source = "document.querySelector('#stage iframe')?.getAttribute('src')";
        let source = stage.browser.until("a frame", source, &[]).await;
        assert_eq!(source, json!(format!("frame.html?{NAMED}&storage=off&accent=%23123456")));
        let snippet = snippet(stage).await;
        let address = "/boundary-check-files/frame.html";
        assert!(snippet.starts_with("<iframe data-boundary-check src="), "{snippet}");
        assert!(snippet.contains(&format!("{address}?{}&amp;accent=%23123456\"", NAMED)), "{snippet}");
        click(stage, "[name=embed][value=element]").await;
        Check::on(&stage.browser).ready().await;
    })
    .await;
}

async fn what_is_wrong_is_said_and_left_out(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, "").await;
        for (field, wrong, right) in [
            ("code-url", "www.example.org", "https://www.example.org"),
            ("advice-url", "javascript:alert(1)", "tel:+4512345678"),
            ("romance-wait-months", "2 years", "24"),
            ("exit-url", "tel:112", "https://example.org/weather"),
        ] {
            write(stage, field, wrong).await;
            let said = text_of(stage, &format!("{field}-problem")).await;
            assert!(said.contains(&format!("“{wrong}”")), "{field} says: {said}");
            assert!(!snippet(stage).await.contains(field), "{wrong} is in the snippet");
            let element = stage.browser.client.find(Locator::Id(field)).await.unwrap();
            element.clear().await.unwrap();
            write(stage, field, right).await;
            assert_eq!(text_of(stage, &format!("{field}-problem")).await, "");
            assert!(snippet(stage).await.contains(&format!("{field}=\"{right}\"")));
        }
        choose_colour(stage, "accent", "#777777").await;
        choose_colour(stage, "on-accent", "#808080").await;
        let said = text_of(stage, "on-accent-problem").await;
        assert!(said.contains("1.1") && said.contains("4.5"), "{said}");
        choose_colour(stage, "surface", "#ffffff").await;
        let said = text_of(stage, "surface-problem").await;
        assert!(said.contains("in dark"), "{said}");
        click(stage, "[name=theme][value=light]").await;
        assert_eq!(text_of(stage, "surface-problem").await, "");
    })
    .await;
}

async fn a_hostile_link_is_read_safely(engine: Engine) {
    on_stage(engine, async |stage| {
        let query = "?code-url=javascript:alert(1)&theme=%22%3E&accent=red&font=x;%7D&onload=alert(1)&__proto__=x&romance-wait-months=99&folder=//evil.example";
        open(stage, query).await;
        stage.browser.until("nothing of it is kept", "location.search === ''", &[]).await;
        assert!(snippet(stage).await.contains("<boundary-check theme=\"page\">"), "something of it is in the snippet");
        assert_eq!(text_of(stage, "elsewhere").await, "");
        Check::on(&stage.browser).ready().await;
        stage.assert_quiet().await;

        // Files from elsewhere may be meant, so they are named.
        open(stage, "?folder=https://elsewhere.example/check").await;
        assert!(snippet(stage).await.contains("src=\"https://elsewhere.example/check/boundary-check.js\""));
        assert!(text_of(stage, "elsewhere").await.contains("elsewhere.example"));
        stage.assert_quiet().await;
    })
    .await;
}

async fn copying_says_that_it_is_done(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, "").await;
        for what in ["snippet", "link"] {
            click(stage, &format!("#copy-{what}")).await;
            let said = "document.getElementById(args[0]).textContent";
            stage.browser.until("it is said how copying went", said, &[json!(format!("{what}-copied"))]).await;
        }
    })
    .await;
}

async fn the_page_is_accessible_in_every_way_of_showing_it(engine: Engine) {
    on_stage(engine, async |stage| {
        let mut audit = Audit::of(stage);
        for (what, query) in [
            ("plain", ""),
            ("full", "?code-name=x&accent=%23777777&surface=%23eeeeee&radius=0&folder=https://a.example/"),
        ] {
            open(stage, query).await;
            Check::on(&stage.browser).ready().await;
            if what == "full" {
                write(stage, "code-url", "wrong").await;
                // The preview shows the weak colours that the page warns of; they are not the page's own.
                stage.browser.run("(document.getElementById('stage').hidden = true)", &[]).await;
            }
            audit.look(what).await;
            assert_eq!(strings(&stage.browser.run(SMALL, &[]).await), Vec::<String>::new(), "under 44 px");
        }
        audit.finish();
    })
    .await;
}

async fn the_keyboard_reaches_everything(engine: Engine) {
    on_stage(engine, async |stage| {
        let browser = &stage.browser;
        open(stage, "").await;
        Check::on(browser).ready().await;
        browser.tab_to(Key::Tab, "what is folded away", |stop| stop["tag"] == "summary").await;
        browser.press(Key::Enter).await;
        let names = RefCell::new(BTreeSet::new());
        let note = |stop: &serde_json::Value| {
            names.borrow_mut().insert(stop["name"].as_str().unwrap_or_default().to_owned());
            stop["text"] == "Copy link for a colleague"
        };
        browser.tab_to(Key::Tab, "the last button", note).await;
        browser
            .tab_to(Key::BackTab, "the first link", |stop| {
                note(stop);
                stop["text"] == "Boundary Check"
            })
            .await;
        // WebKitGTK's Tab passes over the fields for colours, as Safari's does unless it is told otherwise.
        let kind = if engine == Engine::WebKit { "input[type=color]" } else { "nothing" };
        let fields = "[...new Set([...document.querySelector('form').elements].filter((it) => !it.matches(args[0])).map((it) => it.name).filter(Boolean))]";
        for field in strings(&browser.run(fields, &[json!(kind)]).await) {
            assert!(names.borrow().contains(&field), "the keyboard never comes to {field}");
        }
    })
    .await;
}
