//! The sections of the guidance that explain: what stands how, why, what repairs it and what would change it.

use boundary_check_core::guidance;
use boundary_check_core::instrument::{Cause, CauseText, Kind, Level, Question, QuestionText, TopicText};
use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::{items, keys};
use yew::Html;

use super::findings::{self, Point};
use super::guidance_sections::{Shown, answered, clause, link, wait};
use crate::app::settings::Settings;
use crate::ui::{ViewContext, element, group, keyed, list, profile_chart};

/// The points of the balance; where those that are missing are all that would change the outcome, they are said to be.
pub(super) fn balance(
    view: ViewContext,
    settings: &Settings,
    shown: &Shown,
    found: &[&Question],
    missing: usize,
    by_balance: bool,
) -> Vec<Html> {
    if found.is_empty() {
        return Vec::new();
    }
    let wait = settings.policy.friendship_wait_months.zip(shown.wait_left).map(|(months, left)| {
        let wait = [wait(view, keys::WAIT_FRIENDSHIP, months), wait(view, keys::WAIT_LEFT, left)];
        element("li", "point missing", &wait.join(" "))
    });
    // Beside "Stop until it is balanced", points that are all in place need a word on what it is then.
    let settled = found.iter().all(|question| findings::point(view, shown.assessment, question) == Point::There);
    let outcome = shown.assessment.outcome;
    let grave = outcome.theirs || outcome.caution >= view.instrument.cautions.time_from;
    let elsewhere = settled && wait.is_none() && grave;
    let lead = match (by_balance, missing) {
        (true, 1) => Some(keys::CHANGES_ONE),
        (true, _) => Some(keys::CHANGES_ALL),
        (false, _) => elsewhere.then_some(keys::BALANCE_ELSEWHERE),
    };
    let lead = lead.map(|lead| view.element("p", "", lead));
    lead.into_iter().chain([points(view, shown.assessment, found, wait)]).collect()
}

/// What is missing beside the balance.
pub(super) fn missing(view: ViewContext, assessment: &Assessment) -> Vec<Html> {
    let mut found = findings::points(view, assessment, false);
    found.retain(|question| findings::point(view, assessment, question) == Point::Missing);
    if found.is_empty() { Vec::new() } else { vec![points(view, assessment, &found, None)] }
}

