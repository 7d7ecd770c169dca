//! The course in a learning system: scorm-again keeps what SCORM is told, and a store of statements what cmi5 is. The whole
//! exchange is looked at: it holds "completed" and nothing of what somebody answered.

use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keeper::Keeper;
use boundary_check_e2e::places;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{Stage, on_stage_with};
use boundary_check_e2e::{answers, cases, test};
use serde_json::{Value, json};
use xtask::server::Config;

/// In Chromium alone: what is said to a learning system is the course's own logic.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([
        test!(scorm_1_2_hears_completed_and_nothing_else),
        test!(scorm_2004_hears_completed_and_nothing_else),
        test!(a_lost_connection_is_said_and_tried_again),
        test!(cmi5_hears_completed_and_nothing_else),
        test!(without_a_learning_system_it_says_so),
        test!(the_course_and_its_check_speak_the_learners_language),
    ])
    .collect()
}

/// The two cases that somebody does: `needed` in course.json is two.
const CASES: [&str; 2] = ["new-baby", "the-hug"];

fn config() -> Config {
    site::usual().mount("/course", places::built("course"))
}

/// Opens a case on the course's page, in which the session is, and answers it by its key.
async fn does_a_case(stage: &Stage, name: &str) {
    let link = "document.querySelector(`[data-case=\"${args[0]}\"]`)";
    stage.browser.click("the link to a case", link, &[json!(name)]).await;
    let check = Check::in_frame(&stage.browser);
    check.until("the case", "probe.host(n).getAttribute('case') === args[0]", &[json!(name)]).await;
    check.ready().await;
    check.walk_to_guidance(&cases::named(name).answers()).await;
}

async fn until_said(stage: &Stage, id: &str) {
    let shown = "!document.getElementById(args[0]).hidden";
    stage.browser.until(&format!("the page says {id}"), shown, &[json!(id)]).await;
}

async fn enter(stage: &Stage) {
    stage.browser.until("the frame of the course", "document.querySelector('iframe')", &[]).await;
    stage.browser.client.enter_frame(0).await.expect("there is a frame");
}

async fn leave(stage: &Stage) {
    stage.browser.client.enter_parent_frame().await.expect("there is a page around");
}

