//! The oracle can fail: whatever is taken out of the instrument or shifted in it, some of these answer
//! sets get a result that is not the oracle's.

use boundary_check_core::content;
use boundary_check_core::instrument::Instrument;
use boundary_check_core::scoring::{Answers, score};
use proptest::strategy::{Strategy, ValueTree};
use serde_json::{Value, json};

use super::sheets::any_sheet;
use crate::sheet::Sheet;
use crate::verdict::verdict;

const FILE: &str = include_str!("../../../content/instrument.json");

/// Each copy of the file with one thing changed, and what it is.
fn mutants() -> Vec<(String, Value)> {
    let file: Value = serde_json::from_str(FILE).unwrap();
    let mut mutants = Vec::new();
    let mut mutant = |what: String, edit: &dyn Fn(&mut Value)| {
        let mut copy = file.clone();
        edit(&mut copy);
        mutants.push((what, copy));
    };
    let lists = [("rules", "outcome"), ("alerts", "id")];
    for (list, name) in lists {
        for (at, entry) in file[list].as_array().unwrap().iter().enumerate() {
            let named = format!("{list}[{at}] {}", entry[name]);
            for alternative in 0..entry["anyOf"].as_array().map_or(0, Vec::len) {
                mutant(format!("{named} without anyOf[{alternative}]"), &|copy| {
                    copy[list][at]["anyOf"].as_array_mut().unwrap().remove(alternative);
                });
            }
        }
    }
    for (topic, section) in file["topics"].as_array().unwrap().iter().enumerate() {
        for (at, question) in section["questions"].as_array().unwrap().iter().enumerate() {
            let id = &question["id"];
            for (level, by) in [("some", 1), ("some", -1), ("high", 1), ("high", -1)] {
                // Outside a dimension it gives no level: `guidance.rs` looks after it.
                let threshold = question[level].as_i64().filter(|_| section["kind"] == "dimension");
                if let Some(threshold) = threshold {
                    mutant(format!("{id} {level} {by:+}"), &|copy| {
                        copy["topics"][topic]["questions"][at][level] = json!(threshold + by);
                    });
                }
            }
            for situation in 0..question["askedWhen"].as_array().map_or(0, Vec::len) {
                mutant(format!("{id} without askedWhen[{situation}]"), &|copy| {
                    copy["topics"][topic]["questions"][at]["askedWhen"].as_array_mut().unwrap().remove(situation);
                });
            }
            // Where a level hangs on a clear yes, it does so anyway.
            if question["unsureFails"] == true && question["someUnlessYes"] != true {
                mutant(format!("{id} with an unknown unsure"), &|copy| {
                    copy["topics"][topic]["questions"][at]["unsureFails"] = json!(false);
                });
            }
        }
    }
    for at in 0..file["rules"].as_array().unwrap().len() - 1 {
        mutant(format!("rules[{at}] after the next"), &|copy| copy["rules"].as_array_mut().unwrap().swap(at, at + 1));
    }
    mutants
}

/// Rules of which never two match, or which stand in order of caution anyway, may change places.
fn order_matters(what: &str) -> bool {
    let at = |number: u8| what.starts_with(&format!("rules[{number}] after"));
    // How long ago the last session was counts for nothing where no rule with it can hold.
    (!what.ends_with("after the next") || at(0) || at(7) || at(8)) && !what.starts_with("\"since\" without")
}

fn agrees(instrument: &Instrument, sheet: &Sheet, expected: &Value) -> bool {
    let given = sheet.replies.iter().map(|(id, reply)| (*id, reply.given()));
    let answers = Answers::from_values(instrument, given).unwrap();
    let Ok(result) = score(instrument, &answers, &sheet.policy()) else { return false };
    let mut result = serde_json::to_value(result).unwrap();
    result.as_object_mut().unwrap().remove("changes");
    result == *expected
}

#[test]
fn every_change_to_a_rule_a_threshold_or_a_situation_is_noticed() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let sheets: Vec<(Sheet, Value)> = (0..8_000)
        .map(|_| any_sheet().new_tree(&mut runner).unwrap().current())
        .map(|sheet| (sheet.clone(), verdict(&sheet)))
        .collect();
    let mutants = mutants();
    assert!(mutants.len() > 150, "{}", mutants.len());
    let mut unnoticed = Vec::new();
    let mut loaded = 0;
    for (what, file) in mutants.into_iter().filter(|(what, _)| order_matters(what)) {
        // What the loader refuses has been noticed.
        let Ok(instrument) = content::instrument("mutant.json", &file.to_string()) else { continue };
        loaded += 1;
        if sheets.iter().all(|(sheet, expected)| agrees(&instrument, sheet, expected)) {
            unnoticed.push(what);
        }
    }
    assert!(loaded > 100, "{loaded}");
    assert!(unnoticed.is_empty(), "{unnoticed:#?}");
}
