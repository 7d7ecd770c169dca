//! Arbitrary answer sets: some nearly safe, some anything at all, with and without unknown answers
//! and answers to questions that do not apply.

use proptest::prelude::*;
use proptest::strategy::ValueTree;

use crate::sheet::{Reply, Sheet, UNSURE};
use crate::spec::{BONDS, FIXED, Kind, QUESTIONS, Question, ROLES, changeable, is_acquaintance};

struct Mood {
    /// Out of 256 answers, how many are at their safest, and how many of the rest are left open.
    safe: u8,
    open: u8,
    /// Only changeable answers are risky, so that something is left to change.
    changeable: bool,
    /// None is riskier than it takes for `some`.
    drift: bool,
}

const fn mood(safe: u8, open: u8, changeable: bool, drift: bool) -> Mood {
    Mood { safe, open, changeable, drift }
}

const MOODS: [Mood; 8] = [
    mood(235, 0, false, false),
    mood(220, 8, false, false),
    mood(200, 40, false, false),
    mood(190, 4, true, true),
    mood(200, 4, true, false),
    mood(128, 30, false, false),
    mood(60, 0, true, true),
    mood(0, 20, false, false),
];

pub fn any_sheet() -> impl Strategy<Value = Sheet> {
    sheet(0..MOODS.len())
}

/// Few answers away from their safest: few enough to try every subset of them.
pub fn mild_sheet() -> impl Strategy<Value = Sheet> {
    sheet(0..5)
}

fn sheet(moods: std::ops::Range<usize>) -> impl Strategy<Value = Sheet> {
    let bytes = proptest::collection::vec(any::<u8>(), QUESTIONS.len());
    let wait = proptest::option::of(0..=24_u8);
    let role = prop_oneof![2 => Just(0_usize), 3 => 0..ROLES.len()];
    // Much hangs on whom it is about, so that it is drawn by itself.
    let vulnerable = prop_oneof![8 => Just("no"), 2 => Just("yes"), 3 => Just("under-18"), 1 => Just("unsure")];
    let rest = (bytes, wait, any::<bool>(), vulnerable);
    (role, 0..BONDS.len(), moods, rest).prop_map(|(role, bond, mood, (bytes, wait, forbidden, vulnerable))| {
        let mut sheet = Sheet { wait, partners_forbidden: forbidden, ..Sheet::default() };
        for (question, byte) in QUESTIONS.iter().zip(bytes) {
            let reply = match reply(question, &MOODS[mood], byte) {
                _ if FIXED.contains(&question.id) => continue,
                reply => reply,
            };
            if let Some(reply) = reply {
                sheet = sheet.with(question.id, reply);
            }
        }
        sheet = sheet.with("vulnerable", vulnerable);
        let first = usize::from(is_acquaintance(ROLES[role]));
        sheet.about(ROLES[role], BONDS[bond.max(first)])
    })
}

fn reply(question: &Question, mood: &Mood, byte: u8) -> Option<Reply> {
    let mut replies = question.replies();
    if byte < mood.safe || (mood.changeable && !changeable(question.id)) {
        return Some(replies[0]);
    }
    if byte - mood.safe < mood.open {
        return (byte % 2 == 1 && question.offers_unsure()).then_some(UNSURE);
    }
    if mood.drift && question.kind == Kind::Frequency {
        replies.truncate(usize::from(question.some.min(3)) + 1);
    }
    Some(replies[usize::from(byte) % replies.len()])
}

/// The question at this number, around and around; none that says what the situation is.
pub fn pick(number: usize) -> &'static Question {
    let free: Vec<_> = QUESTIONS.iter().filter(|question| !FIXED.contains(&question.id)).collect();
    free[number % free.len()]
}

/// A property that no answer set can break proves nothing.
#[test]
fn the_answer_sets_reach_every_outcome_and_every_part_of_a_result() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut reached = std::collections::BTreeMap::<String, u32>::new();
    for _ in 0..3_000 {
        let sheet = any_sheet().new_tree(&mut runner).unwrap().current();
        let result = sheet.json();
        let mut count = |part: &str| *reached.entry(part.to_owned()).or_default() += 1;
        count(result["outcome"].as_str().unwrap());
        sheet.ids("alerts").iter().for_each(|alert| count(&format!("alert {alert}")));
        for field in ["alongside", "reasons", "changes", "findOut"] {
            if result[field].as_array().is_some_and(|list| list.len() > 1)
                || (field == "alongside" && result[field] != serde_json::json!([]))
            {
                count(field);
            }
        }
        if sheet.replies.keys().any(|id| !sheet.asks(id)) {
            count("not asked");
        }
    }
    let outcomes = crate::spec::OUTCOMES.iter().map(|(id, _)| (*id).to_owned());
    let alerts = crate::spec::ALERTS.iter().map(|id| format!("alert {id}"));
    let fields = ["alongside", "reasons", "changes", "findOut", "not asked"].map(str::to_owned);
    for part in outcomes.chain(alerts).chain(fields) {
        let times = reached.get(&part).copied().unwrap_or(0);
        assert!(times >= 20, "{part}: {times} of 3000");
    }
}
