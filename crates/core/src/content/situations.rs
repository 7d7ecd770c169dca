//! Whatever the required choices say, some rule must be certain to match, or a set of answers had no result.

use super::ContentError;
use crate::instrument::{Condition, Instrument};

/// More situations than this are too many to look at one by one.
const MAX_SITUATIONS: usize = 10_000;

/// By position of the question: the option that was chosen.
type Chosen = Vec<Option<usize>>;

pub(super) fn every_situation_has_an_outcome(file: &str, instrument: &Instrument) -> Result<(), ContentError> {
    for chosen in &situations(file, instrument)? {
        let certain = instrument.rules.iter().any(|rule| {
            let all_hold = |conditions: &[Condition]| conditions.iter().all(|it| is_certain(instrument, chosen, it));
            all_hold(&rule.given) && (rule.any_of.is_empty() || rule.any_of.iter().any(|any| all_hold(any)))
        });
        if !certain {
            let found = format!("no certain rule for {}", names(instrument, chosen));
            return Err(ContentError::new(file, "rules", found, "a rule that looks at nothing else"));
        }
    }
    Ok(())
}

/// Every way to answer the required choices, each where it is asked.
fn situations(file: &str, instrument: &Instrument) -> Result<Vec<Chosen>, ContentError> {
    let mut situations: Vec<Chosen> = vec![Vec::new()];
    for (at, question) in instrument.questions.iter().enumerate().filter(|(_, question)| question.required) {
        let mut longer = Vec::new();
        for mut chosen in situations {
            chosen.resize(at, None);
            let option = |at: usize| chosen.get(at).copied().flatten();
            let mut answers: Chosen = Vec::new();
            if instrument.asks(question, &option) {
                let offered = question.options.iter().enumerate().filter(|(_, it)| instrument.offers(it, &option));
                answers.extend(offered.map(|(number, _)| Some(number)));
                if answers.is_empty() {
                    let place = format!("questions.{}.options", question.id);
                    let found = format!("none that is offered for {}", names(instrument, &chosen));
                    return Err(ContentError::new(file, place, found, "at least one"));
                }
            }
            if answers.is_empty() || question.offers_unsure() {
                answers.push(None);
            }
            longer.extend(answers.into_iter().map(|answer| [chosen.as_slice(), &[answer]].concat()));
        }
        if longer.len() > MAX_SITUATIONS {
            let expected = format!("at most {MAX_SITUATIONS} situations");
            return Err(ContentError::new(file, "questions", "too many required choices", expected));
        }
        situations = longer;
    }
    Ok(situations)
}

fn is_certain(instrument: &Instrument, chosen: &Chosen, condition: &Condition) -> bool {
    match condition {
        Condition::OneOf { question, options } => {
            let option = instrument.counted(usize::from(*question), &|at| chosen.get(at).copied().flatten());
            option.is_some_and(|option| options & (1 << option.min(31)) != 0)
        }
        _ => false,
    }
}

fn names(instrument: &Instrument, chosen: &Chosen) -> String {
    let given = chosen.iter().enumerate().filter_map(|(at, option)| {
        let question = instrument.questions.get(at)?;
        let option = question.options.get((*option)?)?;
        Some(format!("{} = {}", question.id, option.value))
    });
    given.collect::<Vec<_>>().join(", ")
}
