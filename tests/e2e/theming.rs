//! What a page can style: every part and property of the reference, and nothing more.

use std::collections::BTreeSet;
use std::fs;

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::places;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Where styles end at a shadow tree is the engine's. Which parts and properties there are is the check's.
    let logic = [test!(the_parts_are_those_of_the_reference), test!(every_property_of_the_reference_shows)];
    let looks = [
        test!(a_theme_is_the_element_s_own),
        test!(a_theme_can_be_the_page_s),
        test!(a_page_s_rule_for_what_has_the_focus_draws_no_box_around_it_all),
    ];
    in_chromium(logic).chain(looks).collect()
}

/// Walks to the guidance by way of an error summary, and looks at each screen.
async fn look_at_each_screen(stage: &Stage, expression: &str, args: &[Value]) -> BTreeSet<String> {
    let check = Check::on(&stage.browser);
    let answers = Answers::with(journey_to("pause").answers);
    let mut seen = BTreeSet::new();
    check.ready().await;
    seen.extend(strings(&stage.browser.run(expression, args).await));
    let mut place = check.begin().await;
    check.press("next").await;
    check.until("the error summary", "probe.within(n, '[data-errors]')", &[]).await;
    while place.screen == "topic" {
        seen.extend(strings(&stage.browser.run(expression, args).await));
        check.fill(&answers).await;
        seen.extend(strings(&stage.browser.run(expression, args).await));
        place = check.next().await;
    }
    seen.extend(strings(&stage.browser.run(expression, args).await));
    check.press_and_leave("guidance").await;
    seen.extend(strings(&stage.browser.run(expression, args).await));
    seen
}

async fn the_parts_are_those_of_the_reference(engine: Engine) {
    on_stage(engine, async |stage| {
        let file = fs::read_to_string(places::repository().join("src/element/interface.json")).unwrap();
        let interface: Value = serde_json::from_str(&file).unwrap();
        let named = interface["check"]["parts"].as_array().unwrap().iter().map(|part| part["name"].as_str().unwrap().to_owned());
        stage.open("/pages/plain.html").await;
        let parts = "[...probe.root().querySelectorAll('[part]')].flatMap((it) => [...it.part])";
        assert_eq!(look_at_each_screen(stage, parts, &[]).await, named.collect());
        stage.browser.run("(document.adoptedStyleSheets = [new CSSStyleSheet()], document.adoptedStyleSheets[0].replaceSync('boundary-check::part(heading) { color: rgb(1, 2, 3); }'))", &[]).await;
        assert_eq!(stage.browser.run("getComputedStyle(probe.within(0, '[data-heading]')).color", &[]).await, "rgb(1, 2, 3)");
    })
    .await;
}

/// The names of the properties in which the values of `:root` show, wherever they are used.
const SHOWN: &str = r#"(() => {
    const wanted = Object.entries(args[0]);
    const styles = [...probe.root().querySelectorAll(".check, .check *")].flatMap((element) =>
        [undefined, "::before"].map((pseudo) => getComputedStyle(element, pseudo)));
    const names = ["color", "background-color", "border-top-color", "border-left-color", "fill", "stroke", "font-family",
        "font-size", "line-height", "padding-top", "max-width", "border-top-left-radius", "border-top-width", "top"];
    const values = new Set(styles.flatMap((style) => names.map((name) => style.getPropertyValue(name))));
    return wanted.filter(([, value]) => values.has(value)).map(([name]) => name);
})()"#;

