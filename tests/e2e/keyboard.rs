//! Without a mouse: one whole journey by Tab, arrows, Space and Enter; and arrows through the answers to every question.

use boundary_check_e2e::answers::{Answers, instrument};
use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::check::{Check, Place, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Where keys lead is the engine's: all of this in each.
    let arrows = |role: String| {
        let name = format!("arrows_stay_in_their_question_of_{}", role.replace('-', "_"));
        Test::new(module_path!(), &name, move |engine| arrows_stay_in_their_question(engine, role.clone()))
    };
    roles().into_iter().map(arrows).chain([test!(the_whole_check_can_be_taken_by_keyboard)]).collect()
}

/// The answers to the question that all others follow: the first.
fn roles() -> Vec<String> {
    let first = &instrument()["topics"][0]["questions"][0];
    let roles: Vec<String> = first["options"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|it| it["value"].as_str())
        .map(str::to_owned)
        .collect();
    assert!(roles.len() > 1, "the first question has {roles:?}");
    roles
}

/// Tabs to a button and presses it.
async fn activate(browser: &Browser, action: &str) {
    browser.tab_to(Key::Tab, &format!("the button `{action}`"), |stop| stop["action"] == action).await;
    browser.press(Key::Enter).await;
}

/// Waits until the focus is on the heading of a new screen.
async fn await_heading(browser: &Browser, place: &Place) {
    browser.until(&format!("the focus is on the heading of {place}"), "probe.focus()?.heading", &[]).await;
}

/// Tabs to a question's group of radio buttons and chooses an answer there.
async fn choose(browser: &Browser, check: &Check<'_>, question: &str, value: &str) {
    let expected = format!("the answers to `{question}`");
    if browser.focus().await["name"] != question {
        browser.tab_to(Key::Tab, &expected, |stop| stop["name"] == question).await;
    }
    // Space takes the one in focus, an arrow the next.
    browser.press(Key::Space).await;
    for _ in 0..8 {
        let focus = browser.focus().await;
        assert_eq!(focus["name"], question, "the arrows leave the group");
        assert_eq!(focus["visible"], true, "nothing shows that this has the focus: {focus}");
        if focus["value"] == value {
            return check.until_chosen(question, value).await;
        }
        browser.press(Key::Down).await;
    }
    panic!("the arrows never come to `{value}` of `{question}`");
}

/// Answers every question of the screen.
async fn answer_all(browser: &Browser, check: &Check<'_>, answers: &Answers) {
    for question in check.questions().await {
        choose(browser, check, &question, answers.to(&question)).await;
    }
}

async fn the_whole_check_can_be_taken_by_keyboard(engine: Engine) {
    on_stage(engine, async |stage| {
        let browser = &stage.browser;
        let answers = Answers::safest();
        // A page with links around the check, to leave it for.
        stage.open("/pages/plain.html").await;
        let check = Check::on(browser);
        check.ready().await;

        activate(browser, "begin").await;
        let mut place = check.leave(&Place { screen: "start".into(), topic: "".into(), outcome: "".into() }).await;
        assert!(place.is_topic("situation"), "it begins at {place}");
        await_heading(browser, &place).await;

        // Next with nothing answered: the summary takes the focus, its links lead to the questions.
        activate(browser, "next").await;
        browser.until("the error summary takes the focus", "probe.focus()?.errors", &[]).await;
        for (key, question) in [(Key::Tab, "bond"), (Key::BackTab, "role")] {
            let link = |stop: &serde_json::Value| stop["gap"] == question;
            browser.tab_to(key, &format!("the link to `{question}`"), link).await;
            browser.press(Key::Enter).await;
            let arrived = "((focus) => focus?.type === 'radio' && focus.name === args[0])(probe.focus())";
            browser.until(&format!("the link leads to `{question}`"), arrived, &[json!(question)]).await;
        }
        // From the first question on: nothing here goes round by the end of the page, where each engine has
        // other stops of its own.
        answer_all(browser, &check, &answers).await;
        activate(browser, "next").await;
        place = check.leave(&place).await;

        while place.screen == "topic" {
            await_heading(browser, &place).await;
            answer_all(browser, &check, &answers).await;
            activate(browser, "next").await;
            place = check.leave(&place).await;
        }
        assert_eq!(place.screen, "review");
        await_heading(browser, &place).await;

        // Change an answer, and come back.
        browser.tab_to(Key::Tab, "Change for `focus-talk`", |stop| stop["change"] == "focus-talk").await;
        browser.press(Key::Enter).await;
        let topic = check.leave(&place).await;
        assert!(topic.is_topic("focus"), "Change leads to {topic}");
        browser.until("Change leads to the answer", "probe.focus()?.name === 'focus-talk'", &[]).await;
        choose(browser, &check, "focus-talk", "1").await;
        activate(browser, "next").await;
        place = check.leave(&topic).await;
        assert_eq!(place.screen, "review", "Change comes back to the review");
        browser.until("the focus is back on Change", "probe.focus()?.change === 'focus-talk'", &[]).await;

        activate(browser, "guidance").await;
        place = check.leave(&place).await;
        assert_eq!(place.outcome, "tend");
        await_heading(browser, &place).await;

        // Out of the element both ways: no trap.
        for (key, text) in [(Key::BackTab, "What comes before"), (Key::Tab, "What comes after")] {
            browser.tab_to(key, &format!("the link `{text}`"), |stop| stop["text"] == text).await;
        }
        browser.tab_to(Key::BackTab, "the button `restart`", |stop| stop["action"] == "restart").await;
        browser.press(Key::Enter).await;
        place = check.leave(&place).await;
        assert_eq!(place.screen, "start");
        await_heading(browser, &place).await;
        stage.assert_quiet().await;
    })
    .await;
}

