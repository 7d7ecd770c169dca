//! Each component draws what it was given, with its names and roles.

use boundary_check::ui::{balance_beam, error_summary, profile_chart, progress, question, sheet};
use boundary_check_content as built_in;
use boundary_check_core::instrument::{Level, Question};
use boundary_check_core::scoring::Given;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{attribute, count, draw_with, text};

fn asked(id: &str) -> &'static Question {
    let instrument = built_in::instrument();
    &instrument.questions[instrument.question_index(id).unwrap()]
}

#[wasm_bindgen_test]
async fn progress_is_a_named_bar_and_words() {
    let place = draw_with(&[], |view| progress(view, 3, 11)).await;
    assert_eq!(text(&place, "span"), "Step 3 of 11");
    assert_eq!(attribute(&place, "progress", "value").as_deref(), Some("3"));
    assert_eq!(attribute(&place, "progress", "max").as_deref(), Some("11"));
    assert!(attribute(&place, "progress", "aria-label").is_some_and(|name| !name.is_empty()));
}

#[wasm_bindgen_test]
async fn a_frequency_offers_four_answers_and_not_sure_under_its_id() {
    let place = draw_with(&[], |view| question(view, asked("focus-talk"), false)).await;
    assert_eq!(count(&place, "fieldset > legend"), 1);
    assert_eq!(count(&place, "input[type=radio][name='focus-talk']"), 5);
    for value in ["0", "1", "2", "3", "unsure"] {
        assert_eq!(count(&place, &format!("input[value='{value}']")), 1, "{value}");
    }
    assert_eq!(count(&place, "input:checked"), 0);
    assert_eq!(count(&place, "label[for]"), 5);
}

#[wasm_bindgen_test]
async fn only_the_given_answer_is_checked() {
    let place = draw_with(&[("focus-talk", Given::Number(2))], |view| question(view, asked("focus-talk"), false)).await;
    assert_eq!(count(&place, "input:checked"), 1);
    assert_eq!(attribute(&place, "input:checked", "value").as_deref(), Some("2"));
}

#[wasm_bindgen_test]
async fn a_required_choice_cannot_be_not_sure() {
    let place = draw_with(&[], |view| question(view, asked("role"), false)).await;
    assert_eq!(count(&place, "input"), 3);
    assert_eq!(count(&place, "input[value=unsure]"), 0);
}

#[wasm_bindgen_test]
async fn a_gap_is_marked_and_described() {
    let place = draw_with(&[], |view| question(view, asked("focus-talk"), true)).await;
    assert_eq!(attribute(&place, "fieldset", "aria-invalid").as_deref(), Some("true"));
    let described = attribute(&place, "fieldset", "aria-describedby").unwrap();
    assert_eq!(count(&place, &format!("[id='{described}']")), 1);
}

#[wasm_bindgen_test]
async fn the_error_summary_leads_to_each_gap() {
    let at = |id| built_in::instrument().question_index(id).unwrap();
    let gaps = [at("focus-talk"), at("focus-altered")];
    let place = draw_with(&[], |view| error_summary(view, &gaps)).await;
    assert_eq!(attribute(&place, "[data-errors]", "role").as_deref(), Some("alert"));
    assert_eq!(attribute(&place, "[data-errors]", "tabindex").as_deref(), Some("-1"));
    // Opened in another tab, the address must not name the question.
    assert_eq!(attribute(&place, "a[data-gap='focus-talk']", "href").as_deref(), Some("#"));
    assert_eq!(count(&place, "a[data-gap]"), 2);
}

#[wasm_bindgen_test]
async fn the_profile_says_every_level_in_words_and_by_shape() {
    let instrument = built_in::instrument();
    let topics = instrument.topics.iter();
    let profile: Vec<_> = topics.zip(Level::ALL).collect();
    let place = draw_with(&[], |view| profile_chart(view, &profile)).await;
    let filled = |level: &str| count(&place, &format!("[data-level='{level}'] .filled"));
    assert_eq!((filled("clear"), filled("some"), filled("high")), (1, 2, 3));
    assert_eq!((filled("unknown"), filled("not-asked")), (0, 0));
    assert_eq!(count(&place, "svg[aria-hidden=true]"), 5);
    assert_eq!(text(&place, "[data-level=some] .level"), "Some drift");
}

#[wasm_bindgen_test]
async fn the_beam_tilts_with_what_is_missing_and_says_so() {
    let (there, gone) = (asked("balance-freedom"), asked("balance-giving"));
    let level = draw_with(&[], |view| balance_beam(view, &[(there, true), (gone, true)])).await;
    let tilted = draw_with(&[], |view| balance_beam(view, &[(there, true), (gone, false)])).await;
    assert_eq!(attribute(&level, "g", "transform").as_deref(), Some("rotate(-0.0 160 34)"));
    assert_eq!(attribute(&tilted, "g", "transform").as_deref(), Some("rotate(-8.0 160 34)"));
    assert_ne!(text(&level, "figcaption"), text(&tilted, "figcaption"));
    assert_eq!((count(&level, ".missing"), count(&tilted, ".missing li")), (0, 1));
}

#[wasm_bindgen_test]
async fn the_sheet_leaves_room_to_write_and_to_sign() {
    let place = draw_with(&[], sheet).await;
    assert!(count(&place, ".prompts li") >= 6);
    assert_eq!(count(&place, ".prompts li"), count(&place, ".blank"));
    assert_eq!(count(&place, ".signature"), 2);
}
