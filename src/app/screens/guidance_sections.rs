//! The sections of the guidance by which somebody decides: what to do, what to say, what to find out and whom to ask.

use boundary_check_core::guidance;
use boundary_check_core::instrument::{AlertText, Cause, Outcome, OutcomeText, Question, Time, TopicText};
use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::{TextKey, items, keys};
use yew::Html;

use super::section::section;
use crate::app::settings::Settings;
use crate::ui::{ViewContext, element, list, node};

/// What is shown beyond the assessment, worked out once for all sections.
pub(super) struct Shown<'v> {
    pub(super) assessment: &'v Assessment<'v>,
    pub(super) causes: Vec<&'v Cause>,
    /// How many months of a wait are left at most, where that is a reason.
    pub(super) wait_left: Option<u8>,
}

pub(super) fn steps(view: ViewContext, settings: &Settings, shown: &Shown) -> Html {
    let outcome = shown.assessment.outcome;
    let mut content = Vec::new();
    for (label, time) in [keys::STEPS_NOW, keys::STEPS_WEEK, keys::STEPS_NEXT].into_iter().zip(Time::ALL) {
        let steps = guidance::steps(view.texts, view.variants, outcome, &shown.causes, time);
        if !steps.is_empty() {
            content.push(view.element("h4", "", label));
            content.push(lines("steps", steps));
        }
    }
    if guidance::says_romance_wait(view.instrument, shown.assessment) {
        content.extend(romance_wait(view, settings));
    }
    section(view, "steps", keys::STEPS_TITLE, content)
}

/// The embedder's advice line, where there is one.
pub(super) fn advice(settings: &Settings) -> Option<Html> {
    link("advice", settings.policy.advice_name.as_deref(), settings.policy.advice_url.as_deref())
}

/// The words that one could say.
pub(super) fn words(view: ViewContext, shown: &Shown) -> Vec<Html> {
    let words = guidance::words(view.texts, view.variants, shown.assessment.outcome, &shown.causes);
    if words.is_empty() { Vec::new() } else { vec![lines("", words)] }
}

fn lines(class: &'static str, lines: Vec<&str>) -> Html {
    list("ul", class, lines.into_iter().map(|line| element("li", "", line)).collect())
}

/// The association's wait before any romance, where one is set.
fn romance_wait(view: ViewContext, settings: &Settings) -> Option<Html> {
    let months = settings.policy.romance_wait_months?;
    Some(element("p", "", &wait(view, keys::WAIT_ROMANCE, months)))
}

/// How long ago the last session was, where any wait has to be over first.
pub(super) fn last_session(view: ViewContext, assessment: &Assessment) -> Html {
    let asked = guidance::last_session(view.instrument, view.answers, assessment);
    asked.map_or_else(Html::default, |question| element("p", "", &answered(view, question)))
}

/// "You answered … to …".
pub(super) fn answered(view: ViewContext, question: &Question) -> String {
    let answer = view.given(question).map_or("", |answer| view.answer(question, answer));
    view.filled(keys::REASONS_ANSWERED, &[("answer", answer), ("question", view.question(question))])
}

/// Outcomes that hold too, each with the first step of its frame.
pub(super) fn alongside(view: ViewContext, assessment: &Assessment) -> Vec<Html> {
    let mut content = Vec::new();
    for outcome in &assessment.alongside {
        content.push(element("h4", "", view.text(outcome.text(OutcomeText::Title))));
        let steps = |time| guidance::steps(view.texts, view.variants, outcome, &[], time);
        let first = Time::ALL.into_iter().flat_map(steps).next();
        content.extend(first.map(|step| element("p", "", step)));
    }
    content
}

/// The alerts that stand above the steps, or the others.
pub(super) fn alerts(view: ViewContext, settings: &Settings, assessment: &Assessment, first: bool) -> Html {
    let mut shown = guidance::alerts(view.instrument, assessment);
    shown.retain(|alert| alert.first == first);
    let alerts = shown.iter().map(|alert| {
        let mut parts = vec![view.element("h3", "", alert.text(AlertText::Title))];
        parts.extend(items(view.text(alert.text(AlertText::Text))).map(|text| element("p", "", text)));
        parts.extend(alert.romance_wait.then(|| romance_wait(view, settings)).flatten());
        parts.extend(clause(view, settings, "alert.", &alert.id));
        node("section", &alert.id, &[("class", &["alert ", &alert.id].concat())], parts)
    });
    let group = node("div", if first { "first" } else { "alerts" }, &[("class", "alerts")], alerts.collect());
    if shown.is_empty() { Html::default() } else { group }
}

/// A waiting time in words.
pub(super) fn wait(view: ViewContext, key: TextKey, months: u8) -> String {
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
        // Honesty must not cost more than it is worth: nothing has to stop where even the worst would not stop it.
        let light = assessment.at_most.caution < view.instrument.cautions.time_from;
        content.push(view.element("p", "", if light { keys::FIND_LIGHT } else { keys::FIND_LEAD }));
    }
    content
}

/// Whom to ask: beside the embedder's advice line, where there is one.
pub(super) fn ask(view: ViewContext, settings: &Settings, outcome: &Outcome) -> Vec<Html> {
    let mut content = vec![view.element("p", "", outcome.text(OutcomeText::Ask))];
    if advice(settings).is_none() {
        content.push(view.element("p", "", keys::ASK_ADVICE));
    }
    content.push(view.paragraph("", keys::ASK_SUPERVISOR));
    content.push(view.paragraph("", keys::ASK_PASS_ON));
    // Where nothing is to be done, nobody's leave is needed.
    if outcome.caution > 1 {
        content.push(view.paragraph("", keys::ASK_EMPLOYED));
    }
    content
}

/// The clause of the embedder's code that belongs to a dimension or an alert, if one was given.
pub(super) fn clause(view: ViewContext, settings: &Settings, kind: &str, id: &str) -> Option<Html> {
    let clause =
        settings.clauses.lines().find_map(|line| line.strip_prefix(kind)?.strip_prefix(id)?.strip_prefix('\t'))?;
    let (number, url) = clause.split_once('\t')?;
    let code = settings.policy.code_name.as_deref().unwrap_or(view.text(keys::ETHICS_TITLE));
    link("clause", Some(&[code, ": ", number].concat()), Some(url).filter(|url| !url.is_empty()))
}

/// A name with its address, one of them, or nothing.
pub(super) fn link(class: &'static str, name: Option<&str>, url: Option<&str>) -> Option<Html> {
    let (name, url) = (name.filter(|name| !name.is_empty()), url.filter(|url| is_safe(url)));
    let text = name.or(url)?;
    let Some(url) = url else { return Some(element("p", class, text)) };
    let attributes = [("href", url), ("rel", "noopener noreferrer"), ("target", "_blank")];
    Some(node("p", "link", &[("class", class)], vec![node("a", text, &attributes, vec![text.to_owned().into()])]))
}

/// Only these addresses may be followed: any other could run a script.
fn is_safe(url: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}
