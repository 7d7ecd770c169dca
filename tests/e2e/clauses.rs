//! The clauses of an embedder's code: a file of theirs, shown beside what it belongs to, and nobody else's.

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([
        test!(each_stands_beside_what_it_belongs_to),
        test!(what_is_wrong_is_said_with_its_place_and_left_out),
        test!(only_the_page_s_own_origin_is_asked),
        test!(who_names_none_loads_nothing_for_it),
    ])
    .collect()
}

const SHOWN: &str =
    "[...probe.screen(n).querySelectorAll('.clause')].map((it) => [it.textContent, it.querySelector('a')?.href ?? ''])";

/// A check at a guidance with two parts that have drifted and an alert, with the clauses of a file.
async fn guided<'a>(stage: &'a Stage, file: &str) -> Check<'a> {
    stage.open("/pages/strict.html").await;
    let check = Check::on(&stage.browser);
    check.ready().await;
    if !file.is_empty() {
        stage.browser.run("(probe.host().setAttribute('clauses-url', args[0]), null)", &[json!(file)]).await;
    }
    check.walk_to_guidance(&Answers::with(&[("limits-money", "1"), ("contact-secret", "1")])).await;
    check
}

/// What the console says of a file once it has been read.
async fn said_of(stage: &Stage, file: &str) -> Vec<String> {
    let read = "performance.getEntriesByType('resource').some((it) => it.name.endsWith(args[0]) && it.responseEnd > 0)";
    stage.browser.until("the file has come", read, &[json!(file)]).await;
    stage.said().await.into_iter().map(|line| line.replace("\\\"", "\"")).collect()
}

async fn each_stands_beside_what_it_belongs_to(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = guided(stage, "clauses.json").await;
        let named = json!([
            ["Your code of ethics: 4.1", "https://code.example/#money"],
            ["Your code of ethics: 3.2", "https://code.example/#limits"],
            ["Your code of ethics: 5, second sentence", ""],
        ]);
        check.until("all of them", &format!("JSON.stringify({SHOWN}) === JSON.stringify(args[0])"), &[named]).await;
        let beside = "probe.within(n, '.alert.money .clause a')?.rel === 'noopener noreferrer'";
        assert_eq!(check.run(beside, &[]).await, true);
        // The name of the code takes the place of the common words; another language keeps the clauses.
        check.run("(Object.assign(probe.host(), { codeName: 'Our code', language: 'de' }), null)", &[]).await;
        check.until_speaks("de").await;
        check.until("the code is named", "probe.within(n, '.clause').textContent === 'Our code: 4.1'", &[]).await;
        check.run("(probe.host().removeAttribute('clauses-url'), null)", &[]).await;
        check.until("they go with the attribute", &format!("{SHOWN}.length === 0"), &[]).await;
        stage.assert_quiet().await;
    })
    .await;
}

async fn what_is_wrong_is_said_with_its_place_and_left_out(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = guided(stage, "clauses-wrong.json").await;
        let said = said_of(stage, "clauses-wrong.json").await;
        for (place, expected) in [
            (
                "dimensions.limits.url",
                "expected an address with https: or http:, or nothing, found \"javascript:alert(1)\"",
            ),
            ("dimensions.boundaries", "expected one of focus, "),
            ("dimensions.contact.number", "expected a text of 1 to 80 letters in one line, found 5"),
            ("dimensions.focus.title", "expected number and url alone, found \"title\""),
            ("outcomes", "expected dimensions or alerts, found \"outcomes\""),
            ("alerts", "expected an object, found []"),
        ] {
            let line = format!("clauses-url=\"clauses-wrong.json\": {place}: {expected}");
            assert!(said.iter().any(|it| it.contains(&line)), "{line}: {said:#?}");
        }
        assert_eq!(check.run(SHOWN, &[]).await, json!([]), "none of those that are right belongs to this guidance");
        let check = guided(stage, "no-such-file.json").await;
        let said = said_of(stage, "no-such-file.json").await;
        assert!(said.iter().any(|it| it.contains("the server gave 404; no clause is shown")), "{said:#?}");
        assert_eq!(check.place().await.screen, "guidance");
    })
    .await;
}

async fn only_the_page_s_own_origin_is_asked(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.server.forget_requests();
        let elsewhere = stage.server.url("/pages/clauses.json").replace("127.0.0.1", "localhost");
        let check = guided(stage, &elsewhere).await;
        let said = stage.said().await;
        assert!(said.iter().any(|it| it.contains("expected an address on http://127.0.0.1")), "{said:#?}");
        assert!(!stage.server.requests().iter().any(|request| request.path.ends_with("clauses.json")));
        assert_eq!(check.run(SHOWN, &[]).await, json!([]));
    })
    .await;
}

async fn who_names_none_loads_nothing_for_it(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.server.forget_requests();
        guided(stage, "").await;
        assert!(!stage.server.requests().iter().any(|request| request.path.contains("clauses")));
    })
    .await;
}
