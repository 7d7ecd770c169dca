//! When a question is asked, and an answer offered, in words.

use boundary_check_core::instrument::AnswerOption;

use crate::codes;
use crate::situations::simplified;
use crate::variant::{Asked, Situation, Variant};
use crate::words::*;

/// The line above questions that are not for everybody; `None` where nothing need be said.
pub(crate) fn line(variant: &Variant<'_>, asked: &Asked) -> Option<String> {
    let Asked::If(situations) = asked else { return None };
    Some(variant.paper.words.say(ONLY_IF, &[("situations", &any_of(variant, situations))]))
}

/// What stands by an answer that is not for everybody.
pub(crate) fn offered(variant: &Variant<'_>, option: &AnswerOption) -> Option<String> {
    let Asked::If(situations) = variant.open(&option.offered_when) else { return None };
    Some(variant.paper.words.say(OFFERED_IF, &[("situations", &any_of(variant, &situations))]))
}

fn any_of(variant: &Variant<'_>, situations: &[Situation]) -> String {
    let situations = simplified(variant, situations);
    let situations: Vec<String> = situations.iter().map(|it| codes::situation(variant, it)).collect();
    variant.paper.words.join(SITUATION_OR, &situations)
}
