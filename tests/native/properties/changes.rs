//! What would change it, against trying every subset.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::cases;
use super::sheets::{any_sheet, mild_sheet};
use crate::brute::{self, Set};
use crate::oracle::{Unknowns, read};
use crate::sheet::{Sheet, ids};
use crate::spec;

/// More raised answers than these are too many to try every subset in a test.
const MOST_RAISED: usize = 10;
const MOST_SETS: usize = 16;

fn sets(sheet: &Sheet) -> Vec<Set> {
    let json = sheet.json();
    let sets = json["changes"].as_array().unwrap().iter();
    sets.map(|set| ids(set).iter().map(|id| spec::question(id).id).collect()).collect()
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn the_sets_are_those_found_by_trying(sheet in mild_sheet()) {
        prop_assume!(brute::raised(&sheet).len() <= MOST_RAISED);
        let found = sets(&sheet);
        let smallest = if spec::WITHOUT_CHANGES.contains(&sheet.outcome()) { Vec::new() } else { brute::smallest_sets(&sheet) };
        let sizes = |sets: &[Set]| sets.iter().map(BTreeSet::len).take(MOST_SETS).collect::<Vec<_>>();
        prop_assert_eq!(sizes(&found), sizes(&smallest));
        prop_assert!(found.len() <= MOST_SETS);
        let distinct: BTreeSet<&Set> = found.iter().collect();
        prop_assert_eq!(distinct.len(), found.len());
        prop_assert!(found.iter().all(|set| smallest.contains(set)));
    }

    #[test]
    fn every_set_lowers_the_caution_and_no_part_of_it_does(sheet in any_sheet()) {
        let reading = read(&sheet, Unknowns::Safest);
        let raised = brute::raised(&sheet);
        let found = sets(&sheet);
        for set in &found {
            prop_assert!(set.iter().all(|id| raised.contains(id)), "{set:?}");
            prop_assert!(brute::lowers(&reading, set), "{set:?}");
            for left_out in set {
                // Conditions are positive: what the largest parts do not do, no smaller part does.
                let part: Set = set.iter().filter(|id| *id != left_out).copied().collect();
                prop_assert!(!brute::lowers(&reading, &part), "{part:?} of {set:?}");
            }
        }
        prop_assert!(found.is_sorted_by_key(BTreeSet::len) && found.len() <= MOST_SETS);
        prop_assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len());
    }

    #[test]
    fn the_engine_itself_gives_a_lower_caution_after_the_change(sheet in any_sheet()) {
        // "applied to the reading that gave it: other unknowns stay safest"
        let settled = Sheet { replies: read(&sheet, Unknowns::Safest).values, ..sheet.clone() };
        let before = settled.score().at_least.caution;
        for set in sets(&sheet) {
            let changed = set.iter().fold(settled.clone(), |changed, id| changed.with(id, spec::question(id).safest()));
            prop_assert!(changed.score().at_least.caution < before, "{set:?}");
        }
    }

    #[test]
    fn there_is_a_set_wherever_changing_everything_changeable_lowers_it(sheet in any_sheet()) {
        let everything: Set = brute::raised(&sheet).into_iter().collect();
        let lowers = brute::lowers(&read(&sheet, Unknowns::Safest), &everything);
        let expected = lowers && !spec::WITHOUT_CHANGES.contains(&sheet.outcome());
        prop_assert_eq!(!sets(&sheet).is_empty(), expected);
    }
}
