//! What still has to be answered: takes the focus, by which a screen reader says it, and leads to each gap.

use boundary_check_core::text::keys;
use yew::Html;

use super::markup::{element, list, marked, node};
use super::view::ViewContext;

/// `unanswered` are the positions of the unanswered questions.
pub fn error_summary(view: ViewContext, unanswered: &[usize]) -> Html {
    let links = unanswered.iter().filter_map(|at| view.instrument.questions.get(*at)).map(|question| {
        let text = element("span", "", view.question(question));
        let link = marked("gap", &question.id, node("a", "gap", &[("href", "#")], vec![text]));
        node("li", &question.id, &[], vec![link])
    });
    let title =
        node("p", "title", &[("class", "title"), ("id", "errors")], vec![view.element("span", "", keys::ERRORS_TITLE)]);
    let attributes = [
        ("class", "errors"),
        ("part", "errors"),
        ("role", "group"),
        ("aria-labelledby", "errors"),
        ("tabindex", "-1"),
        ("data-errors", ""),
    ];
    node("div", "errors", &attributes, vec![title, list("ul", "", links.collect())])
}