/// Each point with where it stands, and with what to do where it is missing; `more` is an item that follows.
fn points(view: ViewContext, assessment: &Assessment, points: &[&Question], more: Option<Html>) -> Html {
    let row = |question: &&Question| {
        let point = findings::point(view, assessment, question);
        let (class, state) = match point {
            Point::Missing => ("point missing", keys::BALANCE_MISSING),
            Point::Unknown => ("point", keys::LEVEL_UNKNOWN),
            Point::There => ("point there", keys::BALANCE_THERE),
        };
        let name = view.element("strong", "", question.text(QuestionText::Short));
        let mut parts = vec![name, " ".into(), view.element("span", "state", state)];
        if point == Point::Missing {
            parts.push(view.element("p", "", question.text(QuestionText::Missing)));
        }
        keyed(&question.id, group("li", class, parts))
    };
    list("ul", "points", points.iter().map(row).chain(more).collect())
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

/// Every raised dimension with why it matters, and what repairs what lies behind it: each of these once, for one cause may
/// lie in several dimensions. One's own apart from what the other person does: there nothing leads back.
pub(super) fn repairs(view: ViewContext, settings: &Settings, shown: &Shown, theirs: bool) -> Vec<Html> {
    let mut content = Vec::new();
    let mut repairs = guidance::repairs(view.instrument, view.answers, &shown.causes);
    repairs.retain(|repair| repair.topic.theirs == theirs);
    for (at, repair) in repairs.iter().enumerate() {
        content.push(view.element("h4", "", repair.topic.text(TopicText::Name)));
        content.push(view.paragraph("why", repair.topic.text(TopicText::Why)));
        content.extend(clause(view, settings, "dimension.", &repair.topic.id));
        let said =
            |cause: &Cause| repairs.iter().take(at).any(|before| before.causes.iter().any(|it| it.id == cause.id));
        let causes = repair.causes.iter().filter(|cause| !said(cause));
        content.extend(causes.map(|cause| view.paragraph("repair", cause.text(CauseText::Repair))));
    }
    content
}

/// The levels: one's own dimensions first, and apart from them what the other person does.
pub(super) fn profile(view: ViewContext, assessment: &Assessment) -> Vec<Html> {
    let chart = |theirs: bool| {
        let mut profile = guidance::profile(assessment);
        profile.retain(|(topic, _)| topic.theirs == theirs);
        (!profile.is_empty()).then(|| keyed(if theirs { "theirs" } else { "own" }, profile_chart(view, &profile)))
    };
    let theirs = chart(true).map(|chart| [view.element("h4", "", keys::PROFILE_THEIRS), chart]);
    let own = [Some(view.element("p", "", keys::PROFILE_LEAD)), chart(false)];
    own.into_iter().flatten().chain(theirs.into_iter().flatten()).collect()
}

/// The names of what has drifted.
pub(super) fn drifted(view: ViewContext, assessment: &Assessment) -> String {
    let drifted = assessment.profile.iter().filter(|(_, level)| matches!(level, Level::Some | Level::High));
    let names: Vec<&str> = drifted.map(|(topic, _)| view.text(topic.text(TopicText::Name))).collect();
    names.join(" · ")
}

/// What would change it, as things to do and to keep up.
pub(super) fn changes(view: ViewContext, shown: &Shown) -> Vec<Html> {
    let assessment = shown.assessment;
    let lead = match assessment.changes.as_slice() {
        [] => {
            let says = guidance::says_time(view.instrument, assessment);
            return if says { vec![view.element("p", "", keys::CHANGES_TIME)] } else { Vec::new() };
        }
        [set] if set.len() == 1 => keys::CHANGES_ONE,
        [_] => keys::CHANGES_ALL,
        _ => keys::CHANGES_ANY,
    };
    let one = |question: &&Question| change(view, question);
    let set = |set: &Vec<&Question>| match set.as_slice() {
        [question] => element("li", "", &one(question)),
        set => group("li", "", vec![list("ul", "", set.iter().map(|it| element("li", "", &one(it))).collect())]),
    };
    let sets = match assessment.changes.as_slice() {
        [only] => list("ul", "", only.iter().map(|it| element("li", "", &one(it))).collect()),
        sets => list("ol", "sets", sets.iter().map(set).collect()),
    };
    vec![view.element("p", "", lead), sets]
}

/// How a change of an answer reads: as something to do, or to be so. What was left undone cannot be said to have stopped: such
/// a question has words of its own.
fn change(view: ViewContext, question: &Question) -> String {
    let done = view.text(question.text(QuestionText::Missing));
    let key = match question.kind {
        Kind::Frequency if !done.is_empty() => return done.to_owned(),
        Kind::Frequency => keys::CHANGES_STOP,
        Kind::Fact => keys::CHANGES_END,
        Kind::Check | Kind::Choice => keys::CHANGES_YES,
    };
    view.filled(key, &[("question", view.question(question))])
}

pub(super) fn ethics(view: ViewContext, settings: &Settings) -> Vec<Html> {
    let policy = &settings.policy;
    let link = link("", policy.code_name.as_deref(), policy.code_url.as_deref());
    std::iter::once(view.element("p", "", keys::ETHICS_TEXT)).chain(link).collect()
}

pub(super) fn about(view: ViewContext) -> Html {
    let paragraphs = items(view.text(keys::ABOUT)).map(|text| element("p", "", text));
    group("div", "about", paragraphs.chain([view.element("p", "reviewed", keys::REVIEW)]).collect())
}
