//! The sections of the guidance that are more than a text.

use boundary_check_core::instrument::{AlertText, Level, Outcome, OutcomeText, Question, QuestionText, TopicText};
use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::{TextKey, items, keys};
use yew::{Html, html};

use super::findings;
use crate::app::settings::Settings;
use crate::ui::{ViewContext, element, empty_element, group, list};

/// A section with its heading, or nothing where it has no content.
pub(super) fn section(view: ViewContext, name: &'static str, title: TextKey, mut content: Vec<Html>) -> Html {
    if content.is_empty() {
        return Html::default();
    }
    let mut section = empty_element("section", "section");
    section.key = Some(name.into());
    section.add_attribute("data-section", name);
    content.insert(0, view.element("h3", "", title));
    section.add_children(content);
    section.into()
}

pub(super) fn steps(view: ViewContext, settings: &Settings, assessment: &Assessment) -> Html {
    let outcome = assessment.outcome;
    let mut content = Vec::new();
    for (label, text) in [
        (keys::STEPS_NOW, OutcomeText::Now),
        (keys::STEPS_WEEK, OutcomeText::Week),
        (keys::STEPS_NEXT, OutcomeText::Next),
    ] {
        if !view.text(outcome.text(text)).is_empty() {
            content.push(view.element("h4", "", label));
            content.push(view.list("steps", outcome.text(text)));
        }
    }
    // Where an alert names the wait, that is enough; feelings for a minor stop without one.
    if outcome.romance_wait && !assessment.alerts.iter().any(|alert| alert.romance_wait) {
        content.extend(romance_wait(view, settings));
    }
    section(view, "steps", keys::STEPS_TITLE, content)
}

/// The association's wait before any romance, where one is set.
fn romance_wait(view: ViewContext, settings: &Settings) -> Option<Html> {
    let months = settings.policy.romance_wait_months?;
    Some(element("p", "", &wait(view, keys::WAIT_ROMANCE, months)))
}

/// Outcomes that hold too, each with its key step.
pub(super) fn alongside(view: ViewContext, assessment: &Assessment) -> Vec<Html> {
    let mut content = Vec::new();
    for outcome in &assessment.alongside {
        content.push(element("h4", "", view.text(outcome.text(OutcomeText::Title))));
        let key_step = items(view.text(outcome.text(OutcomeText::Now))).next().unwrap_or_default();
        content.push(element("p", "", key_step));
    }
    content
}

pub(super) fn alerts(view: ViewContext, settings: &Settings, assessment: &Assessment) -> Html {
    let alerts = assessment.alerts.iter().map(|alert| {
        html! {
            <section key={&*alert.id} class="alert" data-alert={alert.id.to_string()}>
                { view.element("h3", "", alert.text(AlertText::Title)) }
                { for items(view.text(alert.text(AlertText::Text))).map(|text| element("p", "", text)) }
                { for alert.romance_wait.then(|| romance_wait(view, settings)).flatten() }
            </section>
        }
    });
    let mut group = empty_element("div", "alerts");
    group.key = Some("alerts".into());
    group.add_attribute("data-section", "alerts");
    group.add_children(alerts.collect::<Vec<_>>());
    if assessment.alerts.is_empty() { Html::default() } else { group.into() }
}

/// A waiting time in words.
fn wait(view: ViewContext, key: TextKey, months: u8) -> String {
    view.plural(key, "months", usize::from(months))
}

/// What to find out, topic by topic, and how.
pub(super) fn find_out(view: ViewContext, assessment: &Assessment) -> Vec<Html> {
    let mut content = Vec::new();
    if assessment.at_most.caution > assessment.outcome.caution {
        let title = view.text(assessment.at_most.text(OutcomeText::Title));
        content.push(element("p", "", &view.filled(keys::FIND_MORE_SERIOUS, &[("outcome", title)])));
    }
    for (number, topic) in view.instrument.topics.iter().enumerate() {
        let here = assessment.find_out.iter().filter(|question| usize::from(question.topic) == number);
        let questions: Vec<Html> = here.map(|question| element("li", "", view.question(question))).collect();
        if !questions.is_empty() {
            content.push(list("ul", "", questions));
            content.push(view.element("p", "how", topic.text(TopicText::Find)));
        }
    }
    if !assessment.find_out.is_empty() {
        content.push(view.element("p", "", keys::FIND_LEAD));
    }
    content
}

pub(super) fn missing(view: ViewContext, settings: &Settings, assessment: &Assessment) -> Vec<Html> {
    let mut rows: Vec<Html> = findings::missing(view, assessment)
        .into_iter()
        .map(|question| {
            html! {
                <li key={&*question.id}>
                    { view.element("strong", "", question.text(QuestionText::Short)) }
                    { " " }
                    { view.element("span", "", question.text(QuestionText::Missing)) }
                </li>
            }
        })
        .collect();
    if let (true, Some(months)) = (findings::must_wait(settings, assessment), settings.policy.friendship_wait_months) {
        rows.push(element("li", "", &wait(view, keys::WAIT_FRIENDSHIP, months)));
    }
    if rows.is_empty() { rows } else { vec![list("ul", "", rows)] }
}

