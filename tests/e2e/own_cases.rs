//! Cases that a trainer writes: from the board's page by a link to a participant and back, as a file, and what is refused.

use boundary_check_core::codes::Round;
use boundary_check_core::instrument::Level;
use boundary_check_e2e::board::{Board, WORKSHOP, codes};
use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::cases;
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // What compresses a link is the engine's.
    let everywhere = [test!(a_trainer_writes_a_case_and_a_group_answers_it)];
    let logic = [
        test!(a_page_shows_such_a_case_only_where_it_allows_it),
        test!(a_link_that_is_not_whole_says_so),
        test!(a_file_of_cases_comes_back_and_says_what_is_wrong),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

/// What a story may hold, shown as text and as nothing else.
pub(crate) const TITLE: &str = "The <b>late</b> bus";
pub(crate) const STORY: &str = "Mara missed it.<img src=x onerror=alert(1)>\n\nBen & she had agreed on nothing else.";
const CODE: &str = "probe.within(n, '[data-code]')?.innerText.trim()";

/// Writes a case on the board and answers it as a built-in case is answered.
pub(crate) async fn written<'a>(stage: &'a Stage, title: &str) -> Board<'a> {
    let board = Board::named(stage, "new-baby").await;
    board.click(".own summary").await;
    board.write("[name=own-title]", title, "input").await;
    board.write("[name=own-text]", STORY, "input").await;
    answered(&board).await;
    board
}

/// Whether there is a button that leads on.
async fn begins(check: &Check<'_>) -> bool {
    check.run("probe.visible(probe.button(n, 'begin'))", &[]).await == true
}

async fn answered(board: &Board<'_>) {
    board.press("own-answer").await;
    board.until("the check of what was written", "boundary-check").await;
    let check = Check::on(board.browser);
    check.ready().await;
    check.walk_to_guidance(&cases::named("since-the-split").answers()).await;
    check.press("take-key").await;
    board.until("the board", "[data-panel=work]").await;
    board.until_so("the case is on it", "find('.said')?.innerText.includes('on the board')", &[]).await;
}

async fn a_trainer_writes_a_case_and_a_group_answers_it(engine: Engine) {
    on_stage_with(engine, site::asking(), async |stage| {
        let browser = &stage.browser;
        let board = written(stage, TITLE).await;
        let link = board.text(".link-text").await;
        let (address, own) = link.split_once("#own=").expect("the case stands in the fragment");
        assert!(!address.contains("own") && own.len() < 1_000, "{link}");
        // It shows the case as it was written, and its key's outcome to the trainer alone.
        board.click(".prepare summary").await;
        let notes = board.text(".prepare").await;
        assert!(notes.contains("<img src=x onerror=alert(1)>") && notes.contains("Ben & she"), "{notes}");
        assert!(notes.contains("Reset the boundary"), "{notes}");
        // A reload keeps it.
        browser.reload().await;
        board.until_so("the same link", "find('.link-text')?.innerText === args[0]", &[json!(link)]).await;
        let trainer = browser.client.window().await.unwrap();

        // A participant in a tab of its own.
        let tab = browser.client.new_window(true).await.unwrap();
        browser.client.switch_to_window(tab.handle).await.unwrap();
        browser.go(&link).await;
        let check = Check::on(browser);
        check.ready().await;
        let start = check.run("probe.root(n).querySelector('.screen').innerText", &[]).await;
        let start = start.as_str().unwrap();
        assert!(start.contains(TITLE) && start.contains("<img src=x"), "{start}");
        assert!(start.contains("A case written by a trainer, not by this site."), "{start}");
        assert!(!start.contains("made up"), "nobody vouches for it: {start}");
        assert_eq!(check.run("probe.root(n).querySelectorAll('img, b').length", &[]).await, 0);
        check.walk_to_guidance(&cases::named("since-the-split").answers()).await;
        let first = check.until("the code", CODE, &[]).await.as_str().unwrap().to_owned();
        assert_names_hold_nothing_of(browser, own).await;
        // In round 2 it is compared with the trainer's key, and nobody gives reasons for that.
        check.press_and_leave("second-round").await;
        check.press_and_leave("guidance").await;
        assert_names_hold_nothing_of(browser, own).await;
        check
            .until("the key", "probe.within(n, '.reading')?.innerText.includes('every question as the key')", &[])
            .await;
        browser.client.close_window().await.unwrap();
        browser.client.switch_to_window(trainer).await.unwrap();

        let report = board.add(&first).await;
        assert!(report.contains("New codes: 1."), "{report}");
        assert_eq!(board.text(".counted p").await, "Codes in round 1: 1");
        // Codes of a built-in case in the same workshop are counted there, and the other way round.
        let report = board.add(&codes(WORKSHOP, "new-baby", Round::First, "tend", Level::Clear, 2).join(" ")).await;
        assert!(report.contains("New codes: 2.") && report.contains("for another case"), "{report}");
        assert_eq!(board.text(".counted p").await, "Codes in round 1: 1");
        // A board that does not have the case does not take its code; the link brings it.
        let other = "Another board";
        board.press("clear-board").await;
        board.press("clear-yes").await;
        board.write("[name=workshop]", other, "input").await;
        board.press("own-remove").await;
        board.until_so("it is gone", "find('[data-action=own-remove]') === null", &[]).await;
        board.write("[name=workshop]", WORKSHOP, "input").await;
        let report = board.add(&first).await;
        assert!(!report.contains("New codes: 1."), "{report}");
        let report = board.add(&format!("{link}\n{first}")).await;
        assert!(report.contains("New codes: 1."), "{report}");
        assert_eq!(board.text(".link-text").await, link);
        stage.assert_quiet().await;
    })
    .await;
}

