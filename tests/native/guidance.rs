//! Section 6 and what the screens make of it: variants, causes, steps, words, repairs, alerts and waits.

use std::collections::BTreeSet;

use boundary_check_content as built_in;
use boundary_check_core::guidance::{self, MAX_CAUSE_STEPS, MAX_CAUSE_WORDS};
use boundary_check_core::instrument::{CauseText, Outcome, OutcomeText, Time};
use boundary_check_core::scoring::Assessment;
use boundary_check_core::text::items;
use proptest::strategy::{Strategy, ValueTree};

use crate::properties::any_sheet;
use crate::sheet::{Sheet, UNSURE};

fn variants(sheet: &Sheet) -> Vec<&'static str> {
    let instrument = built_in::instrument();
    let mask = guidance::variants(instrument, &sheet.answers());
    let holding = instrument.variants.iter().enumerate().filter(|(at, _)| mask & (1 << at) != 0);
    holding.map(|(_, variant)| &*variant.id).collect()
}

fn causes(sheet: &Sheet) -> Vec<&'static str> {
    let raised = guidance::raised_causes(built_in::instrument(), &sheet.answers(), &sheet.score());
    raised.into_iter().map(|cause| &*cause.id).collect()
}

fn shown_alerts(sheet: &Sheet) -> Vec<&'static str> {
    guidance::alerts(built_in::instrument(), &sheet.score()).into_iter().map(|alert| &*alert.id).collect()
}

/// The steps and the words, each with the number of those that the frame has by itself.
struct Said {
    steps: Vec<String>,
    words: Vec<String>,
    frame_steps: usize,
    frame_words: usize,
}

fn said(sheet: &Sheet, assessment: &Assessment<'static>) -> Said {
    let (instrument, english) = (built_in::instrument(), built_in::english());
    let mask = guidance::variants(instrument, &sheet.answers());
    let causes = guidance::raised_causes(instrument, &sheet.answers(), assessment);
    let outcome: &Outcome = assessment.outcome;
    let owned = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let steps = Time::ALL.map(|time| owned(guidance::steps(&english, mask, outcome, &causes, time))).concat();
    let frame = Time::ALL.map(|time| guidance::steps(&english, mask, outcome, &[], time).len());
    Said {
        steps,
        words: owned(guidance::words(&english, mask, outcome, &causes)),
        frame_steps: frame.iter().sum(),
        frame_words: items(english.worded(outcome.text(OutcomeText::Say), mask)).count(),
    }
}

#[test]
fn variants_follow_the_given_answers() {
    assert_eq!(variants(&Sheet::default()), Vec::<&str>::new());
    assert_eq!(variants(&Sheet::default().with("role", "acquaintance")), ["acquaintance"]);
    assert_eq!(variants(&Sheet::safest("client", "professional")), Vec::<&str>::new());
    assert_eq!(variants(&Sheet::safest("client", "friends")), ["friends"]);
    assert_eq!(variants(&Sheet::safest("paused", "family")), ["household", "family", "paused"]);
    assert_eq!(variants(&Sheet::safest("private", "romantic")), ["partner", "private", "acquaintance"]);
    let minor = Sheet::safest("private", "family").with("vulnerable", "under-18");
    let expected = ["young-relative", "young-acquaintance", "young", "relative", "private", "acquaintance"];
    assert_eq!(variants(&minor), expected);
    assert_eq!(variants(&Sheet::safest("client", "professional").with("vulnerable", UNSURE)), Vec::<&str>::new());
    // A doubt about harassment has the words of harassment; other unknown answers raise none, nor do answers to what is not asked.
    assert_eq!(variants(&Sheet::safest("client", "professional").with("respect-advances", UNSURE)), ["harassed"]);
    assert_eq!(variants(&Sheet::safest("client", "professional").with("respect-more", UNSURE)), Vec::<&str>::new());
    assert_eq!(variants(&Sheet::safest("client", "romantic").with("respect-advances", 2)), ["household", "couple"]);
    assert_eq!(variants(&Sheet::safest("client", "professional").with("again", "no")), Vec::<&str>::new());
}

#[test]
fn causes_among_the_reasons_come_first_then_those_of_items_each_once() {
    // set-limits because of the balance; what has drifted beside it follows in the order of the causes.
    let sheet = Sheet::safest("client", "friends")
        .with("balance-agreed", "no")
        .with("balance-advised", UNSURE)
        .with("disclosure-problem", 1)
        .with("disclosure-comfort", 1)
        .with("depend-refer", 1);
    assert_eq!(sheet.outcome(), "set-limits");
    assert_eq!(causes(&sheet), ["balance", "hold", "talk"]);
    assert_eq!(causes(&Sheet::safest("client", "professional")), Vec::<&str>::new());
    assert_eq!(causes(&Sheet::safest("client", "friends")), Vec::<&str>::new(), "a friendship alone has no cause");
}

