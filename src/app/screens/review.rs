//! Every answer, each with a way to change it.

use boundary_check_core::instrument::{Question, TopicText};
use boundary_check_core::text::keys;
use yew::{Html, html};

use crate::app::settings::Settings;
use crate::app::state::State;
use crate::ui::{ViewContext, button, element, group, heading, keyed, marked, screen, token};

pub(super) fn review(view: ViewContext, settings: &Settings, state: &State) -> Html {
    let mut parts = vec![heading(view.text(keys::REVIEW_TITLE)), view.element("p", "lead", keys::REVIEW_LEAD)];
    parts.extend(settings.extension.as_ref().map(|extension| extension.reminder()));
    for at in state.topics(view.instrument) {
        let Some(topic) = view.instrument.topics.get(at) else { continue };
        let questions = state.asked(view.instrument, at).filter_map(|at| view.instrument.questions.get(at));
        parts.push(element("h3", "", view.text(topic.text(TopicText::Title))));
        let rows = questions.map(|question| row(view, question)).collect();
        parts.push(keyed(&topic.id, group("dl", "answers", rows)));
    }
    // It speaks to the therapist; what an extension adds may be about somebody else.
    if settings.extension.is_none() {
        parts.push(view.element("p", "mirror", keys::REVIEW_MIRROR));
        parts.push(view.element("p", "mirror", keys::REVIEW_NOTES));
    }
    parts.push(group(
        "div",
        "actions",
        vec![
            button("guidance", "primary", view.text(keys::ACTION_GUIDANCE)),
            button("back", "", view.text(keys::ACTION_BACK)),
        ],
    ));
    screen("review", "", parts)
}

fn row(view: ViewContext, question: &Question) -> Html {
    let text = view.question(question);
    let given = view.given(question);
    let answer = given.map_or_else(|| view.text(keys::REVIEW_UNANSWERED), |answer| view.answer(question, answer));
    let id = view.instrument.question_index(&question.id).map(token);
    let change = html! {
        <button id={id} type="button" class="link" part="button">
            { view.element("span", "", keys::ACTION_CHANGE) }
            { element("span", "hidden", &[": ", text].concat()) }
        </button>
    };
    html! {
        <div key={&*question.id}>
            { element("dt", "", text) }
            { element("dd", "answer", answer) }
            <dd class="change">{ marked("change", &question.id, change) }</dd>
        </div>
    }
}