/// A browser writes the names of what a tab keeps to the disk as well: of such a case they hold a number, and of its link
/// no eight letters in a row.
async fn assert_names_hold_nothing_of(browser: &Browser, own: &str) {
    let kept = "Object.keys(sessionStorage).some((name) => name.startsWith('boundary-case own-'))";
    browser.until("it is kept", kept, &[]).await;
    let names = strings(&browser.run("Object.keys(sessionStorage)", &[]).await);
    for name in &names {
        assert!(name.len() < 80, "{name}");
        let parts = own.as_bytes().windows(8).map(|part| std::str::from_utf8(part).unwrap());
        let told = parts.chain(["late", "bus", "Mara", "missed"]).find(|part| name.contains(part));
        assert_eq!(told, None, "{name} tells of the case");
    }
}

async fn a_page_shows_such_a_case_only_where_it_allows_it(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = written(stage, "The bus").await;
        let link = board.text(".link-text").await;
        let own = link.split_once('#').unwrap().1.to_owned();
        stage.open("/pages/case.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        let set = "((it) => { it.setAttribute('case', args[0]); args[1] && it.setAttribute('own-cases', args[1]); return true; })(document.querySelector('boundary-check'))";
        let title = async |expected: &str| {
            let shown = "probe.within(n, '.heading')?.innerText === args[0]";
            check.until(expected, shown, &[json!(expected)]).await;
        };
        stage.browser.run(set, &[json!(own), Value::Null]).await;
        title("This case can’t be read").await;
        assert!(check.shows(".unreadable").await && !begins(&check).await);
        stage.browser.run(set, &[json!(own), json!("off")]).await;
        title("This case can’t be read").await;
        stage.browser.run("(document.querySelector('boundary-check').setAttribute('case', 'new-baby'), true)", &[]).await;
        title("The new baby").await;
        stage.browser.run(set, &[json!(own), json!("on")]).await;
        title("The bus").await;
        assert!(begins(&check).await);
    })
    .await;
}

async fn a_link_that_is_not_whole_says_so(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = written(stage, "The bus").await;
        let link = board.text(".link-text").await;
        let check = Check::on(&stage.browser);
        for damaged in [
            &link[..link.len() - 20],
            &format!("{}x", link.replacen("#own=", "#own=x", 1)),
            link.split_once("own=").unwrap().0,
        ] {
            let damaged = if damaged.ends_with('#') { format!("{damaged}own=") } else { damaged.to_owned() };
            stage.open("/pages/blank.html").await;
            stage.browser.go(&damaged).await;
            check.ready().await;
            let said = check.run("probe.root(n).querySelector('.screen').innerText", &[]).await;
            assert!(said.as_str().unwrap().contains("Part of it was lost or changed on the way"), "{damaged}: {said}");
            assert!(!begins(&check).await);
        }
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_file_of_cases_comes_back_and_says_what_is_wrong(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = written(stage, "The bus").await;
        board.press("own-change").await;
        board.write("[name=own-title]", "The train", "input").await;
        answered(&board).await;
        let names = "[...find('[name=case]').options].slice(-2).map((it) => it.label)";
        assert_eq!(board.run(names, &[]).await, json!(["The bus", "The train"]));
        // What would be saved.
        let keep = "(URL.createObjectURL = (blob) => (blob.text().then((text) => { window.savedText = text; }), '#'), true)";
        stage.browser.run(keep, &[]).await;
        board.press("save-cases").await;
        let saved = stage.browser.until("the file", "window.savedText", &[]).await.as_str().unwrap().to_owned();
        let remove = async || {
            while board.run("find('[data-action=own-remove]') !== null", &[]).await == true {
                board.press("own-remove").await;
            }
        };
        remove().await;
        let last = "(find('[name=case]').value = [...find('[name=case]').options].at(-1).value, find('[name=case]').dispatchEvent(new Event('change', { bubbles: true })), true)";
        board.run(last, &[]).await;
        board.until("the other one", "[data-action=own-remove]").await;
        remove().await;
        board.until_so("none is left", "find('[data-action=save-cases]') === null", &[]).await;
        let choose = r#"((it) => {
            const files = new DataTransfer();
            files.items.add(new File([args[0]], "cases.json", { type: "application/json" }));
            it.files = files.files;
            it.dispatchEvent(new Event("change", { bubbles: true }));
            return true;
        })(find("[id=own-file]"))"#;
        let said = async |text: &str, expected: &str| {
            board.run(choose, &[json!(text)]).await;
            board.until_so(expected, "find('.said')?.innerText.includes(args[0])", &[json!(expected)]).await;
        };
        said("{\"boundaryCases\": 7}", "This is no file of cases").await;
        let wrong = saved.replacen("\"role\": \"client\"", "\"role\": \"nobody\"", 1);
        assert_ne!(wrong, saved, "{saved}");
        said(&wrong, "Case 1 of the file, so none was taken: The key has no answer that fits here").await;
        let untitled = saved.replacen("\"title\": \"The train\"", "\"title\": \"\"", 1);
        said(&untitled, "Case 2 of the file, so none was taken: The title is missing").await;
        said(&saved, "2 cases of your own are on the board").await;
        assert_eq!(board.run(names, &[]).await, json!(["The bus", "The train"]));
        stage.assert_quiet().await;
    })
    .await;
}