#[test]
fn the_reasons_of_an_outcome_alongside_raise_causes_too() {
    let sheet = Sheet::safest("client", "professional")
        .with("respect-advances", 2)
        .with("limits-role", "yes")
        .with("vulnerable", "yes");
    assert_eq!((sheet.outcome(), sheet.ids("alongside")), ("firm-limit", vec!["set-limits".to_owned()]));
    assert_eq!(causes(&sheet), ["advances", "power"]);
    let services = Sheet::safest("client", "professional").with("safety-services", 1);
    assert_eq!(causes(&services), ["advances"], "by the reason");
    let secret = services.with("contact-secret", 1).with("balance-refuse", "no").about("client", "friends");
    assert_eq!(secret.outcome(), "pause");
    assert!(causes(&secret).contains(&"advances"), "by the answer alone");
}

#[test]
fn a_cause_may_ask_for_a_situation() {
    let partner = Sheet { partners_forbidden: true, ..Sheet::safest("acquaintance", "romantic") };
    assert_eq!(causes(&partner), ["partner-rule"]);
    assert_eq!(causes(&Sheet::safest("client", "family").with("vulnerable", "yes")), ["care"]);
    let power = Sheet::safest("client", "friendly").with("limits-role", "yes").with("vulnerable", "yes");
    assert_eq!(causes(&power), ["power"], "care is for friends and acquaintances");
}

