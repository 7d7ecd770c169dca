//! A case on the element: its story, answering as the therapist in it, the key. Its code is in [`crate::case_codes`].

use boundary_check_core::codes::Round;
use boundary_check_e2e::cases::{self, Case};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::{Value, json};

use crate::case_codes::{read, show_code};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // The workshop's module, like the check's, under a policy in each engine. The rest is the check's own.
    let logic = [
        test!(each_key_comes_to_the_outcome_of_its_case),
        test!(a_reading_shows_where_it_differs_from_the_key_and_why),
        test!(before_the_discussion_a_group_has_no_key),
        test!(the_story_can_be_read_again_beside_the_questions),
        test!(the_page_lists_the_cases_and_says_when_there_is_none),
        test!(an_unknown_case_leaves_the_pages_own_content),
        test!(another_case_takes_its_place),
    ];
    in_chromium(logic).chain([test!(a_case_works_under_a_strict_policy)]).collect()
}

/// Opens a case on its page; in a workshop where `query` says so.
pub(crate) async fn open<'s>(stage: &'s Stage, case: &Case, query: &str) -> Check<'s> {
    stage.open(&format!("/case.html?case={}{query}", case.id)).await;
    let check = Check::on(&stage.browser);
    assert_eq!(check.ready().await.screen, "start");
    check
}

pub(crate) const IN_WORKSHOP: &str = "&workshop=Spring%20day";

