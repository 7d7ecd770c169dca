//! What still has to be answered: takes the focus, and leads to each gap.

use boundary_check_core::text::keys;
use yew::{AttrValue, Html, html};

use super::markup::{element, marked};
use super::view::ViewContext;

/// `unanswered` are the positions of the unanswered questions.
pub fn error_summary(view: ViewContext, unanswered: &[usize]) -> Html {
    let links = unanswered.iter().filter_map(|at| view.instrument.questions.get(*at)).map(|question| {
        let link = html! { <a href={AttrValue::Static("#")}>{ element("span", "", view.question(question)) }</a> };
        html! { <li key={&*question.id}>{ marked("gap", &question.id, link) }</li> }
    });
    html! {
        <div key="errors" class="errors" part="errors" role="alert" tabindex="-1" data-errors="">
            { view.element("p", "title", keys::ERRORS_TITLE) }
            <ul role="list">{ for links }</ul>
        </div>
    }
}
