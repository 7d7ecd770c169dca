//! The note that somebody has taken a check to its end: when it shows, what it says, and that it says nothing else.

use boundary_check_e2e::answers::{Answers, english, instrument, journey_to, page_words};
use boundary_check_e2e::axe::{self, Rules};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::{Value, json};

use crate::print::{CATCH, on_paper};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    vec![
        test!(the_note_is_the_same_whatever_the_guidance_said),
        test!(it_follows_the_check_and_its_language).only(Engine::Chromium),
        test!(it_prints_on_one_page_with_a_line_for_the_name).only(Engine::Chromium),
    ]
}

const PAGE: &str = "/pages/certificate.html";
const TEXT: &str =
    "document.querySelector('boundary-certificate').shadowRoot.querySelector('section')?.innerText ?? ''";

async fn note_after(stage: &Stage, outcome: &str) -> String {
    stage.open(PAGE).await;
    let check = Check::on(&stage.browser);
    check.ready().await;
    assert_eq!(stage.browser.run(TEXT, &[]).await, "", "nothing is promised before the end");
    check.walk_to_guidance(&Answers::with(journey_to(outcome).answers)).await;
    let text = stage.browser.until("the note", TEXT, &[]).await;
    check.press("clear").await;
    stage.browser.until("the note is gone", &format!("({TEXT}) === ''"), &[]).await;
    text.as_str().unwrap().to_owned()
}

async fn the_note_is_the_same_whatever_the_guidance_said(engine: Engine) {
    on_stage(engine, async |stage| {
        let mildest = note_after(stage, "clear").await;
        assert_eq!(mildest, note_after(stage, "stop").await);
        stage.browser.run("void import('/boundary-check.js').then(async ({ ready, score }) => (await ready(), window.scored = score({ role: 'client', bond: 'professional', vulnerable: 'no' })))", &[]).await;
        let scored = stage.browser.until("a result", "window.scored", &[]).await;
        for part in ["Example Association", "A-1234", scored["hash"].as_str().unwrap()] {
            assert!(mildest.contains(part), "{part}: {mildest}");
        }
        for outcome in instrument()["outcomes"].as_array().unwrap() {
            let id = outcome["id"].as_str().unwrap();
            let title = english()["outcomes"][id]["title"].as_str().unwrap().to_owned();
            assert!(!mildest.contains(&title), "it tells of {id}");
        }
    })
    .await;
}

async fn it_follows_the_check_and_its_language(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open(PAGE).await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        stage.browser.run("void (document.querySelector('boundary-check').language = 'de')", &[]).await;
        stage.browser.run("void (document.querySelector('boundary-certificate').language = 'de')", &[]).await;
        check.until_speaks("de").await;
        check.walk_to_guidance(&Answers::safest()).await;
        let said = |tag: &str, text: &str| page_words(tag)["certificate"][text].as_str().unwrap().to_owned();
        stage.browser.until("the note in German", &format!("({TEXT}).includes(args[0])"), &[json!(said("de", "silent"))]).await;
        assert_eq!(axe::violations(&stage.browser, Rules::All).await, Vec::<String>::new());
        // Somebody else's check says nothing about this one, and a made-up case is no check about an own client.
        stage.browser.run("void document.body.dispatchEvent(new CustomEvent('boundary-check-phase', { detail: { phase: 'start' }, bubbles: true }))", &[]).await;
        assert!(stage.browser.run(TEXT, &[]).await.as_str().unwrap().contains(&said("de", "own")));
        let told = "probe.host(0).dispatchEvent(new CustomEvent('boundary-check-' + args[0], { detail: args[1], bubbles: true, composed: true }))";
        stage.browser.run(told, &[json!("language"), json!({ "language": "ar" })]).await;
        let right = "document.querySelector('boundary-certificate').shadowRoot.querySelector('section').dir";
        assert_eq!(stage.browser.run(right, &[]).await, "rtl");
        stage.browser.run(told, &[json!("exit"), json!({})]).await;
        assert_eq!(stage.browser.run(TEXT, &[]).await, "");
    })
    .await;
}

async fn it_prints_on_one_page_with_a_line_for_the_name(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.browser.before_each_page(CATCH).await;
        stage.open(PAGE).await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        check.walk_to_guidance(&Answers::with(journey_to("stop").answers)).await;
        stage.browser.until("the note", TEXT, &[]).await;
        let button = "document.querySelector('boundary-certificate').shadowRoot.querySelector('button')";
        stage.browser.click("the button that prints", button, &[]).await;
        let printed: Value = stage.browser.until("it prints", "window.printed", &[]).await;
        assert_eq!(printed[0]["frame"], true, "the page around is not printed");
        for print in on_paper(stage, &printed[0]).await {
            assert_eq!(print.pages.len(), 1);
            let text = print.text();
            assert!(
                text.contains("Example Association") && text.contains("Name:") && !text.contains("A page that"),
                "{text}"
            );
        }
    })
    .await;
}
