//! Every answer, each with a way to change it.

use yew::{Html, html};

use super::case;
use super::state::State;
use super::view::{View, button, element, group, heading, screen};
use crate::instrument::{Question, TopicText};
use crate::text::keys;

pub(super) fn review(view: View, state: &State) -> Html {
    let mut parts = vec![
        heading(view.text(keys::REVIEW_TITLE)),
        view.element("p", "lead", keys::REVIEW_LEAD),
        case::reminder(view),
    ];
    for at in state.topics(view.instrument) {
        let Some(topic) = view.instrument.topics.get(at) else { continue };
        let questions = state.asked(view.instrument, at).filter_map(|at| view.instrument.questions.get(at));
        parts.push(element("h3", "", view.text(topic.text(TopicText::Title))));
        parts.push(group("dl", "answers", questions.map(|question| row(view, question)).collect()));
    }
    // Nobody in a case could answer.
    if !view.instance.case.shows() {
        parts.push(view.element("p", "mirror", keys::REVIEW_MIRROR));
    }
    parts.push(group(
        "div",
        "actions",
        vec![
            button("guidance", "primary", view.text(keys::ACTION_GUIDANCE)),
            button("back", "", view.text(keys::ACTION_BACK)),
        ],
    ));
    screen("review", None, parts)
}

fn row(view: View, question: &Question) -> Html {
    let text = view.question(question);
    let given = view.given(question);
    let answer = given.map_or_else(|| view.text(keys::REVIEW_UNANSWERED), |answer| view.answer(question, answer));
    html! {
        <div>
            <dt>{ text }</dt>
            <dd class="answer">{ answer }</dd>
            <dd class="change">
                <button type="button" class="link" part="button" data-change={question.id.to_string()}>
                    { view.text(keys::ACTION_CHANGE) }
                    <span class="hidden">{ [": ", text].concat() }</span>
                </button>
            </dd>
        </div>
    }
}
