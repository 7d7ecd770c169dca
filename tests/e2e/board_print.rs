//! What the board prints: its picture on one page, and a case of the trainer's own with its key.

use boundary_check_content as built_in;
use boundary_check_core::codes::Round;
use boundary_check_core::instrument::OutcomeText;
use boundary_check_e2e::board::{Board, WORKSHOP, split};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::pdf::{self, A4, LETTER, Print};
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;

use crate::board_shown::{CASE, filled};
use crate::own_cases::{STORY, TITLE, written};
use crate::print;

/// The tests of this file: only Chromium prints to a file from a frame.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([
        test!(the_board_prints_its_picture),
        test!(every_outcome_has_room_on_one_page),
        test!(a_case_of_the_trainers_own_is_printed_with_its_key),
    ])
    .collect()
}

/// The board prints from a frame of its own; here what it would print is caught, and laid out as a page that can be printed.
const CATCH: &str = "window.print = () => { if (window !== top) top.printing = document; };";

async fn lay_out(stage: &Stage) {
    let shown = r#"window.printing && ((page) => {
        const sheets = page.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
        return { html: page.documentElement.outerHTML, css: sheets.join("\n") };
    })(window.printing)"#;
    let printed = stage.browser.until("the frame is printed", shown, &[]).await;
    print::lay_out(stage, &printed).await;
}

/// What each print says, what it does not say, and that it takes so many pages at most, with nothing cut off.
fn assert_says(print: &Print, paper: &str, expected: &[&str], hidden: &[&str], pages: usize) {
    let text = print.text();
    for expected in expected {
        assert!(text.contains(expected), "{paper}: {expected} is missing in\n{text}");
    }
    for hidden in hidden {
        assert!(!text.contains(hidden), "{paper}: {hidden} is in\n{text}");
    }
    assert!(print.pages.len() <= pages, "{paper} takes {} pages", print.pages.len());
    assert_eq!(print.cut_off(0.0), Vec::<String>::new(), "{paper}");
}

async fn the_board_prints_its_picture(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.browser.before_each_page(CATCH).await;
        let board = filled(stage).await;
        board.press("mark-key").await;
        board.press("print").await;
        lay_out(stage).await;
        let expected = [
            "Workshop: Spring day",
            "Case: Since the split",
            "The key comes to “Reset the boundary",
            "Codes in round 1: 8",
            "Where the answers led",
            "How each part was read",
            "5 of 8",
        ];
        let hidden = [
            "case.html",
            "For trainers",
            "For you",
            "Noor and her client",
            "Add the codes",
            "Clear the board",
            "Codes, one or many",
        ];
        for paper in [A4, LETTER] {
            assert_says(&pdf::print(&stage.browser, paper).await, paper.name, &expected, &hidden, 1);
        }
    })
    .await;
}

/// The fullest that a board can be: every outcome, and every part read in every way, in both rounds, beside the key.
async fn every_outcome_has_room_on_one_page(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.browser.before_each_page(CATCH).await;
        let board = Board::named(stage, CASE).await;
        let mut all = split(WORKSHOP, CASE, Round::First, 60);
        all.extend(split(WORKSHOP, CASE, Round::Second, 53));
        board.add(&all.join("\n")).await;
        board.press("mark-key").await;
        let date = "new Date().toLocaleDateString('en', { dateStyle: 'long' })";
        let date = stage.browser.run(date, &[]).await;
        board.press("print").await;
        lay_out(stage).await;
        let (instrument, texts) = (built_in::instrument(), built_in::english());
        let mut expected: Vec<&str> =
            instrument.outcomes.iter().map(|outcome| texts.get(outcome.text(OutcomeText::Title))).collect();
        assert!(expected.len() > 10, "{expected:?}");
        let codes = ["Codes in round 1: 60", "Codes in round 2: 53", "5 of 60", "Round 2"];
        expected.extend(codes);
        expected.extend(["Workshop: Spring day", "Case: Since the split", "The key comes to “Reset the boundary"]);
        expected.push(date.as_str().unwrap());
        assert_says(&pdf::print(&stage.browser, A4).await, A4.name, &expected, &["Clear the board"], 1);
    })
    .await;
}

/// For the trainer's folder: the story, what its key comes to, and every answer of the key.
async fn a_case_of_the_trainers_own_is_printed_with_its_key(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.browser.before_each_page(CATCH).await;
        let board = written(stage, TITLE).await;
        board.press("print-case").await;
        lay_out(stage).await;
        let story: Vec<&str> = STORY.lines().filter(|line| !line.is_empty()).collect();
        let expected = [TITLE, story[0], story[1], "The key comes to “Reset the boundary"];
        for paper in [A4, LETTER] {
            let print = pdf::print(&stage.browser, paper).await;
            assert_says(&print, paper.name, &expected, &["case.html", "Add the codes", "Clear the board"], 3);
            let answers = stage.browser.run("document.querySelectorAll('.own-sheet .answers li').length", &[]).await;
            assert!(answers.as_u64().unwrap() > 20, "{answers} answers");
            let last = "document.querySelector('.own-sheet .answers li:last-child').innerText.replace(/\\s+/g, ' ')";
            let last = stage.browser.run(last, &[]).await;
            assert!(print.text().contains(last.as_str().unwrap().trim()), "{last} is missing in\n{}", print.text());
        }
    })
    .await;
}
