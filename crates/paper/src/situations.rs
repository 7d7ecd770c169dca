//! Situations in the fewest words that say the same: what cannot be is left out, what follows is left out, and
//! situations that differ in one answer become one.

use boundary_check_core::instrument::AnswerOption;

use crate::variant::{Asked, Situation, Variant};

/// Answers of which one is given: questions, and the options of each.
pub(crate) type Clause = Vec<(u16, u32)>;

/// One of these, each with its clauses in the order of the form.
pub(crate) fn simplified(variant: &Variant<'_>, situations: &[Situation]) -> Vec<Vec<Clause>> {
    let mut simple: Vec<Vec<Clause>> = situations.iter().map(|it| without_what_follows(variant, it)).collect();
    while let Some((one, other, both)) = alike(&simple) {
        simple.remove(other);
        if let Some(place) = simple.get_mut(one) {
            *place = both;
        }
    }
    simple
}

/// The options of a question that can be ticked in a situation, as a bit set.
pub(crate) fn possible(variant: &Variant<'_>, situation: &[Clause], at: u16) -> u32 {
    let fits = |(by, options): &(u16, u32)| {
        situation.iter().all(|clause| match clause.as_slice() {
            [(question, chosen)] if question == by => chosen & options != 0,
            _ => true,
        })
    };
    let can_be = |option: &AnswerOption| {
        let offered = &option.offered_when;
        variant.offers(option) && (offered.is_empty() || offered.iter().any(|it| it.iter().all(fits)))
    };
    let options = variant.question(at).map_or(&[][..], |question| &question.options);
    options.iter().enumerate().filter(|(_, it)| can_be(it)).fold(0, |set, (option, _)| set | 1 << option)
}

fn without_what_follows(variant: &Variant<'_>, situation: &Situation) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = situation.iter().map(|pair| vec![*pair]).collect();
    clauses.sort_unstable();
    let narrow = |(at, options): &(u16, u32)| (*at, options & possible(variant, &clauses, *at));
    let mut pairs: Vec<(u16, u32)> = clauses.iter().flatten().map(narrow).collect();
    // From the first on: what follows from an answer is about a question before it.
    let mut at = 0;
    while let Some(pair) = pairs.get(at).copied() {
        match pairs.iter().any(|other| follows(variant, *other, pair)) {
            true => drop(pairs.remove(at)),
            false => at += 1,
        }
    }
    pairs.into_iter().map(|pair| vec![pair]).collect()
}

/// Whether an answer to one question can only stand where another has one of the options that are wanted: because
/// the question is asked, or the answer is offered, only then.
fn follows(variant: &Variant<'_>, (from, chosen): (u16, u32), wanted: (u16, u32)) -> bool {
    let Some(question) = variant.question(from).filter(|_| from > wanted.0) else { return false };
    let says = |pair: &(u16, u32)| (pair.0 == wanted.0 && pair.1 & !wanted.1 == 0) || follows(variant, *pair, wanted);
    let asked = &question.asked_when;
    if !asked.is_empty() && asked.iter().all(|situation| situation.iter().any(says)) {
        return true;
    }
    // An option is offered, too, as long as the question on which that depends has no answer.
    let always_answered =
        variant.question(wanted.0).is_some_and(|it| it.required && variant.asked(it) == Asked::Always);
    let mut options = question.options.iter().enumerate().filter(|(at, _)| chosen & (1 << at) != 0);
    always_answered
        && options.all(|(_, it)| {
            !it.offered_when.is_empty() && it.offered_when.iter().all(|situation| situation.iter().any(says))
        })
}

/// The first two that are one, with what they are together: where one is part of the other, or where they differ
/// in one clause.
fn alike(situations: &[Vec<Clause>]) -> Option<(usize, usize, Vec<Clause>)> {
    for (at, one) in situations.iter().enumerate() {
        for (behind, other) in situations.iter().enumerate().skip(at + 1) {
            let of_one: Vec<&Clause> = one.iter().filter(|it| !other.contains(it)).collect();
            let of_other: Vec<&Clause> = other.iter().filter(|it| !one.contains(it)).collect();
            let both = match (of_one.as_slice(), of_other.as_slice()) {
                ([], _) => one.clone(),
                (_, []) => other.clone(),
                ([here], [there]) => {
                    let shared = one.iter().filter(|it| it != here).cloned();
                    let mut both: Vec<Clause> = shared.chain([either(here, there)]).collect();
                    both.sort_unstable();
                    both
                }
                _ => continue,
            };
            return Some((at, behind, both));
        }
    }
    None
}

fn either(one: &Clause, other: &Clause) -> Clause {
    let mut both = one.clone();
    for (at, options) in other {
        match both.iter_mut().find(|(known, _)| known == at) {
            Some((_, known)) => *known |= options,
            None => both.push((*at, *options)),
        }
    }
    both.sort_unstable();
    both
}
