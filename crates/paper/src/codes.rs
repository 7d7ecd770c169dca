//! Answers by number and letter: "1a", "5c/d/e", "1a/2b", "not 5f". The letters stand by the boxes of the form.

use boundary_check_core::instrument::{Kind, Question, Unsure};

use crate::situations::{Clause, possible};
use crate::variant::{Asked, Variant};
use crate::words::*;

/// Between answers of which one is given. It binds closer than any word, so that "and" and "or" around it cannot be
/// misread, and is the same in all languages.
const OR: &str = "/";

/// How many letters "not" is worth.
const NOT: u32 = 2;

/// The letter of an option among those that are offered on this paper.
pub(crate) fn letter<'a>(variant: &Variant<'a>, question: &Question, option: usize) -> &'a str {
    let before = question.options.iter().take(option).filter(|it| variant.offers(it)).count();
    variant.paper.words.list(LETTERS).get(before).map_or("", String::as_str)
}

/// One of these options of a question: "5c/d/e".
pub(crate) fn answers(variant: &Variant<'_>, (at, options): (u16, u32)) -> String {
    let (Some(number), Some(question)) = (variant.number(at), variant.question(at)) else { return String::new() };
    let chosen = question.options.iter().enumerate().filter(|(option, _)| options & (1 << option) != 0);
    let letters = chosen.filter(|(_, it)| variant.offers(it)).map(|(option, _)| letter(variant, question, option));
    number.to_string() + &letters.collect::<Vec<_>>().join(OR)
}

/// All of these: "1a/2b and not 5f".
pub(crate) fn situation(variant: &Variant<'_>, situation: &[Clause]) -> String {
    let clauses: Vec<String> = situation.iter().map(|it| clause(variant, it, situation)).collect();
    variant.paper.words.join(SITUATION_AND, &clauses)
}

/// What is not meant is named where that is shorter.
fn clause(variant: &Variant<'_>, clause: &Clause, situation: &[Clause]) -> String {
    if let [(at, options)] = clause.as_slice() {
        let others = possible(variant, situation, *at) & !options;
        if always_lettered(variant, *at) && others != 0 && others.count_ones() + NOT < options.count_ones() {
            return variant.paper.words.say(ANSWER_NOT, &[("answers", &answers(variant, (*at, others)))]);
        }
    }
    clause.iter().map(|pair| answers(variant, *pair)).collect::<Vec<_>>().join(OR)
}

/// Whether a question has one of its letters ticked on every form that is complete: only then does "not" say the same.
fn always_lettered(variant: &Variant<'_>, at: u16) -> bool {
    let sure = |it: &Question| it.required && it.unsure == Unsure::NotOffered && variant.asked(it) == Asked::Always;
    variant.question(at).is_some_and(sure)
}

/// How the letters are to be read, by the first question that has some.
pub(crate) fn notation(variant: &Variant<'_>) -> Option<String> {
    let lettered = |at: u16, it: &Question| it.kind == Kind::Choice && !variant.is_given(at);
    let (at, number, question) = variant.questions().find(|(at, _, it)| lettered(*at, it))?;
    let mut offered =
        question.options.iter().enumerate().filter(|(_, it)| variant.offers(it)).map(|(at, _)| 1_u32 << at);
    let (first, second) = (offered.next()?, offered.next()?);
    let (first, either) = (answers(variant, (at, first)), answers(variant, (at, first | second)));
    let values = [("first", first.as_str()), ("number", &number.to_string()), ("either", &either)];
    Some(variant.paper.words.say(FORM_NOTATION, &values))
}
