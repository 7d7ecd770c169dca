//! The scoring guide: four steps with a pencil to the engine's own outcome, and what the outcomes say.

use boundary_check_core::text::keys;

use crate::html::{block, text};
use crate::variant::Variant;
use crate::words::*;
use crate::{combine, levels, outcomes, ready, rules};

/// The guide of a variant.
pub(crate) fn guide(variant: &Variant<'_>) -> String {
    let words = &variant.paper.words;
    let lead = text("p.lead", words.get(GUIDE_LEAD)) + &text("p", variant.text(keys::START_IS_NOT));
    let steps = [ready::step(variant), levels::step(variant), rules::step(variant), combine::step(variant)];
    let steps: String = steps.iter().map(|step| block("div.step", step)).collect();
    let steps = steps + &block("div.step", &outcomes::outcomes(variant));
    text("h2", words.get(SHOW_GUIDE)) + &lead + &block("div.columns", &steps)
}
