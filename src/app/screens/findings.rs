//! What the guidance has to say, worked out of the assessment and the answers before any markup.

use boundary_check_core::instrument::{Kind, Question};
use boundary_check_core::scoring::{Answer, Assessment};
use boundary_check_core::text::keys;

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

/// Whether the sheet of limits and expectations is of use.
pub(super) fn offers_sheet(view: ViewContext, assessment: &Assessment) -> bool {
    assessment.outcome.caution <= view.instrument.cautions.sheet_up_to
        && !view.text(keys::SHEET_LINES).is_empty()
        && asked(view).any(|question| view.instrument.is_balance_point(question))
}

fn asked<'v>(view: ViewContext<'v>) -> impl Iterator<Item = &'v Question> {
    view.instrument.questions.iter().filter(move |question| view.answers.asks(view.instrument, question))
}