/// Down through the answers to every question and up again: the focus stays in its group, also where questions appear
/// above or below it, and nothing is answered but what has the focus.
async fn arrows_stay_in_their_question(engine: Engine, role: String) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let mut place = check.begin().await;
        while place.screen == "topic" {
            let mut seen: Vec<String> = Vec::new();
            // One after another: an answer may open a question.
            while let Some(question) = check.questions().await.into_iter().find(|it| !seen.contains(it)) {
                let values = up_and_down(&stage.browser, &check, &question).await;
                // What is asked later follows from these two; with this bond everybody is asked about the balance.
                let wanted = [("role", role.as_str()), ("bond", "friends")].into_iter().find(|(of, _)| *of == question);
                if let Some((_, wanted)) = wanted {
                    let steps = values.iter().position(|it| it == wanted).expect("it is one of the answers");
                    arrow_through(&stage.browser, &check, &question, Key::Down, &values[1..=steps]).await;
                }
                seen.push(question);
            }
            place = check.next().await;
        }
        assert_eq!(place.screen, "review");
    })
    .await;
}

/// Tabs to a question, chooses its first answer, goes to the last by arrows and back; returns the answers' values.
async fn up_and_down(browser: &Browser, check: &Check<'_>, question: &str) -> Vec<String> {
    let values = "[...probe.screen(n).querySelectorAll(`input[name=${args[0]}]`)].map((it) => it.value)";
    let values = strings(&check.run(values, &[json!(question)]).await);
    browser.tab_to(Key::Tab, &format!("the answers to `{question}`"), |stop| stop["name"] == question).await;
    browser.press(Key::Space).await;
    check.until_chosen(question, &values[0]).await;
    arrow_through(browser, check, question, Key::Down, &values[1..]).await;
    let back: Vec<String> = values[..values.len() - 1].iter().rev().cloned().collect();
    arrow_through(browser, check, question, Key::Up, &back).await;
    values
}

/// Presses an arrow for each of these answers, and looks that it has the focus, is chosen, and no other has changed.
async fn arrow_through(browser: &Browser, check: &Check<'_>, question: &str, arrow: Key, values: &[String]) {
    const THERE: &str = "((focus, chosen, [name, value, before]) => focus?.name === name && focus.value === value \
        && Object.entries({ ...chosen, [name]: value }).every(([it, is]) => chosen[it] === is && (it === name || before[it] === is)))\
        (probe.focused(), probe.chosen(n), args)";
    let before = check.run("probe.chosen(n)", &[]).await;
    for value in values {
        browser.press(arrow).await;
        let expected =
            format!("{arrow:?} leads to `{value}` of `{question}`, and every other answer is as before: {before}");
        check.until(&expected, THERE, &[json!(question), json!(value), before.clone()]).await;
    }
}