#[test]
fn every_cause_is_raised_by_somebody_and_stays_within_the_limits() {
    let (instrument, english) = (built_in::instrument(), built_in::english());
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut raised, mut most) = (BTreeSet::new(), 0);
    for _ in 0..6_000 {
        let sheet = any_sheet().new_tree(&mut runner).unwrap().current();
        let assessment = sheet.score();
        let said = said(&sheet, &assessment);
        assert!(said.steps.len() <= said.frame_steps + MAX_CAUSE_STEPS, "{sheet:?}");
        assert!(said.words.len() <= said.frame_words + MAX_CAUSE_WORDS, "{sheet:?}");
        most = most.max(said.steps.len() - said.frame_steps);
        if assessment.outcome.frame_only {
            // What is urgent stands before the frame; beside it there is nothing else.
            let raised = guidance::raised_causes(instrument, &sheet.answers(), &assessment);
            let urgent = raised.iter().filter(|cause| cause.urgent && !assessment.outcome.theirs).count();
            assert!(said.steps.len() <= said.frame_steps + urgent, "{sheet:?}");
            assert_eq!(said.words.len(), said.frame_words, "{sheet:?}");
        }
        assert!(said.steps.iter().chain(&said.words).all(|line| !line.is_empty()));
        let causes = guidance::raised_causes(instrument, &sheet.answers(), &assessment);
        let ids: Vec<&str> = causes.iter().map(|cause| &*cause.id).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "each once: {ids:?}");
        for repair in guidance::repairs(instrument, &sheet.answers(), &causes) {
            let told = !repair.causes.is_empty() || guidance::stands_alone(&assessment);
            assert!(told, "{}: a repair for whatever has drifted: {sheet:?}", repair.topic.id);
            for cause in &repair.causes {
                assert!(!english.get(cause.text(CauseText::Repair)).is_empty(), "{}", cause.id);
            }
        }
        raised.extend(ids);
    }
    assert_eq!(most, MAX_CAUSE_STEPS);
    let missing: Vec<_> = instrument.causes.iter().filter(|cause| !raised.contains(&*cause.id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_words_against_advances_stand_alone() {
    let sheet = Sheet::safest("client", "professional").with("respect-advances", 2);
    let said_about = |sheet: &Sheet| said(sheet, &sheet.score()).words;
    let alone = said_about(&sheet);
    assert!(!alone.is_empty());
    let more = sheet.with("focus-talk", 1).with("limits-gifts", 1).with("limits-role", "yes").with("vulnerable", "no");
    assert_eq!(said_about(&more), alone);
}

#[test]
fn repairs_stand_under_every_outcome_and_name_what_lies_in_their_dimension() {
    let sheet = Sheet::safest("client", "romantic")
        .with("disclosure-problem", 1)
        .with("focus-altered", 1)
        .with("focus-consent", UNSURE);
    let (instrument, assessment) = (built_in::instrument(), sheet.score());
    assert_eq!(assessment.outcome.id, "stop");
    let causes = guidance::raised_causes(instrument, &sheet.answers(), &assessment);
    let repairs = guidance::repairs(instrument, &sheet.answers(), &causes);
    let found: Vec<(&str, Vec<&str>)> = repairs
        .iter()
        .map(|repair| (&*repair.topic.id, repair.causes.iter().map(|cause| &*cause.id).collect()))
        .collect();
    // `talk` is of both dimensions, but here only private life has drifted by it.
    assert_eq!(found, [("focus", vec!["altered"]), ("disclosure", vec!["talk"])]);
}

#[test]
fn an_alert_that_the_outcome_says_itself_is_not_shown_but_listed() {
    let client = |id, times: u8| Sheet::safest("client", "professional").with(id, times);
    let table: [(Sheet, &str, &[&str], &[&str]); 6] = [
        (client("respect-advances", 2), "firm-limit", &["harassment"], &[]),
        (client("respect-advances", 1), "tend", &["harassment"], &["harassment"]),
        (client("safety-services", 2), "protect-yourself", &["safety", "harassment"], &[]),
        (client("attract-contact", 1), "stop", &["romance"], &[]),
        (client("attract-flirting", 1), "reset", &["romance"], &["romance"]),
        (
            client("safety-pressure", 1).with("attract-contact", 1),
            "protect-yourself",
            &["safety", "romance"],
            &["romance"],
        ),
    ];
    for (sheet, outcome, listed, shown) in table {
        assert_eq!(sheet.outcome(), outcome);
        assert_eq!(sheet.ids("alerts"), listed, "{outcome}");
        assert_eq!(shown_alerts(&sheet), shown, "{outcome}");
    }
}

#[test]
fn closeness_is_said_above_caution_3_and_more_but_never_of_a_minor() {
    let says = |sheet: &Sheet| guidance::says_closeness(&sheet.score());
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..3_000 {
        let sheet = any_sheet().new_tree(&mut runner).unwrap().current();
        let result = sheet.score();
        let outcome = &*result.outcome.id;
        let expected = result.outcome.caution >= 3
            && outcome != "firm-limit"
            && outcome != "protect-yourself"
            && sheet.text("vulnerable") != "under-18";
        assert_eq!(says(&sheet), expected, "{outcome}: {sheet:?}");
    }
}

#[test]
fn what_is_left_of_a_wait_is_at_most_the_months_less_what_since_guarantees() {
    let left =
        |sheet: &Sheet| guidance::wait_left(built_in::instrument(), &sheet.answers(), &sheet.policy(), &sheet.score());
    for (since, guaranteed) in
        [("under-6-months", 0), ("6-to-12-months", 6), ("1-to-2-years", 12), ("over-2-years", 24)]
    {
        for months in 0..=24_u8 {
            let sheet = Sheet::safest("paused", "friends").with("since", since).waiting(months);
            let expected = (months > guaranteed).then(|| months - guaranteed);
            assert_eq!(left(&sheet), expected, "{since}, {months}");
        }
    }
    let waiting = || Sheet::safest("paused", "friends").with("since", "under-6-months").waiting(12);
    let more = waiting().with("contact-secret", 1);
    assert_eq!(left(&more), Some(12));
    // "Where vulnerable = under-18, whatever the reasons: … no waiting time"
    assert_eq!(left(&waiting().with("vulnerable", "under-18")), None);
    assert_eq!(left(&Sheet::safest("client", "friends").waiting(12)), None);
}

#[test]
fn time_alone_is_not_said_to_change_nothing_where_a_wait_or_a_point_is_open() {
    let says = |sheet: &Sheet| guidance::says_time(built_in::instrument(), &sheet.score());
    let paused = || Sheet::safest("paused", "friends").with("since", "under-6-months");
    for (sheet, outcome, expected) in [
        (paused().waiting(12), "keep-paused", false),
        (paused().with("balance-giving", "no").waiting(12), "keep-paused", false),
        (paused().with("code-allows", "no"), "keep-paused", false),
        (paused().with("attract-contact", 1), "stay-stopped", true),
        (Sheet::safest("client", "professional").with("attract-contact", 1), "stop", true),
        (Sheet::safest("client", "professional").with("safety-pressure", 1), "protect-yourself", false),
    ] {
        assert_eq!((sheet.outcome(), says(&sheet)), (outcome, expected), "{sheet:?}");
    }
}

#[test]
fn how_long_ago_the_last_session_was_is_said_where_treatment_may_be_considered() {
    let said = |sheet: &Sheet| {
        let assessment = sheet.score();
        guidance::last_session(built_in::instrument(), &sheet.answers(), &assessment)
            .map(|question| question.id.to_string())
    };
    assert_eq!(said(&Sheet::safest("paused", "friends")).as_deref(), Some("since"));
    assert_eq!(said(&Sheet::safest("paused", "friends").with("limits-money", 1)), None);
    assert_eq!(said(&Sheet::safest("ended", "friends")), None);
    assert_eq!(said(&Sheet::safest("client", "friends")), None);
    assert_eq!(said(&Sheet::safest("paused", "friendly").without("since")), None);
}
