//! Each component draws what it was given, with its names and roles.

use boundary_check::ui::{ViewContext, caution, error_summary, profile_chart, progress, question, sheet};
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
    // It takes the focus, by which it is said: as an alert it would be said once more.
    assert!(!html.contains("role=\"alert\"") && html.contains("tabindex=\"-1\""), "{html}");
    assert!(html.contains("role=\"group\"") && html.contains("aria-labelledby=\"errors\""), "{html}");
    // Opened in another tab, the address must not name the question.
    assert_eq!((count(&html, "href=\"#\""), count(&html, "data-mark=\"gap=")), (2, 2));
}

#[test]
fn the_profile_says_every_level_in_words_and_by_shape() {
    let profile: Vec<_> = built_in::instrument().topics.iter().zip(Level::ALL).collect();
    let html = drawn(&[], |view| profile_chart(view, &profile));
    let levels = ["high", "some", "unknown", "clear", "not-asked"];
    let rows: Vec<&str> = html.split("<li").skip(1).collect();
    for (row, level) in rows.iter().zip(levels) {
        assert!(row.contains(&format!("class=\"{level}\"")), "what has drifted furthest comes first: {html}");
    }
    let mark = |row: &&str| row.rsplit("<path d=\"").next().unwrap().split('"').next().unwrap().to_owned();
    let marks: std::collections::BTreeSet<String> = rows.iter().map(mark).collect();
    assert_eq!(marks.len(), 4, "a mark of its own for each level, and none where nothing is known: {marks:?}");
    assert_eq!(count(&html, "aria-hidden=\"true\""), 5);
}

#[test]
fn each_caution_has_a_shape_of_its_own_and_only_the_gravest_the_tone_of_safety() {
    let mut shapes = std::collections::BTreeMap::<String, Vec<(u8, bool)>>::new();
    for outcome in &*built_in::instrument().outcomes {
        let (shape, class) = caution(outcome);
        assert_eq!(class.contains("safety"), outcome.caution == 5, "{}", outcome.id);
        shapes.entry(html(shape)).or_default().push((outcome.caution, outcome.theirs));
    }
    // What another person did has one shape, however grave.
    let kinds = shapes.values().map(|all| all.iter().all(|(caution, theirs)| *theirs || *caution == all[0].0));
    assert_eq!(kinds.collect::<Vec<_>>(), [true; 6], "{shapes:?}");
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
