//! What is alive in the page's memory once somebody has cleared their answers, left, or the element is gone: no control that
//! was chosen, no text of the guidance, and none that an answered check alone makes: how it is kept, the code for coming back,
//! which answer was given to what. Only Chromium's own tools can look for what nothing in the page leads to.

use boundary_check_e2e::answers::{Answers, english, journey_to};
use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([
        test!(nothing_chosen_is_alive_after_clearing),
        test!(nothing_chosen_is_alive_after_leaving),
        test!(nothing_chosen_is_alive_once_the_element_is_gone),
    ])
    .collect()
}

/// What is chosen, and which guidance, among all elements that are alive, also those that are in no page.
async fn alive(browser: &Browser) -> Vec<String> {
    // The prototypes of other interfaces are among them, and are no elements.
    const LIST: &str = "function () {
        const elements = this.filter((it) => Object.getOwnPropertyDescriptor(it, 'constructor') === undefined);
        return elements.filter((it) => it.checked || it._mark?.startsWith('guidance=')).map((it) => it._mark);
    }";
    for _ in 0..3 {
        browser.protocol("HeapProfiler.collectGarbage", json!({})).await;
    }
    let prototype = browser.protocol("Runtime.evaluate", json!({ "expression": "HTMLElement.prototype" })).await;
    let all =
        browser.protocol("Runtime.queryObjects", json!({ "prototypeObjectId": prototype["result"]["objectId"] })).await;
    let id = &all["objects"]["objectId"];
    let params = json!({ "objectId": id, "functionDeclaration": LIST, "returnByValue": true });
    let found = browser.protocol("Runtime.callFunctionOn", params).await;
    assert!(found["exceptionDetails"].is_null(), "{found}");
    browser.protocol("Runtime.releaseObject", json!({ "objectId": id })).await;
    strings(&found["result"]["value"])
}

/// What only an answered check makes: the form in which it is kept, its mark of the guidance, how it says an answer, and a step
/// of this outcome. The English texts lie in the module, and come to the scripts with what shows.
fn made_of_answers(code: &str) -> Vec<String> {
    let english = english();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let said = text(&english["interface"]["guidance"]["reasons"]["answered"]);
    let forms = ["\nrole=client", "guidance=pause", said.split('{').next().unwrap(), code].map(str::to_owned);
    forms.into_iter().chain([text(&english["outcomes"]["pause"]["now"][0])]).collect()
}

/// Those of them that stand in some text of the page's memory.
async fn told(browser: &Browser, code: &str) -> Vec<String> {
    let mut texts = browser.texts_in_memory().await;
    // What the driver itself has last told a test.
    texts.retain(|text| !text.starts_with(r#"{"status":0,"#));
    assert!(
        texts.iter().any(|it| it == "boundary-check"),
        "the element's own name is not there, so this proves nothing"
    );
    made_of_answers(code).into_iter().filter(|made| texts.iter().any(|text| text.contains(&**made))).collect()
}

/// A whole journey to the guidance with its code, and some of the way back; by script, for what a driver has pressed it keeps
/// alive itself.
async fn walk(stage: &Stage) -> (Check<'_>, String) {
    stage.open("/pages/plain.html").await;
    let check = Check::on(&stage.browser);
    let guidance = check.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
    assert_eq!(guidance.outcome, "pause");
    assert_ne!(alive(&stage.browser).await, Vec::<String>::new(), "the guidance shows, so this proves nothing");
    let code = "(() => { probe.within(n, '.s-return > summary').click(); return true; })()";
    check.run(code, &[]).await;
    let pick = "((it) => it && (it.click(), true))(probe.within(n, '.s-return .option input, .s-return input[type=checkbox]'))";
    check.until("the code is offered", pick, &[]).await;
    let code = check.until("the code", "probe.within(n, '.s-return .letters')?.textContent", &[]).await;
    let code = code.as_str().unwrap().to_owned();
    // A sentence that is drawn is held by its node and by no script: of those, `alive` knows.
    let held = told(&stage.browser, &code).await;
    for made in made_of_answers(&code).into_iter().filter(|it| !it.contains(['“', '.'])) {
        assert!(
            held.contains(&made),
            "{made:?} is not there while the guidance shows, so this proves nothing: {held:?}"
        );
    }
    press(&check, "back").await;
    check.until("the review", "probe.place(n)?.screen === 'review'", &[]).await;
    (check, code)
}

async fn press(check: &Check<'_>, action: &str) {
    check.run("(probe.button(n, args[0]).click(), true)", &[json!(action)]).await;
}

/// Garbage is collected as soon as nothing is under way any more: it is asked for until there is nothing.
async fn until_nothing_is_alive(stage: &Stage, code: &str) {
    let start = std::time::Instant::now();
    loop {
        let mut found = alive(&stage.browser).await;
        if found.is_empty() {
            found = told(&stage.browser, code).await;
        }
        if found.is_empty() {
            return;
        }
        assert!(start.elapsed() < boundary_check_e2e::browser::PATIENCE, "still alive: {found:?}");
    }
}

async fn nothing_chosen_is_alive_after_clearing(engine: Engine) {
    on_stage(engine, async |stage| {
        let (check, code) = walk(stage).await;
        press(&check, "clear").await;
        check.until("the start", "probe.place(n)?.screen === 'start'", &[]).await;
        until_nothing_is_alive(stage, &code).await;
    })
    .await;
}

async fn nothing_chosen_is_alive_after_leaving(engine: Engine) {
    on_stage(engine, async |stage| {
        let (check, code) = walk(stage).await;
        // The page stays: it has a way of its own.
        let stays = "probe.host(n).addEventListener('boundary-check-exit', (event) => event.preventDefault())";
        check.run(&format!("({stays}, true)"), &[]).await;
        press(&check, "exit").await;
        check.until("it is blank", "probe.screen(n) === null", &[]).await;
        until_nothing_is_alive(stage, &code).await;
    })
    .await;
}

async fn nothing_chosen_is_alive_once_the_element_is_gone(engine: Engine) {
    on_stage(engine, async |stage| {
        let (_, code) = walk(stage).await;
        stage.browser.run("(probe.host().remove(), true)", &[]).await;
        until_nothing_is_alive(stage, &code).await;
    })
    .await;
}
