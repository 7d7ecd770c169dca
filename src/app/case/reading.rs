//! Where somebody's reading of a case differs from its key, and why the key reads it so.

use yew::{Html, html};

use super::{Run, Setting};
use crate::app::view::{View, element, list};
use crate::instrument::{OutcomeText, Question};
use crate::scoring::Assessment;
use crate::text::fill;
use crate::text::workshop_keys as keys;
use crate::workshop::{Round, key_answers};

pub(super) fn reading(view: View, setting: &Setting, assessment: &Assessment, run: &Run) -> Html {
    let own = |key| setting.texts.get(key);
    let outcome = view.instrument.outcomes.get(usize::from(setting.case.outcome));
    let title = outcome.map_or("", |outcome| view.text(outcome.text(OutcomeText::Title)));
    let same = outcome.is_some_and(|outcome| outcome.id == assessment.outcome.id);
    let verdict =
        if same { own(keys::READING_SAME).to_owned() } else { fill(own(keys::READING_OTHER), &[("outcome", title)]) };
    let differences = differences(view, setting);
    let content = html! {
        <>
            { element("p", "", &verdict) }
            { element("p", "", own(if differences.is_empty() { keys::READING_NONE } else { keys::READING_DIFFERS })) }
            { if differences.is_empty() { Html::default() } else { list("ul", "differences", differences) } }
        </>
    };
    // Before the discussion a group has yet to find its own reading: there it takes a press.
    if setting.scheme.is_some() && run.round == Round::First {
        html! {
            <details class="section reading" data-section="reading">
                <summary><h3>{ own(keys::READING_TITLE) }</h3></summary>
                { content }
            </details>
        }
    } else {
        html! {
            <section class="section reading" data-section="reading">
                { element("h3", "", own(keys::READING_TITLE)) }
                { content }
            </section>
        }
    }
}

/// One item for each question that both readings ask and answer differently.
fn differences(view: View, setting: &Setting) -> Vec<Html> {
    let key = key_answers(view.instrument, setting.case);
    let questions = view.instrument.questions.iter().enumerate();
    let asked = questions.filter(|(_, question)| setting.case.asks(question) && view.answers.asks(question));
    let differing = asked.filter(|(at, _)| view.answers.get(*at) != key.get(*at));
    differing
        .map(|(at, question)| {
            let why = setting.case.why(at).unwrap_or(keys::READING_SETTLED);
            html! {
                <li data-question={question.id.to_string()}>
                    { element("p", "asked", view.question(question)) }
                    { given(view, setting, question, keys::READING_YOU, view.answers.get(at)) }
                    { given(view, setting, question, keys::READING_KEY, key.get(at)) }
                    { element("p", "why", setting.texts.get(why)) }
                </li>
            }
        })
        .collect()
}

fn given(
    view: View,
    setting: &Setting,
    question: &Question,
    who: crate::text::Key,
    answer: Option<crate::scoring::Answer>,
) -> Html {
    let answer = answer.map_or("", |answer| view.answer(question, answer));
    element("p", "", &fill(setting.texts.get(who), &[("answer", answer)]))
}
