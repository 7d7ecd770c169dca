//! The code of a case in a workshop: what it carries, whose it is, and the round after the discussion.

use std::collections::BTreeMap;

use boundary_check_content as built_in;
use boundary_check_core::codes::{CaseResult, ResultCode, ResultCodeFormat, Round};
use boundary_check_core::instrument::{TopicKind, TopicText};
use boundary_check_e2e::cases;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::test;
use serde_json::{Value, json};

use crate::cases::{IN_WORKSHOP, open};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // What a camera sees is drawn by the engine. What a code carries is the check's own.
    let logic = [
        test!(two_people_with_the_same_result_have_two_codes),
        test!(the_second_round_begins_with_the_answers_of_the_first),
        test!(without_a_workshop_there_is_no_code),
        test!(the_code_is_sent_or_copied),
        test!(somebody_joins_afterwards_by_name),
        test!(the_round_stands_on_every_screen),
        test!(a_workshop_of_the_address_stays_when_the_address_is_cleaned),
    ];
    in_chromium(logic).chain([test!(a_code_carries_the_result_and_stays_the_same)]).collect()
}

const WORKSHOP: &str = "Spring day";
const CODE: &str = "probe.within(n, '[data-code]')";

/// Waits for the code and returns it.
pub(crate) async fn show_code(check: &Check<'_>) -> String {
    let code = check.until("the code", &format!("{CODE}?.innerText.trim()"), &[]).await;
    code.as_str().unwrap().to_owned()
}

/// What a code of the workshop carries.
pub(crate) fn read(code: &str) -> (ResultCode, CaseResult) {
    let code_format = ResultCodeFormat::new(built_in::instrument(), built_in::cases().len(), WORKSHOP).unwrap();
    let code = code_format.decode(&code.replace('-', "")).unwrap_or_else(|error| panic!("{code}: {error:?}"));
    (code, code_format.response(code).unwrap())
}

async fn a_code_carries_the_result_and_stays_the_same(engine: Engine) {
    on_stage(engine, async |stage| {
        let case = cases::named("since-the-split");
        let check = open(stage, &case, IN_WORKSHOP).await;
        let start = check.run("probe.screen(n).innerText", &[]).await;
        assert!(start.as_str().unwrap().contains("Workshop: Spring day"), "{start}");
        check.walk_to_guidance(&case.answers()).await;
        let code = show_code(&check).await;
        let (_, response) = read(&code);
        let instrument = built_in::instrument();
        assert_eq!(&*built_in::cases()[response.case].id, case.id);
        assert_eq!(response.round, Round::First);
        assert_eq!(&*instrument.outcomes[response.outcome].id, case.outcome);
        // The profile begins with what has drifted furthest.
        let shown: BTreeMap<_, _> = check.data("dimension").await.into_iter().zip(check.data("level").await).collect();
        let texts = built_in::english();
        let dimensions = instrument.topics.iter().filter(|topic| topic.kind == TopicKind::Dimension);
        let names = dimensions.map(|topic| texts.get(topic.text(TopicText::Name)).to_owned());
        let carried: BTreeMap<_, _> = names.zip(response.levels.iter().map(|level| level.id().to_owned())).collect();
        assert_eq!((carried.len(), &carried), (9, &shown), "the levels of the profile");
        let seen = stage.browser.scan("probe.within(0, '.qr')", &[]).await;
        assert_eq!(seen, code, "what a camera reads");
        // Neither the way back to the answers nor a reload gives a second code.
        check.press_and_leave("back").await;
        check.press_and_leave("guidance").await;
        assert_eq!(check.until("the code", &format!("{CODE}?.innerText.trim()"), &[]).await, code.as_str());
        stage.browser.reload().await;
        check.ready().await;
        assert_eq!(show_code(&check).await, code);
        stage.assert_quiet().await;
    })
    .await;
}

async fn two_people_with_the_same_result_have_two_codes(engine: Engine) {
    on_stage(engine, async |stage| {
        let case = cases::named("the-envelope");
        let check = open(stage, &case, IN_WORKSHOP).await;
        check.walk_to_guidance(&case.answers()).await;
        let first = show_code(&check).await;
        // The next one at the same device.
        check.press_and_leave("restart").await;
        check.walk_to_guidance(&case.answers()).await;
        let second = show_code(&check).await;
        assert_ne!(first, second);
        assert_eq!(read(&first).1, read(&second).1, "they carry the same");
    })
    .await;
}