pub(super) fn reasons(view: ViewContext, assessment: &Assessment) -> Vec<Html> {
    if assessment.reasons.is_empty() {
        // For what is to be found out, the list of it takes the reasons' place.
        let found = assessment.find_out.is_empty();
        return if found { vec![view.element("p", "", keys::REASONS_NONE)] } else { Vec::new() };
    }
    let reasons = assessment.reasons.iter().map(|reason| match reason.questions.as_slice() {
        [question] => element("li", "", &answered(view, question)),
        questions => {
            let each = questions.iter().map(|question| element("li", "", &answered(view, question))).collect();
            group("li", "", vec![view.element("span", "", keys::REASONS_TOGETHER), list("ul", "", each)])
        }
    });
    vec![list("ul", "", reasons.collect())]
}

/// "You answered … to …".
fn answered(view: ViewContext, question: &Question) -> String {
    let answer = view.given(question).map_or("", |answer| view.answer(question, answer));
    view.filled(keys::REASONS_ANSWERED, &[("answer", answer), ("question", view.question(question))])
}

/// Every raised dimension with why it matters and one repair.
pub(super) fn repairs(view: ViewContext, assessment: &Assessment) -> Vec<Html> {
    let mut content = Vec::new();
    for (number, topic) in view.instrument.topics.iter().enumerate() {
        let raising: Vec<&Question> = findings::raising(view, number as u16).collect();
        let is_raised = |(other, level): &(&_, Level)| std::ptr::eq(*other, topic) && *level >= Level::Some;
        if raising.is_empty() && !assessment.profile.iter().any(is_raised) {
            continue;
        }
        let repair =
            |question: &&Question| Some(view.text(question.text(QuestionText::Repair))).filter(|it| !it.is_empty());
        let own: Vec<&str> = raising.iter().filter_map(repair).collect();
        content.push(view.element("h4", "", topic.text(TopicText::Name)));
        // What only the other person has done is not repaired by rules for oneself.
        if own.is_empty() || own.len() < raising.len() {
            content.push(view.element("p", "why", topic.text(TopicText::Why)));
            content.push(view.element("p", "repair", topic.text(TopicText::Repair)));
        }
        content.extend(own.into_iter().map(|own| element("p", "repair", own)));
    }
    content
}

pub(super) fn changes(view: ViewContext, assessment: &Assessment) -> Vec<Html> {
    let (caution, cautions) = (assessment.outcome.caution, view.instrument.cautions);
    let lead = match assessment.changes.len() {
        0 if caution >= cautions.time_from => return vec![view.element("p", "", keys::CHANGES_TIME)],
        0 if caution <= cautions.mild_up_to || !assessment.find_out.is_empty() => return Vec::new(),
        0 => return vec![view.element("p", "", keys::CHANGES_NONE)],
        1 => keys::CHANGES_ONE,
        _ => keys::CHANGES_ANY,
    };
    let one = |question: &&Question| {
        let values = [("question", view.question(question)), ("answer", view.safest(question))];
        element("li", "", &view.filled(keys::CHANGES_ITEM, &values))
    };
    let sets =
        assessment.changes.iter().map(|set| group("li", "", vec![list("ul", "", set.iter().map(one).collect())]));
    vec![view.element("p", "", lead), group("ol", "sets", sets.collect())]
}

/// Whom to ask: the embedder's advice line where there is one.
pub(super) fn ask(view: ViewContext, settings: &Settings, outcome: &Outcome) -> Vec<Html> {
    let mut content = vec![view.element("p", "", outcome.text(OutcomeText::Ask))];
    let line = link(settings.policy.advice_name.as_deref(), settings.policy.advice_url.as_deref());
    content.push(line.unwrap_or_else(|| view.element("p", "", keys::ASK_ADVICE)));
    content
}

pub(super) fn ethics(view: ViewContext, settings: &Settings) -> Vec<Html> {
    let mut content = vec![view.element("p", "", keys::ETHICS_TEXT)];
    content.extend(link(settings.policy.code_name.as_deref(), settings.policy.code_url.as_deref()));
    content
}

/// A name with its address, one of them, or nothing.
fn link(name: Option<&str>, url: Option<&str>) -> Option<Html> {
    match (name.filter(|name| !name.is_empty()), url.filter(|url| is_safe(url))) {
        (None, None) => None,
        (Some(name), None) => Some(element("p", "", name)),
        (name, Some(url)) => Some(html! {
            <p><a key={name.unwrap_or(url)} href={url.to_owned()} rel="noopener noreferrer" target="_blank">{ name.unwrap_or(url) }</a></p>
        }),
    }
}

/// Only these addresses may be followed: any other could run a script.
fn is_safe(url: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

pub(super) fn about(view: ViewContext) -> Html {
    let paragraphs = items(view.text(keys::ABOUT)).map(|text| element("p", "", text));
    group("div", "about", std::iter::once(view.element("p", "", keys::CLOSENESS)).chain(paragraphs).collect())
}
