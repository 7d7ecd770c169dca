//! The trainer's board: codes in, and nothing of anybody kept.

use boundary_check_core::codes::Round;
use boundary_check_core::instrument::Level;
use boundary_check_e2e::board::{Board, WORKSHOP, chat, codes};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{on_stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // The tab's store, policies, and an element that moves and goes, are the engine's.
    let everywhere = [
        test!(a_reload_keeps_the_board_and_one_button_clears_it),
        test!(a_board_works_on_a_page_with_a_strict_policy),
        test!(a_board_moves_and_goes_with_its_element),
    ];
    let logic = [
        test!(a_name_gives_a_link_for_the_round_and_the_case),
        test!(a_chat_is_taken_apart_and_only_its_codes_are_kept),
        test!(nothing_is_cleared_by_accident),
        test!(a_bookmark_brings_the_board_back_without_its_codes),
        test!(codes_of_another_workshop_are_refused),
        test!(codes_of_another_case_are_counted_there),
        test!(its_attributes_have_properties_and_are_checked),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

const CASE: &str = "since-the-split";

async fn its_attributes_have_properties_and_are_checked(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/board.html").await;
        let board = "document.querySelector('boundary-board')";
        stage.browser.until("it shows", &format!("Boolean({board}.shadowRoot?.querySelector('.board'))"), &[]).await;
        let read = format!("((it) => [it.workshop, it.case, it.page, it.theme, it.language])({board})");
        assert_eq!(stage.browser.run(&read, &[]).await, json!(["Autumn day", "the-choir", "", "auto", ""]));
        let set = format!(
            "((it) => {{ it.language = 'de_DE.UTF-8'; it.page = '/other.html'; it.theme = 'dark'; return it.getAttribute('theme'); }})({board})"
        );
        assert_eq!(stage.browser.run(&set, &[]).await, "dark");
        let german = format!("{board}.shadowRoot.querySelector('.board').lang === 'de-DE'");
        stage.browser.until("it speaks German", &german, &[]).await;
        let link = format!("{board}.shadowRoot.querySelector('.link-text').href.includes('/other.html?')");
        stage.browser.until("the link leads there", &link, &[]).await;
        stage.assert_quiet().await;
        stage.browser.run(&format!("({board}.theme = 'purple', true)"), &[]).await;
        let said = stage.said().await;
        assert_eq!(said.len(), 1, "{said:?}");
        for part in ["boundary-board> theme", "purple", "expected auto, light, dark, page"] {
            assert!(said[0].contains(part), "`{part}` is not in “{}”", said[0]);
        }
    })
    .await;
}

async fn a_name_gives_a_link_for_the_round_and_the_case(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = Board::open(stage).await;
        assert_eq!(board.text(".link-text").await, "", "no link without a name");
        board.write("[name=workshop]", "  Spring   day & more ", "input").await;
        board.until("a link", ".link-text").await;
        board.write("[name=case]", CASE, "change").await;
        let expected = stage.server.url("/case.html?case=since-the-split&workshop=Spring%20day%20%26%20more&round=1");
        board.until_so("the link of that case", "find('.link-text').href === args[0]", &[json!(expected)]).await;
        board.click("[name=round][value='2']").await;
        board.until_so("the link of round 2", "find('.link-text').href.endsWith('&round=2')", &[]).await;
        board.click("[name=share-key]").await;
        board
            .until_so("a link that shows the key", "find('.link-text').href.endsWith('&round=2&key=shown')", &[])
            .await;
        assert!(!board.run("find('.qr').getAttribute('aria-label')", &[]).await.as_str().unwrap().is_empty());
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_chat_is_taken_apart_and_only_its_codes_are_kept(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = Board::named(stage, CASE).await;
        let mut lines = codes(WORKSHOP, CASE, Round::First, "reset", Level::Clear, 6);
        lines.push(lines[0].to_lowercase().replace('-', " "));
        let wrong = lines[1].replacen(char::is_numeric, "Z", 1);
        lines.push(wrong.clone());
        lines.push(lines[2][..13].to_owned());
        lines.push("no code, but hello from Berta".to_owned());
        // Names and numbers are no codes, and not listed as bad ones.
        lines.extend(["Anna 2233 4455", "anna1985kim@mail.dk", "Erik Holm 4711", "Peterson12"].map(str::to_owned));
        let report = board.add(&chat(&lines)).await;
        assert!(report.contains("New codes: 6."), "{report}");
        assert!(report.contains("counted once: 1"), "{report}");
        assert!(report.contains("Not read: 2."), "{report}");
        let bad = board.text(".bad").await;
        assert!(bad.contains(&wrong) && bad.contains("It has 11 characters"), "{bad}");
        assert_eq!(board.text(".counted p").await, "Codes in round 1: 6");
        // Of the people who wrote, nothing is left: neither shown nor stored.
        let page = board.run("find('[data-panel]').getRootNode().innerHTML", &[]).await.to_string();
        let stored = board.stored().await;
        for kept in [&page, &stored] {
            assert!(
                !kept.to_lowercase().contains("anna")
                    && !kept.contains("Berta")
                    && !kept.contains("4711")
                    && !kept.contains("10:0"),
                "{kept}"
            );
        }
        assert!(stored.contains(&lines[3]));
        let announced = board.run("find('[aria-live]').textContent", &[]).await;
        assert!(announced.as_str().unwrap().contains("New codes: 6."), "{announced}");
        stage.assert_quiet().await;
    })
    .await;
}

