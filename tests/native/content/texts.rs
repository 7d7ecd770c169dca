//! The English texts: easy to read, complete where the specification quotes, and fitting for whoever
//! reads them.

use boundary_check_content as built_in;
use boundary_check_core::guidance;
use boundary_check_core::instrument::{
    AlertText, Kind, Outcome, OutcomeText, Question, QuestionText, TopicKind, TopicText,
};
use boundary_check_core::text::{TextKey, Texts, items, keys};

use crate::reading::{forcast, sentences, words};
use crate::sheet::Sheet;
use crate::spec::{self, BONDS};

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

/// The wordings: base, then one for each variant.
fn wordings() -> impl Iterator<Item = u32> {
    std::iter::once(0).chain((0..built_in::instrument().variants.len()).map(|at| 1 << at))
}

/// The variants that hold for these answers.
fn holding(sheet: &Sheet) -> u32 {
    guidance::variants(built_in::instrument(), &sheet.answers())
}

fn frame(outcome: &Outcome, wording: u32) -> String {
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
fn the_questions_together_read_at_grade_10_and_a_half_at_most() {
    let english = built_in::english();
    for wording in wordings() {
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
        assert!(grade <= 10.5, "grade {grade:.1} in wording {wording:b}");
    }
}

#[test]
fn the_guidance_of_each_outcome_reads_at_grade_10_and_a_half_at_most() {
    let mut hard = Vec::new();
    for outcome in built_in::instrument().outcomes.iter() {
        for wording in wordings() {
            let grade = forcast(&frame(outcome, wording));
            // A wording for a few may say a thing that has no plainer word.
            if grade > if wording == 0 { 10.5 } else { 11.0 } {
                hard.push(format!("{} in wording {wording:b}: {grade:.2}", outcome.id));
            }
        }
    }
    assert!(hard.is_empty(), "{hard:#?}");
}

#[test]
fn the_start_screen_has_100_words_at_most() {
    let english = built_in::english();
    let screen = [
        keys::START_TITLE,
        keys::START_FOR,
        keys::START_SCOPE,
        keys::START_TIME,
        keys::START_PRIVACY,
        keys::START_IS_NOT,
        keys::START_BEGIN,
    ];
    let count: usize = screen.iter().map(|key| words(english.get(*key)).count()).sum();
    assert!((20..=100).contains(&count), "{count} words");
}

#[test]
fn every_outcome_has_a_summary_of_two_sentences_and_one_to_three_steps() {
    let english = built_in::english();
    let mut odd = Vec::new();
    for outcome in built_in::instrument().outcomes.iter() {
        for wording in wordings() {
            let text = |text| english.worded(outcome.text(text), wording);
            let summary = sentences(text(OutcomeText::Summary));
            let steps = [OutcomeText::Now, OutcomeText::Week, OutcomeText::Next].map(|part| items(text(part)).count());
            if summary > 3 || !(1..=7).contains(&steps.iter().sum::<usize>()) {
                odd.push(format!("{} in {wording:b}: {summary} sentences, {steps:?}", outcome.id));
            }
        }
    }
    assert!(odd.is_empty(), "{odd:#?}");
}

/// Everything that somebody reads whose answers are about an acquaintance, but the role question.
fn acquaintance_reads(english: &Texts) -> Vec<String> {
    let instrument = built_in::instrument();
    let asked = |id: &str| BONDS.iter().any(|bond| spec::question(id).asked.holds("acquaintance", bond, "under-18"));
    // What is read before anything is answered speaks of both.
    let mut keys: Vec<TextKey> = (keys::STEP_OF.0..keys::SHEET_SIGN.0 + 1).map(TextKey).collect();
    for topic in instrument.topics.iter() {
        let questions = &instrument.questions[instrument.questions_of(topic)];
        if questions.iter().any(|question| asked(&question.id)) {
            keys.extend((0..5).map(|at| topic.texts.plus(at)));
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
    let acquaintance = holding(&Sheet::safest("acquaintance", "friendly"));
    keys.into_iter().map(|key| english.worded(key, acquaintance).to_owned()).collect()
}

#[test]
fn nothing_an_acquaintance_reads_says_client_or_restart() {
    let read = acquaintance_reads(&built_in::english());
    assert!(read.iter().filter(|text| !text.is_empty()).count() > 150, "all of it");
    let mut unfitting = Vec::new();
    for text in read {
        let plain = text.replace("The relationship between client and therapist", "");
        let is_unfitting = |word: &str| {
            let word = word.to_lowercase();
            word.starts_with("client") || word.starts_with("restart") || word == "re-start"
        };
        if words(&plain).any(is_unfitting) {
            unfitting.push(text);
        }
    }
    assert!(unfitting.is_empty(), "{unfitting:#?}");
}

#[test]
fn only_the_listed_outcomes_and_alerts_reach_an_acquaintance() {
    use proptest::strategy::{Strategy, ValueTree};
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..4_000 {
        let sheet = crate::properties::any_sheet().new_tree(&mut runner).unwrap().current();
        let role = if sheet.text("again") == "no" { "private" } else { "acquaintance" };
        let bond = if sheet.text("bond") == "professional" { "friendly" } else { sheet.text("bond") };
        let sheet = sheet.about(role, bond);
        assert!(spec::ACQUAINTANCE_OUTCOMES.contains(&sheet.outcome()), "{}", sheet.outcome());
        assert!(sheet.ids("alerts").iter().all(|alert| spec::ACQUAINTANCE_ALERTS.contains(&alert.as_str())));
        assert!(sheet.ids("alongside").iter().all(|id| spec::ACQUAINTANCE_OUTCOMES.contains(&id.as_str())));
    }
}

#[test]
fn a_romance_is_told_that_rules_differ() {
    let rules = ["codes differ", "six months", "two years", "or never", "check your own"];
    for id in ["stop", "stay-stopped"] {
        for sheet in
            [Sheet::safest("client", "romantic"), Sheet::safest("ended", "friendly").with("attract-contact", 1)]
        {
            let frame = frame(outcome(id), holding(&sheet));
            assert!(rules.iter().all(|rule| frame.to_lowercase().contains(rule)), "{id}: {frame}");
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
        "a test, legal advice or a finding of misconduct",
        "the situation, never the person",
    ] {
        assert!(about.contains(named), "{named}");
    }
}