async fn scorm_1_2_hears_completed_and_nothing_else(engine: Engine) {
    let [status, exit] = ["cmi.core.lesson_status", "cmi.core.exit"];
    scorm(engine, "1.2", ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"], status, exit).await;
}

async fn scorm_2004_hears_completed_and_nothing_else(engine: Engine) {
    let [status, exit] = ["cmi.completion_status", "cmi.exit"];
    scorm(engine, "2004", ["Initialize", "GetValue", "SetValue", "Commit", "Terminate"], status, exit).await;
}

/// One case, then the window is closed; later the second. In between the attempt stays open.
async fn scorm(engine: Engine, edition: &str, names: [&str; 5], status: &str, exit: &str) {
    let [start, get, set, save, end] = names;
    on_stage_with(engine, config(), async |stage| {
        let page = format!("/pages/learning/lms.html?edition={edition}");
        stage.open(&page).await;
        enter(stage).await;
        until_said(stage, "said-connected").await;
        does_a_case(stage, CASES[0]).await;
        stage.open("/pages/blank.html").await;
        stage.open(&page).await;
        let first = json!([[start, ""], [get, status], [set, status, "incomplete"], [set, exit, "suspend"], [end, ""]]);
        let calls = stage.browser.run("calls.slice(0, 5)", &[]).await;
        assert_eq!(calls, first);

        enter(stage).await;
        until_said(stage, "said-connected").await;
        // What is not for credit is never told, not even that it was opened.
        stage.browser.click("the check for oneself", "document.getElementById('own')", &[]).await;
        let own = Check::in_frame(&stage.browser);
        own.ready().await;
        own.walk_to_guidance(&answers::Answers::safest()).await;
        does_a_case(stage, CASES[1]).await;
        until_said(stage, "said-completed").await;
        leave(stage).await;
        let second =
            json!([[start, ""], [get, status], [set, status, "incomplete"], [set, status, "completed"], [save, ""]]);
        let calls = stage.browser.run("calls.slice(5)", &[]).await;
        assert_eq!(calls, second);

        stage.open("/pages/blank.html").await;
        stage.open(&page).await;
        enter(stage).await;
        until_said(stage, "said-before").await;
        leave(stage).await;
        let third = json!([[end, ""], [start, ""], [get, status]]);
        assert_eq!(stage.browser.run("calls.slice(10)", &[]).await, third);
    })
    .await;
}

async fn a_lost_connection_is_said_and_tried_again(engine: Engine) {
    on_stage_with(engine, config(), async |stage| {
        stage.open("/pages/learning/lms.html?edition=1.2").await;
        enter(stage).await;
        until_said(stage, "said-connected").await;
        does_a_case(stage, CASES[0]).await;
        leave(stage).await;
        stage.browser.run("void (lost = true)", &[]).await;
        enter(stage).await;
        does_a_case(stage, CASES[1]).await;
        until_said(stage, "said-failed").await;
        leave(stage).await;
        stage.browser.run("void (lost = false)", &[]).await;
        enter(stage).await;
        stage.browser.click("the button to try again", "document.getElementById('again')", &[]).await;
        until_said(stage, "said-completed").await;
        leave(stage).await;
        let last = stage.browser.run("calls.slice(-2)", &[]).await;
        assert_eq!(last, json!([["LMSSetValue", "cmi.core.lesson_status", "completed"], ["LMSCommit", ""]]));
    })
    .await;
}

async fn cmi5_hears_completed_and_nothing_else(engine: Engine) {
    let script = places::package().join("integrations/lrs.mjs");
    let keeper = Keeper::start(std::path::Path::new("/usr/bin/env"), &["node", &script.to_string_lossy()], &[]);
    let port = keeper.await_line(|line| line.strip_prefix("port ")?.parse::<u16>().ok()).expect("it says its port");
    let store = format!("http://127.0.0.1:{port}");
    on_stage_with(engine, config(), async |stage| {
        let actor =
            json!({ "objectType": "Agent", "account": { "homePage": "https://example.org", "name": "a-learner" } });
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("endpoint", &format!("{store}/")).append_pair("fetch", &format!("{store}/token"));
        query
            .append_pair("actor", &actor.to_string())
            .append_pair("activityId", "urn:uuid:7c0a6a52-6a0e-4c1e-9a57-2f2b5d1d1c02");
        query.append_pair("registration", "3f2504e0-4f89-41d3-9a0c-0305e82c3301");
        let page = format!("/course/course.html?{}", query.finish());
        stage.open(&page).await;
        until_said(stage, "said-connected").await;
        does_a_case(stage, CASES[0]).await;
        does_a_case(stage, CASES[1]).await;
        until_said(stage, "said-completed").await;
        stage.open("/pages/blank.html").await;
        stage.open(&page).await;
        until_said(stage, "said-before").await;

        let ask = format!("void fetch('{store}/seen').then((it) => it.json()).then((it) => (window.seen = it))");
        stage.browser.run(&ask, &[]).await;
        let seen: Value = stage.browser.until("what the store has seen", "window.seen", &[]).await;
        assert_eq!(seen["problems"], json!([]));
        let verbs: Vec<&str> = seen["statements"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(|it| it["verb"]["display"]["en"].as_str())
            .collect();
        assert_eq!(verbs, ["initialized", "completed", "terminated", "initialized"]);
        let completed = &seen["statements"][1];
        assert_eq!(
            completed["result"].as_object().map(|it| it.keys().cloned().collect::<Vec<_>>()),
            Some(vec!["completion".to_owned(), "duration".to_owned()])
        );
        let exchange = seen.to_string();
        for name in CASES {
            assert!(!exchange.contains(name), "the exchange names the case {name}");
        }
        for outcome in answers::instrument()["outcomes"].as_array().expect("outcomes") {
            let id = format!("\"{}\"", outcome["id"].as_str().expect("an id"));
            assert!(!exchange.contains(&id), "the exchange names an outcome: {id}");
        }
        for never in ["score", "success", "response", "language", "bookmark"] {
            assert!(!exchange.contains(never), "the exchange holds `{never}`");
        }
    })
    .await;
    drop(keeper);
}

async fn without_a_learning_system_it_says_so(engine: Engine) {
    on_stage_with(engine, config(), async |stage| {
        stage.open("/course/course.html").await;
        until_said(stage, "said-none").await;
        does_a_case(stage, CASES[0]).await;
    })
    .await;
}

async fn the_course_and_its_check_speak_the_learners_language(engine: Engine) {
    on_stage_with(engine, config(), async |stage| {
        stage.open("/course/course.html?language=ar").await;
        stage.browser.until("the page in Arabic", "document.documentElement.lang === 'ar'", &[]).await;
        until_said(stage, "said-none").await;
        let words = answers::page_words("ar");
        for place in ["/course/heading", "/course/told/what", "/course/own/open", "/course/status/none"] {
            let text = words.pointer(place).and_then(Value::as_str).expect(place);
            stage.browser.until(place, "document.body.innerText.includes(args[0])", &[json!(text)]).await;
        }
        stage.browser.click("a case", "document.querySelector('[data-case]')", &[]).await;
        Check::on(&stage.browser)
            .until("the case in Arabic", "probe.host(n).getAttribute('language') === 'ar'", &[])
            .await;
    })
    .await;
}