async fn each_key_comes_to_the_outcome_of_its_case(engine: Engine) {
    on_stage(engine, async |stage| {
        assert_eq!(cases::all().len(), 16);
        for case in cases::all() {
            let check = open(stage, &case, "").await;
            let title = check.run("probe.within(n, '[data-heading]').innerText", &[]).await;
            assert_eq!(title, case.title.as_str());
            let guidance = check.walk_to_guidance(&case.answers()).await;
            assert_eq!(guidance.outcome, case.outcome, "{}", case.id);
            assert!(check.shows(".reading").await, "{}", case.id);
            assert_eq!(check.data("question").await, Vec::<String>::new(), "{} differs from its key", case.id);
        }
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_reading_shows_where_it_differs_from_the_key_and_why(engine: Engine) {
    on_stage(engine, async |stage| {
        let case = cases::named("new-baby");
        let check = open(stage, &case, "").await;
        let answers = case.answers_but(&[("focus-talk", "3"), ("contact-secret", "1")]);
        let guidance = check.walk_to_guidance(&answers).await;
        assert_eq!(guidance.outcome, "reset");
        let reading = check.run("probe.within(n, '.reading').innerText", &[]).await;
        assert!(reading.as_str().unwrap().contains("The key comes to “"), "{reading}");
        assert_eq!(check.data("question").await, ["focus-talk", "contact-secret"]);
        let said = "[...probe.within(n, `.differences [data-question=${args[0]}]`).children].map((it) => it.innerText)";
        let focus = check.run(said, &[json!("focus-talk")]).await;
        assert_eq!(focus[1], "You: Often");
        assert_eq!(focus[2], "Key: A few times");
        assert_eq!(focus[3], "A few times he talked about himself unasked.");
        let secret = check.run(said, &[json!("contact-secret")]).await;
        assert_eq!(
            secret[3],
            "The key takes the safest answer here: the story doesn’t mention anything else, or settles it at the end."
        );
        stage.assert_quiet().await;
    })
    .await;
}

/// In a workshop there is no key before the discussion, unless the link says so: and then it takes a press. Afterwards it
/// stands there.
async fn before_the_discussion_a_group_has_no_key(engine: Engine) {
    on_stage(engine, async |stage| {
        let case = cases::named("new-baby");
        let open_reading = "probe.visible(probe.within(n, '.reading .differences'))";
        let answers = case.answers_but(&[("focus-talk", "3")]);
        let check = open(stage, &case, &format!("{IN_WORKSHOP}&round=1")).await;
        check.walk_to_guidance(&answers).await;
        assert!(!check.shows(".reading").await);
        let said = check.run("probe.within(n, '.of-case').innerText", &[]).await;
        let said = said.as_str().unwrap();
        assert!(said.contains("comes in round 2") && !said.contains("Key:"), "{said}");
        stage.browser.run("sessionStorage.clear()", &[]).await;
        let check = open(stage, &case, &format!("{IN_WORKSHOP}&round=1&key=shown")).await;
        check.walk_to_guidance(&answers).await;
        assert!(check.shows(".reading").await);
        assert_eq!(check.run(open_reading, &[]).await, false);
        check.click_on(".reading summary").await;
        check.until("a press opens it", open_reading, &[]).await;
        let check = open(stage, &case, &format!("{IN_WORKSHOP}&round=2")).await;
        check.walk_to_guidance(&answers).await;
        check.until("it stands there", open_reading, &[]).await;
        stage.assert_quiet().await;
    })
    .await;
}

async fn the_story_can_be_read_again_beside_the_questions(engine: Engine) {
    on_stage(engine, async |stage| {
        let case = cases::named("fair-swap");
        let check = open(stage, &case, "").await;
        let story = check.run("probe.within(n, '.story').innerText", &[]).await;
        assert!(check.begin().await.is_topic("situation"));
        assert!(!check.shows(".story").await, "it does not stand in the way of the questions");
        check.click_on("summary").await;
        check.until("the story shows", "probe.visible(probe.within(n, '.story'))", &[]).await;
        assert_eq!(check.run("probe.within(n, '.story').innerText", &[]).await, story);
        check.fill(&case.answers()).await;
        check.next().await;
        assert!(check.run("probe.within(n, '.story')", &[]).await != Value::Null);
    })
    .await;
}

async fn the_page_lists_the_cases_and_says_when_there_is_none(engine: Engine) {
    on_stage(engine, async |stage| {
        let links =
            "[...document.querySelectorAll('.cases > ul a')].filter(probe.visible).map((it) => [it.search, it.innerText])";
        let unknown = "probe.visible(document.querySelector('.unknown'))";
        for (query, says) in [("", false), ("?case=nobody", true)] {
            stage.open(&format!("/case.html{query}")).await;
            stage.browser.until("the page is as it stays", &format!("{unknown} === {says}"), &[]).await;
            let listed = stage.browser.run(links, &[]).await;
            let expected: Vec<[String; 2]> =
                cases::all().into_iter().map(|case| [format!("?case={}", case.id), case.title]).collect();
            assert_eq!(listed, json!(expected), "{query}");
        }
        let first = "document.querySelector('.cases a')";
        stage.browser.click("the first case", first, &[]).await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        let title = check.run("probe.within(n, '[data-heading]').innerText", &[]).await;
        assert_eq!(title, cases::all()[0].title.as_str());
        stage.assert_quiet().await;
    })
    .await;
}

async fn an_unknown_case_leaves_the_pages_own_content(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/case.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        let rename = "(() => { const it = probe.host(n); it.addEventListener('boundary-check-error', ({ detail }) => { window.failed = detail; }); it.setAttribute('case', 'nobody'); return true; })()";
        check.run(rename, &[]).await;
        let failed = check.until("the page is told", "window.failed", &[]).await;
        assert_eq!(failed["reason"], "load");
        let message = failed["message"].as_str().unwrap();
        assert!(message.contains("case=\"nobody\"") && message.contains("new-baby"), "{message}");
        assert_eq!(check.run("probe.slotted(n)", &[]).await, true);
        assert_ne!(check.run("probe.failed(n)", &[]).await, "");
    })
    .await;
}

async fn another_case_takes_its_place(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/case.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        check.begin().await;
        check.answer("role", "paused").await;
        for (id, title) in [("new-baby", "The new baby"), ("the-choir", "The choir")] {
            check.run("(probe.host(n).setAttribute('case', args[0]), true)", &[json!(id)]).await;
            let heading = "probe.within(n, '[data-heading]')?.innerText === args[0] || probe.place(n)?.topic";
            check.until("the other case, or its questions", heading, &[json!(title)]).await;
        }
        // Each keeps its answers in this tab.
        assert!(check.place().await.is_topic("situation"));
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({ "role": "paused" }));
        // Without a case it is the check about one's own client, with none of them.
        check.run("(probe.host(n).removeAttribute('case'), true)", &[]).await;
        check.until("the plain check", "probe.place(n)?.screen === 'start' && !probe.within(n, '.story')", &[]).await;
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_case_works_under_a_strict_policy(engine: Engine) {
    let policy = format!("{}; require-trusted-types-for 'script'; trusted-types 'none'", site::STRICT_POLICY);
    on_stage_with(engine, site::under_policy(&policy), async |stage| {
        let case = cases::named("the-choir");
        stage.open("/pages/case.html?workshop=Spring%20day").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        check.walk_to_guidance(&case.answers()).await;
        let code = show_code(&check).await;
        assert_eq!(read(&code).1.round, Round::First);
        stage.assert_quiet().await;
    })
    .await;
}
