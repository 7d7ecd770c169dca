//! What the guidance has to say, worked out of the assessment and the answers before any markup.

use boundary_check_core::instrument::{Kind, Question, TopicKind};
use boundary_check_core::scoring::{Answer, Assessment};

use crate::app::settings::Settings;
use crate::ui::ViewContext;

/// The checks that were asked and are not passed: what is missing. Those whose answer is unknown are
/// to be found out instead.
pub(super) fn missing<'v>(view: ViewContext<'v>, assessment: &Assessment) -> Vec<&'v Question> {
    let to_find = |question: &Question| assessment.find_out.iter().any(|other| other.id == question.id);
    asked(view)
        .filter(|question| question.kind == Kind::Check && !to_find(question))
        .filter(|question| view.given(question).is_some_and(|answer| answer != Answer::Option(0)))
        .collect()
}

/// The points of the balance that were asked, each with whether it is in place.
pub(super) fn balance(view: ViewContext<'_>) -> Vec<(&Question, bool)> {
    asked(view)
        .filter(|question| view.instrument.is_balance_point(question))
        .map(|question| (question, view.given(question) == Some(Answer::Option(0))))
        .collect()
}

/// The questions that raise a dimension and bring a repair of their own.
pub(super) fn raising<'v>(view: ViewContext<'v>, topic: u16) -> impl Iterator<Item = &'v Question> {
    asked(view).filter(move |question| {
        let risk = match view.given(question) {
            Some(Answer::Option(option)) => question.options.get(usize::from(option)).map_or(0, |option| option.risk),
            _ => 0,
        };
        question.topic == topic && risk >= question.some
    })
}

/// Whether the sheet of limits and expectations is of use.
pub(super) fn offers_sheet(view: ViewContext, assessment: &Assessment) -> bool {
    assessment.outcome.caution <= view.instrument.cautions.sheet_up_to
        && asked(view).any(|question| view.instrument.is_balance_point(question))
}

/// Whether a reason is that the association's waiting time is not over.
pub(super) fn must_wait(settings: &Settings, assessment: &Assessment) -> bool {
    let timed = |question: &&Question| question.options.iter().any(|option| option.guaranteed_months > 0);
    settings.policy.friendship_wait_months.is_some()
        && assessment.reasons.iter().any(|reason| reason.questions.iter().any(timed))
}

fn asked<'v>(view: ViewContext<'v>) -> impl Iterator<Item = &'v Question> {
    let balance_or_dimension = |question: &&Question| {
        let topic = view.instrument.topics.get(usize::from(question.topic));
        topic.is_some_and(|topic| topic.kind != TopicKind::Situation)
    };
    let instrument = view.instrument;
    instrument
        .questions
        .iter()
        .filter(move |question| view.answers.asks(question))
        .filter(move |q| balance_or_dimension(q))
}
