//! What is unknown: whatever the answer turns out to be, the result stays within its bounds.

use proptest::prelude::*;

use super::cases;
use super::sheets::any_sheet;
use crate::oracle::unknown;
use crate::sheet::{Reply, Sheet};
use crate::spec;

/// What an unknown answer may turn out to be.
fn resolutions(id: &str) -> Vec<Reply> {
    let mut replies = spec::question(id).replies();
    if id == "vulnerable" {
        replies.truncate(2);
    }
    replies
}

fn caution(sheet: &Sheet, field: &str) -> u8 {
    spec::caution(sheet.json()[field].as_str().unwrap())
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn resolving_every_unknown_stays_within_the_bounds(
        sheet in any_sheet(),
        chosen in proptest::collection::vec(any::<usize>(), spec::QUESTIONS.len()),
    ) {
        let mut resolved = sheet.clone();
        for (id, number) in unknown(&sheet).into_iter().zip(chosen) {
            let replies = resolutions(id);
            resolved = resolved.with(id, replies[number % replies.len()]);
        }
        let outcome = caution(&resolved, "outcome");
        prop_assert_eq!(outcome, caution(&resolved, "atLeast"));
        prop_assert_eq!(outcome, caution(&resolved, "atMost"));
        prop_assert!((caution(&sheet, "atLeast")..=caution(&sheet, "atMost")).contains(&outcome));
    }

    #[test]
    fn resolving_one_unknown_only_narrows_the_bounds(sheet in any_sheet(), number: usize, reply: usize) {
        let unknown = unknown(&sheet);
        if unknown.is_empty() {
            return Ok(());
        }
        let id = unknown[number % unknown.len()];
        let replies = resolutions(id);
        let resolved = sheet.clone().with(id, replies[reply % replies.len()]);
        prop_assert!(caution(&sheet, "atLeast") <= caution(&resolved, "atLeast"), "{id}");
        prop_assert!(caution(&sheet, "atMost") >= caution(&resolved, "atMost"), "{id}");
    }

    #[test]
    fn a_reassuring_result_never_rests_on_something_unknown(sheet in any_sheet()) {
        let outcome = caution(&sheet, "outcome");
        prop_assert!(outcome >= 3 || outcome == caution(&sheet, "atMost"));
    }

    #[test]
    fn what_is_to_be_found_out_decides_alone_or_nothing_does(sheet in any_sheet()) {
        let find_out = sheet.ids("findOut");
        let unknown = unknown(&sheet);
        let least = caution(&sheet, "atLeast");
        if caution(&sheet, "atMost") == least {
            prop_assert!(find_out.is_empty());
            return Ok(());
        }
        // With the engine alone: all others resolved at their safest, this one at its riskiest.
        let alone = |id: &&'static str| {
            let settled = unknown.iter().fold(sheet.clone(), |settled, other| settled.with(other, resolutions(other)[0]));
            caution(&settled.with(id, *resolutions(id).last().unwrap()), "outcome") > least
        };
        let deciding: Vec<&'static str> = unknown.iter().filter(|id| alone(id)).copied().collect();
        prop_assert_eq!(find_out, if deciding.is_empty() { unknown } else { deciding });
    }
}
