//! The conditions of a rule, sentence by sentence.

use crate::codes;
use crate::guide::Pass;
use crate::phrases::{Understood, number, numbers, quotes, split};

/// Whether all of these are so: "1a and 6b/c, 30: “Once” or more, and the part “…” is at “…”".
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
        let (which, answers) = rest.split_once(": ").ok_or_else(sense)?;
        return numbers(which)?.into_iter().try_fold(false, |any, at| Ok(answered(at, answers, pass)? || any));
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
        let (question, answers) = rest.split_once(" makes sure of: ").ok_or_else(sense)?;
        return waits(number(question.strip_prefix("question ").ok_or_else(sense)?)?, answers, pass);
    }
    match split(condition, ": ").as_slice() {
        [question, answers] => answered(question_of(question, pass)?, answers, pass),
        [situation] => codes::situation(situation, pass.form, &pass.ticks),
        _ => Err(sense()),
    }
}

/// "38 (Limits agreed)" – the name must be that of the question elsewhere on the paper – or a number alone.
fn question_of(text: &str, pass: &Pass<'_>) -> Understood<usize> {
    let (at, name) = text.split_once(" (").map_or((text, None), |(at, name)| (at, Some(name)));
    if name.is_some() && !pass.guide.short_names.iter().any(|known| known == text) {
        return Err(format!("no question is called `{text}`"));
    }
    number(at)
}

fn answered(at: usize, answers: &str, pass: &Pass<'_>) -> Understood<bool> {
    let labels = pass.guide.answers(answers, at, pass.form)?;
    Ok(pass.ticks.get(&at).is_some_and(|tick| labels.contains(tick)))
}

/// The parts at "“Worth a look” or higher".
fn parts_at<'p>(levels: &str, pass: &'p Pass<'_>) -> Understood<Vec<&'p str>> {
    let (level, higher) = levels.strip_suffix(" or higher").map_or((levels, false), |level| (level, true));
    let level = quotes(level)?;
    let at = pass.level_names.iter().position(|name| level == [name.clone()]);
    let at = at.ok_or_else(|| format!("there is no level {levels}"))?;
    let reached = if higher { &pass.level_names[at..] } else { &pass.level_names[at..=at] };
    Ok(pass.levels.iter().filter(|(_, level)| reached.contains(level)).map(|(part, _)| part.as_str()).collect())
}

/// "0 months with 3a, 6 months with 3b and …"
fn waits(at: usize, answers: &str, pass: &Pass<'_>) -> Understood<bool> {
    let (Some(wait), Some(tick)) = (pass.policy.wait, pass.ticks.get(&at)) else { return Ok(false) };
    for answer in answers.split(", ").flat_map(|part| part.split(" and ")) {
        let (months, code) = answer.split_once(" months with ").ok_or_else(|| format!("`{answer}` makes no sense"))?;
        if codes::labels(code, at, pass.form)? == [tick.clone()] {
            return Ok(wait > number(months)?);
        }
    }
    Err(format!("it is not said what “{tick}” makes sure of"))
}
