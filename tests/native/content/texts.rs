//! The English texts: easy to read, complete where the specification quotes, and fitting for whoever
//! reads them.

use boundary_check_content as built_in;
use boundary_check_core::instrument::{
    AlertText, Kind, Outcome, OutcomeText, Question, QuestionText, TopicKind, TopicText,
};
use boundary_check_core::text::{TextKey, Texts, items, keys};

use crate::reading::{forcast, sentences, words};
use crate::spec::{self, BONDS, ROLES};

const OUTCOME_TEXTS: [OutcomeText; 8] = [
    OutcomeText::Title,
    OutcomeText::Summary,
    OutcomeText::Now,
    OutcomeText::Week,
    OutcomeText::Next,
    OutcomeText::Say,
    OutcomeText::Again,
    OutcomeText::Ask,
];

/// The wordings: base, then one for each role.
const WORDINGS: [Option<usize>; 4] = [None, Some(0), Some(1), Some(2)];

fn guidance(outcome: &Outcome, wording: Option<usize>) -> String {
    let english = built_in::english();
    OUTCOME_TEXTS.iter().map(|text| english.worded(outcome.text(*text), wording).to_owned() + "\n").collect()
}

fn question_keys(question: &Question) -> Vec<TextKey> {
    let mut keys: Vec<TextKey> = (0..QuestionText::COUNT).map(|at| question.texts.plus(at)).collect();
    if question.kind == Kind::Choice {
        keys.extend((0..question.options.len()).map(|at| question.option_text(at)));
    }
    keys
}

fn outcome(id: &str) -> &'static Outcome {
    built_in::instrument().outcomes.iter().find(|outcome| outcome.id == id).unwrap()
}

#[test]
fn the_questions_together_read_at_grade_10_at_most() {
    let english = built_in::english();
    for wording in WORDINGS {
        let mut text = String::new();
        for question in built_in::instrument().questions.iter() {
            let mut keys = vec![question.text(QuestionText::Text), question.text(QuestionText::Hint)];
            if question.kind == Kind::Choice {
                keys.extend((0..question.options.len()).map(|at| question.option_text(at)));
            }
            text.extend(keys.into_iter().map(|key| english.worded(key, wording).to_owned() + "\n"));
        }
        let grade = forcast(&text);
        assert!(words(&text).count() > 300, "all of them");
        assert!(grade <= 10.0, "grade {grade:.1} in wording {wording:?}");
    }
}

#[test]
fn the_guidance_of_each_outcome_reads_at_grade_10_at_most() {
    let mut hard = Vec::new();
    for outcome in built_in::instrument().outcomes.iter() {
        for wording in WORDINGS {
            let grade = forcast(&guidance(outcome, wording));
            if grade > 10.0 {
                hard.push(format!("{} in wording {wording:?}: {grade:.2}", outcome.id));
            }
        }
    }
    assert!(hard.is_empty(), "{hard:#?}");
}

#[test]
fn the_start_screen_has_60_words_at_most() {
    let english = built_in::english();
    let screen = [
        keys::START_TITLE,
        keys::START_FOR,
        keys::START_TIME,
        keys::START_PRIVACY,
        keys::START_IS_NOT,
        keys::START_BEGIN,
    ];
    let count: usize = screen.iter().map(|key| words(english.get(*key)).count()).sum();
    assert!((20..=60).contains(&count), "{count} words");
}

#[test]
fn every_outcome_has_two_sentences_and_three_to_five_steps() {
    let english = built_in::english();
    for outcome in built_in::instrument().outcomes.iter() {
        for wording in WORDINGS {
            let text = |text| english.worded(outcome.text(text), wording);
            assert_eq!(sentences(text(OutcomeText::Summary)), 2, "{}: {}", outcome.id, text(OutcomeText::Summary));
            let steps = [OutcomeText::Now, OutcomeText::Week, OutcomeText::Next].map(|part| items(text(part)).count());
            assert!((3..=5).contains(&steps.iter().sum::<usize>()), "{} in {wording:?}: {steps:?}", outcome.id);
            assert!(steps[0] >= 1, "{}: the key step is the first of now", outcome.id);
            assert!(items(text(OutcomeText::Say)).count() >= 1, "{}", outcome.id);
        }
    }
}