async fn codes_of_another_workshop_are_refused(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = Board::named(stage, CASE).await;
        let report = board.add(&codes("Autumn day", CASE, Round::First, "reset", Level::Clear, 2).join("\n")).await;
        assert!(report.contains("New codes: 0.") && report.contains("Not read: 2."), "{report}");
        assert!(report.contains("of another workshop"), "{report}");
        assert_eq!(board.run("find('[name=workshop]').readOnly", &[]).await, false);
        board.add(&codes("spring DAY", CASE, Round::First, "reset", Level::Clear, 1).join("\n")).await;
        board.until_so("the name is fixed", "find('[name=workshop]').readOnly", &[]).await;
    })
    .await;
}

async fn codes_of_another_case_are_counted_there(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = Board::named(stage, CASE).await;
        let report =
            board.add(&codes(WORKSHOP, "the-choir", Round::First, "may-resume", Level::Clear, 5).join("\n")).await;
        assert!(report.contains("for another case, and counted there: 5"), "{report}");
        assert_eq!(board.text(".counted p").await, "Codes in round 1: 0");
        board.write("[name=case]", "the-choir", "change").await;
        board.until("the picture of that case", "[data-outcome=may-resume]").await;
        assert_eq!(board.text(".counted p").await, "Codes in round 1: 5");
    })
    .await;
}

async fn a_reload_keeps_the_board_and_one_button_clears_it(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = Board::named(stage, CASE).await;
        board.click("[name=round][value='2']").await;
        let six = codes(WORKSHOP, CASE, Round::Second, "reset", Level::Clear, 6);
        board.add(&six.join("\n")).await;
        stage.browser.reload().await;
        board.until("the picture is back", "[data-outcome=reset]").await;
        assert_eq!(board.run("find('[name=workshop]').value", &[]).await, WORKSHOP);
        assert_eq!(board.run("find('[name=case]').value", &[]).await, CASE);
        assert_eq!(board.run("find('[name=round]:checked').value", &[]).await, "2");
        assert!(!board.stored().await.is_empty());
        board.press("clear-board").await;
        board.press("clear-yes").await;
        board.until_so("the name is free again", "find('[name=workshop]').value === ''", &[]).await;
        assert_eq!(board.stored().await, "");
        let said = board.run("find('[aria-live]').textContent", &[]).await;
        assert!(said.as_str().unwrap().starts_with("The board is empty. For twenty seconds"), "{said}");
        stage.browser.reload().await;
        board.until("the board shows", "[data-panel]").await;
        let page = board.run("find('[data-panel]').getRootNode().innerHTML", &[]).await.to_string();
        assert!(!six.iter().any(|code| page.contains(code)) && !page.contains(WORKSHOP), "{page}");
        stage.assert_quiet().await;
    })
    .await;
}

