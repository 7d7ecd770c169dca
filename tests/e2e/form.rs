//! Filling in: gaps, going back, changing answers, how far it is, beginning again.

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Where a link leads the focus is the engine's; the rest is the check's own. The focus on each heading, and on an answer
    // that is changed and back, goes in every engine through `keyboard`.
    let logic = [
        test!(each_step_moves_the_focus_to_its_heading),
        test!(back_keeps_the_answers),
        test!(a_change_comes_back_to_the_review),
        test!(a_change_that_opens_gaps_leads_through_them_first_and_keeps_what_it_drops),
        test!(the_way_ahead_and_the_ways_out_are_on_every_screen),
    ];
    in_chromium(logic).chain([test!(a_gap_is_named_linked_and_marked_until_it_is_filled)]).collect()
}

/// The questions of the error summary's links.
async fn gaps(check: &Check<'_>) -> Vec<String> {
    strings(&check.run("probe.ids(n, 'gap', '[data-errors] a[data-gap]')", &[]).await)
}

/// Whether a question is marked as open: invalid, and described by a text that can be seen.
const MARKED: &str = r#"((group) => {
    const invalid = group.matches("[aria-invalid=true]") || group.querySelector("[aria-invalid=true]") !== null;
    const described = [group, ...group.querySelectorAll("[aria-describedby]")]
        .flatMap((element) => (element.getAttribute("aria-describedby") ?? "").split(/\s+/)).filter(Boolean)
        .map((id) => group.getRootNode().getElementById(id));
    const missing = described.some((element) => element === null);
    return invalid && !missing && described.some((element) => probe.visible(element) && /choose an answer/.test(element.innerText));
})(probe.label(n, args[0], args[1]).closest("fieldset"))"#;

/// The focus is within the heading that a new screen begins with.
const HEADING: &str = "probe.focus()?.heading && probe.screen(n).contains(probe.focused())";

async fn a_gap_is_named_linked_and_marked_until_it_is_filled(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        check.begin().await;
        check.answer("vulnerable", "no").await;
        check.press("next").await;
        check.until("the error summary takes the focus", "probe.focus()?.errors", &[]).await;
        assert_eq!(check.run("probe.within(n, '[data-errors]').getAttribute('role')", &[]).await, "group");
        assert_eq!(gaps(&check).await, ["role", "bond"]);

        for (question, value) in [("role", "client"), ("bond", "professional")] {
            let marked = check.run(MARKED, &[json!(question), json!(value)]).await;
            assert_eq!(marked, true, "`{question}` is not marked");
            check.click_on(&format!("a[data-gap={question}]")).await;
            let first = "probe.focused() === probe.screen(n).querySelector(`input[name=${args[0]}]`)";
            check.until(&format!("the link leads to `{question}`"), first, &[json!(question)]).await;
        }
        assert_eq!(check.run(MARKED, &[json!("vulnerable"), json!("no")]).await, false, "what is answered is no gap");
        assert_eq!(stage.browser.run("location.hash", &[]).await, "", "the links leave the address alone");

        check.answer("role", "client").await;
        let unmarked = format!("!{MARKED}");
        check.until("the mark is gone", &unmarked, &[json!("role"), json!("client")]).await;
        check.answer("bond", "professional").await;
        let place = check.next().await;
        assert!(place.is_topic("focus"), "{place}");
        assert!(!check.shows("[data-errors]").await, "the summary does not come along");
    })
    .await;
}

async fn each_step_moves_the_focus_to_its_heading(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let answers = Answers::safest();
        let mut place = check.begin().await;
        while place.screen == "topic" {
            check.until(&format!("the heading of {place} has the focus"), HEADING, &[]).await;
            check.fill(&answers).await;
            place = check.next().await;
        }
        check.until("the heading of the review has the focus", HEADING, &[]).await;
        check.press_and_leave("guidance").await;
        check.until("the heading of the guidance has the focus", HEADING, &[]).await;
        check.press_and_leave("restart").await;
        check.until("the heading of the start has the focus", HEADING, &[]).await;
    })
    .await;
}

async fn back_keeps_the_answers(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        check.begin().await;
        check.fill(&Answers::safest()).await;
        let topic = check.next().await;
        check.answer("focus-talk", "2").await;
        let before = check.press_and_leave("back").await;
        assert!(before.is_topic("situation"), "{before}");
        assert_eq!(
            check.run("probe.chosen(n)", &[]).await,
            json!({ "role": "client", "bond": "professional", "vulnerable": "no" })
        );
        assert_eq!(check.next().await, topic);
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({ "focus-talk": "2" }));
        check.press_and_leave("back").await;
        assert_eq!(check.press_and_leave("back").await.screen, "start");
    })
    .await;
}

