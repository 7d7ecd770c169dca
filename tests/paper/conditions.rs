//! The conditions of a rule, sentence by sentence.

use crate::guide::Pass;
use crate::phrases::{Understood, number, numbers, quotes, split};

/// Whether all of these are so: "question 3, “…”, is “…”, and the part “…” is at “…”".
pub fn holds(conditions: &str, pass: &Pass<'_>) -> Understood<bool> {
    let mut all = true;
    for condition in split(conditions, ", and ") {
        let ways = match condition.strip_prefix("either ") {
            Some(ways) => split(ways, ", or else "),
            None => vec![condition],
        };
        let mut any = false;
        for way in ways {
            any |= one(way, pass)?;
        }
        all &= any;
    }
    Ok(all)
}

fn one(condition: &str, pass: &Pass<'_>) -> Understood<bool> {
    let sense = || format!("`{condition}` makes no sense");
    if let Some(rest) = condition.strip_prefix("at least one of the questions ") {
        let (which, labels) = rest.split_once(" is ").ok_or_else(sense)?;
        return numbers(which)?.into_iter().try_fold(false, |any, at| Ok(answered(at, labels, pass)? || any));
    }
    if let Some(rest) = condition.strip_prefix("the part ") {
        let (part, levels) = rest.split_once(" is at ").ok_or_else(sense)?;
        let part = quotes(part)?.remove(0);
        if !pass.part_names.contains(&part.as_str()) {
            return Err(format!("there is no part “{part}”"));
        }
        return Ok(parts_at(levels, pass)?.contains(&part.as_str()));
    }
    if condition == "the box about treating a partner is ticked" {
        return Ok(pass.policy.no_partners);
    }
    if let Some((count, rest)) =
        condition.split_once(" part or more").or_else(|| condition.split_once(" parts or more"))
    {
        let count = if count == "one" { 1 } else { number(count)? };
        let (but, levels) = rest.split_once(" is at ").or_else(|| rest.split_once(" are at ")).ok_or_else(sense)?;
        let aside = match but.strip_prefix(", not counting ").and_then(|parts| parts.strip_suffix(',')) {
            Some(parts) => quotes(parts)?,
            None if but.is_empty() => Vec::new(),
            None => return Err(sense()),
        };
        if let Some(part) = aside.iter().find(|part| !pass.part_names.contains(&part.as_str())) {
            return Err(format!("there is no part “{part}”"));
        }
        let counting = parts_at(levels, pass)?.into_iter().filter(|part| !aside.iter().any(|other| other == part));
        return Ok(counting.count() >= count);
    }
    if let Some(rest) = condition.strip_prefix("the wait that you wrote down is longer than ") {
        let (question, answers) = rest.split_once(", makes sure of: ").ok_or_else(sense)?;
        return waits(question_of(question, pass)?, answers, pass);
    }
    match split(condition, ", is ").as_slice() {
        [question, labels] => answered(question_of(question, pass)?, labels, pass),
        _ => Err(sense()),
    }
}

/// "question 3, “What is there …?”" – the number and the text must be those of one question on the form.
fn question_of(text: &str, pass: &Pass<'_>) -> Understood<usize> {
    let parts = text.strip_prefix("question ").and_then(|rest| rest.split_once(", "));
    let (at, text) = parts.ok_or_else(|| format!("`{text}` is no question"))?;
    let question = pass.form.question(number(at)?)?;
    if quotes(text)? != [question.text.clone()] {
        return Err(format!("question {at} is not {text}"));
    }
    Ok(question.number)
}

fn answered(at: usize, labels: &str, pass: &Pass<'_>) -> Understood<bool> {
    let labels = quotes(labels)?;
    pass.form.question(at)?.offers(&labels)?;
    Ok(pass.ticks.get(&at).is_some_and(|tick| labels.contains(tick)))
}

fn parts_at<'p>(levels: &str, pass: &'p Pass<'_>) -> Understood<Vec<&'p str>> {
    let levels = quotes(levels)?;
    if let Some(level) = levels.iter().find(|level| !pass.level_names.contains(level)) {
        return Err(format!("there is no level “{level}”"));
    }
    Ok(pass.levels.iter().filter(|(_, level)| levels.contains(level)).map(|(part, _)| part.as_str()).collect())
}

/// "with “Less than six months” 0 months, with …"
fn waits(at: usize, answers: &str, pass: &Pass<'_>) -> Understood<bool> {
    let (Some(wait), Some(tick)) = (pass.policy.wait, pass.ticks.get(&at)) else { return Ok(false) };
    for answer in split(answers, ", ").into_iter().flat_map(|part| split(part, " or ")) {
        let parts =
            answer.strip_prefix("with ").and_then(|it| it.strip_suffix(" months")).and_then(|it| it.rsplit_once(' '));
        let (label, months) = parts.ok_or_else(|| format!("`{answer}` makes no sense"))?;
        if quotes(label)? == [tick.clone()] {
            return Ok(wait > number(months)?);
        }
    }
    Err(format!("it is not said what “{tick}” makes sure of"))
}
