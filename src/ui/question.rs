//! One question: a fieldset with its legend and native radio buttons.

use boundary_check_core::instrument::{Kind, Question, QuestionText};
use boundary_check_core::scoring::Answer;
use boundary_check_core::text::keys;
use yew::Html;
use yew::virtual_dom::VTag;

use super::markup::{element, group, mark, node};
use super::token::token;
use super::view::ViewContext;

/// The question with its answers; `marked` where it has to be answered before going on.
pub fn question<'v>(view: ViewContext<'v>, question: &'v Question, marked: bool) -> Html {
    let chosen = view.given(question);
    let unsure = question.offers_unsure().then_some((question.options.len(), Answer::Unsure));
    let answers = view.offered(question).map(|option| (option, Answer::Option(option as u8))).chain(unsure);
    let token = token(view.instrument.question_index(&question.id).unwrap_or_default());
    let radios = answers.map(|(position, answer)| {
        let radio = radio(question, answer, token.clone(), chosen == Some(answer));
        let parts = vec![radio, element("span", "", view.answer(question, answer))];
        node("label", &position.to_string(), &[("part", "option"), ("class", "option")], parts)
    });
    let hint = view.text(question.text(QuestionText::Hint));
    let mut hints = Vec::new();
    if !hint.is_empty() {
        hints.push(group("p", "hint", vec![element("span", "", hint)]));
    }
    if marked {
        hints.push(group("p", "gap", vec![view.element("span", "", keys::ERRORS_GAP)]));
    }
    let described = [&*token, "h"].concat();
    let mut attributes = vec![("id", &*token), ("part", "question"), ("role", "radiogroup"), ("aria-required", "true")];
    if marked {
        attributes.push(("aria-invalid", "true"));
    }
    if !hints.is_empty() {
        attributes.push(("aria-describedby", &described));
    }
    attributes.push(("class", if marked { "question marked" } else { "question" }));
    let options = if question.kind == Kind::Choice { "options" } else { "options scale" };
    let mut parts = vec![element("legend", "", view.question(question))];
    if !hints.is_empty() {
        parts.push(node("div", "hints", &[("id", &described)], hints));
    }
    parts.push(group("div", options, radios.collect()));
    node("fieldset", &question.id, &attributes, parts)
}

fn radio(question: &Question, answer: Answer, token: String, checked: bool) -> Html {
    let value = match answer {
        Answer::Unsure => "unsure",
        Answer::Option(option) => question.options.get(usize::from(option)).map_or("", |option| &option.value),
    };
    let mut radio = VTag::new("input");
    radio.add_attribute("type", "radio");
    radio.add_attribute("name", token);
    mark(&mut radio, &question.id, value);
    radio.set_checked(checked);
    radio.into()
}
