//! Recorders of sessions, as their makers ship them and with nothing set, on a page with the check as it is shipped: what
//! they send of a whole journey holds no answer, no outcome and nothing of the guidance.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use boundary_check_e2e::answers::{Answers, english, instrument, journey_to};
use boundary_check_e2e::browser::PATIENCE;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::collector::Collector;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use fantoccini::Locator;
use serde_json::{Value, json};

/// Between two looks at what a recorder has sent.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([
        test!(clarity_learns_nothing),
        test!(mixpanel_learns_nothing),
        test!(posthog_learns_nothing),
        test!(rrweb_learns_nothing),
        test!(sentry_learns_nothing),
        test!(openreplay_learns_nothing),
        test!(an_outcome_of_one_word_would_be_found),
        test!(names_and_ids_are_others_on_each_load),
    ])
    .collect()
}

/// Every text by which a question, an answer, an outcome or a sentence of the guidance could be told.
fn telltales() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut words = |value: &Value| texts(value, &mut found);
    let english = english();
    for part in ["questions", "outcomes", "causes", "alerts", "topics", "frequency", "checks", "unsure"] {
        words(&english[part]);
    }
    ids(&instrument(), &mut found);
    // Short ones stand in any text; so do words that the recorders themselves use.
    found.retain(|text| text.len() > 5 && text.contains([' ', '-']));
    found
}

fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => found.extend(text.split(['\n', '|']).map(|line| line.trim().to_owned())),
        Value::Array(list) => list.iter().for_each(|it| texts(it, found)),
        Value::Object(fields) => fields.values().for_each(|it| texts(it, found)),
        _ => {}
    }
}

/// The ids of questions, options and outcomes.
fn ids(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|it| ids(it, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, it)| match it {
            Value::String(id) if name == "id" || name == "value" => {
                found.insert(id.clone());
            }
            _ => ids(it, found),
        }),
        _ => {}
    }
}

/// The outcomes that are told by one word, such as `pause`, in a form that no sentence has by chance: a whole value of JSON or of an
/// attribute, what an attribute or the check's own mark says, a text with its length before it.
fn outcomes_told(read: &str) -> BTreeSet<String> {
    let known = instrument();
    let ids = known["outcomes"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap());
    let told = |word: &&str| {
        read.match_indices(word).any(|(at, _)| {
            let (before, after) = (&read[..at], &read[at + word.len()..]);
            let quoted = |mark: char| {
                let ends = after.trim_start_matches('\\').strip_prefix(mark);
                before.ends_with(mark) && ends.is_some_and(|rest| !rest.starts_with(':'))
            };
            let marked = ["guidance=", "outcome="].iter().any(|mark| before.ends_with(mark));
            let counted = before.ends_with(char::from(u8::try_from(word.len()).unwrap()));
            ['"', '\''].into_iter().any(quoted) || marked || counted
        })
    };
    ids.filter(|id| !id.contains('-')).filter(told).map(str::to_owned).collect()
}

/// The id of a button of the host, which is pressed first.
const OWN: &str = "the-hosts-own";

/// A whole journey on the page of a recorder, by mouse; `last` where that comes after the check, by script.
async fn recorded(stage: &Stage, by: &str, last: bool) -> String {
    let collector = Collector::start().await;
    let order = if last { "&last=1" } else { "" };
    stage.open("/pages/blank.html").await;
    stage.browser.run("(sessionStorage.clear(), localStorage.clear())", &[]).await;
    // A recorder keeps in a cookie where its last session was sent; and those of robots are none for some.
    stage.browser.protocol("Network.clearBrowserCookies", json!({})).await;
    let agent = stage.browser.run("navigator.userAgent.replace('Headless', '')", &[]).await;
    stage.browser.protocol("Network.setUserAgentOverride", json!({ "userAgent": agent })).await;
    stage
        .browser
        .before_each_page("Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })")
        .await;
    stage.open(&format!("/pages/recorder.html?by={by}&to={}{order}", collector.url())).await;
    stage.browser.until("it records", "document.documentElement.dataset.recorded", &[]).await;
    stage.browser.until("the check has begun", "getComputedStyle(document.querySelector('boundary-check p')).display !== 'none' && document.querySelector('boundary-check p').getClientRects().length === 0", &[]).await;
    assert_eq!(stage.browser.run("document.querySelector('boundary-check').shadowRoot", &[]).await, Value::Null);
    stage.browser.client.find(Locator::Css("#the-hosts-own")).await.unwrap().click().await.unwrap();
    stage.browser.look_into_closed_tree().await;
    let check = Check::on(&stage.browser);
    let answers = Answers::with(journey_to("pause").answers);
    if last {
        // What is drawn is the same, and so is what a recorder may read of it: once by mouse is enough.
        assert_eq!(check.walk_to_guidance(&answers).await.outcome, "pause");
    } else {
        let mut place = check.begin().await;
        while place.screen == "topic" {
            check.answer_all(&answers).await;
            place = check.next().await;
        }
        assert_eq!(check.press_and_leave("guidance").await.outcome, "pause");
    }
    // What is still to be sent goes when the page goes, and the worker of one sends on its own; one sends nothing of a visit
    // that was shorter than some seconds. So the page goes, as its recorder sees it, until the host's button has arrived.
    let goes = "(dispatchEvent(new Event('pagehide')), document.dispatchEvent(new Event('visibilitychange')), true)";
    collected(stage, &collector, goes, |read| read.contains(OWN)).await;
    stage.open("/pages/blank.html").await;
    collector.read()
}

