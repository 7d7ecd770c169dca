//! Every answer, each with a way to change it; what stands out is marked.

use boundary_check_core::instrument::{Kind, Question, TopicText};
use boundary_check_core::scoring::Answer;
use boundary_check_core::text::keys;
use yew::Html;

use crate::app::settings::Settings;
use crate::app::state::State;
use crate::ui::{ViewContext, button, element, group, heading, keyed, marked, node, screen, token};

pub(super) fn review(view: ViewContext, settings: &Settings, state: &State) -> Html {
    let mut parts = vec![heading(view.text(keys::REVIEW_TITLE)), view.element("p", "lead", keys::REVIEW_LEAD)];
    parts.extend(settings.extension.as_ref().map(|extension| extension.reminder()));
    // It speaks to the therapist; what an extension adds may be about somebody else.
    if settings.extension.is_none() {
        let mirror = [keys::REVIEW_MIRROR, keys::REVIEW_NOTES].map(|key| view.element("p", "", key));
        parts.push(group("div", "mirror", mirror.into()));
    }
    // Whoever has nothing to change need not go through all of them.
    parts.push(group("p", "at-once", vec![button("guidance", "primary", view.text(keys::ACTION_GUIDANCE))]));
    for at in state.topics(view.instrument) {
        let Some(topic) = view.instrument.topics.get(at) else { continue };
        let questions = state.asked(view.instrument, at).filter_map(|at| view.instrument.questions.get(at));
        parts.push(element("h3", "", view.text(topic.text(TopicText::Title))));
        let rows = questions.map(|question| row(view, question)).collect();
        parts.push(keyed(&topic.id, group("dl", "answers", rows)));
    }
    screen("review", "", parts)
}

/// Whether an answer stands out: not at its safest, or not known. A choice says what the situation is, and does so only
/// where it is not known.
fn stands_out(question: &Question, answer: Answer) -> bool {
    match answer {
        Answer::Unsure => true,
        Answer::Option(_) if question.kind == Kind::Choice => false,
        Answer::Option(option) => question.options.get(usize::from(option)).is_some_and(|option| option.risk > 0),
    }
}

fn row(view: ViewContext, question: &Question) -> Html {
    let text = view.question(question);
    let given = view.given(question);
    let answer = given.map_or_else(|| view.text(keys::REVIEW_UNANSWERED), |answer| view.answer(question, answer));
    let stands_out = given.is_some_and(|answer| stands_out(question, answer));
    let mark = if stands_out { view.element("span", "hidden", keys::REVIEW_MARKED) } else { Html::default() };
    let id = token(view.instrument.question_index(&question.id).unwrap_or_default());
    let attributes = [("id", &*id), ("type", "button"), ("part", "button"), ("class", "link")];
    let says = vec![view.element("span", "", keys::ACTION_CHANGE), " ".into(), element("span", "hidden", text)];
    let change = marked("change", &question.id, node("button", "change", &attributes, says));
    let cells = vec![
        element("dt", "", text),
        group("dd", "answer", vec![element("span", "", answer), " ".into(), mark]),
        group("dd", "change", vec![change]),
    ];
    keyed(&question.id, group("div", if stands_out { "stands" } else { "" }, cells))
}