async fn the_second_round_begins_with_the_answers_of_the_first(engine: Engine) {
    on_stage(engine, async |stage| {
        let case = cases::named("new-baby");
        let check = open(stage, &case, IN_WORKSHOP).await;
        check.walk_to_guidance(&case.answers()).await;
        let first = show_code(&check).await;
        let review = check.press_and_leave("second-round").await;
        assert_eq!(review.screen, "review");
        check.change("disclosure-problem").await;
        check.until("the question", "probe.place(n)?.screen === 'topic'", &[]).await;
        check.answer("disclosure-problem", "3").await;
        assert_eq!(check.next().await.screen, "review");
        assert_eq!(check.press_and_leave("guidance").await.outcome, "reset");
        check.until("the second code", &format!("{CODE}?.innerText.trim() !== args[0]"), &[json!(first)]).await;
        let second = show_code(&check).await;
        assert_eq!(read(&second).1.round, Round::Second);
        assert_ne!(read(&first).1.outcome, read(&second).1.outcome);
        let again = "probe.button(n, 'second-round')";
        assert_eq!(check.run(again, &[]).await, Value::Null, "there is no third round");
        let title = "probe.within(n, '.section.code h3').innerText";
        assert_eq!(check.run(title, &[]).await, "Your code for the workshop, round 2");
        // It stays the second round in this tab.
        stage.browser.reload().await;
        check.ready().await;
        assert_eq!(show_code(&check).await, second);
        // Pressed too early, there is a way back, with another code for what was answered since.
        check.press("first-round").await;
        check.until("the first round", &format!("{title}.endsWith('round 1')"), &[]).await;
        let back = show_code(&check).await;
        assert_eq!(read(&back).1.round, Round::First);
        assert_eq!(read(&back).1.outcome, read(&second).1.outcome);
    })
    .await;
}

async fn a_workshop_of_the_address_stays_when_the_address_is_cleaned(engine: Engine) {
    on_stage(engine, async |stage| {
        // Before the module is there, as scripts that count visits do.
        stage.server.set_fault(
            "/boundary-check-workshop.wasm",
            xtask::server::Fault::Delayed(std::time::Duration::from_millis(500)),
        );
        stage.open("/pages/case.html?workshop=Spring%20day").await;
        let clean = "(history.replaceState(null, '', location.pathname), location.search)";
        assert_eq!(stage.browser.run(clean, &[]).await, "");
        let check = Check::on(&stage.browser);
        check.ready().await;
        // What the element itself names counts before it; a change of a setting is read with an address that names none.
        for (set, name) in [("'Another day'", "Another day"), ("null", "Spring day")] {
            stage.browser.run(&format!("(probe.host().workshop = {set}, true)"), &[]).await;
            check.until(name, "probe.screen(n).innerText.includes(args[0])", &[json!(name)]).await;
        }
        let case = cases::named("the-choir");
        check.walk_to_guidance(&case.answers()).await;
        let (_, result) = read(&show_code(&check).await);
        assert_eq!(&*built_in::cases()[result.case].id, case.id);
        stage.assert_quiet().await;
    })
    .await;
}

/// A chat has cut the link before the workshop: nothing need be answered again.
async fn somebody_joins_afterwards_by_name(engine: Engine) {
    on_stage(engine, async |stage| {
        let case = cases::named("new-baby");
        // Typed from a wall.
        stage.open("/case.html?case=New-Baby").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        check.walk_to_guidance(&case.answers()).await;
        assert_eq!(check.run(CODE, &[]).await, Value::Null);
        let form = "document.querySelector('.join')";
        stage.browser.click("the field", &format!("{form}.workshop"), &[]).await;
        stage.browser.write("  spring DAY ").await;
        stage.browser.press(Key::Enter).await;
        let code = show_code(&check).await;
        assert_eq!(&*built_in::cases()[read(&code).1.case].id, case.id);
        let said =
            format!("document.activeElement === {form}.querySelector('.joined') && document.activeElement.innerText");
        let said = stage.browser.until("it is said", &said, &[]).await;
        assert!(said.as_str().unwrap().starts_with("You are in."), "{said}");
        stage.browser.reload().await;
        check.ready().await;
        assert_eq!(show_code(&check).await, code, "a reload is in it, too");
        assert_eq!(stage.browser.run(&format!("{form}.hidden"), &[]).await, true);
        stage.assert_quiet().await;
    })
    .await;
}

