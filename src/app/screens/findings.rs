//! What the guidance has to say, worked out of the assessment and the answers before any markup.

use boundary_check_core::instrument::{Kind, Question, TopicKind};
use boundary_check_core::scoring::{Answer, Assessment};
use boundary_check_core::text::keys;

use crate::ui::ViewContext;

/// Where a point stands that a clear yes puts in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Point {
    /// A clear yes is wanting.
    Missing,
    /// Nobody knows yet.
    Unknown,
    /// It is in place.
    There,
}

/// The points that were asked, what is missing first: those of the balance, or the others.
pub(super) fn points<'v>(view: ViewContext<'v>, assessment: &Assessment, balance: bool) -> Vec<&'v Question> {
    let mut points = Vec::new();
    for wanted in [Point::Missing, Point::Unknown, Point::There] {
        points.extend(
            asked(view)
                .filter(|question| question.kind == Kind::Check && is_of_balance(view, question) == balance)
                .filter(|question| point(view, assessment, question) == wanted),
        );
    }
    points
}

/// Where a point stands. One whose answer is unknown is to be found out; where only a clear yes will do, it is missing.
pub(super) fn point(view: ViewContext, assessment: &Assessment, question: &Question) -> Point {
    match view.given(question) {
        Some(Answer::Option(0)) => Point::There,
        Some(_) if !assessment.find_out.iter().any(|other| other.id == question.id) => Point::Missing,
        _ => Point::Unknown,
    }
}

/// Whether these points in place would change the outcome, and nothing else is wanted for it.
pub(super) fn changes_by(assessment: &Assessment, missing: &[&Question]) -> bool {
    let [set] = assessment.changes.as_slice() else { return false };
    set.iter().all(|question| missing.iter().any(|other| other.id == question.id))
}

/// Whether the sheet of limits and expectations is of use: where a step names it, where massage goes on beside a friendship,
/// and wherever the point that it settles is missing. Nobody is to fill it in with somebody who has harassed or threatened them.
pub(super) fn offers_sheet(view: ViewContext, assessment: &Assessment) -> bool {
    let goes_on = assessment.outcome.caution <= view.instrument.cautions.sheet_up_to;
    let wanted = assessment.outcome.sheet
        || asked(view).any(|question| {
            let missing = question.by_sheet && point(view, assessment, question) == Point::Missing;
            missing || (goes_on && view.instrument.is_balance_point(question))
        });
    let harmed = assessment.alerts.iter().any(|alert| alert.theirs || alert.alone);
    wanted && !harmed && !view.text(keys::SHEET_LINES).is_empty()
}

fn is_of_balance(view: ViewContext, question: &Question) -> bool {
    let topic = view.instrument.topics.get(usize::from(question.topic));
    topic.is_some_and(|topic| topic.kind == TopicKind::Balance)
}

fn asked<'v>(view: ViewContext<'v>) -> impl Iterator<Item = &'v Question> {
    view.instrument.questions.iter().filter(move |question| view.answers.asks(view.instrument, question))
}
