//! How long it takes to score one full answer set: at most 20 µs with the built-in instrument, and
//! linear in the number of questions.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark stops by panicking"
)]

use std::hint::black_box;
use std::time::Duration;

use boundary_check_content as built_in;
use boundary_check_core::content;
use boundary_check_core::instrument::{Instrument, Kind};
use boundary_check_core::scoring::InputValue;
use boundary_check_core::scoring::{Answer, Answers, Policy, score};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde_json::{Value, json};

const FILE: &str = include_str!("../../content/instrument.json");

/// Every question asked, answered at its safest, but for what is given.
fn answers(instrument: &Instrument, given: &[(&str, InputValue)]) -> Answers {
    let mut answers = Answers::from_values(instrument, given.iter().cloned()).unwrap();
    for (at, question) in instrument.questions.iter().enumerate() {
        if answers.get(at).is_none() && answers.asks(instrument, question) {
            let safest = question.options.iter().position(|option| option.risk == 0).unwrap();
            answers.set(at, Some(Answer::Option(safest as u8)));
        }
    }
    answers
}

const fn text(text: &str) -> InputValue<'_> {
    InputValue::Text(text)
}

const fn often(times: u32) -> InputValue<'static> {
    InputValue::Number(times)
}

/// The name, the answers away from their safest, the outcome, and how many sets would change it.
type Case = (&'static str, Vec<(&'static str, InputValue<'static>)>, &'static str, usize);

fn cases() -> Vec<Case> {
    let client = |bond| vec![("role", text("client")), ("bond", text(bond))];
    let with = |mut base: Vec<_>, more: &[(&'static str, InputValue<'static>)]| {
        base.extend(more.iter().cloned());
        base
    };
    let drift = [
        ("focus-talk", often(1)),
        ("disclosure-problem", often(1)),
        ("counsel-advice", often(1)),
        ("limits-rules", text("no")),
        ("contact-messages", often(2)),
        ("depend-refer", often(1)),
        ("attract-feelings", often(1)),
    ];
    // Two items a dimension: larger sets, and more of them on the way.
    let wide = [
        ("focus-talk", often(2)),
        ("focus-altered", often(1)),
        ("disclosure-problem", often(2)),
        ("disclosure-comfort", often(1)),
        ("counsel-advice", often(2)),
        ("counsel-unreferred", often(1)),
        ("limits-special", often(2)),
        ("limits-gifts", often(1)),
        ("limits-rules", text("no")),
        ("contact-messages", often(2)),
        ("contact-meetings", often(1)),
        ("depend-relies", often(1)),
        ("depend-refuse", often(1)),
        ("depend-refer", often(1)),
        ("attract-feelings", often(1)),
    ];
    // The dearest of 200,000 random answer sets: three conditions to break at once.
    let dearest = [
        ("focus-altered", often(1)),
        ("disclosure-comfort", often(1)),
        ("counsel-advice", often(1)),
        ("counsel-unreferred", often(1)),
        ("limits-gifts", often(1)),
        ("limits-money", often(1)),
        ("contact-messages", often(2)),
        ("contact-meetings", often(1)),
        ("contact-secret", often(1)),
        ("depend-relies", often(1)),
        ("depend-refer", often(1)),
        ("attract-feelings", often(1)),
    ];
    let friendship = [("balance-giving", text("no")), ("contact-secret", often(1)), ("depend-refuse", often(2))];
    vec![
        ("clear", client("professional"), "clear", 0),
        ("pause in a friendship", with(client("friends"), &friendship), "pause", 1),
        ("seven dimensions at some", with(client("professional"), &drift), "reset", 16),
        ("every item at some", with(client("professional"), &wide), "reset", 16),
        ("the dearest found", with(client("professional"), &dearest), "reset", 16),
    ]
}

fn full_answer_sets(criterion: &mut Criterion) {
    let instrument = built_in::instrument();
    let policy = Policy::default();
    let mut group = criterion.benchmark_group("one full answer set");
    for (name, given, outcome, changes) in cases() {
        let answers = answers(instrument, &given);
        let result = score(instrument, &answers, &policy).unwrap();
        assert_eq!((&*result.outcome.id, result.changes.len()), (outcome, changes), "{name}: not the case it names");
        group.bench_function(name, |bencher| bencher.iter(|| score(instrument, black_box(&answers), &policy)));
    }
    group.finish();
}

/// Items that no rule, alert or variant names, and whose dimension has others.
const SPARE: [&str; 8] = [
    "focus-talk",
    "disclosure-comfort",
    "limits-special",
    "limits-gifts",
    "contact-messages",
    "contact-meetings",
    "contact-online",
    "depend-relies",
];

/// The built-in rules over so many questions: spare items left out, or copies of each dimension's first
/// item added, dimension by dimension.
fn instrument_with(questions: usize) -> Instrument {
    let mut file: Value = serde_json::from_str(FILE).unwrap();
    // Causes name every item, and count for nothing here.
    file["causes"] = json!([]);
    let topics = file["topics"].as_array_mut().unwrap();
    for item in topics.iter_mut().filter(|topic| topic["kind"] == "safety") {
        item["questions"]
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .for_each(|item| drop(item.as_object_mut().unwrap().remove("some")));
    }
    let mut count: usize = topics.iter().map(|topic| topic["questions"].as_array().unwrap().len()).sum();
    for spare in SPARE.iter().take(count.saturating_sub(questions)) {
        for topic in topics.iter_mut() {
            topic["questions"].as_array_mut().unwrap().retain(|item| item["id"] != *spare);
        }
        count -= 1;
    }
    let mut dimensions: Vec<&mut Value> = topics.iter_mut().filter(|topic| topic["kind"] == "dimension").collect();
    for number in 0..questions - count {
        let dimension = number % dimensions.len();
        let items = dimensions[dimension]["questions"].as_array_mut().unwrap();
        let mut item = items[0].clone();
        item["id"] = json!(format!("item-{number}"));
        items.push(item);
    }
    content::instrument("synthetic.json", &file.to_string()).unwrap()
}

fn growth(criterion: &mut Criterion) {
    let policy = Policy::default();
    let mut group = criterion.benchmark_group("questions");
    for questions in [35, 350, 3_500] {
        let instrument = instrument_with(questions);
        assert_eq!(instrument.questions.len(), questions);
        group.throughput(Throughput::Elements(questions as u64));
        let client = [("role", text("client")), ("bond", text("professional")), ("vulnerable", text("no"))];
        let safest = answers(&instrument, &client);
        let mut drifted = answers(&instrument, &client);
        for (at, question) in instrument.questions.iter().enumerate() {
            if question.kind == Kind::Frequency && question.changeable && question.some == 1 && question.high > 1 {
                drifted.set(at, Some(Answer::Option(1)));
            }
        }
        for (name, answers) in [("all safe", safest), ("every item at some", drifted)] {
            let id = BenchmarkId::new(name, questions);
            group.bench_with_input(id, &answers, |bencher, answers| {
                bencher.iter(|| score(&instrument, black_box(answers), &policy));
            });
        }
    }
    group.finish();
}

criterion_group! {
    name = scoring;
    config = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_millis(1_200))
        .sample_size(50)
        .without_plots();
    targets = full_answer_sets, growth
}
criterion_main!(scoring);
