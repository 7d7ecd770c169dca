//! The sections of the guidance that are more than a text.

use boundary_check_core::guidance;
use boundary_check_core::instrument::{
    AlertText, Cause, CauseText, Kind, Level, Outcome, OutcomeText, Question, QuestionText, Time, Topic, TopicText,
};
use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::{TextKey, items, keys};
use yew::{Html, html};

use super::findings;
use crate::app::settings::Settings;
use crate::ui::{ViewContext, element, empty_element, group, keyed, list, profile_chart};

/// A section with its heading, or nothing where it has no content.
pub(super) fn section(view: ViewContext, name: &'static str, title: TextKey, mut content: Vec<Html>) -> Html {
    if content.is_empty() {
        return Html::default();
    }
    let mut section = empty_element("section", name);
    section.key = Some(name.into());
    content.insert(0, view.element("h3", "", title));
    section.add_children(content);
    section.into()
}

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
    section(view, "s-steps", keys::STEPS_TITLE, content)
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
    guidance::last_session(view.instrument, view.answers, assessment).map_or_else(
        Html::default,
        |(question, answer)| {
            element("p", "", &view.filled(keys::WAIT_SINCE, &[("since", view.answer(question, answer))]))
        },
    )
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

pub(super) fn alerts(view: ViewContext, settings: &Settings, assessment: &Assessment) -> Html {
    let shown = guidance::alerts(view.instrument, assessment);
    let alerts = shown.iter().map(|alert| {
        html! {
            <section key={&*alert.id} class={["alert ", &alert.id].concat()}>
                { view.element("h3", "", alert.text(AlertText::Title)) }
                { for items(view.text(alert.text(AlertText::Text))).map(|text| element("p", "", text)) }
                { for alert.romance_wait.then(|| romance_wait(view, settings)).flatten() }
            </section>
        }
    });
    let mut group = empty_element("div", "alerts");
    group.key = Some("alerts".into());
    group.add_children(alerts.collect::<Vec<_>>());
    if shown.is_empty() { Html::default() } else { group.into() }
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
        // Honesty must not cost more than it is worth: nothing has to stop where even the worst would not stop it.
        let light = assessment.at_most.caution < view.instrument.cautions.time_from;
        content.push(view.element("p", "", if light { keys::FIND_LIGHT } else { keys::FIND_LEAD }));
    }
    content
}

pub(super) fn missing(view: ViewContext, settings: &Settings, shown: &Shown) -> Vec<Html> {
    let mut rows: Vec<Html> = findings::missing(view, shown.assessment)
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
    if let (Some(left), Some(months)) = (shown.wait_left, settings.policy.friendship_wait_months) {
        let wait = [wait(view, keys::WAIT_FRIENDSHIP, months), wait(view, keys::WAIT_LEFT, left)];
        rows.push(element("li", "", &wait.join(" ")));
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

/// Every raised dimension with why it matters, and what repairs what lies behind it.
pub(super) fn repairs(view: ViewContext, shown: &Shown) -> Vec<Html> {
    let mut content = Vec::new();
    for repair in guidance::repairs(view.instrument, view.answers, &shown.causes) {
        content.push(view.element("h4", "", repair.topic.text(TopicText::Name)));
        content.push(view.paragraph("why", repair.topic.text(TopicText::Why)));
        content.extend(repair.causes.iter().map(|cause| view.paragraph("repair", cause.text(CauseText::Repair))));
    }
    content
}

/// The levels: one's own dimensions first, and apart from them what the other person does.
pub(super) fn profile(view: ViewContext, assessment: &Assessment) -> Vec<Html> {
    let chart = |theirs: bool| {
        let profile: Vec<(&Topic, Level)> =
            assessment.profile.iter().copied().filter(|(topic, _)| topic.theirs == theirs).collect();
        (!profile.is_empty()).then(|| keyed(if theirs { "theirs" } else { "own" }, profile_chart(view, &profile)))
    };
    let theirs = chart(true).map(|chart| [view.element("h4", "", keys::PROFILE_THEIRS), chart]);
    let own = [Some(view.element("p", "", keys::PROFILE_LEAD)), chart(false)];
    own.into_iter().flatten().chain(theirs.into_iter().flatten()).collect()
}

/// What would change it, as things to do and to keep up.
pub(super) fn changes(view: ViewContext, shown: &Shown) -> Vec<Html> {
    let assessment = shown.assessment;
    let (outcome, cautions) = (assessment.outcome, view.instrument.cautions);
    let lead = match (assessment.changes.as_slice(), shown.wait_left) {
        ([], _) if outcome.theirs => return Vec::new(),
        ([], Some(months)) if guidance::only_waits(assessment) => {
            return vec![element("p", "", &wait(view, keys::CHANGES_WAIT, months))];
        }
        ([], _) if outcome.caution >= cautions.time_from => return vec![view.element("p", "", keys::CHANGES_TIME)],
        ([], _) if outcome.caution <= cautions.mild_up_to || !assessment.find_out.is_empty() => return Vec::new(),
        ([], _) => return vec![view.element("p", "", keys::CHANGES_NONE)],
        ([set], _) if set.len() == 1 => keys::CHANGES_ONE,
        ([_], _) => keys::CHANGES_ALL,
        _ => keys::CHANGES_ANY,
    };
    let one = |question: &&Question| {
        let key = match question.kind {
            Kind::Frequency => keys::CHANGES_STOP,
            Kind::Fact => keys::CHANGES_END,
            Kind::Check | Kind::Choice => keys::CHANGES_YES,
        };
        element("li", "", &view.filled(key, &[("question", view.question(question))]))
    };
    let mut sets: Vec<Html> =
        assessment.changes.iter().map(|set| list("ul", "", set.iter().map(one).collect())).collect();
    let sets = match sets.len() {
        1 => sets.remove(0),
        _ => group("ol", "sets", sets.into_iter().map(|set| group("li", "", vec![set])).collect()),
    };
    vec![view.element("p", "", lead), sets]
}

/// Whom to ask: the embedder's advice line where there is one.
pub(super) fn ask(view: ViewContext, settings: &Settings, outcome: &Outcome) -> Vec<Html> {
    let mut content = vec![view.element("p", "", outcome.text(OutcomeText::Ask))];
    let line = link(settings.policy.advice_name.as_deref(), settings.policy.advice_url.as_deref());
    content.push(line.unwrap_or_else(|| view.element("p", "", keys::ASK_ADVICE)));
    content.push(view.paragraph("", keys::ASK_SUPERVISOR));
    content.push(view.paragraph("", keys::ASK_PASS_ON));
    // Where nothing is to be done, nobody's leave is needed.
    if outcome.caution > 1 {
        content.push(view.paragraph("", keys::ASK_EMPLOYED));
    }
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
    group("div", "about", paragraphs.chain([view.element("p", "reviewed", keys::REVIEW)]).collect())
}
