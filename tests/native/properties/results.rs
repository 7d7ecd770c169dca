//! One result for every answer set, the one of the oracle, and never a milder one for riskier answers.

use boundary_check_content as built_in;
use boundary_check_core::scoring::{Answers, score};
use proptest::prelude::*;
use serde_json::Value;

use super::cases;
use super::sheets::{any_sheet, pick};
use crate::sheet::{Reply, Sheet, UNSURE};
use crate::spec::{self, QUESTIONS};
use crate::verdict::verdict;

fn without_changes(sheet: &Sheet) -> Value {
    let mut result = sheet.json();
    result.as_object_mut().unwrap().remove("changes").expect("every result lists changes");
    result
}

/// The answers of a question from safe to risky, with `unsure` where it counts as known.
fn scale(question: &spec::Question) -> Vec<Reply> {
    let mut replies = question.replies();
    if question.kind == spec::Kind::Check && question.id != "code-allows" {
        replies.insert(1, UNSURE);
    }
    replies
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn the_engine_agrees_with_the_oracle(sheet in any_sheet()) {
        prop_assert_eq!(without_changes(&sheet), verdict(&sheet));
    }

    #[test]
    fn a_riskier_answer_never_lowers_the_caution(sheet in any_sheet(), number: usize, from: usize, to: usize) {
        let question = pick(number);
        let scale = scale(question);
        let (low, high) = (from % scale.len(), to % scale.len());
        let (low, high) = (low.min(high), low.max(high));
        let before = sheet.clone().with(question.id, scale[low]).json();
        let after = sheet.with(question.id, scale[high]).json();
        for field in ["outcome", "atLeast", "atMost"] {
            let caution = |result: &Value| spec::caution(result[field].as_str().unwrap());
            prop_assert!(caution(&before) <= caution(&after), "{} {:?}: {field}", question.id, (low, high));
        }
    }

    #[test]
    fn riskier_answers_all_together_never_lower_the_caution(
        sheet in any_sheet(),
        steps in proptest::collection::vec(0..4_usize, QUESTIONS.len()),
    ) {
        let mut riskier = sheet.clone();
        for (question, step) in QUESTIONS.iter().zip(steps).filter(|(question, _)| !spec::FIXED.contains(&question.id)) {
            let scale = scale(question);
            let Some(at) = sheet.replies.get(question.id).and_then(|reply| scale.iter().position(|r| r == reply)) else {
                continue;
            };
            riskier = riskier.with(question.id, scale[(at + step).min(scale.len() - 1)]);
        }
        prop_assert!(sheet.json()["caution"].as_u64() <= riskier.json()["caution"].as_u64());
    }

    #[test]
    fn there_is_exactly_one_result_and_it_is_the_same_every_time(sheet in any_sheet()) {
        let result = sheet.score();
        prop_assert!(spec::OUTCOMES.contains(&(&*result.outcome.id, result.outcome.caution)));
        prop_assert!(result.at_least.id != "find-out" && result.at_most.id != "find-out");
        prop_assert!(result.alongside.iter().all(|other| other.caution == result.outcome.caution));
        prop_assert!(result.alongside.iter().all(|other| other.id != result.outcome.id));
        prop_assert_eq!(result, sheet.score());
    }

    #[test]
    fn the_order_of_the_answers_does_not_matter(
        (sheet, shuffled) in any_sheet().prop_flat_map(|sheet| {
            let given: Vec<_> = sheet.replies.iter().map(|(id, reply)| (*id, *reply)).collect();
            (Just(sheet), Just(given).prop_shuffle())
        })
    ) {
        let instrument = built_in::instrument();
        let answers = Answers::from_values(instrument, shuffled.iter().map(|(id, reply)| (*id, reply.given()))).unwrap();
        prop_assert_eq!(score(instrument, &answers, &sheet.policy()).unwrap(), sheet.score());
    }

    #[test]
    fn answers_to_questions_that_do_not_apply_are_ignored(sheet in any_sheet(), number: usize, reply: usize) {
        let mut bare = sheet.clone();
        bare.replies.retain(|id, _| sheet.asks(id));
        prop_assert_eq!(bare.score(), sheet.score());
        let question = pick(number);
        if !sheet.asks(question.id) {
            let replies = question.replies();
            let other = sheet.clone().with(question.id, replies[reply % replies.len()]);
            prop_assert_eq!(other.score(), sheet.score());
        }
    }

    #[test]
    fn what_a_reason_names_was_asked_answered_and_is_not_safe(sheet in any_sheet()) {
        let result = sheet.score();
        for reason in &result.reasons {
            prop_assert_eq!(&reason.outcome.id, &result.outcome.id);
            prop_assert!(!reason.questions.is_empty());
            for question in &reason.questions {
                let asked = spec::question(&question.id);
                prop_assert!(sheet.asks(asked.id) && !["role", "again", "massage-kind"].contains(&asked.id));
                let reply = sheet.replies.get(asked.id);
                prop_assert!(reply.is_some_and(|reply| asked.id == "bond" || *reply != asked.safest()), "{}", asked.id);
            }
        }
    }
}
