//! The engine knows no question: an instrument of another shape is scored by the same rules.

use boundary_check_core::content;
use boundary_check_core::instrument::{Instrument, OutcomeText};
use boundary_check_core::scoring::{Answers, Policy, ScoringError, score};
use boundary_check_core::text::Texts;
use serde_json::{Value, json};

use crate::every_text;

fn garden() -> Instrument {
    content::instrument("garden.json", include_str!("fixtures/garden.json")).unwrap()
}

fn result(answers: &Value, wait: Option<u8>) -> Value {
    let garden = garden();
    let answers = Answers::from_json(&garden, answers).unwrap();
    let policy = Policy { friendship_wait_months: wait, ..Policy::default() };
    serde_json::to_value(score(&garden, &answers, &policy).unwrap()).unwrap()
}

fn with(base: &Value, id: &str, value: Value) -> Value {
    let mut answers = base.clone();
    answers[id] = value;
    answers
}

fn pot() -> Value {
    json!({ "spot": "pot", "season": "spring", "planted": "year", "drip": 0, "window": "yes" })
}

fn winter_bed() -> Value {
    json!({ "spot": "bed", "season": "winter", "planted": "year", "drip": 0, "flood": 0 })
}

#[test]
fn the_safest_answers_are_fine() {
    let result = result(&pot(), None);
    assert_eq!(result["outcome"], "fine");
    assert_eq!(result["profile"], json!({ "water": "clear", "light": "clear" }));
    assert_eq!(self::result(&winter_bed(), None)["profile"], json!({ "water": "clear", "light": "not-asked" }));
}

#[test]
fn a_dimension_may_skip_some_and_an_item_may_never_be_high() {
    let result = |drip: u8, flood: u8| {
        result(&with(&with(&winter_bed(), "drip", json!(drip)), "flood", json!(flood)), None)["profile"]["water"]
            .clone()
    };
    let levels = [0, 1, 2, 3].map(|drip| result(drip, 0));
    assert_eq!(levels, ["clear", "clear", "some", "some"]);
    let levels = [0, 1, 2, 3].map(|flood| result(0, flood));
    assert_eq!(levels, ["clear", "clear", "clear", "high"]);
}

#[test]
fn the_counts_of_dimensions_are_those_of_the_rule() {
    let mut answers = with(&with(&pot(), "drip", json!(2)), "window", json!("unsure"));
    assert_eq!(result(&answers, None)["outcome"], "watch");
    answers["season"] = json!("winter");
    let result = result(&answers, None);
    assert_eq!(result["outcome"], "dig");
    assert_eq!(result["reasons"], json!([{ "outcome": "dig", "questions": ["drip", "window"] }]));
    assert_eq!(result["changes"], json!([["drip"], ["window"]]));
}

#[test]
fn an_unsure_choice_reaches_as_far_as_its_file_says() {
    assert_eq!(result(&with(&pot(), "planted", json!("unsure")), None)["atMost"], "fine");
    let mut answers = pot();
    answers.as_object_mut().unwrap().remove("planted");
    let unanswered = result(&answers, None);
    assert_eq!((&unanswered["atMost"], &unanswered["findOut"]), (&json!("watch"), &json!(["planted"])));
}

#[test]
fn waiting_times_follow_any_choice_that_guarantees_months() {
    for (planted, guaranteed) in [("week", 0), ("spell", 1), ("year", 12)] {
        for months in 0..=24 {
            let answers = with(&winter_bed(), "planted", json!(planted));
            let expected = if months > guaranteed {
                "dig"
            } else if planted == "week" {
                "watch"
            } else {
                "fine"
            };
            assert_eq!(result(&answers, Some(months))["outcome"], expected, "{planted}, {months}");
        }
    }
    let unsure = result(&with(&winter_bed(), "planted", json!("unsure")), Some(1));
    assert_eq!(unsure["outcome"], "fine", "at most a spell, which guarantees the month");
    let unsure = result(&with(&winter_bed(), "planted", json!("unsure")), Some(2));
    assert_eq!((&unsure["outcome"], &unsure["findOut"]), (&json!("look"), &json!(["planted"])));
}

#[test]
fn every_required_choice_is_named_when_it_is_missing() {
    let garden = garden();
    let answers = Answers::from_json(&garden, &json!({ "drip": 1 })).unwrap();
    let error = score(&garden, &answers, &Policy::default()).unwrap_err();
    assert_eq!(error, ScoringError::Missing { ids: vec!["spot".into(), "season".into()] });
}

