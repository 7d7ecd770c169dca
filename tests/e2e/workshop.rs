//! A whole workshop: the trainer's board, participants in tabs of their own, and one device that goes round.

use boundary_check_core::codes::Round;
use boundary_check_core::instrument::Level;
use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::board::{Board, WORKSHOP, codes};
use boundary_check_e2e::cases::{self, Case};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // What a page brings back on Back, Forward and a reload is the engine's.
    let logic = [
        test!(a_trainer_and_participants_hold_a_workshop),
        test!(what_is_half_done_is_gone_with_a_reload),
        test!(what_was_answered_in_this_tab_before_is_gone),
        test!(nobody_is_told_what_the_last_one_agreed_to),
        test!(somebody_can_clear_what_the_last_one_left),
    ];
    in_chromium(logic).chain([test!(one_device_goes_round_and_keeps_nothing_of_anybody)]).collect()
}

const CASE: &str = "new-baby";
const CODE: &str = "probe.within(n, '[data-code]')?.innerText.trim()";

/// Answers the case that is open, and returns the code.
async fn take(stage: &Stage, case: &Case, changes: &[(&str, &str)]) -> String {
    let check = Check::on(&stage.browser);
    check.walk_to_guidance(&case.answers_but(changes)).await;
    check.until("the code", CODE, &[]).await.as_str().unwrap().to_owned()
}

async fn a_trainer_and_participants_hold_a_workshop(engine: Engine) {
    on_stage_with(engine, site::asking(), async |stage| {
        let (browser, case) = (&stage.browser, cases::named(CASE));
        let board = Board::named(stage, CASE).await;
        let link = board.text(".link-text").await;
        assert_eq!(browser.scan("probe.board().querySelector('.qr')", &[]).await, link, "what a camera reads");
        let trainer = browser.client.window().await.unwrap();

        // Two people open the link, each in a tab of their own; the first reads the case as the key does. Three others have
        // done so on devices that are not here: two like the first, one like the second.
        let others =
            |round, outcome: &str, count| codes(WORKSHOP, CASE, round, outcome, Level::Clear, count).join("\n") + "\n";
        let mut chats =
            [others(Round::First, "tend", 2) + &others(Round::First, "reset", 1), others(Round::Second, "tend", 3)];
        for person in 0..2 {
            let tab = browser.client.new_window(true).await.unwrap();
            browser.client.switch_to_window(tab.handle).await.unwrap();
            browser.go(&link).await;
            let changes: &[_] = if person < 1 { &[] } else { &[("disclosure-problem", "3")] };
            let first = take(stage, &case, changes).await;
            chats[0] += &format!("From Person {person} to Everyone:\n{first}\n");
            // After the discussion they go through it again, and all come to what the key does.
            let check = Check::on(browser);
            check.press_and_leave("second-round").await;
            if person >= 1 {
                check.change("disclosure-problem").await;
                check.until("the question", "probe.place(n)?.screen === 'topic'", &[]).await;
                check.answer("disclosure-problem", "2").await;
                check.next().await;
            }
            check.press_and_leave("guidance").await;
            let second = check.until("the code", CODE, &[]).await;
            chats[1] += &format!("Person {person}: {} :-)\n", second.as_str().unwrap().to_lowercase());
            browser.client.close_window().await.unwrap();
            browser.client.switch_to_window(trainer.clone()).await.unwrap();
        }

        let report = board.add(&chats[0]).await;
        assert!(report.contains("New codes: 5."), "{report}");
        board.until("the group's picture", "[data-outcome=tend]").await;
        assert_eq!(board.row("[data-outcome=tend]").await[1..], ["3 of 5"]);
        assert_eq!(board.row("[data-outcome=reset]").await[1..], ["2 of 5"]);
        // The whole chat again, with what has come since: what was there is counted once.
        let report = board.add(&(chats[0].clone() + &chats[1])).await;
        assert!(report.contains("New codes: 5.") && report.contains("counted once: 5"), "{report}");
        assert_eq!(board.row("[data-outcome=tend]").await[1..], ["3 of 5", "5 of 5", "3 → 5 people"]);
        assert_eq!(board.row("[data-outcome=reset]").await[1..], ["2 of 5", "0 of 5", "2 → 0 people"]);
        stage.assert_quiet().await;
    })
    .await;
}

/// Whatever this tab could bring back of somebody: what it keeps, and the whole page, its shadow trees included.
async fn traces(stage: &Stage) -> String {
    let traces = r#"JSON.stringify([
        Object.entries(sessionStorage).filter(([key]) => !key.startsWith("boundary-board")), Object.entries(localStorage),
        document.cookie, location.href, JSON.stringify(history.state), document.documentElement.outerHTML,
        probe.board().innerHTML, probe.root()?.innerHTML,
        [...(probe.root()?.querySelectorAll("input") ?? [])].map((it) => [it.name, it.value, it.checked]),
    ])"#;
    stage.browser.run(traces, &[]).await.as_str().unwrap().to_owned()
}

/// Opens the board and hands the device to the first person.
async fn pass_round(stage: &Stage) -> (Board<'_>, Check<'_>) {
    let board = Board::named(stage, CASE).await;
    board.press("pass").await;
    board.until("the check to pass around", "boundary-check").await;
    let check = Check::on(&stage.browser);
    assert_eq!(check.ready().await.screen, "start");
    (board, check)
}

