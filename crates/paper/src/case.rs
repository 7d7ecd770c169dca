//! A case as it stands above the form, and its key for the trainer.

use boundary_check_core::cases::{Case, CaseText};
use boundary_check_core::instrument::{OutcomeText, QuestionText};
use boundary_check_core::text::items;

use crate::html::{block, escape, inline, list, text};
use crate::variant::Variant;
use crate::words::*;

/// The case itself.
pub(crate) fn told(variant: &Variant<'_>, case: &Case) -> String {
    let stories = &variant.paper.stories;
    let paragraphs: String = items(stories.get(case.text(CaseText::Story))).map(|it| text("p", it)).collect();
    text("h2", stories.get(case.text(CaseText::Title)))
        + &text("p.hint", variant.paper.words.get(CASE_LEAD))
        + &paragraphs
}

/// What comes out, why, and what to talk about.
pub(crate) fn key(variant: &Variant<'_>, case: &Case) -> String {
    let (words, instrument, stories) = (&variant.paper.words, &variant.paper.instrument, &variant.paper.stories);
    let outcome = instrument.outcomes.get(usize::from(case.outcome));
    let title = outcome.map_or("", |outcome| variant.text(outcome.text(OutcomeText::Title)));
    let caution = outcome.map_or(0, |outcome| outcome.caution).to_string();
    let outcome = words.say(KEY_OUTCOME, &[("outcome", title), ("caution", &caution)]);
    let answers = case.answer_key.iter().filter_map(|(at, option)| {
        let question = variant.question(*at)?;
        let answer = option.map_or(variant.unsure(), |option| variant.label(question, usize::from(option)));
        let values = [("question", variant.text(question.text(QuestionText::Text))), ("answer", answer)];
        let answer = inline("b", &escape(&words.say(KEY_ANSWER, &values)));
        let why = case.why(usize::from(*at)).map_or("", |key| stories.get(key));
        Some(block("li", &format!("{answer} <br/>{}", escape(why))))
    });
    text("h2", &words.say(KEY_TITLE, &[("case", stories.get(case.text(CaseText::Title)))]))
        + &text("p.hint", words.get(KEY_LEAD))
        + &text("p.lead", &outcome)
        + &text("h3", words.get(KEY_ANSWERS))
        + &block("ul", &answers.collect::<String>())
        + &text("p", words.get(KEY_REST))
        + &text("h3", words.get(KEY_POINTS))
        + &list("ul", items(stories.get(case.text(CaseText::Points))))
}
