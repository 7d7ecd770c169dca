//! What would change it: the smallest sets of answers that, at their safest, lower the caution.
//!
//! Every matched alternative of a rule at that caution is a wall. A wall falls when one of its
//! conditions no longer holds; a condition no longer holds when enough of its groups of questions are
//! all at their safest. Questions that are in exactly the same groups are never worth changing one
//! without the other, so they count as one atom, and a set of atoms is a bit set: this module turns
//! conditions into such walls and sets back into questions, [`hitting_sets`](super::hitting_sets) searches.
//!
//! More atoms than a set has bits (64) do not fit: groups with a further one are left alone. What is found
//! then is as small as can be, but not all there is. The built-in instrument stays far below.

use super::hitting_sets::{Clause, Way, minimal_hitting_sets};
use super::reasons::raised;
use super::scenario::Scenario;
use crate::instrument::{Condition, Question};

/// As many as a bit set holds.
const MAX_ATOMS: usize = 64;

/// A way to break a condition: so many of these groups of questions must be at their safest.
struct Break {
    groups: Vec<Vec<usize>>,
    need: usize,
}

/// The sets, smallest first, each in the order in which the conditions name its questions; empty where
/// no change lowers this caution.
pub(super) fn changes<'i>(scenario: &Scenario<'i, '_>, caution: u8) -> Vec<Vec<&'i Question>> {
    let instrument = scenario.instrument;
    let Some(clauses) = clauses(scenario, caution) else { return Vec::new() };
    let atoms = Atoms::new(instrument.questions.len(), &clauses);
    let clauses: Vec<Clause> =
        clauses.iter().map(|clause| clause.iter().filter_map(|breaking| atoms.way(breaking)).collect()).collect();
    let questions = |set: u64| {
        let named = atoms.named.iter().filter(|at| atoms.bit(**at).is_some_and(|bit| set & bit != 0));
        named.filter_map(|at| instrument.questions.get(*at)).collect()
    };
    minimal_hitting_sets(&clauses, &atoms.weights).into_iter().map(questions).collect()
}

/// The walls, or `None` where one of them cannot be broken by changeable answers.
fn clauses(scenario: &Scenario, caution: u8) -> Option<Vec<Vec<Break>>> {
    let mut clauses = Vec::new();
    for (_, rule, outcome) in scenario.rules() {
        if outcome.caution < caution || !scenario.all_hold(&rule.given) {
            continue;
        }
        let whole_rule: &[Condition] = &[];
        let alternatives = rule.any_of.iter().map(|alternative| &**alternative);
        let alternatives = alternatives.chain(rule.any_of.is_empty().then_some(whole_rule));
        for alternative in alternatives.filter(|alternative| scenario.all_hold(alternative)) {
            let conditions = alternative.iter().chain(rule.given.iter());
            let clause: Vec<Break> = conditions.map(|condition| breaking(scenario, condition)).collect();
            if !clause.iter().any(|breaking| breaking.groups.len() >= breaking.need) {
                return None;
            }
            clauses.push(clause);
        }
    }
    Some(clauses)
}

/// How a condition that holds can be broken; it cannot where fewer groups can change than are needed.
fn breaking(scenario: &Scenario, condition: &Condition) -> Break {
    let mut groups = raised(scenario, condition);
    let need = match condition {
        Condition::OwnDimensions { count, .. } => groups.len() + 1 - usize::from(*count).min(groups.len()),
        _ => 1,
    };
    let changeable = |at: &usize| scenario.instrument.questions.get(*at).is_some_and(|question| question.changeable);
    groups.retain(|group| group.iter().all(changeable));
    Break { groups, need }
}

/// The questions of all groups, sorted into atoms.
struct Atoms {
    /// The questions, in the order in which the conditions name them.
    named: Vec<usize>,
    /// The atom of each question, by its position.
    atoms: Vec<usize>,
    /// How many questions each atom has.
    weights: Vec<u32>,
}

impl Atoms {
    /// Group by group, takes the questions in the group out of the classes in which they were with others:
    /// in the end each class is an atom.
    fn new(questions: usize, clauses: &[Vec<Break>]) -> Self {
        let mut named = Vec::new();
        // By question; the first class is that of the questions in no group so far.
        let mut classes = vec![0; questions];
        // By class: the last group that took questions out of it, and the class they went to.
        let mut heirs = vec![(0, 0)];
        for (number, group) in (1..).zip(clauses.iter().flatten().flat_map(|breaking| &breaking.groups)) {
            for at in group {
                let Some(class) = classes.get_mut(*at) else { continue };
                if *class == 0 {
                    named.push(*at);
                }
                let new = heirs.len();
                match heirs.get_mut(*class) {
                    Some((taker, heir)) if *taker == number => *class = *heir,
                    Some(heir) => {
                        *heir = (number, new);
                        *class = new;
                        heirs.push((0, 0));
                    }
                    None => {}
                }
            }
        }
        let mut weights: Vec<u32> = Vec::new();
        let mut atom_of: Vec<Option<usize>> = vec![None; heirs.len()];
        for at in &named {
            let Some(class) = classes.get_mut(*at) else { continue };
            let Some(atom) = atom_of.get_mut(*class) else { continue };
            *class = *atom.get_or_insert_with(|| {
                weights.push(0);
                weights.len() - 1
            });
            if let Some(weight) = weights.get_mut(*class) {
                *weight += 1;
            }
        }
        Self { named, atoms: classes, weights }
    }

    /// The atom of a named question as a bit, if it fits.
    fn bit(&self, question: usize) -> Option<u64> {
        self.atoms.get(question).filter(|atom| **atom < MAX_ATOMS).map(|atom| 1 << atom)
    }

    /// The same in atoms; `None` where too few groups are left.
    fn way(&self, breaking: &Break) -> Option<Way> {
        let bits = |group: &Vec<usize>| group.iter().try_fold(0, |bits, at| Some(bits | self.bit(*at)?));
        let groups: Vec<u64> = breaking.groups.iter().filter_map(bits).collect();
        (groups.len() >= breaking.need).then_some(Way { groups, need: breaking.need })
    }
}
