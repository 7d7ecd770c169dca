//! The course where cmi5 is spoken: the store holds each statement against the rules of xAPI and cmi5 (`lrs.mjs`), and the
//! whole exchange is looked at for words of what somebody answered.

use std::path::Path;

use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keeper::Keeper;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage_with};
use boundary_check_e2e::{answers, places, test};
use serde_json::{Value, json};

use crate::learning::{CASES, config, does_a_case, until_said};

/// In Chromium alone: what is said to a learning system is the course's own logic.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([
        test!(cmi5_hears_completed_and_nothing_else),
        test!(cmi5_is_told_once_however_often_it_is_tried),
        test!(cmi5_is_told_a_last_time_when_the_window_is_closed),
        test!(cmi5_hears_nothing_of_who_only_looks),
    ])
    .collect()
}

/// A learning system at work.
struct Lms<'a> {
    stage: &'a Stage,
    address: String,
}

impl Lms<'_> {
    /// Asks it something from the page that is open, and returns its answer.
    async fn ask(&self, path: &str, body: Option<&str>) -> Value {
        let ask = "void (window.lms = undefined, fetch(args[0], args[1] === null ? {} : { method: 'POST', body: args[1] }).then((it) => it.json()).then((it) => (window.lms = it)))";
        self.stage.browser.run(ask, &[json!(format!("{}{path}", self.address)), json!(body)]).await;
        self.stage.browser.until(&format!("the learning system answers {path}"), "window.lms", &[]).await
    }

    /// What goes wrong from now on; nothing, where it is empty.
    async fn goes(&self, mode: &str) {
        self.ask("/mode", Some(mode)).await;
    }

    /// Opens the course as the learning system does; `how` somebody is there, if it changes.
    async fn launches(&self, how: &str) {
        self.closes().await;
        let launch = self.ask("/launch", Some(how)).await;
        self.stage.open(&format!("/course/course.html?{}", launch["query"].as_str().expect("a query"))).await;
    }

    /// Leaves the course, as a window does that is closed.
    async fn closes(&self) {
        self.stage.open("/pages/blank.html").await;
    }

    /// The verbs in the store, once there are so many; nothing was wrong with any of them.
    async fn verbs(&self, number: usize) -> Vec<String> {
        let seen = self.ask(&format!("/seen?statements={number}"), None).await;
        assert_eq!(seen["problems"], json!([]));
        holds_nothing_of_answers(&seen);
        let verb = |it: &Value| it["verb"]["display"]["en"].as_str().expect("a verb").to_owned();
        seen["statements"].as_array().expect("a list").iter().map(verb).collect()
    }

    /// All that was handed over by requests that begin like this.
    async fn handed_over(&self, asked: &str) -> Vec<String> {
        let seen = self.ask("/seen", None).await;
        let log = seen["log"].as_array().expect("a list").iter();
        log.filter(|it| it[0] == asked).map(|it| it[2].as_str().expect("a body").to_owned()).collect()
    }
}

/// No case, question, answer, outcome or alert is named anywhere in the exchange, by its id or its words, and nothing that
/// learning systems keep beside.
fn holds_nothing_of_answers(seen: &Value) {
    let exchange = seen.to_string();
    let instrument = answers::instrument();
    let list = |of: &Value, name: &str| of[name].as_array().cloned().unwrap_or_default();
    let questions = list(&instrument, "topics").iter().flat_map(|it| list(it, "questions")).collect::<Vec<_>>();
    let options = questions.iter().flat_map(|it| list(it, "options")).map(|it| it["value"].clone());
    let named = ["topics", "outcomes", "alerts", "causes"].into_iter().flat_map(|name| list(&instrument, name));
    let ids = named.chain(questions.iter().cloned()).map(|it| it["id"].clone()).chain(options);
    let ids = ids.filter_map(|it| it.as_str().map(str::to_owned)).chain(CASES.map(str::to_owned));
    for id in ids {
        // An id can be a word of the standards' own; as a value it stands in quotes, in JSON within JSON, too.
        for written in [format!("\"{id}\""), format!("\"{id}\\\""), format!("={id}&")] {
            assert!(!exchange.contains(&written), "the exchange names {id}");
        }
    }
    for never in
        ["score", "success", "passed", "failed", "response", "language", "bookmark", "case", "outcome", "answer"]
    {
        assert!(!exchange.contains(never), "the exchange holds `{never}`");
    }
}