async fn every_property_of_the_reference_shows(engine: Engine) {
    let tokens = fs::read_to_string(places::repository().join("styles/tokens.css")).unwrap();
    let names = tokens.split("var(--boundary-check-").skip(1).map(|rest| rest.split(',').next().unwrap());
    let is_colour = |name: &&str| {
        ["light-dark(", "color-mix("].iter().any(|way| tokens.contains(&format!("--boundary-check-{name}, {way}")))
    };
    let colours: Vec<&str> = names.filter(is_colour).collect();
    assert!(colours.len() > 8, "{colours:?}");
    // What is set, and how it shows where it is used as it is.
    let mut set = vec![
        ("font", "Georgia", "Georgia"),
        ("font-heading", "Courier", "Courier"),
        ("font-size", "23px", "23px"),
        ("line-height", "2", "46px"),
        ("space", "7px", "7px"),
        ("width", "501px", "501px"),
        ("radius", "3px", "3px"),
        ("border", "5px", "5px"),
        ("top", "11px", "11px"),
    ];
    let numbered: Vec<String> = (1..=colours.len()).map(|number| format!("rgb({number}, 200, {number})")).collect();
    set.extend(colours.iter().zip(&numbered).map(|(name, colour)| (*name, colour.as_str(), colour.as_str())));
    assert_eq!(set.len(), tokens.matches("--boundary-check-").count(), "a property is not tried");
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let values: Value = set.iter().map(|(name, value, _)| ((*name).to_owned(), json!(value))).collect();
        let shows: Value = set.iter().map(|(name, _, shows)| ((*name).to_owned(), json!(shows))).collect();
        let apply = "Object.entries(args[0]).forEach(([name, value]) => document.documentElement.style.setProperty(`--boundary-check-${name}`, value))";
        stage.browser.run(apply, &[values]).await;
        let shown = look_at_each_screen(stage, SHOWN, &[shows]).await;
        let missing: Vec<_> = set.iter().filter(|(name, ..)| !shown.contains(*name)).collect();
        // The accents of safety belong to another outcome, which is a colour of the same kind as care.
        assert_eq!(missing.iter().map(|(name, ..)| *name).collect::<Vec<_>>(), ["safety"]);
    })
    .await;
}

/// Styles of the page around end at the element, and the element's end there, too.
async fn a_theme_is_the_element_s_own(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        let looks = "[getComputedStyle(document.querySelector('h1')).cssText || [...getComputedStyle(document.querySelector('h1'))].map((name) => getComputedStyle(document.querySelector('h1'))[name]).join(), document.styleSheets.length, document.adoptedStyleSheets.length]";
        // A scroll bar that comes with the element would make the page narrower.
        stage.browser.run("(document.documentElement.style.overflowY = 'scroll', probe.host().remove())", &[]).await;
        let before = stage.browser.run(looks, &[]).await;
        stage.browser.run("document.body.append(Object.assign(document.createElement('boundary-check'), { theme: 'dark' }))", &[]).await;
        check.ready().await;
        let after = stage.browser.run(looks, &[]).await;
        assert_eq!(after, before, "the page looks otherwise than without the element");
        stage.browser.run("(document.documentElement.style.colorScheme = 'light')", &[]).await;
        let ground = check.run("getComputedStyle(probe.root(n).querySelector('.check')).backgroundColor", &[]).await;
        assert_eq!(ground, "rgb(23, 33, 31)", "the page's scheme came in");
    })
    .await;
}

/// As the page is: by its scheme, and light where it names none.
async fn a_theme_can_be_the_page_s(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        stage.browser.run("(probe.host().setAttribute('theme', 'page'), true)", &[]).await;
        let ground = "getComputedStyle(probe.root(n).querySelector('.check')).backgroundColor";
        let (light, dark) = ("rgb(255, 253, 249)", "rgb(23, 33, 31)");
        for (scheme, expected) in [("dark", dark), ("light", light), ("only dark", dark), ("normal", light)] {
            stage.browser.run("(document.documentElement.style.colorScheme = args[0])", &[json!(scheme)]).await;
            assert_eq!(check.run(ground, &[]).await, expected, "{scheme}");
        }
        assert_eq!(stage.browser.run("probe.host().theme", &[]).await, "page", "it is no value");
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_page_s_rule_for_what_has_the_focus_draws_no_box_around_it_all(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/plain.html").await;
        let rule = "(document.adoptedStyleSheets = [new CSSStyleSheet()], document.adoptedStyleSheets[0].replaceSync(':focus, :focus-within { outline: 5px solid }'))";
        stage.browser.run(rule, &[]).await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        stage.browser.run("void probe.button(0, 'begin').focus()", &[]).await;
        let outline = "getComputedStyle(args[0] ? probe.host(0) : document.body).outlineStyle";
        assert_eq!(stage.browser.run(outline, &[json!(false)]).await, "solid", "the rule is there");
        assert_eq!(stage.browser.run(outline, &[json!(true)]).await, "none");
    })
    .await;
}