/// With codes it asks, and for a while they can come back: out of memory, for nothing of them is kept.
async fn nothing_is_cleared_by_accident(engine: Engine) {
    on_stage(engine, async |stage| {
        // Twenty seconds, made short on request.
        let quick = "(() => { const set = setTimeout; window.setTimeout = (act, after, ...more) => set(act, window.hurry && after === 20000 ? 1 : after, ...more); })()";
        stage.browser.before_each_page(quick).await;
        let board = Board::named(stage, CASE).await;
        let codes = codes(WORKSHOP, CASE, Round::First, "reset", Level::Clear, 6).join("\n");
        board.add(&codes).await;
        board.press("clear-board").await;
        let focused = |action: &str| format!("find('[data-panel]').getRootNode().activeElement?.dataset.action === '{action}'");
        board.until_so("it asks, and the milder answer has the focus", &focused("clear-no"), &[]).await;
        assert!(board.text(".always").await.starts_with("There are 6 codes on the board."));
        board.press("clear-no").await;
        board.until_so("the focus is back", &focused("clear-board"), &[]).await;
        assert_eq!(board.text(".counted p").await, "Codes in round 1: 6");
        board.press("clear-board").await;
        board.press("clear-yes").await;
        board.until_so("a way back has the focus", &focused("put-back"), &[]).await;
        assert_eq!(board.stored().await, "", "it is in memory alone");
        assert!(board.text(".cleared").await.starts_with("The board is empty. For twenty seconds"));
        board.press("put-back").await;
        board.until("the picture is back", "[data-outcome=reset]").await;
        assert_eq!(board.run("find('[name=workshop]').value", &[]).await, WORKSHOP);
        assert!(!board.stored().await.is_empty());
        stage.browser.run("(window.hurry = true)", &[]).await;
        board.press("clear-board").await;
        board.press("clear-yes").await;
        board.until_so("the way back is gone", "find('[name=workshop]').value === '' && !find('[data-action=put-back]')", &[]).await;
        assert_eq!(board.run("find('[aria-live]').textContent", &[]).await, "The board is empty. Nothing was kept.");
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_bookmark_brings_the_board_back_without_its_codes(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = Board::named(stage, CASE).await;
        board.click("[name=round][value='2']").await;
        let five = codes(WORKSHOP, CASE, Round::First, "reset", Level::Clear, 5);
        board.add(&five.join(" ")).await;
        let address = board.run("find('.bookmark').href", &[]).await;
        let address = address.as_str().unwrap();
        assert_eq!(address, stage.server.url(&format!("/workshop.html#workshop=Spring%20day&case={CASE}&round=2")));
        // Another day, in another tab.
        stage.browser.run("(sessionStorage.clear(), true)", &[]).await;
        stage.open("/pages/blank.html").await;
        stage.browser.go(&address.replace(CASE, "Since-the-Split")).await;
        board.until("the field for codes", "[name=codes]").await;
        assert_eq!(
            board
                .run(
                    "[find('[name=workshop]').value, find('[name=case]').value, find('[name=round]:checked').value]",
                    &[]
                )
                .await,
            json!([WORKSHOP, CASE, "2"])
        );
        assert_eq!(board.text(".counted p").await, "Codes in round 1: 0");
        // A board that holds codes does not lose them to a bookmark.
        board.add(&five.join(" ")).await;
        stage.open("/pages/blank.html").await;
        stage.browser.go(&stage.server.url("/workshop.html#workshop=Another&case=new-baby&round=1")).await;
        board.until("the picture", "[data-outcome=reset]").await;
        assert_eq!(board.run("find('[name=workshop]').value", &[]).await, WORKSHOP);
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_board_works_on_a_page_with_a_strict_policy(engine: Engine) {
    let policy = format!("{}; require-trusted-types-for 'script'; trusted-types 'none'", site::STRICT_POLICY);
    on_stage_with(engine, site::under_policy(&policy), async |stage| {
        stage.open("/pages/board.html").await;
        let board = Board { browser: &stage.browser };
        board.until("the link of what the attributes say", ".link-text").await;
        let link = board.text(".link-text").await;
        assert!(link.ends_with("/case.html?case=the-choir&workshop=Autumn%20day&round=1"), "{link}");
        board.add(&codes("Autumn day", "the-choir", Round::First, "may-resume", Level::Clear, 5).join("\n")).await;
        board.until("the picture", "table").await;
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_board_moves_and_goes_with_its_element(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = Board::named(stage, CASE).await;
        board.add(&codes(WORKSHOP, CASE, Round::First, "reset", Level::Clear, 5).join("\n")).await;
        board.until("the picture", "table").await;
        stage.browser.run("(document.body.prepend(document.querySelector('boundary-board')), true)", &[]).await;
        board.until("a move changes nothing", "table").await;
        stage.browser.run("(window.gone = document.querySelector('boundary-board'), gone.remove(), true)", &[]).await;
        stage.browser.until("its tree is empty", "gone.shadowRoot.querySelector('[data-panel]') === null", &[]).await;
        stage.browser.run("(document.body.append(gone), true)", &[]).await;
        board.until("it is back, by what the tab has stored", "[data-outcome=reset]").await;
        stage.assert_quiet().await;
    })
    .await;
}
