//! Step 3: the rules from the most cautious to the least, so that the first that holds is the result.

use boundary_check_core::instrument::{Condition, Outcome, OutcomeText, Rule};

use crate::conditions::{self, All};
use crate::html::{block, list, text};
use crate::variant::Variant;
use crate::words::*;

/// A rule that can hold in a variant, or several that differ only in whom they are for.
pub(crate) struct Printed<'a> {
    pub(crate) outcome: &'a Outcome,
    rules: Vec<&'a Rule>,
    /// What must be so besides; `None` where it is in any case.
    given: Option<String>,
    /// Of these one must be so; `None` where nothing more is needed.
    any_of: Option<Vec<String>>,
}

/// The rules in the order of the list. What follows one that holds in any case is left out.
pub(crate) fn rules<'a>(variant: &Variant<'a>) -> Vec<Printed<'a>> {
    let instrument = &variant.paper.instrument;
    let rules = instrument.rules.iter().filter_map(|rule| {
        let outcome = instrument.outcomes.get(usize::from(rule.outcome))?;
        printed(variant, outcome, &[rule])
    });
    let mut rules: Vec<Printed<'a>> = rules.collect();
    rules.sort_by_key(|it| std::cmp::Reverse(it.outcome.caution));
    let certain = rules.iter().position(|it| it.given.is_none() && it.any_of.is_none());
    rules.truncate(certain.map_or(rules.len(), |at| at + 1));
    let mut merged: Vec<Printed<'a>> = Vec::new();
    for rule in rules {
        match merged.last_mut().and_then(|last| Some((together(variant, last, &rule)?, last))) {
            Some((both, last)) => *last = both,
            None => merged.push(rule),
        }
    }
    merged
}

/// Rules that differ in what is given only; `None` where they cannot hold.
fn printed<'a>(variant: &Variant<'_>, outcome: &'a Outcome, rules: &[&'a Rule]) -> Option<Printed<'a>> {
    let given: Vec<All> = rules.iter().filter_map(|rule| conditions::all(variant, &rule.given)).collect();
    let first = rules.first().filter(|_| !given.is_empty())?;
    let given = conditions::lines(variant, &given).map(|lines| variant.paper.words.join(SITUATION_OR, &lines));
    let any_of: Vec<All> = first.any_of.iter().filter_map(|it| conditions::all(variant, it)).collect();
    let any_of = match any_of.is_empty() {
        true if first.any_of.is_empty() => None,
        true => return None,
        false => conditions::lines(variant, &any_of),
    };
    Some(Printed { outcome, rules: rules.to_vec(), given, any_of })
}

/// Two rules one after the other as one, where one line says whom they are for.
fn together<'a>(variant: &Variant<'_>, one: &Printed<'a>, other: &Printed<'a>) -> Option<Printed<'a>> {
    let alike = one.outcome.id == other.outcome.id && one.any_of == other.any_of;
    let rules = [one.rules.as_slice(), &other.rules].concat();
    let given: Vec<All> = rules.iter().filter_map(|rule| conditions::all(variant, &rule.given)).collect();
    let one_line = || conditions::lines(variant, &given).is_none_or(|lines| lines.len() == 1);
    (alike && one_line()).then(|| printed(variant, one.outcome, &rules)).flatten()
}

/// Whether the list asks for the wait that was written down.
pub(crate) fn wait(variant: &Variant<'_>) -> bool {
    any_condition(
        variant,
        |condition| matches!(condition, Condition::Waiting { question } if variant.number(*question).is_some()),
    )
}

/// Whether the list asks if partners may be treated.
pub(crate) fn partners(variant: &Variant<'_>) -> bool {
    any_condition(variant, |condition| *condition == Condition::PartnersForbidden)
}

/// Whether a rule has such a condition, in an alternative that can hold.
fn any_condition(variant: &Variant<'_>, is: impl Fn(&Condition) -> bool) -> bool {
    let can_hold = |conditions: &&[Condition]| conditions::all(variant, conditions).is_some();
    rules(variant).iter().flat_map(|it| &it.rules).any(|rule| {
        let alternatives = rule.any_of.iter().map(|all| &**all).chain([&*rule.given]);
        alternatives.filter(can_hold).flatten().any(&is)
    })
}

/// Step 3.
pub(crate) fn step(variant: &Variant<'_>) -> String {
    let words = &variant.paper.words;
    let highest = variant.paper.instrument.outcomes.iter().map(|outcome| outcome.caution).max().unwrap_or(0);
    let one = |(_, rule): (&str, Said)| {
        block("li", &(text("h4", &rule.heading) + &text("p", &rule.lead) + &list("ul", &rule.lines)))
    };
    let printed: String = said(variant).into_iter().map(one).collect();
    text("h3", words.get(STEP_RULES))
        + &text("p", words.get(RULES_LEAD))
        + &text("p", &words.say(RULES_CAUTION, &[("highest", &highest.to_string())]))
        + &block("ul.rules", &printed)
}

/// A rule in words.
pub(crate) struct Said {
    /// Its number, outcome and caution.
    pub(crate) heading: String,
    /// What must be so.
    pub(crate) lead: String,
    /// Of these at least one.
    pub(crate) lines: Vec<String>,
}

/// All rules in words, each with the id of its outcome.
pub(crate) fn said<'a>(variant: &Variant<'a>) -> Vec<(&'a str, Said)> {
    let printed = rules(variant);
    let each = printed.iter().enumerate().map(|(at, it)| (it.outcome.id.as_ref(), in_words(variant, at, it, &printed)));
    each.collect()
}

fn in_words(variant: &Variant<'_>, at: usize, it: &Printed<'_>, rules: &[Printed<'_>]) -> Said {
    let words = &variant.paper.words;
    let title = variant.text(it.outcome.text(OutcomeText::Title));
    let (number, caution) = ((at + 1).to_string(), it.outcome.caution.to_string());
    let heading = words.say(RULE, &[("number", &number), ("outcome", &words.quote(title)), ("caution", &caution)]);
    // A list of its own is printed once: the next rule that has the same says where it stands.
    let known = rules.iter().take(at).position(|other| it.any_of.is_some() && other.any_of == it.any_of);
    let known = known.filter(|_| it.any_of.as_ref().is_some_and(|lines| lines.len() > 1));
    let known = known.map(|at| (at + 1).to_string());
    let lead = match (&it.given, &it.any_of, &known) {
        (None, None, _) => words.get(RULE_ALWAYS).to_owned(),
        (None, Some(_), None) => words.get(RULE_ANY).to_owned(),
        (None, Some(_), Some(known)) => words.say(RULE_ANY_OF, &[("number", known)]),
        (Some(given), None, _) => words.say(RULE_GIVEN, &[("conditions", given)]),
        (Some(given), Some(_), None) => words.say(RULE_GIVEN_ANY, &[("conditions", given)]),
        (Some(given), Some(_), Some(known)) => {
            words.say(RULE_GIVEN_ANY_OF, &[("conditions", given), ("number", known)])
        }
    };
    let lines = if known.is_none() { it.any_of.clone().unwrap_or_default() } else { Vec::new() };
    Said { heading, lead, lines }
}
