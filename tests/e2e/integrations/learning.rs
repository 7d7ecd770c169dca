//! The course in a learning system that speaks SCORM: scorm-again keeps what it is told. The whole exchange is looked at: it
//! holds "completed" and nothing of what somebody answered.

use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
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
        test!(in_scorm_2004_a_lost_connection_is_said_and_tried_again),
        test!(in_scorm_a_closed_window_tells_what_it_can),
        test!(a_page_that_the_browser_kept_begins_anew),
        test!(without_a_learning_system_it_says_so),
        test!(the_course_and_its_check_speak_the_learners_language),
    ])
    .collect()
}

/// The two cases that somebody does: `needed` in course.json is two.
pub(crate) const CASES: [&str; 2] = ["new-baby", "the-hug"];

/// Where each edition keeps that somebody is done, and how they have left.
const SCORM_1_2: [&str; 2] = ["cmi.core.lesson_status", "cmi.core.exit"];
const SCORM_2004: [&str; 2] = ["cmi.completion_status", "cmi.exit"];

pub(crate) fn config() -> Config {
    site::usual().mount("/course", places::built("course"))
}

/// Opens a case on the course's page, in which the session is, and answers it by its key.
pub(crate) async fn does_a_case(stage: &Stage, name: &str) {
    let link = "document.querySelector(`[data-case=\"${args[0]}\"]`)";
    stage.browser.click("the link to a case", link, &[json!(name)]).await;
    let check = Check::in_frame(&stage.browser);
    check.until("the case", "probe.host(n).getAttribute('case') === args[0]", &[json!(name)]).await;
    check.ready().await;
    check.walk_to_guidance(&cases::named(name).answers()).await;
}

pub(crate) async fn until_said(stage: &Stage, id: &str) {
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
    scorm(engine, "1.2", ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"], SCORM_1_2).await;
}

async fn scorm_2004_hears_completed_and_nothing_else(engine: Engine) {
    scorm(engine, "2004", ["Initialize", "GetValue", "SetValue", "Commit", "Terminate"], SCORM_2004).await;
}

/// One case, then the window is closed; later the second. In between the attempt stays open.
async fn scorm(engine: Engine, edition: &str, names: [&str; 5], [status, exit]: [&str; 2]) {
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
    loses_the_connection(engine, "1.2", ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit"], SCORM_1_2).await;
}

async fn in_scorm_2004_a_lost_connection_is_said_and_tried_again(engine: Engine) {
    loses_the_connection(engine, "2004", ["Initialize", "GetValue", "SetValue", "Commit"], SCORM_2004).await;
}

/// First nothing gets through, from the start; then the whole is there but for what keeps it; then all is well again.
async fn loses_the_connection(engine: Engine, edition: &str, names: [&str; 4], [status, _]: [&str; 2]) {
    let [start, get, set, save] = names;
    on_stage_with(engine, config(), async |stage| {
        let lose = async |call: &str| {
            leave(stage).await;
            stage.browser.run("void (lost = args[0])", &[json!(call)]).await;
            enter(stage).await;
        };
        let again =
            async || stage.browser.click("the button to try again", "document.getElementById('again')", &[]).await;
        stage.open(&format!("/pages/learning/lms.html?edition={edition}&lost={set}")).await;
        enter(stage).await;
        until_said(stage, "said-failed").await;
        lose("").await;
        again().await;
        // Nobody is done because their learning system is there again.
        until_said(stage, "said-connected").await;
        does_a_case(stage, CASES[0]).await;
        lose(save).await;
        does_a_case(stage, CASES[1]).await;
        until_said(stage, "said-failed").await;
        again().await;
        until_said(stage, "said-failed").await;
        lose("").await;
        again().await;
        until_said(stage, "said-completed").await;
        leave(stage).await;
        let told = json!([set, status, "completed"]);
        let expected = json!([
            [start, ""],
            [get, status],
            [get, status],
            [set, status, "incomplete"],
            told,
            told,
            told,
            [save, ""]
        ]);
        assert_eq!(stage.browser.run("calls", &[]).await, expected);
    })
    .await;
}

/// What fails until the window is closed is tried a last time then.
async fn in_scorm_a_closed_window_tells_what_it_can(engine: Engine) {
    on_stage_with(engine, config(), async |stage| {
        stage.open("/pages/learning/lms.html?edition=2004").await;
        enter(stage).await;
        until_said(stage, "said-connected").await;
        does_a_case(stage, CASES[0]).await;
        leave(stage).await;
        stage.browser.run("void (lost = 'Commit')", &[]).await;
        enter(stage).await;
        does_a_case(stage, CASES[1]).await;
        until_said(stage, "said-failed").await;
        leave(stage).await;
        stage.browser.run("void (lost = '', document.querySelector('iframe').remove())", &[]).await;
        let told = json!(["SetValue", "cmi.completion_status", "completed"]);
        let last = stage.browser.run("calls.slice(-4)", &[]).await;
        assert_eq!(last, json!([told, told, ["Commit", ""], ["Terminate", ""]]));
    })
    .await;
}

/// Whoever comes back by Back is in a new attempt: the page that the browser has kept had ended its own.
async fn a_page_that_the_browser_kept_begins_anew(engine: Engine) {
    on_stage_with(engine, config(), async |stage| {
        stage.open("/pages/learning/lms.html?edition=2004").await;
        enter(stage).await;
        until_said(stage, "said-connected").await;
        let back = "['pagehide', 'pageshow'].forEach((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })))";
        stage.browser.run(&format!("void (window.first = true, {back})"), &[]).await;
        stage.browser.until("another page", "!window.first && document.readyState === 'complete'", &[]).await;
        leave(stage).await;
        let calls = stage.browser.run("calls.map(([name]) => name).filter((name) => /Initialize|Terminate/.test(name))", &[]).await;
        assert_eq!(calls.as_array().expect("a list")[..2], [json!("Initialize"), json!("Terminate")]);
    })
    .await;
}

async fn without_a_learning_system_it_says_so(engine: Engine) {
    on_stage_with(engine, config(), async |stage| {
        stage.open("/course/course.html").await;
        until_said(stage, "said-none").await;
        // Where the browser keeps nothing, one sitting counts all the same.
        let blocked = "void Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('blocked'); } })";
        stage.browser.run(blocked, &[]).await;
        for case in CASES {
            does_a_case(stage, case).await;
        }
        stage.browser.until("both count", "document.getElementById('count').textContent === '2 / 2'", &[]).await;
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
