//! Where somebody's reading of a case differs from its key, and why the key reads it so.

use boundary_check::app::state::Memory;
use boundary_check::ui::{ViewContext, element, list, marked};
use boundary_check_core::codes::{Round, answer_key};
use boundary_check_core::instrument::{OutcomeText, Question};
use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::fill;
use boundary_check_core::text::workshop_keys as keys;
use yew::{Html, html};

use super::memory;
use super::settings::CaseSettings;

pub(super) fn comparison(view: ViewContext, settings: &CaseSettings, assessment: &Assessment, memory: &Memory) -> Html {
    let own = |key| settings.texts.get(key);
    // Before the discussion a group has yet to find its own reading.
    let early = settings.code_format.is_some() && memory::round(memory) == Round::First;
    if early && !settings.shows_answer_key {
        return element("p", "hint", own(keys::COMPARISON_LATER));
    }
    let outcome = view.instrument.outcomes.get(usize::from(settings.case.outcome));
    let title = outcome.map_or("", |outcome| view.text(outcome.text(OutcomeText::Title)));
    let same = outcome.is_some_and(|outcome| outcome.id == assessment.outcome.id);
    let verdict = if same {
        own(keys::COMPARISON_SAME).to_owned()
    } else {
        fill(own(keys::COMPARISON_OTHER), &[("outcome", title)])
    };
    let differences = differences(view, settings);
    let content = html! {
        <>
            { element("p", "", &verdict) }
            { element("p", "", own(if differences.is_empty() { keys::COMPARISON_NONE } else { keys::COMPARISON_DIFFERS })) }
            { if differences.is_empty() { Html::default() } else { list("ul", "differences", differences) } }
        </>
    };
    // Where a link shows it all the same, it takes a press.
    if early {
        html! {
            <details key="reading" class="section reading">
                <summary>{ element("h3", "", own(keys::COMPARISON_TITLE)) }</summary>
                { content }
            </details>
        }
    } else {
        html! {
            <section key="reading" class="section reading">
                { element("h3", "", own(keys::COMPARISON_TITLE)) }
                { content }
            </section>
        }
    }
}

/// One item for each question that both readings ask and answer differently.
fn differences(view: ViewContext, settings: &CaseSettings) -> Vec<Html> {
    let key = answer_key(view.instrument, &settings.case);
    let questions = view.instrument.questions.iter().enumerate();
    let asked = questions.filter(|(_, question)| {
        settings.case.asks(view.instrument, question) && view.answers.asks(view.instrument, question)
    });
    let differing = asked.filter(|(at, _)| view.answers.get(*at) != key.get(*at));
    differing
        .map(|(at, question)| {
            let why = settings.why(at).map(|why| element("p", "why", settings.texts.get(why)));
            let item = html! {
                <li key={&*question.id}>
                    { element("p", "asked", view.question(question)) }
                    { given(view, settings, question, keys::COMPARISON_YOU, view.answers.get(at)) }
                    { given(view, settings, question, keys::COMPARISON_KEY, key.get(at)) }
                    { for why }
                </li>
            };
            marked("question", &question.id, item)
        })
        .collect()
}

fn given(
    view: ViewContext,
    settings: &CaseSettings,
    question: &Question,
    who: boundary_check_core::text::TextKey,
    answer: Option<boundary_check_core::scoring::Answer>,
) -> Html {
    let answer = answer.map_or("", |answer| view.answer(question, answer));
    element("p", "", &fill(settings.texts.get(who), &[("answer", answer)]))
}