/// "Reasons: one entry for each matched condition of the winning rule …; read as for `atLeast`".
/// Two rules lead to `watch`; the first matches only with the unknown check at its riskiest.
#[test]
fn reasons_are_those_of_the_rule_that_wins_at_least() {
    let mut answers = with(&pot(), "drip", json!(1));
    answers.as_object_mut().unwrap().remove("window");
    let result = result(&answers, None);
    let outcomes = ["outcome", "atLeast", "atMost"].map(|field| result[field].clone());
    assert_eq!(outcomes, ["watch", "watch", "watch"]);
    assert_eq!(result["reasons"], json!([{ "outcome": "watch", "questions": ["drip"] }]));
}

/// A language with every required text, each saying where it stands.
fn language(instrument: &Instrument) -> Value {
    let head = json!({ "language": "xx", "name": "Garden", "direction": "ltr", "review": "nobody" });
    every_text::language(head, &content::catalogue(instrument))
}

#[test]
fn a_language_for_another_instrument_finds_every_text_at_its_place() {
    let garden = garden();
    let language = content::translation("xx.json", &language(&garden).to_string(), &garden).unwrap();
    let texts = Texts::from_compiled(language.compiled);
    for outcome in garden.outcomes.iter() {
        assert_eq!(texts.get(outcome.text(OutcomeText::Ask)), format!("outcomes.{}.ask", outcome.id));
    }
    let window = &garden.questions[garden.question_index("window").unwrap()];
    assert_eq!(texts.get(window.texts), "questions.window.text");
    let season = &garden.questions[garden.question_index("season").unwrap()];
    assert_eq!(texts.get(season.option_text(1)), "questions.season.options.winter");
}

/// The garden with so many variants, `v0` and so on, of which each holds in winter.
fn with_variants(count: usize) -> Value {
    let mut file: Value = serde_json::from_str(include_str!("fixtures/garden.json")).unwrap();
    let winter = file["variants"][0]["anyOf"].clone();
    file["variants"] = (0..count).map(|at| json!({ "id": format!("v{at}"), "anyOf": winter })).collect();
    file
}

#[test]
fn wordings_follow_the_variant_however_many_there_are() {
    let garden = content::instrument("garden.json", &with_variants(32).to_string()).unwrap();
    for at in [0_usize, 1, 9, 10, 31] {
        let mut language = language(&garden);
        language["outcomes"]["dig"][format!("title@v{at}")] = json!("3 spades");
        let language = content::translation("xx.json", &language.to_string(), &garden).unwrap();
        let texts = Texts::from_compiled(language.compiled);
        let title = garden.outcomes[3].text(OutcomeText::Title);
        for other in 0..32 {
            let expected = if other == at { "3 spades" } else { "outcomes.dig.title" };
            assert_eq!(texts.worded(title, 1 << other), expected, "wording for {at}, read for {other}");
        }
        assert_eq!(texts.worded(title, u32::MAX), "3 spades");
        assert_eq!((texts.worded(title, 0), texts.get(title)), ("outcomes.dig.title", "outcomes.dig.title"));
    }
    let error = content::instrument("garden.json", &with_variants(33).to_string()).unwrap_err();
    assert_eq!((error.place.as_str(), error.found.as_str()), ("variants", "33"));
}

#[test]
fn of_several_wordings_that_fit_the_first_variant_counts_and_it_may_say_nothing() {
    let garden = content::instrument("garden.json", &with_variants(3).to_string()).unwrap();
    let mut language = language(&garden);
    language["outcomes"]["dig"]["now@v2"] = json!(["Last"]);
    language["outcomes"]["dig"]["now@v1"] = json!([]);
    let texts = content::translation("xx.json", &language.to_string(), &garden).unwrap();
    let texts = Texts::from_compiled(texts.compiled);
    let now = garden.outcomes[3].text(OutcomeText::Now);
    let read = [0b000, 0b001, 0b010, 0b110, 0b100].map(|variants| texts.worded(now, variants));
    assert_eq!(read, ["outcomes.dig.now", "outcomes.dig.now", "", "", "Last"]);
}

#[test]
fn more_options_than_can_be_told_apart_are_refused() {
    let mut file: Value = serde_json::from_str(include_str!("fixtures/garden.json")).unwrap();
    file["topics"][0]["questions"][0]["options"] = ["pot".to_owned(), "bed".to_owned()]
        .into_iter()
        .chain((0..29).map(|n| format!("o{n}")))
        .map(|value| json!({ "value": value }))
        .collect();
    let error = content::instrument("garden.json", &file.to_string()).unwrap_err();
    assert_eq!((error.place.as_str(), error.found.as_str()), ("questions.spot.options", "31"));
}
