//! Each component draws what it was given, with its names and roles.

use boundary_check::ui::{ViewContext, balance_beam, error_summary, profile_chart, progress, question, sheet};
use boundary_check_content as built_in;
use boundary_check_core::instrument::{Level, Question};
use boundary_check_core::scoring::{Answers, InputValue};
use yew::Html;

use crate::render::{english, html, with_view};

fn asked(id: &str) -> &'static Question {
    let instrument = built_in::instrument();
    &instrument.questions[instrument.question_index(id).unwrap()]
}

fn drawn(given: &[(&str, InputValue<'_>)], component: impl FnOnce(ViewContext) -> Html) -> String {
    let answers = Answers::from_values(built_in::instrument(), given.iter().cloned()).unwrap();
    html(with_view(&english(), &answers, component))
}

fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

#[test]
fn progress_is_a_named_bar_and_words() {
    let html = drawn(&[], |view| progress(view, 3, 11));
    assert!(html.contains("Step 3 of 11") && html.contains("value=\"3\"") && html.contains("max=\"11\""), "{html}");
    assert!(html.contains("aria-label=\"") && !html.contains("aria-label=\"\""), "{html}");
}

#[test]
fn a_frequency_offers_four_answers_and_not_sure_under_its_id() {
    let html = drawn(&[], |view| question(view, asked("focus-talk"), false));
    assert_eq!((count(&html, "<legend"), count(&html, "data-mark=\"focus-talk="), count(&html, "<label")), (1, 5, 5));
    for value in ["0", "1", "2", "3", "unsure"] {
        assert_eq!(count(&html, &format!("data-mark=\"focus-talk={value}\"")), 1, "{value}");
    }
    assert_eq!(count(&html, "checked"), 0);
}

#[test]
fn only_the_given_answer_is_checked() {
    let html = drawn(&[("focus-talk", InputValue::Number(2))], |view| question(view, asked("focus-talk"), false));
    let checked: Vec<&str> = html.split('<').filter(|tag| tag.contains("checked")).collect();
    assert!(checked.len() == 1 && checked[0].contains("=2\""), "{checked:?}");
}

#[test]
fn a_required_choice_cannot_be_not_sure() {
    let html = drawn(&[], |view| question(view, asked("role"), false));
    assert_eq!((count(&html, "<input"), count(&html, "=unsure\"")), (asked("role").options.len(), 0));
}

#[test]
fn a_gap_is_marked_and_described() {
    let html = drawn(&[], |view| question(view, asked("focus-talk"), true));
    assert!(html.contains("aria-invalid=\"true\""), "{html}");
    let described = html.split("aria-describedby=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(described.split(' ').all(|id| html.contains(&format!("id=\"{id}\""))), "{described}");
}

#[test]
fn the_error_summary_leads_to_each_gap() {
    let gaps = ["focus-talk", "focus-altered"].map(|id| built_in::instrument().question_index(id).unwrap());
    let html = drawn(&[], |view| error_summary(view, &gaps));
    assert!(html.contains("role=\"alert\"") && html.contains("tabindex=\"-1\""), "{html}");
    // Opened in another tab, the address must not name the question.
    assert_eq!((count(&html, "href=\"#\""), count(&html, "data-mark=\"gap=")), (2, 2));
}

#[test]
fn the_profile_says_every_level_in_words_and_by_shape() {
    let profile: Vec<_> = built_in::instrument().topics.iter().zip(Level::ALL).collect();
    let html = drawn(&[], |view| profile_chart(view, &profile));
    let filled = |level: &str| {
        let row = html.split("<li").find(|row| row.contains(&format!("class=\"{level}\""))).unwrap();
        count(row, "field filled")
    };
    assert_eq!(["clear", "some", "high", "unknown", "not-asked"].map(filled), [1, 2, 3, 0, 0]);
    assert_eq!(count(&html, "aria-hidden=\"true\""), 5);
}

#[test]
fn the_beam_tilts_with_what_is_missing_and_says_so() {
    let (there, gone) = (asked("balance-freedom"), asked("balance-giving"));
    let level = drawn(&[], |view| balance_beam(view, &[(there, true), (gone, true)]));
    let tilted = drawn(&[], |view| balance_beam(view, &[(there, true), (gone, false)]));
    assert!(level.contains("rotate(-0.0 160 34)") && tilted.contains("rotate(-8.0 160 34)"), "{level} {tilted}");
    assert_eq!((count(&level, "points missing"), count(&tilted, "points missing")), (0, 1));
}

#[test]
fn the_sheet_leaves_room_to_write_and_to_sign() {
    let html = drawn(&[], sheet);
    let prompts = count(&html, "<li");
    assert!(
        prompts >= 6 && count(&html, "class=\"blank\"") == prompts && count(&html, "class=\"signature\"") == 2,
        "{html}"
    );
}
