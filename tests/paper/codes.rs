//! Answers by number and letter, as they are printed: "1a", "5c/d/e", "1a/2b", "not 5f".

use crate::form::{Form, Ticks};
use crate::phrases::{Understood, between, number};

/// "5c/d" – the number of a question and a letter, each: a letter without a number belongs to the number before it.
pub fn codes(text: &str) -> Understood<Vec<(usize, String)>> {
    let mut at = None;
    let each = text.split('/').map(|code| {
        let digits = code.chars().take_while(char::is_ascii_digit).count();
        let (digits, letter) = code.split_at(digits);
        if !digits.is_empty() {
            at = Some(number(digits)?);
        }
        match at {
            Some(at) if letter.chars().count() == 1 => Ok((at, letter.to_owned())),
            _ => Err(format!("`{code}` in `{text}` is no answer")),
        }
    });
    each.collect()
}

/// The labels of answers to one question, by their letters.
pub fn labels(text: &str, at: usize, form: &Form) -> Understood<Vec<String>> {
    let labels = codes(text)?.into_iter().map(|(question, letter)| {
        let fits = (question == at).then(|| form.label(at, &letter));
        fits.ok_or_else(|| format!("`{text}` is no answer to question {at}"))?
    });
    labels.collect()
}

/// Whether all of these are so: "1a/2b and not 5f". `ticks` are those that count: a question that was crossed out has none.
pub fn situation(text: &str, form: &Form, ticks: &Ticks) -> Understood<bool> {
    let mut all = true;
    for clause in text.split(" and ") {
        let (wanted, answers) = clause.strip_prefix("not ").map_or((true, clause), |answers| (false, answers));
        let mut any = false;
        for (at, letter) in codes(answers)? {
            let label = form.label(at, &letter)?;
            if !wanted && !ticks.contains_key(&at) {
                return Err(format!("`{clause}`: question {at} has no answer"));
            }
            any |= ticks.get(&at) == Some(&label);
        }
        all &= any == wanted;
    }
    Ok(all)
}

/// "1a and 5c/d/e; or 4b"
pub fn any_situation(text: &str, form: &Form, ticks: &Ticks) -> Understood<bool> {
    text.split("; or ").try_fold(false, |any, one| Ok(situation(one, form, ticks)? || any))
}

/// "A letter after a number is an answer: 1a is the first answer to question 1, and 1a/b is its first or its second." –
/// what the sentence says must be so on the form.
pub fn notation_fits(line: &str, form: &Form) -> Understood<()> {
    let sense = || format!("`{line}` makes no sense");
    let rest =
        between(line, "A letter after a number is an answer: ", " is its first or its second.").ok_or_else(sense)?;
    let (first, rest) = rest.split_once(" is the first answer to question ").ok_or_else(sense)?;
    let (at, either) = rest.split_once(", and ").ok_or_else(sense)?;
    let question = form.question(number(at)?)?;
    let printed: Vec<String> = question.answers.iter().map(|answer| answer.label.clone()).collect();
    let same =
        labels(first, question.number, form)? == printed[..1] && labels(either, question.number, form)? == printed[..2];
    if same { Ok(()) } else { Err(format!("`{line}` is not so")) }
}
