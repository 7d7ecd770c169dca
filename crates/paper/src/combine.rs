//! Step 4: one outcome out of two results, by the engine's own line between reassurance and caution.

use boundary_check_core::instrument::OutcomeText;

use crate::html::{blank, block, list, text};
use crate::variant::Variant;
use crate::words::*;

/// Step 4.
pub(crate) fn step(variant: &Variant<'_>) -> String {
    let (words, instrument) = (&variant.paper.words, &variant.paper.instrument);
    let cautious = variant.paper.instrument.cautions.cautious_from;
    let (most, least) = (cautious.saturating_sub(1).to_string(), cautious.to_string());
    let find_out = instrument.outcomes.get(usize::from(instrument.find_out));
    let title = find_out.map_or("", |outcome| variant.text(outcome.text(OutcomeText::Title)));
    let caution = find_out.map_or(0, |outcome| outcome.caution).to_string();
    let (title, most, least) = (words.quote(title), most.as_str(), least.as_str());
    let find_out = [("most", most), ("least", least), ("outcome", &title), ("caution", &caution)];
    let items = [
        words.get(COMBINE_ONCE).to_owned(),
        words.say(COMBINE_MILD, &[("most", most)]),
        words.say(COMBINE_FIND_OUT, &find_out),
        words.say(COMBINE_CAUTIOUS, &[("least", least)]),
    ];
    let lines: String = [RESULT_FIRST, RESULT_SECOND, RESULT_OUTCOME].iter().map(|it| blank(words.get(*it))).collect();
    text("h3", words.get(STEP_COMBINE))
        + &list("ul", items)
        + &text("p", words.get(COMBINE_NOTE))
        + &block("p.results", &lines)
}