async fn one_device_goes_round_and_keeps_nothing_of_anybody(engine: Engine) {
    on_stage(engine, async |stage| {
        let (browser, case) = (&stage.browser, cases::named(CASE));
        stage.open("/pages/plain.html").await;
        let (board, check) = pass_round(stage).await;
        let clean = traces(stage).await;
        for person in 1..=5 {
            // A mark that nobody else leaves: an answer away from the key, and the outcome that follows.
            let guidance = check.walk_to_guidance(&case.answers_but(&[("limits-money", "1")])).await;
            assert_eq!(guidance.outcome, "reset");
            assert!(traces(stage).await.contains("data-outcome"), "the traces of somebody would be found");
            assert_eq!(
                check.run("probe.button(n, 'print')", &[]).await,
                Value::Null,
                "a device that goes round prints"
            );
            assert_eq!(check.press_and_leave("pass-on").await.screen, "start");
            let counted = format!("find('.pass').innerText.includes('Results so far: {person}')");
            board.until_so("the result counts", &counted, &[]).await;
            let said = check.run("probe.root(n).querySelector('[aria-live]').textContent", &[]).await;
            assert!(said.as_str().unwrap().contains("ready for the next person"), "{said}");
            let counts = |text: &str, count: u32| text.replace(&format!("so far: {count}"), "so far: N");
            let quiet = traces(stage).await.replace(said.as_str().unwrap(), "");
            assert_eq!(counts(&quiet, person), counts(&clean, 0), "something of person {person} is left");
        }
        stage.assert_quiet().await;
        // Back to the page before, and forward again: the clean start, not what somebody has seen. (What is asked for
        // from here on is not looked at: Firefox asks for an icon of its own when it brings a page back.)
        browser.client.back().await.unwrap();
        browser.until("one step back leaves the page", "location.pathname === '/pages/plain.html'", &[]).await;
        browser.client.forward().await.unwrap();
        check.until("a clean start", "probe.place(n)?.screen === 'start'", &[]).await;
        assert!(!traces(stage).await.contains("data-outcome"));
        browser.reload().await;
        check.until("a clean start", "probe.place(n)?.screen === 'start'", &[]).await;
        board.until_so("the results are there", "find('.pass').innerText.includes('Results so far: 5')", &[]).await;
        check.begin().await;
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({}), "the questions are open");

        board.press("end-pass").await;
        board.until("the group's picture", "[data-outcome=reset]").await;
        assert_eq!(board.row("[data-outcome=reset]").await[1..], ["5 of 5"]);
    })
    .await;
}

async fn what_is_half_done_is_gone_with_a_reload(engine: Engine) {
    on_stage(engine, async |stage| {
        let (_, check) = pass_round(stage).await;
        let answers = cases::named(CASE).answers();
        check.walk_until(&answers, |place| place.is_topic("disclosure")).await;
        assert_eq!(
            stage.browser.run("Object.keys(sessionStorage).filter((key) => key.startsWith('boundary-c'))", &[]).await,
            json!([])
        );
        stage.browser.reload().await;
        check.until("a clean start", "probe.place(n)?.screen === 'start'", &[]).await;
        check.begin().await;
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({}));
    })
    .await;
}

/// Nothing leads out of it, and what the tab has kept of another check goes before the first person has the device.
async fn what_was_answered_in_this_tab_before_is_gone(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        check.walk_to_guidance(&Answers::with(&[("bond", "romantic")])).await;
        let (board, _) = pass_round(stage).await;
        let kept = "Object.keys(sessionStorage).filter((key) => !key.startsWith('boundary-board'))";
        assert_eq!(stage.browser.run(kept, &[]).await, json!([]));
        let elsewhere = "[...document.querySelectorAll('a')].filter(probe.visible).length";
        assert_eq!(stage.browser.run(elsewhere, &[]).await, 0, "a link leads elsewhere");
        stage.browser.reload().await;
        board.until("it goes round again", "boundary-check").await;
        assert_eq!(stage.browser.run(elsewhere, &[]).await, 0, "a link leads elsewhere");
        board.press("end-pass").await;
        stage.browser.until("the links are back", elsewhere, &[]).await;
    })
    .await;
}

/// On an element of a page's own: the next person is not told what another one has agreed to, and no code leaves
/// the tree that the element is in.
async fn nobody_is_told_what_the_last_one_agreed_to(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/case.html?workshop=Spring%20day").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        let set = "(Object.assign(probe.host(n), { passAround: 'on', share: 'outcome' }), addEventListener('boundary-check-code', ({ detail }) => { window.code = detail.code; }), true)";
        check.run(set, &[]).await;
        let answers = cases::named("the-choir").answers();
        check.walk_to_guidance(&answers).await;
        assert_eq!(check.run("probe.within(n, '[name=share]')", &[]).await, Value::Null, "an outcome can be shared");
        check.press_and_leave("pass-on").await;
        stage.browser.until("the page has the code", "window.code", &[]).await;
        // On a board, not even a listener on the way down hears of it.
        let (board, check) = pass_round(stage).await;
        let listen = "(['code', 'phase'].forEach((name) => addEventListener(`boundary-check-${name}`, () => { window[name] = true; }, true)), true)";
        stage.browser.run(listen, &[]).await;
        check.walk_to_guidance(&cases::named(CASE).answers()).await;
        check.press_and_leave("pass-on").await;
        board.until_so("the result counts", "find('.pass').innerText.includes('Results so far: 1')", &[]).await;
        assert_eq!(stage.browser.run("[window.code ?? null, window.phase ?? null]", &[]).await, json!([null, true]));
    })
    .await;
}

/// Whoever went away in the middle has left answers on the screen; the next one need not look at them.
async fn somebody_can_clear_what_the_last_one_left(engine: Engine) {
    on_stage(engine, async |stage| {
        let (board, check) = pass_round(stage).await;
        check.walk_to_review(&cases::named(CASE).answers()).await;
        assert_eq!(check.press_and_leave("clear").await.screen, "start");
        board.until_so("nothing is counted", "find('.pass').innerText.includes('Results so far: 0')", &[]).await;
        check.begin().await;
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({}));
    })
    .await;
}