/// Everything that somebody reads whose answers are about an acquaintance, but the role question.
fn acquaintance_reads(english: &Texts) -> Vec<String> {
    let instrument = built_in::instrument();
    let asked = |id: &str| BONDS.iter().any(|bond| spec::question(id).asked.holds("acquaintance", bond));
    let mut keys: Vec<TextKey> = (0..keys::SHEET_SIGN.0 + 1).map(TextKey).collect();
    for topic in instrument.topics.iter() {
        let questions = &instrument.questions[instrument.questions_of(topic)];
        if questions.iter().any(|question| asked(&question.id)) {
            keys.extend((0..6).map(|at| topic.texts.plus(at)));
        } else if topic.kind == TopicKind::Dimension {
            keys.push(topic.text(TopicText::Name));
        }
        let asked = questions.iter().filter(|question| question.id != "role" && asked(&question.id));
        keys.extend(asked.flat_map(question_keys));
    }
    let outcomes = spec::ACQUAINTANCE_OUTCOMES.iter().map(|id| outcome(id));
    keys.extend(outcomes.flat_map(|outcome| OUTCOME_TEXTS.map(|text| outcome.text(text))));
    let alerts = instrument.alerts.iter().filter(|alert| spec::ACQUAINTANCE_ALERTS.contains(&&*alert.id));
    keys.extend(alerts.flat_map(|alert| [AlertText::Title, AlertText::Text].map(|text| alert.text(text))));
    let acquaintance = ROLES.iter().position(|role| *role == "acquaintance");
    keys.into_iter().map(|key| english.worded(key, acquaintance).to_owned()).collect()
}

#[test]
fn nothing_an_acquaintance_reads_says_client_or_restart() {
    let read = acquaintance_reads(&built_in::english());
    assert!(read.iter().filter(|text| !text.is_empty()).count() > 150, "all of it");
    for text in read {
        let text = text.replace("The relationship between client and therapist", "");
        let unfitting = |word: &&str| {
            let word = word.to_lowercase();
            word.starts_with("client") || word.starts_with("restart") || word == "re-start"
        };
        let found: Vec<&str> = words(&text).filter(unfitting).collect();
        assert!(found.is_empty(), "{found:?} in: {text}");
    }
}

#[test]
fn only_the_listed_outcomes_and_alerts_reach_an_acquaintance() {
    use proptest::strategy::{Strategy, ValueTree};
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..4_000 {
        let sheet =
            crate::properties::any_sheet().new_tree(&mut runner).unwrap().current().with("role", "acquaintance");
        assert!(spec::ACQUAINTANCE_OUTCOMES.contains(&sheet.outcome()), "{}", sheet.outcome());
        assert!(sheet.ids("alerts").iter().all(|alert| spec::ACQUAINTANCE_ALERTS.contains(&alert.as_str())));
        assert!(sheet.ids("alongside").iter().all(|id| spec::ACQUAINTANCE_OUTCOMES.contains(&id.as_str())));
    }
}

#[test]
fn a_romance_is_told_that_rules_differ_in_the_words_of_the_specification() {
    let rules = "Rules differ. Some say six months, one year or two years before any romance. Some set no number. \
                 With some clients the answer is never. Stopping massage does not remove these rules. Check your own.";
    for id in ["stop", "stay-stopped"] {
        for wording in WORDINGS {
            assert!(guidance(outcome(id), wording).contains(rules), "{id}");
        }
    }
}

#[test]
fn about_this_check_names_its_source_its_limits_and_the_codes() {
    let english = built_in::english();
    let about = english.get(keys::ABOUT);
    for named in [
        "Pia Poulsen",
        "The relationship between client and therapist",
        "No expert panel",
        "NCBTMB",
        "AMTA",
        "ABMP",
        "CMTO",
        "CMTBC",
        "not a test",
        "not legal advice",
        "not a finding of misconduct",
        "the situation, never the person",
    ] {
        assert!(about.contains(named), "{named}");
    }
}
