//! Step 3: the rules from the most cautious to the least, so that the first that holds is the result.

use boundary_check_core::instrument::{Condition, Outcome, OutcomeText, Rule};

use crate::conditions::{self, Phrase};
use crate::html::{block, list, text};
use crate::variant::Variant;
use crate::words::*;

/// A rule that can hold in a variant.
pub(crate) struct Printed<'a> {
    pub(crate) outcome: &'a Outcome,
    rule: &'a Rule,
}

/// The rules in the order of the list. What follows one that holds in any case is left out.
pub(crate) fn rules<'a>(variant: &Variant<'a>) -> Vec<Printed<'a>> {
    let instrument = &variant.paper.instrument;
    let rules = instrument.rules.iter().filter_map(|rule| {
        let outcome = instrument.outcomes.get(usize::from(rule.outcome))?;
        body(variant, rule).map(|_| Printed { outcome, rule })
    });
    let mut rules: Vec<Printed<'a>> = rules.collect();
    rules.sort_by_key(|it| std::cmp::Reverse(it.outcome.caution));
    let certain =
        rules.iter().position(|it| matches!(body(variant, it.rule), Some(Body { given: None, any_of: None })));
    rules.truncate(certain.map_or(rules.len(), |at| at + 1));
    rules
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
    let can_hold = |conditions: &&[Condition]| !matches!(conditions::all(variant, conditions), Phrase::Never);
    rules(variant).iter().any(|it| {
        let alternatives = it.rule.any_of.iter().map(|all| &**all).chain([&*it.rule.given]);
        alternatives.filter(can_hold).flatten().any(&is)
    })
}

/// Step 3.
pub(crate) fn step(variant: &Variant<'_>) -> String {
    let words = &variant.paper.words;
    let highest = variant.paper.instrument.outcomes.iter().map(|outcome| outcome.caution).max().unwrap_or(0);
    let printed = rules(variant);
    let printed: String = printed.iter().enumerate().map(|(at, it)| rule(variant, at + 1, it)).collect();
    text("h3", words.get(STEP_RULES))
        + &text("p", words.get(RULES_LEAD))
        + &text("p", &words.say(RULES_CAUTION, &[("highest", &highest.to_string())]))
        + &block("ul.rules", &printed)
}

/// What must be so; nothing where it is in any case.
struct Body {
    given: Option<String>,
    any_of: Option<Vec<String>>,
}

/// `None` where the rule cannot hold.
fn body(variant: &Variant<'_>, rule: &Rule) -> Option<Body> {
    let given = match conditions::all(variant, &rule.given) {
        Phrase::Never => return None,
        Phrase::Always => None,
        Phrase::Words(words) => Some(words),
    };
    let mut any_of = Vec::new();
    for alternative in rule.any_of.iter() {
        match conditions::all(variant, alternative) {
            Phrase::Never => {}
            Phrase::Always => return Some(Body { given, any_of: None }),
            Phrase::Words(words) => any_of.push(words),
        }
    }
    match any_of.is_empty() {
        true if !rule.any_of.is_empty() => None,
        none => Some(Body { given, any_of: (!none).then_some(any_of) }),
    }
}

fn rule(variant: &Variant<'_>, number: usize, it: &Printed<'_>) -> String {
    let words = &variant.paper.words;
    let title = variant.text(it.outcome.text(OutcomeText::Title));
    let (number, caution) = (number.to_string(), it.outcome.caution.to_string());
    let heading = words.say(RULE, &[("number", &number), ("outcome", &words.quote(title)), ("caution", &caution)]);
    let Some(body) = body(variant, it.rule) else { return String::new() };
    let lead = match (&body.given, &body.any_of) {
        (None, None) => words.get(RULE_ALWAYS).to_owned(),
        (None, Some(_)) => words.get(RULE_ANY).to_owned(),
        (Some(given), None) => words.say(RULE_GIVEN, &[("conditions", given)]),
        (Some(given), Some(_)) => words.say(RULE_GIVEN_ANY, &[("conditions", given)]),
    };
    block("li", &(text("h4", &heading) + &text("p", &lead) + &list("ul", body.any_of.unwrap_or_default())))
}