async fn the_round_stands_on_every_screen(engine: Engine) {
    on_stage(engine, async |stage| {
        let case = cases::named("new-baby");
        let check = open(stage, &case, IN_WORKSHOP).await;
        let round = "probe.within(n, '.workshop')?.innerText";
        let first = "Workshop: Spring day · Round 1, before the discussion";
        assert_eq!(check.run(round, &[]).await, first);
        check.begin().await;
        assert_eq!(check.run(round, &[]).await, first);
        check.walk_to_guidance(&case.answers()).await;
        check.press_and_leave("second-round").await;
        let second = "Workshop: Spring day · Round 2, after the discussion";
        check.until("the review of round 2", &format!("{round} === args[0]"), &[json!(second)]).await;
        stage.browser.reload().await;
        assert_eq!(check.ready().await.screen, "review");
        assert_eq!(check.run(round, &[]).await, second, "a reload keeps it");
        check.press_and_leave("guidance").await;
        let title = "probe.within(n, '.code h3').innerText";
        assert_eq!(check.run(title, &[]).await, "Your code for the workshop, round 2");
        check.press("first-round").await;
        check.until("back again", &format!("{title}.endsWith('round 1')"), &[]).await;
        check.press_and_leave("back").await;
        assert_eq!(check.run(round, &[]).await, first);
        stage.assert_quiet().await;
    })
    .await;
}

/// By the share sheet of a device that has one, and by the clipboard: the code, and nothing beside it.
async fn the_code_is_sent_or_copied(engine: Engine) {
    on_stage(engine, async |stage| {
        let browser = &stage.browser;
        let stubs = r#"((set) => {
            window.calls = [];
            const taken = (what) => (data) => (window.calls.push([what, data]), window.refuses ? Promise.reject(new DOMException("", "AbortError")) : Promise.resolve());
            set(navigator, "share", localStorage.getItem("sheetless") ? undefined : taken("share"));
            set(navigator, "clipboard", { writeText: taken("copy") });
        })((of, name, value) => Object.defineProperty(of, name, { value, configurable: true }))"#;
        browser.before_each_page(stubs).await;
        let case = cases::named("new-baby");
        let check = open(stage, &case, IN_WORKSHOP).await;
        check.walk_to_guidance(&case.answers()).await;
        let code = show_code(&check).await;
        let said = "probe.root(n).querySelector('[aria-live]').textContent";
        check.press("copy-code").await;
        check.until("that it is copied", &format!("{said} === 'The code is copied.'"), &[]).await;
        check.press("send-code").await;
        assert_eq!(browser.run("calls", &[]).await, json!([["copy", code], ["share", { "text": code }]]));
        // Whoever closes the sheet has decided: it is no error, and the code stays where it is.
        browser.run("(window.refuses = true)", &[]).await;
        check.press("send-code").await;
        assert_eq!(browser.run("calls.length", &[]).await, 3);
        check.press("copy-code").await;
        check.until("that it is not", &format!("{said}.includes('could not be copied')"), &[]).await;
        assert_eq!(show_code(&check).await, code);
        stage.assert_quiet().await;
        // A device without a share sheet is not offered one.
        browser.run("(localStorage.setItem('sheetless', 'yes'), true)", &[]).await;
        browser.reload().await;
        check.ready().await;
        assert_eq!(show_code(&check).await, code);
        assert_eq!(check.run("probe.button(n, 'send-code')", &[]).await, Value::Null);
        assert_eq!(check.run("probe.visible(probe.button(n, 'copy-code'))", &[]).await, true);
        stage.assert_quiet().await;
    })
    .await;
}

async fn without_a_workshop_there_is_no_code(engine: Engine) {
    on_stage(engine, async |stage| {
        let case = cases::named("the-envelope");
        for query in ["", "&workshop=", "&workshop=%20%20"] {
            let check = open(stage, &case, query).await;
            check.walk_to_guidance(&case.answers()).await;
            assert_eq!(check.run("probe.within(n, '.section.code')", &[]).await, Value::Null, "{query}");
            assert!(check.shows(".reading").await, "{query}");
            // The answers belong to the tab, whatever the address says.
            stage.browser.run("sessionStorage.clear()", &[]).await;
        }
    })
    .await;
}
