//! One question: a fieldset with its legend and native radio buttons.

use boundary_check_core::instrument::{Kind, Question, QuestionText};
use boundary_check_core::scoring::Answer;
use boundary_check_core::text::keys;
use yew::virtual_dom::VTag;
use yew::{Html, html};

use super::markup::element;
use super::view::ViewContext;

/// The id of the radio button at a position, unique within one element.
fn control_id(question: &Question, option: usize) -> String {
    [&question.id, ".", &option.to_string()].concat()
}

/// The question with its answers; `marked` where it has to be answered before going on.
pub fn question<'v>(view: ViewContext<'v>, question: &'v Question, marked: bool) -> Html {
    let chosen = view.given(question);
    let unsure = question.offers_unsure().then_some((question.options.len(), Answer::Unsure));
    let answers = view.offered(question).map(|option| (option, Answer::Option(option as u8))).chain(unsure);
    let radios = answers.map(|(position, answer)| {
        let id = control_id(question, position);
        html! {
            <label key={id.clone()} class="option" part="option" for={id.clone()}>
                { radio(question, answer, id, chosen == Some(answer)) }
                { element("span", "", view.answer(question, answer)) }
            </label>
        }
    });
    let (hint, hint_id) = (view.text(question.text(QuestionText::Hint)), [&question.id, ".hint"].concat());
    let error_id = [&question.id, ".error"].concat();
    let described: Vec<&str> =
        [(!hint.is_empty()).then_some(&*hint_id), marked.then_some(&*error_id)].into_iter().flatten().collect();
    html! {
        <fieldset
            key={&*question.id}
            class={if marked { "question marked" } else { "question" }}
            part="question"
            role="radiogroup"
            aria-required="true"
            aria-invalid={marked.then_some("true")}
            aria-describedby={(!described.is_empty()).then(|| described.join(" "))}
        >
            { element("legend", "", view.question(question)) }
            if !hint.is_empty() {
                <p class="hint" id={hint_id.clone()}>{ element("span", "", hint) }</p>
            }
            if marked {
                <p class="gap" id={error_id.clone()}>{ view.element("span", "", keys::ERRORS_GAP) }</p>
            }
            <div class={if question.kind == Kind::Choice { "options" } else { "options scale" }}>
                { for radios }
            </div>
        </fieldset>
    }
}

/// Built by hand: the macro's way to an input costs more than all its attributes.
fn radio(question: &Question, answer: Answer, id: String, checked: bool) -> Html {
    let value = match answer {
        Answer::Unsure => "unsure",
        Answer::Option(option) => question.options.get(usize::from(option)).map_or("", |option| &option.value),
    };
    let mut radio = VTag::new("input");
    radio.add_attribute("type", "radio");
    radio.add_attribute("id", id);
    radio.add_attribute("name", question.id.to_string());
    radio.add_attribute("value", value.to_owned());
    radio.set_checked(checked);
    radio.into()
}
