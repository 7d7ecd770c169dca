//! Prints in every language, and from right to left: nothing is cut off, and nothing takes more paper than it may.

use boundary_check_content as built_in;
use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::edition;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::pdf::{self, A4, LETTER, Print};
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::test;

use crate::print::{CATCH, FULLEST, caught, on_paper};

/// The tests of this file. Only Chromium's protocol reaches into a frame before it prints.
pub(crate) fn tests() -> Vec<Test> {
    vec![
        test!(records_are_short_and_whole_in_every_language).only(Engine::Chromium),
        test!(the_limits_sheet_is_one_page_in_every_language).only(Engine::Chromium),
        test!(what_to_ask_before_one_says_yes_is_one_page_in_every_language).only(Engine::Chromium),
        // WebKit's driver cannot print.
        test!(the_paper_is_whole_in_every_language).without(Engine::WebKit),
    ]
}

/// What the style sheet leaves free around a page, in points, but for a millimetre.
const MARGIN: f64 = 31.0;

/// The language from right to left.
const ARABIC: &str = "ar";

/// The same of the questions and their guide, whose margins are smaller.
const MARGIN_OF_PAPER: f64 = 25.0;

fn assert_sound(print: &Print, tag: &str, pages: usize) {
    assert_sound_within(print, tag, pages, MARGIN);
}

fn assert_sound_within(print: &Print, tag: &str, pages: usize, margin: f64) {
    let count = print.pages.len();
    assert!(count <= pages, "{tag}: {count} pages rather than {pages}");
    assert!(print.pages.iter().all(|page| !page.trim().is_empty()), "{tag}: an empty page");
    assert_eq!(print.cut_off(margin), Vec::<String>::new(), "{tag}: something is cut off");
    let (left, right) = print.at_the_edges();
    assert_eq!(right > left, tag == ARABIC, "{tag}: {left} words begin at the left edge, {right} end at the right");
}

async fn records_are_short_and_whole_in_every_language(engine: Engine) {
    on_stage(engine, async |stage| {
        for (tag, _) in built_in::languages() {
            // The fullest there is takes a third page where words are longer than in English.
            for (answers, pages) in
                [(journey_to("pause").answers, 2), (journey_to("stay-stopped").answers, 2), (&FULLEST, 3)]
            {
                let check = stage.open_afresh(tag).await;
                check.walk_to_guidance(&Answers::with(answers)).await;
                for paper in [A4, LETTER] {
                    assert_sound(&pdf::print(&stage.browser, paper).await, tag, pages);
                }
            }
        }
    })
    .await;
}

async fn the_limits_sheet_is_one_page_in_every_language(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.browser.before_each_page(CATCH).await;
        for (tag, _) in built_in::languages() {
            let check = stage.open_afresh(tag).await;
            check.walk_to_guidance(&Answers::with(journey_to("set-limits").answers)).await;
            let printed = caught(stage, &check, "sheet").await;
            for print in on_paper(stage, &printed).await {
                assert_sound(&print, tag, 1);
            }
        }
    })
    .await;
}

async fn what_to_ask_before_one_says_yes_is_one_page_in_every_language(engine: Engine) {
    on_stage(engine, async |stage| {
        for (tag, _) in built_in::languages() {
            stage.open(&edition::own("before", tag)).await;
            for paper in [A4, LETTER] {
                let print = pdf::print(&stage.browser, paper).await;
                assert_sound(&print, tag, 1);
                let last = stage.browser.run("document.querySelector('.time p').innerText", &[]).await;
                let letters = |text: &str| text.split_whitespace().collect::<String>();
                let there = *tag == ARABIC || print.letters().contains(&letters(last.as_str().unwrap()));
                assert!(there, "{tag}: the last line is not on paper");
            }
        }
        stage.assert_quiet().await;
    })
    .await;
}

async fn the_paper_is_whole_in_every_language(engine: Engine) {
    on_stage(engine, async |stage| {
        // Firefox takes seconds for a print: there, of all languages, the one with long words and the one from right to left.
        // English is in `paper`.
        let wanted = |tag: &str| engine == Engine::Chromium || ["de", ARABIC].contains(&tag);
        for (tag, _) in built_in::languages().iter().filter(|(tag, _)| wanted(tag)) {
            stage.open(&edition::paper(tag)).await;
            // Questions and guide, then the questions alone.
            for pages in [8, 3] {
                for paper in [A4, LETTER] {
                    let print = pdf::print(&stage.browser, paper).await;
                    assert_sound_within(&print, tag, pages, MARGIN_OF_PAPER);
                }
                stage.browser.run("document.getElementById('part-guide').click()", &[]).await;
            }
            stage.assert_quiet().await;
        }
    })
    .await;
}