async fn with_a_store(engine: Engine, play: impl AsyncFnOnce(Lms<'_>)) {
    let script = places::package().join("integrations/lrs.mjs");
    let keeper = Keeper::start(Path::new("/usr/bin/env"), &["node", &script.to_string_lossy()], &[]);
    let port = keeper.await_line(|line| line.strip_prefix("port ")?.parse::<u16>().ok()).expect("it says its port");
    on_stage_with(engine, config(), async |stage| {
        stage.open("/pages/blank.html").await;
        play(Lms { stage, address: format!("http://127.0.0.1:{port}") }).await;
    })
    .await;
    drop(keeper);
}

/// One case, then the window is closed; later the second; and once more, when all is done.
async fn cmi5_hears_completed_and_nothing_else(engine: Engine) {
    with_a_store(engine, async |lms| {
        lms.launches("").await;
        until_said(lms.stage, "said-connected").await;
        does_a_case(lms.stage, CASES[0]).await;
        lms.launches("").await;
        until_said(lms.stage, "said-connected").await;
        does_a_case(lms.stage, CASES[1]).await;
        until_said(lms.stage, "said-completed").await;
        lms.launches("").await;
        until_said(lms.stage, "said-before").await;
        lms.closes().await;
        let expected =
            ["initialized", "terminated", "initialized", "completed", "terminated", "initialized", "terminated"];
        assert_eq!(lms.verbs(expected.len()).await, expected);
    })
    .await;
}

/// Nothing arrives at first; later an answer gets lost on its way back. What is sent again is the same statement.
async fn cmi5_is_told_once_however_often_it_is_tried(engine: Engine) {
    with_a_store(engine, async |lms| {
        let again = "document.getElementById('again')";
        let browser = &lms.stage.browser;
        lms.goes("lost").await;
        lms.launches("").await;
        until_said(lms.stage, "said-failed").await;
        lms.goes("").await;
        browser.click("the button to try again", again, &[]).await;
        // Nobody is done because their learning system is there again.
        until_said(lms.stage, "said-connected").await;
        assert_eq!(lms.verbs(1).await, ["initialized"]);

        does_a_case(lms.stage, CASES[0]).await;
        lms.goes("late").await;
        does_a_case(lms.stage, CASES[1]).await;
        until_said(lms.stage, "said-failed").await;
        // Pressed twice: what is under way is not begun once more.
        lms.goes("conflict").await;
        browser.run(&format!("void ({again}.click(), {again}.click())"), &[]).await;
        until_said(lms.stage, "said-completed").await;
        let sent = lms.handed_over("PUT /statements").await;
        let sent: Vec<&String> = sent.iter().filter(|it| it.contains("verbs/completed")).collect();
        assert_eq!(sent.len(), 2, "{sent:?}");
        assert_eq!(sent[0], sent[1], "tried again, it is another statement");

        lms.closes().await;
        assert_eq!(lms.verbs(3).await, ["initialized", "completed", "terminated"]);
    })
    .await;
}

async fn cmi5_is_told_a_last_time_when_the_window_is_closed(engine: Engine) {
    with_a_store(engine, async |lms| {
        lms.launches("").await;
        until_said(lms.stage, "said-connected").await;
        does_a_case(lms.stage, CASES[0]).await;
        lms.goes("lost").await;
        does_a_case(lms.stage, CASES[1]).await;
        until_said(lms.stage, "said-failed").await;
        lms.goes("").await;
        lms.closes().await;
        // Which of the two arrives first is the network's; their times say the order.
        let mut verbs = lms.verbs(3).await;
        verbs.sort_unstable();
        assert_eq!(verbs, ["completed", "initialized", "terminated"]);
    })
    .await;
}

async fn cmi5_hears_nothing_of_who_only_looks(engine: Engine) {
    with_a_store(engine, async |lms| {
        for (how, ended) in [("Browse", 2), ("Review", 4)] {
            lms.launches(how).await;
            until_said(lms.stage, "said-before").await;
            for case in CASES {
                does_a_case(lms.stage, case).await;
            }
            lms.closes().await;
            let verbs = lms.verbs(ended).await;
            assert_eq!(&verbs[ended - 2..], ["initialized", "terminated"], "{how}");
        }
    })
    .await;
}
