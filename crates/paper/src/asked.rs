//! When a question is asked, in words.

use crate::variant::{Asked, Situation, Variant};
use crate::words::*;

/// The line above questions that are not for everybody; `None` where nothing need be said.
pub(crate) fn line(variant: &Variant<'_>, asked: &Asked) -> Option<String> {
    let Asked::If(situations) = asked else { return None };
    let words = &variant.paper.words;
    let situations: Vec<String> = situations.iter().map(|it| situation(variant, it)).collect();
    Some(words.say(ONLY_IF, &[("situations", &words.join(SITUATION_OR, &situations))]))
}

fn situation(variant: &Variant<'_>, situation: &Situation) -> String {
    let parts: Vec<String> = situation.iter().map(|(at, options)| one(variant, *at, *options)).collect();
    variant.paper.words.join(SITUATION_AND, &parts)
}

/// What is not meant is named where that is shorter.
fn one(variant: &Variant<'_>, at: u16, options: u32) -> String {
    let (words, number) = (&variant.paper.words, variant.number(at).unwrap_or_default().to_string());
    let Some(question) = variant.question(at) else { return String::new() };
    let (meant, others) = (variant.options(question, options), variant.options(question, !options));
    let (word, answers) = match others.len() {
        few @ 1.. if few < meant.len() => (ASKED_IS_NOT, others),
        _ => (ASKED_IS, meant),
    };
    words.say(word, &[("number", &number), ("answers", &words.any_of(&answers))])
}
