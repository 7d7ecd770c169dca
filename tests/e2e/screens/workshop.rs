//! Pictures of workshops: what participants, trainers and printers see.

use std::path::Path;

use boundary_check_core::codes::Round;
use boundary_check_core::instrument::Level;
use boundary_check_e2e::board::{Board, WORKSHOP, codes};
use boundary_check_e2e::cases;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::stage::Stage;

use crate::take;

const CASE: &str = "since-the-split";

/// The list of cases, a case, its questions, and its guidance with the code and the key.
pub(crate) async fn of_participants(stage: &Stage, folder: &Path) {
    let (browser, case) = (&stage.browser, cases::named(CASE));
    stage.open("/case.html").await;
    take(browser, folder, "case-0-list").await;
    stage.open(&format!("/case.html?case={CASE}&workshop=Spring%20day")).await;
    let check = Check::on(browser);
    check.ready().await;
    take(browser, folder, "case-1-start").await;
    check.begin().await;
    check.click_on("summary").await;
    check.until("the story shows", "probe.visible(probe.within(n, '.story'))", &[]).await;
    take(browser, folder, "case-2-questions").await;
    let answers = case.answers_but(&[("focus-talk", "2"), ("vulnerable", "no"), ("counsel-advice", "1")]);
    check.walk_to_guidance(&answers).await;
    check.until("the code", "probe.within(n, '[data-code]')", &[]).await;
    take(browser, folder, "case-3-guidance").await;
    stage.open(&format!("/case.html?case={CASE}")).await;
    check.walk_to_guidance(&case.answers()).await;
    take(browser, folder, "case-4-guidance-alone").await;
}

/// The board in each of its states, the projector view, and a device that goes round.
pub(crate) async fn of_the_trainer(stage: &Stage, folder: &Path) {
    let browser = &stage.browser;
    let board = Board::open(stage).await;
    take(browser, folder, "board-0-empty").await;
    board.write("[name=workshop]", WORKSHOP, "input").await;
    board.write("[name=case]", CASE, "change").await;
    board.until("the field for codes", "[name=codes]").await;
    let mut all = codes(WORKSHOP, CASE, Round::First, "reset", Level::Clear, 9);
    all.extend(codes(WORKSHOP, CASE, Round::First, "tend", Level::Some, 6));
    all.extend(codes(WORKSHOP, CASE, Round::First, "stop", Level::High, 3));
    all.extend(codes(WORKSHOP, CASE, Round::First, "find-out", Level::Unknown, 2));
    board.add(&(all[..4].join("\n") + "\n7K2M-9QXA-4TCE\n7K2M-9QXA-4TC\n7K2M-9UXA-4TCE")).await;
    take(browser, folder, "board-1-few-and-bad").await;
    all.extend(codes(WORKSHOP, CASE, Round::Second, "reset", Level::Clear, 15));
    all.extend(codes(WORKSHOP, CASE, Round::Second, "stop", Level::Some, 4));
    board.add(&all.join("\n")).await;
    board.until("the picture", "table").await;
    take(browser, folder, "board-2-filled").await;
    board.project_here().await;
    for slide in 1..=11 {
        board.until("the slide", &format!("[data-slide=\"{slide}\"]")).await;
        take(browser, folder, &format!("board-3-slide-{slide}")).await;
        board.press("slide-on").await;
    }
    board.press("work").await;
    board.press("pass").await;
    let check = Check::on(browser);
    check.ready().await;
    take(browser, folder, "board-4-passed-round").await;
    check.walk_to_guidance(&cases::named(CASE).answers()).await;
    take(browser, folder, "board-5-pass-it-on").await;
}

/// The page that makes paper: an empty form with its guide, and a case with its key.
pub(crate) async fn on_paper(stage: &Stage, folder: &Path) {
    let browser = &stage.browser;
    stage.open("/paper.html").await;
    take(browser, folder, "paper-0-empty").await;
    for control in [&format!("case-{CASE}"), "part-guide", "part-form", "part-key"] {
        let label = "document.getElementById(args[0]).labels[0]";
        browser.click(control, label, &[serde_json::json!(control)]).await;
    }
    take(browser, folder, "paper-1-case-and-key").await;
}
