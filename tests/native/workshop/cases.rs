//! The cases: what each key comes to, what they touch together, and how they read.

use std::collections::BTreeSet;

use boundary_check_content as built_in;
use boundary_check_core::cases::{Case, CaseText};
use boundary_check_core::codes::answer_key;
use boundary_check_core::instrument::OutcomeText;
use boundary_check_core::scoring::{Policy, score};
use boundary_check_core::text::{Texts, items};
use serde_json::Value;

use super::case_files::CASES;
use crate::reading::{forcast, words};
use crate::sheet::{Reply, Sheet, ids};
use crate::spec::{ALERTS, BONDS, DIMENSIONS, OUTCOMES};
use crate::verdict::verdict;

/// The key as its file has it, put together without the reader.
fn sheet(case: &Value) -> Sheet {
    let leaked = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
    let text = |id: &str| leaked(case["answerKey"][id].as_str().unwrap());
    let listed = case["answerKey"].as_object().unwrap();
    let role = match (case["answerKey"]["again"].as_str(), case["answerKey"]["massage-kind"].as_str()) {
        (Some("no"), _) => "ended",
        (_, Some("private")) => "private",
        _ => text("role"),
    };
    let sheet = listed.iter().fold(Sheet::safest(role, text("bond")), |sheet, (id, value)| match value.as_u64() {
        Some(number) => sheet.with(leaked(id), Reply::Number(number as u8)),
        None => sheet.with(leaked(id), leaked(value.as_str().unwrap())),
    });
    let replies = sheet.replies.clone().into_iter().filter(|(id, _)| sheet.asks(id)).collect();
    Sheet { replies, ..sheet }
}

/// Each case with its sheet.
fn all() -> Vec<(&'static Case, Sheet)> {
    let file: Value = serde_json::from_str(CASES).unwrap();
    let written = file["cases"].as_array().unwrap();
    assert_eq!(written.len(), built_in::cases().len());
    built_in::cases().iter().zip(written.iter().map(sheet)).collect()
}

fn outcome(case: &Case) -> &'static str {
    &built_in::instrument().outcomes[usize::from(case.outcome)].id
}

/// What a participant reads as the story.
fn story(texts: &Texts, case: &Case) -> String {
    texts.get(case.text(CaseText::Story)).to_owned()
}