/// Runs a script in the page until what is looked for has come to the collector, or for as long as a state is waited for.
async fn collected(stage: &Stage, collector: &Collector, script: &str, come: impl Fn(&str) -> bool) {
    let start = Instant::now();
    while !come(&collector.read()) && start.elapsed() < PATIENCE {
        stage.browser.run(script, &[]).await;
        // Between two looks: what has arrived is with the collector, of which the page knows nothing.
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

async fn learns_nothing(engine: Engine, by: &'static str) {
    on_stage(engine, async |stage| {
        for last in [false, true] {
            let read = recorded(stage, by, last).await;
            if let Ok(folder) = std::env::var("RECORDED") {
                std::fs::write(format!("{folder}/{by}-{last}.txt"), &read).unwrap();
            }
            assert!(read.contains(OWN), "{by} has not recorded the host's own button, so this proves nothing");
            let found: Vec<String> = telltales().into_iter().filter(|text| read.contains(text)).collect();
            assert!(found.is_empty(), "{by} holds {found:?}");
            let told = outcomes_told(&read);
            assert!(told.is_empty(), "{by} tells {told:?}");
        }
    })
    .await;
}

async fn clarity_learns_nothing(engine: Engine) {
    learns_nothing(engine, "clarity").await;
}

async fn mixpanel_learns_nothing(engine: Engine) {
    learns_nothing(engine, "mixpanel").await;
}

async fn posthog_learns_nothing(engine: Engine) {
    learns_nothing(engine, "posthog").await;
}

async fn rrweb_learns_nothing(engine: Engine) {
    learns_nothing(engine, "rrweb").await;
}

async fn sentry_learns_nothing(engine: Engine) {
    learns_nothing(engine, "sentry").await;
}

async fn openreplay_learns_nothing(engine: Engine) {
    learns_nothing(engine, "openreplay").await;
}

/// The page itself tells one, and a recorder writes it down.
async fn an_outcome_of_one_word_would_be_found(engine: Engine) {
    on_stage(engine, async |stage| {
        let collector = Collector::start().await;
        stage.open("/pages/blank.html").await;
        stage.browser.run("sessionStorage.clear()", &[]).await;
        stage.open(&format!("/pages/recorder.html?by=rrweb&to={}", collector.url())).await;
        stage.browser.until("it records", "document.documentElement.dataset.recorded", &[]).await;
        let tell = "(document.querySelector('#the-hosts-own').dataset.outcome = 'pause', dispatchEvent(new Event('pagehide')), true)";
        collected(stage, &collector, tell, |read| !outcomes_told(read).is_empty()).await;
        assert_eq!(outcomes_told(&collector.read()), BTreeSet::from(["pause".to_owned()]));
    })
    .await;
    for told in ["data-outcome=\"tend\"", "{\\\"a\\\":\\\"tend\\\"}", "'tend'", "guidance=tend", "\u{4}tend"] {
        assert_eq!(outcomes_told(told).len(), 1, "{told}");
    }
    for other in ["they tend to", "\"tend\":1", "{\\\"tend\\\":1}", "\"tender\"", "tend=1"] {
        assert_eq!(outcomes_told(other).len(), 0, "{other}");
    }
}

/// The attributes of all that a screen holds by which it could be told what it is about: all but those that are the same
/// on every screen, and the text that an attribute holds for people.
const ATTRIBUTES: &str = r#"[...probe.root().querySelectorAll("fieldset, fieldset *")].flatMap((it) => [...it.attributes].map(({ name, value }) => `${name}=${value}`))"#;

async fn names_and_ids_are_others_on_each_load(engine: Engine) {
    on_stage(engine, async |stage| {
        let collector = Collector::start().await;
        let mut loads = Vec::new();
        for role in ["client", "paused"] {
            stage.open("/pages/blank.html").await;
            stage.browser.run("sessionStorage.clear()", &[]).await;
            stage.open(&format!("/pages/recorder.html?by=rrweb&to={}", collector.url())).await;
            stage.browser.until("it records", "document.documentElement.dataset.recorded", &[]).await;
            stage
                .browser
                .until(
                    "the check is there",
                    "document.querySelector('boundary-check p').getClientRects().length === 0",
                    &[],
                )
                .await;
            stage.browser.look_into_closed_tree().await;
            let check = Check::on(&stage.browser);
            check.begin().await;
            let before = stage.browser.run(ATTRIBUTES, &[]).await;
            check.answer("role", role).await;
            check.until("it is drawn", "probe.turn ?? true", &[]).await;
            let after = stage.browser.run(ATTRIBUTES, &[]).await;
            let known = instrument();
            let mut names = BTreeSet::new();
            ids(&known, &mut names);
            for attribute in boundary_check_e2e::check::strings(&after) {
                let (name, value) = attribute.split_once('=').unwrap();
                assert!(!name.starts_with("data-") && name != "value" && name != "for", "{attribute}");
                assert!(!names.contains(value) || ["class", "role"].contains(&name), "{attribute} says which it is");
            }
            loads.push((before, after));
        }
        let random = |list: &Value| -> BTreeSet<String> {
            boundary_check_e2e::check::strings(list)
                .into_iter()
                .filter(|it| it.starts_with("name=") || it.starts_with("id="))
                .collect()
        };
        let [(one, _), (other, _)] = &loads[..] else { unreachable!("there were two loads") };
        assert!(!random(one).is_empty());
        assert!(random(one).is_disjoint(&random(other)), "a name is the same on two loads: {:?}", json!([one, other]));
    })
    .await;
}
