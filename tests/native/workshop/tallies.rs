//! Tallies: each code once, the case and the round by itself, and no picture of fewer than five.

use boundary_check_content as built_in;
use boundary_check_core::codes::{CaseResult, MINIMUM_GROUP_SIZE, ResultCodes, Round, TableOf, csv};
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
    collection.settle(&code_format);
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
    let of = TableOf { workshop: "=Spring, \"day\"", case: "new-baby", date: "2026-11-27" };
    let table = csv(instrument, of, &key, &rounds);
    let rows: Vec<&str> = table.split("\r\n").collect();
    assert_eq!(rows[0], "round,of,id,level,count,percent,key");
    assert_eq!(rows[1..4], [",workshop,\"'=Spring, \"\"day\"\"\",,,,", ",case,new-baby,,,,", ",date,2026-11-27,,,,"]);
    assert_eq!(rows[4..6], ["1,codes,,,6,,", "1,shown,,,6,,"]);
    assert!(rows.contains(&"1,outcome,tend,,6,100,key"), "{table}");
    assert!(rows.contains(&"1,dimension,focus,some,6,100,key"), "{table}");
    assert!(rows.contains(&"1,dimension,disclosure,clear,6,100,"), "{table}");
    assert_eq!(rows[rows.len() - 2..], ["2,codes,,,3,,", ""], "three of a round are not told apart");
    assert_eq!(rows.len(), 1 + 3 + 2 + 14 + 9 * 5 + 1 + 1);
}

/// Codes that come one at a time: whoever looks at two pictures in a row must not see what one person said.
#[test]
fn a_picture_moves_by_several_codes_at_once() {
    let code_format = code_format("Spring day");
    let mut collection = ResultCodes::default();
    let mut shown = Vec::new();
    for n in 0..24 {
        let response = CaseResult { case: 3, round: Round::First, outcome: 1, levels: vec![Level::Clear; 9] };
        collection.add(code_format.encode(&response, n));
        collection.settle(&code_format);
        let counted = collection.count(&code_format, 3, Round::First);
        assert_eq!(counted.count, n as usize + 1, "the number of codes is told at once");
        let size = counted.distribution.map_or(0, |picture| picture.count());
        assert!(size == 0 || size + counted.waiting == counted.count);
        shown.push(size);
    }
    shown.dedup();
    assert_eq!(shown, [0, 5, 8, 12, 16, 20, 24]);
    // Pasted at once, all show at once; the next few wait.
    codes(&mut collection, 15, 4, Round::First, 1, Level::Clear);
    let sizes = |collection: &ResultCodes| {
        let counted = collection.count(&code_format, 4, Round::First);
        (counted.distribution.unwrap().count(), counted.waiting)
    };
    assert_eq!(sizes(&collection), (15, 0));
    codes(&mut collection, 3, 4, Round::First, 2, Level::Clear);
    assert_eq!(sizes(&collection), (15, 3));
    // Codes of another round move nothing here; whoever asks for it sees them.
    codes(&mut collection, 9, 4, Round::Second, 2, Level::Clear);
    assert_eq!(sizes(&collection), (15, 3));
    collection.show(&code_format, 4, Round::Second);
    assert_eq!(sizes(&collection), (15, 3));
    collection.show(&code_format, 4, Round::First);
    assert_eq!(sizes(&collection), (18, 0));
}

#[test]
fn a_part_on_which_all_agree_is_known() {
    let code_format = code_format("Spring day");
    let mut collection = ResultCodes::default();
    codes(&mut collection, 6, 0, Round::First, 2, Level::Some);
    codes(&mut collection, 4, 0, Round::First, 2, Level::High);
    let picture = collection.count(&code_format, 0, Round::First).distribution.unwrap();
    assert_eq!((picture.agreed(0), picture.agreed(1)), (None, Some(Level::Clear)));
    assert_eq!((picture.most(0), picture.most(1)), (6, 10));
}
