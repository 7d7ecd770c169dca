//! The result that sections 2, 3 and 5 describe, from the matching rules of `oracle.rs`.

use std::collections::BTreeMap;

use boundary_check_content as built_in;
use serde_json::{Value, json};

use crate::oracle::{Unknowns, extreme, read, unknown};
use crate::sheet::{Reply, Sheet, UNSURE};
use crate::spec::{self, DIMENSIONS, QUESTIONS};

/// The result that section 5 describes, but for `changes`, which `brute.rs` finds by trying.
pub fn verdict(sheet: &Sheet) -> Value {
    let (safest, riskiest) = (read(sheet, Unknowns::Safest), read(sheet, Unknowns::Riskiest));
    let (at_least, at_most) = (safest.outcome(), riskiest.outcome());
    let (least, most) = (safest.caution(), riskiest.caution());
    let outcome = match (least, most) {
        (..=2, ..=2) => at_most,
        (..=2, _) => "find-out",
        _ => at_least,
    };
    // "read as for `atLeast`; empty for `find-out`"
    let mut alongside: Vec<&str> = Vec::new();
    for (other, _) in safest.matching().into_iter().filter(|_| outcome != "find-out") {
        if other != outcome && spec::caution(other) == spec::caution(outcome) && !alongside.contains(&other) {
            alongside.push(other);
        }
    }
    let explained = outcome == at_least && !spec::WITHOUT_REASONS.contains(&outcome);
    let reasons: Vec<Value> = safest
        .matching()
        .into_iter()
        .find(|(id, _)| explained && *id == outcome)
        .map(|(_, met)| met.iter().map(|questions| json!({ "outcome": outcome, "questions": questions })).collect())
        .unwrap_or_default();
    let profile: BTreeMap<&str, &str> =
        DIMENSIONS.iter().map(|dimension| (*dimension, level(sheet, dimension))).collect();
    json!({
        "version": 2,
        "hash": built_in::instrument().hash,
        "outcome": outcome,
        "caution": spec::caution(outcome),
        "atLeast": at_least,
        "atMost": at_most,
        "profile": profile,
        "alongside": alongside,
        "alerts": alerts(sheet),
        "reasons": reasons,
        "findOut": find_out(sheet, least, most),
    })
}

/// "the highest level of its items: …; `unknown` when no item reaches `high` and some applicable item is
/// unknown; `not-asked` when none applies"
pub fn level(sheet: &Sheet, dimension: &str) -> &'static str {
    let items = || QUESTIONS.iter().filter(|question| question.dimension == Some(dimension) && sheet.asks(question.id));
    let reading = read(sheet, Unknowns::Safest);
    let unknown = unknown(sheet);
    if items().next().is_none() {
        "not-asked"
    } else if !reading.items_at(dimension, true).is_empty() {
        "high"
    } else if items().any(|question| unknown.contains(&question.id)) {
        "unknown"
    } else if !reading.items_at(dimension, false).is_empty() {
        "some"
    } else {
        "clear"
    }
}

/// The alerts "look at the answers given, not at unknown ones".
fn alerts(sheet: &Sheet) -> Vec<&'static str> {
    let given = |id: &str| sheet.replies.get(id).copied().filter(|_| sheet.asks(id));
    let times = |id: &str, least: u8| matches!(given(id), Some(Reply::Number(n)) if n >= least);
    let raised = [
        times("safety-pressure", 1) || given("safety-pressure") == Some(UNSURE) || times("safety-services", 2),
        times("respect-advances", 1) || times("safety-services", 1) || given("safety-services") == Some(UNSURE),
        times("focus-consent", 1),
        times("confidence-identifiable", 1) || times("confidence-others", 1),
        times("limits-money", 1),
        given("limits-role") == Some(Reply::Text("yes")),
        times("contact-secret", 1),
        given("vulnerable") == Some(Reply::Text("yes")),
        given("vulnerable") == Some(Reply::Text("under-18")),
        sheet.text("role") != "acquaintance"
            && (sheet.text("bond") == "romantic"
                || times("attract-contact", 1)
                || times("attract-flirting", 1)
                || times("attract-feelings", 2)),
    ];
    spec::ALERTS.iter().zip(raised).filter(|(_, raised)| *raised).map(|(id, _)| *id).collect()
}

/// "the unknown questions that, alone at their riskiest with the others at their safest, give a higher
/// caution than `atLeast`; where none alone does, all unknown ones. Otherwise empty."
fn find_out(sheet: &Sheet, least: u8, most: u8) -> Vec<&'static str> {
    if most <= least {
        return Vec::new();
    }
    let unknown = unknown(sheet);
    let decides = |id: &&&'static str| {
        let mut reading = read(sheet, Unknowns::Safest);
        reading.values.insert(id, extreme(id, Unknowns::Riskiest));
        reading.caution() > least
    };
    let deciding: Vec<_> = unknown.iter().filter(decides).copied().collect();
    if deciding.is_empty() { unknown } else { deciding }
}