/// What stands behind a case: the points of the discussion and the reasons.
fn behind(texts: &Texts, case: &Case) -> String {
    let whys = case.answer_key.iter().map(|(at, _)| texts.get(case.why(usize::from(*at)).unwrap()));
    [texts.get(case.text(CaseText::Points))].into_iter().chain(whys).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_key_comes_to_its_outcome_by_the_engine_and_by_the_oracle() {
    let instrument = built_in::instrument();
    for (case, sheet) in all() {
        let key = answer_key(instrument, case);
        assert_eq!(key, sheet.answers(), "{}: what is not listed is at its safest", case.id);
        let result = score(instrument, &key, &Policy::default()).unwrap();
        assert_eq!(result.outcome.id, outcome(case), "{}", case.id);
        let (mut found, wanted) = (serde_json::to_value(&result).unwrap(), verdict(&sheet));
        found.as_object_mut().unwrap().remove("changes");
        assert_eq!(found, wanted, "{}", case.id);
    }
}

#[test]
fn each_outcome_has_a_case_at_least() {
    let found: BTreeSet<&str> = built_in::cases().iter().map(outcome).collect();
    assert_eq!(found, OUTCOMES.iter().map(|(id, _)| *id).collect());
    assert_eq!(built_in::cases().len(), 16);
}

#[test]
fn together_they_touch_every_role_bond_dimension_level_and_alert() {
    let all = all();
    let seen = |name: &str| -> BTreeSet<String> { all.iter().map(|(_, sheet)| sheet.text(name).to_owned()).collect() };
    assert_eq!(seen("role"), ["client", "paused", "acquaintance"].map(String::from).into());
    assert_eq!(seen("bond"), BONDS.map(String::from).into());
    let mut levels = BTreeSet::new();
    for dimension in DIMENSIONS {
        let found: Vec<String> = all.iter().map(|(_, sheet)| sheet.level(dimension)).collect();
        assert!(found.iter().any(|level| level == "some" || level == "high"), "{dimension}: {found:?}");
        levels.extend(found);
    }
    assert_eq!(levels, ["clear", "high", "not-asked", "some", "unknown"].map(String::from).into());
    let alerts: BTreeSet<String> = all.iter().flat_map(|(_, sheet)| ids(&verdict(sheet)["alerts"])).collect();
    assert_eq!(alerts, ALERTS.map(String::from).into());
}

#[test]
fn a_case_has_80_to_160_words_in_a_few_paragraphs_and_each_ends_in_its_own_words() {
    let (texts, mut endings) = (built_in::workshop_english(), BTreeSet::new());
    for case in built_in::cases() {
        let story = story(&texts, case);
        let count = words(&story).count();
        assert!((80..=160).contains(&count), "{}: {count} words", case.id);
        let paragraphs: Vec<&str> = items(&story).collect();
        assert!((2..=4).contains(&paragraphs.len()), "{}", case.id);
        // What the story does not mention is settled in the telling: by no formula that returns.
        let last = paragraphs.last().unwrap().split(' ').take(4).collect::<Vec<_>>().join(" ");
        assert!(endings.insert(last.clone()), "{}: {last}", case.id);
    }
}

#[test]
fn a_case_has_three_to_five_points_of_a_sentence_or_two_and_asks_something() {
    let texts = built_in::workshop_english();
    for case in built_in::cases() {
        let points: Vec<&str> = items(texts.get(case.text(CaseText::Points))).collect();
        assert!((3..=5).contains(&points.len()), "{}", case.id);
        for point in points {
            assert!(point.contains('?') && crate::reading::sentences(point) <= 2, "{}: {point}", case.id);
        }
    }
}

#[test]
fn each_entry_of_a_key_has_its_reason_and_nothing_else_has_one() {
    let texts = built_in::workshop_english();
    for case in built_in::cases() {
        for at in 0..built_in::instrument().questions.len() {
            let listed = case.answer_key.iter().any(|(listed, _)| usize::from(*listed) == at);
            let why = case.why(at).map(|key| texts.get(key));
            assert_eq!(why.is_some(), listed, "{}", case.id);
            assert!(why.is_none_or(|why| crate::reading::sentences(why) == 1), "{}: {why:?}", case.id);
        }
    }
}

#[test]
fn no_title_or_id_gives_the_outcome_away() {
    let (texts, english) = (built_in::workshop_english(), built_in::english());
    let plain = |text: &str| -> BTreeSet<String> { words(text).map(str::to_lowercase).collect() };
    for case in built_in::cases() {
        let named = plain(&format!("{} {}", texts.get(case.text(CaseText::Title)), case.id.replace('-', " ")));
        for outcome in built_in::instrument().outcomes.iter() {
            for wording in (0..32).map(|at| 1 << at) {
                let title = english.worded(outcome.text(OutcomeText::Title), wording);
                let told: BTreeSet<String> = plain(title).into_iter().filter(|word| word.len() > 3).collect();
                let shared: Vec<&String> = told.intersection(&named).collect();
                assert!(shared.is_empty() && !named.contains(&*outcome.id), "{}, {}: {shared:?}", case.id, outcome.id);
            }
        }
    }
}

#[test]
fn the_cases_read_at_grade_10_at_most_and_so_do_their_points_and_reasons() {
    let texts = built_in::workshop_english();
    let all = |part: fn(&Texts, &Case) -> String| -> String {
        built_in::cases().iter().map(|case| part(&texts, case) + "\n").collect()
    };
    for (what, text) in [("stories", all(story)), ("points and reasons", all(behind))] {
        let grade = forcast(&text);
        assert!(words(&text).count() > 800 && grade <= 10.0, "{what}: grade {grade:.2}");
    }
}

#[test]
fn the_lesson_plan_lists_the_cases_as_they_are() {
    let (plan, texts) = (include_str!("../../../docs/workshops.md"), built_in::workshop_english());
    let rows: Vec<Vec<&str>> = plan.lines().map(|line| line.split('|').map(str::trim).collect()).collect();
    for (number, case) in (1..).zip(built_in::cases()) {
        let row = rows.iter().find(|row| row.get(1) == Some(&&*format!("{number}"))).expect("a row for the case");
        let title = texts.get(case.text(CaseText::Title)).replace('’', "'");
        assert_eq!((row[2], row[3]), (&*title, &*format!("`{}`", case.id)));
        let outcome = &built_in::instrument().outcomes[usize::from(case.outcome)];
        assert_eq!(row[6], built_in::english().get(outcome.text(OutcomeText::Title)), "{}", case.id);
    }
}
