//! One load of one page in a fresh, slowed-down browser.

use std::collections::BTreeMap;
use std::fmt;

use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::engines::Engine;
use serde_json::{Value, json};
use xtask::server::Running;

use crate::memory::{self, number};

/// How many answers are given in a load.
const ANSWERS: u32 = 20;
const SCRIPT: &str = include_str!("measure.js");

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    Site,
    Survey,
}

impl Subject {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Site => "Boundary Check",
            Self::Survey => "SurveyJS",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Site => "/",
            Self::Survey => "/surveyjs/",
        }
    }
}

/// What is measured; the order is the table's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// What went over the wire, in KB.
    Bytes,
    /// From the start of the navigation until Begin can be pressed, in ms.
    FirstControl,
    /// From the start of the navigation until an answer can be chosen, Begin pressed at once, in ms.
    FirstQuestion,
    /// From choosing an answer to the end of the next frame, the median of a load, in ms.
    Answer,
    /// JavaScript's heap after collecting garbage and WebAssembly's memory, at the first question, in MB.
    Memory,
}

/// The measures of one load.
pub(crate) struct Run(pub(crate) BTreeMap<Measure, f64>);

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<String> = self.0.iter().map(|(measure, value)| format!("{measure:?} {value:.1}")).collect();
        f.write_str(&parts.join(", "))
    }
}

/// Loads a page once and measures it.
pub(crate) async fn measure(server: &Running, subject: Subject) -> Run {
    let browser = Browser::open(Engine::Chromium).await;
    slow_down(&browser).await;
    browser.before_each_page(SCRIPT).await;
    // What the browser itself asked for on starting does not count.
    browser.network_events().await;
    browser.go(&server.url(subject.path())).await;
    let times = browser.until("a first question", "measured.times.question && measured.times", &[]).await;
    let memory = held(&browser).await;
    let bytes = bytes(&browser.network_events().await, &server.url("/"));
    let answer = answer(&browser).await;
    browser.close().await;
    Run(BTreeMap::from([
        (Measure::Bytes, bytes / 1e3),
        (Measure::FirstControl, number(&times["control"])),
        (Measure::FirstQuestion, number(&times["question"])),
        (Measure::Answer, answer),
        (Measure::Memory, memory / 1e6),
    ]))
}

/// A phone of the middle class on a slow mobile network.
async fn slow_down(browser: &Browser) {
    let network = json!({
        "offline": false,
        "latency": 150,
        "downloadThroughput": 1.6e6 / 8.0,
        "uploadThroughput": 0.75e6 / 8.0,
    });
    browser.protocol("Network.enable", json!({})).await;
    browser.protocol("Network.emulateNetworkConditions", network).await;
    browser.protocol("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
    browser.protocol("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
}

/// What the network log says went over the wire for the page, headers included.
fn bytes(events: &[Value], origin: &str) -> f64 {
    let of = |method: &'static str| events.iter().filter(move |event| event["method"] == method);
    let is_ours = |event: &&Value| event["params"]["response"]["url"].as_str().is_some_and(|it| it.starts_with(origin));
    let ours: Vec<&Value> =
        of("Network.responseReceived").filter(is_ours).map(|event| &event["params"]["requestId"]).collect();
    let finished = of("Network.loadingFinished").filter(|event| ours.contains(&&event["params"]["requestId"]));
    finished.map(|event| number(&event["params"]["encodedDataLength"])).sum()
}

async fn held(browser: &Browser) -> f64 {
    memory::heap(browser).await + number(&browser.run("measured.memory()", &[]).await)
}

async fn answer(browser: &Browser) -> f64 {
    let script = "const done = arguments[1]; measured.answer(arguments[0]).then(done, (error) => done(String(error)));";
    let median = browser.client.execute_async(script, vec![json!(ANSWERS)]).await.expect("the answers are given");
    number(&median)
}
