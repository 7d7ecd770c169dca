//! One question: a fieldset with its legend and native radio buttons.

use boundary_check_core::instrument::{Kind, Question, QuestionText};
use boundary_check_core::scoring::Answer;
use boundary_check_core::text::keys;
use yew::virtual_dom::VTag;
use yew::{Html, html};

use super::markup::{element, mark};
use super::token::token;
use super::view::ViewContext;

/// The question with its answers; `marked` where it has to be answered before going on.
pub fn question<'v>(view: ViewContext<'v>, question: &'v Question, marked: bool) -> Html {
    let chosen = view.given(question);
    let unsure = question.offers_unsure().then_some((question.options.len(), Answer::Unsure));
    let answers = view.offered(question).map(|option| (option, Answer::Option(option as u8))).chain(unsure);
    let token = token(view.instrument.question_index(&question.id).unwrap_or_default());
    let radios = answers.map(|(position, answer)| {
        html! {
            <label key={position} class="option" part="option">
                { radio(question, answer, token.clone(), chosen == Some(answer)) }
                { element("span", "", view.answer(question, answer)) }
            </label>
        }
    });
    let hint = view.text(question.text(QuestionText::Hint));
    let described = (marked || !hint.is_empty()).then(|| [&token, "h"].concat());
    html! {
        <fieldset
            key={&*question.id}
            id={token.clone()}
            class={if marked { "question marked" } else { "question" }}
            part="question"
            role="radiogroup"
            aria-required="true"
            aria-invalid={marked.then_some("true")}
            aria-describedby={described.clone()}
        >
            { element("legend", "", view.question(question)) }
            if described.is_some() {
                <div id={described.clone()}>
                    if !hint.is_empty() {
                        <p class="hint">{ element("span", "", hint) }</p>
                    }
                    if marked {
                        <p class="gap">{ view.element("span", "", keys::ERRORS_GAP) }</p>
                    }
                </div>
            }
            <div class={if question.kind == Kind::Choice { "options" } else { "options scale" }}>
                { for radios }
            </div>
        </fieldset>
    }
}

/// Built by hand: the macro's way to an input costs more than all its attributes.
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