async fn a_change_comes_back_to_the_review(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        check.walk_to_review(&Answers::safest()).await;
        let place = {
            let review = check.place().await;
            check.change("limits-gifts").await;
            check.leave(&review).await
        };
        assert!(place.is_topic("limits"), "{place}");
        assert_eq!(check.run("probe.chosen(n)['limits-gifts']", &[]).await, "0");
        // The focus goes to the answer, and back to where one came from.
        let chosen = "((it) => it?.name === 'limits-gifts' && it.value === '0')(probe.focus())";
        check.until("the focus is on the answer", chosen, &[]).await;
        check.answer("limits-gifts", "2").await;
        assert_eq!(check.next().await.screen, "review");
        check.until("the focus is back", "probe.focus()?.change === 'limits-gifts'", &[]).await;
        // Who clears it all in the middle leaves nothing of it to the next.
        check.change("limits-gifts").await;
        check.until("the focus is on the answer", "probe.focus()?.name === 'limits-gifts'", &[]).await;
        check.press_and_leave("clear").await;
        check.walk_to_review(&Answers::with(&[("limits-gifts", "2")])).await;
        check.until("the focus is on the heading", "probe.focus()?.heading", &[]).await;
        assert_eq!(check.press_and_leave("guidance").await.outcome, "reset");
    })
    .await;
}

async fn a_change_that_opens_gaps_leads_through_them_first_and_keeps_what_it_drops(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let answers = Answers::with(&[("bond", "friends"), ("focus-talk", "3"), ("since", "6-to-12-months")]);
        check.walk_to_review(&answers).await;
        let review = check.place().await;
        let asked = check.data("change").await;
        assert!(asked.contains(&"focus-talk".to_owned()) && !asked.contains(&"code-allows".to_owned()), "{asked:?}");

        // client → paused: `again` and then `since` open on the same screen, `code-allows` on another; focus is dropped.
        check.change("role").await;
        check.leave(&review).await;
        check.answer("role", "paused").await;
        check.until("`again` is asked", "probe.questions(n).includes('again')", &[]).await;
        check.press("next").await;
        check.until("the gap is named", "probe.focus()?.errors", &[]).await;
        assert_eq!(gaps(&check).await, ["again"]);
        check.answer("again", "maybe").await;
        check.until("`since` is asked", "probe.questions(n).includes('since')", &[]).await;
        check.answer("since", "6-to-12-months").await;
        let gap = check.next().await;
        assert!(gap.is_topic("balance"), "the new gap comes first, not {gap}");
        check.answer("code-allows", "yes").await;
        assert_eq!(check.next().await.screen, "review");
        let asked = check.data("change").await;
        assert!(asked.contains(&"code-allows".to_owned()), "{asked:?}");
        assert!(!asked.contains(&"focus-talk".to_owned()), "what does not apply is dropped: {asked:?}");

        // And back: nothing is open, and the dropped answer is there again.
        check.change("role").await;
        check.leave(&review).await;
        check.answer("role", "client").await;
        assert_eq!(check.next().await.screen, "review", "nothing is open after changing it back");
        check.change("focus-talk").await;
        check.leave(&review).await;
        assert_eq!(check.run("probe.chosen(n)['focus-talk']", &[]).await, "3", "it comes back as it was");
    })
    .await;
}

/// The progress as text and as a bar, a way to clear everything, and a way out.
async fn the_way_ahead_and_the_ways_out_are_on_every_screen(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let answers = Answers::safest();
        let clear = "probe.visible(probe.button(n, 'clear'))";
        let exit = "probe.visible(probe.button(n, 'exit')) && probe.button(n, 'exit').localName === 'a'";
        assert_eq!(check.run("probe.button(n, 'exit') === null", &[]).await, true, "the start has nothing to leave");
        let mut place = check.begin().await;
        let mut step = 0;
        let mut last = Value::Null;
        while place.screen == "topic" {
            step += 1;
            assert_eq!(check.run(exit, &[]).await, true, "{place}");
            check.fill(&answers).await;
            check.until("there is an answer to clear", clear, &[]).await;
            let progress = check.run("probe.progress(n)", &[]).await;
            assert_eq!(progress["step"], step, "on {place}: {progress}");
            assert_eq!(progress["now"], step, "on {place}: {progress}");
            assert_eq!(progress["max"], progress["total"], "on {place}: {progress}");
            if step > 1 && last.is_u64() {
                assert_eq!(progress["total"], last, "on {place}: the number changes without cause");
            }
            last = progress["total"].clone();
            place = check.next().await;
        }
        let total = last.as_u64().expect("a total");
        assert!(total == step || total == step + 1, "{step} topics were announced as {total} steps");
        assert_eq!(check.run(&format!("{exit} && {clear}"), &[]).await, true, "{place}");

        check.press_and_leave("clear").await;
        check.begin().await;
        check.fill(&answers).await;
        let client = check.run("probe.progress(n).total", &[]).await;
        check.answer("role", "acquaintance").await;
        let fewer = "probe.progress(n).total < args[0] && probe.progress(n).max < args[0]";
        check.until("an acquaintance has fewer steps", fewer, &[client]).await;
    })
    .await;
}
