//! Tallies: each code once, the case and the round by itself, and no picture of fewer than five.

use boundary_check_content as built_in;
use boundary_check_core::codes::{CaseResult, MINIMUM_GROUP_SIZE, ResultCodes, Round, csv};
use boundary_check_core::instrument::Level;

use super::{Numbers, code_format};

/// Codes of a case and a round, each with this outcome and the first dimension at this level.
fn codes(collection: &mut ResultCodes, count: u32, case: usize, round: Round, outcome: usize, level: Level) {
    let code_format = code_format("Spring day");
    let mut levels = vec![Level::Clear; 9];
    levels[0] = level;
    let response = CaseResult { case, round, outcome, levels };
    for n in 0..count {
        assert!(collection.add(code_format.encode(&response, n)));
    }
}

#[test]
fn counts_outcomes_and_levels_of_one_case_and_round() {
    let code_format = code_format("Spring day");
    let mut collection = ResultCodes::default();
    codes(&mut collection, 4, 2, Round::First, 1, Level::Some);
    codes(&mut collection, 2, 2, Round::First, 4, Level::High);
    codes(&mut collection, 7, 2, Round::Second, 4, Level::High);
    codes(&mut collection, 9, 3, Round::First, 0, Level::Clear);
    assert_eq!(collection.len(), 22);
    let first = collection.count(&code_format, 2, Round::First);
    assert_eq!(first.count, 6);
    let first = first.distribution.unwrap();
    assert_eq!((first.outcome(1), first.outcome(4), first.outcome(0), first.outcome(10)), (4, 2, 0, 0));
    assert_eq!((first.level(0, Level::Some), first.level(0, Level::High)), (4, 2));
    assert_eq!(first.level(1, Level::Clear), 6);
    assert_eq!((first.percent(4), first.percent(2), first.percent(0)), (67, 33, 0));
    assert_eq!(collection.count(&code_format, 2, Round::Second).distribution.unwrap().outcome(4), 7);
    assert_eq!(collection.count(&code_format, 3, Round::First).count, 9);
    assert_eq!(collection.count(&code_format, 4, Round::First).count, 0);
}

#[test]
fn a_code_counts_once() {
    let code_format = code_format("Spring day");
    let code = Numbers(31).code(&code_format);
    let mut collection = ResultCodes::default();
    assert!(collection.add(code));
    assert!(!collection.add(code));
    assert_eq!(collection.len(), 1);
}

#[test]
fn fewer_than_five_give_their_number_alone() {
    let code_format = code_format("Spring day");
    let mut collection = ResultCodes::default();
    assert_eq!(MINIMUM_GROUP_SIZE, 5);
    for count in 1..=4 {
        codes(&mut collection, 1, 0, Round::First, count, Level::Clear);
        let counted = collection.count(&code_format, 0, Round::First);
        assert_eq!((counted.count, counted.distribution), (count, None));
    }
    codes(&mut collection, 1, 0, Round::First, 5, Level::Clear);
    assert!(collection.count(&code_format, 0, Round::First).distribution.is_some());
    assert!(collection.count(&code_format, 0, Round::Second).distribution.is_none(), "each round by itself");
}

#[test]
fn the_table_has_a_row_a_number_and_marks_the_key() {
    let code_format = code_format("Spring day");
    let instrument = built_in::instrument();
    let mut collection = ResultCodes::default();
    codes(&mut collection, 6, 0, Round::First, 2, Level::Some);
    codes(&mut collection, 3, 0, Round::Second, 2, Level::Some);
    let rounds = [Round::First, Round::Second].map(|round| (round, collection.count(&code_format, 0, round)));
    let key = CaseResult { case: 0, round: Round::First, outcome: 2, levels: vec![Level::Some; 9] };
    let table = csv(instrument, &key, &rounds);
    let rows: Vec<&str> = table.split("\r\n").collect();
    assert_eq!(rows[0], "round,of,id,level,count,percent,key");
    assert_eq!(rows[1], "1,codes,,,6,,");
    assert!(rows.contains(&"1,outcome,tend,,6,100,key"), "{table}");
    assert!(rows.contains(&"1,dimension,focus,some,6,100,key"), "{table}");
    assert!(rows.contains(&"1,dimension,disclosure,clear,6,100,"), "{table}");
    assert_eq!(rows[rows.len() - 2..], ["2,codes,,,3,,", ""], "three of a round are not told apart");
    assert_eq!(rows.len(), 1 + 1 + 14 + 9 * 5 + 1 + 1);
}
