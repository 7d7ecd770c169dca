//! What still has to be answered: takes the focus, and leads to each gap.

use boundary_check_core::text::keys;
use yew::{Html, html};

use super::markup::element;
use super::view::ViewContext;

/// `unanswered` are the positions of the unanswered questions.
pub fn error_summary(view: ViewContext, unanswered: &[usize]) -> Html {
    let links = unanswered.iter().filter_map(|at| view.instrument.questions.get(*at)).map(|question| {
        html! {
            <li key={&*question.id}>
                <a href="#" data-gap={question.id.to_string()}>
                    { element("span", "", view.question(question)) }
                </a>
            </li>
        }
    });
    html! {
        <div key="errors" class="errors" part="errors" role="alert" tabindex="-1" data-errors="">
            { view.element("p", "title", keys::ERRORS_TITLE) }
            <ul role="list">{ for links }</ul>
        </div>
    }
}
