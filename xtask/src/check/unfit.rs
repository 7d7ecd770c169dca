//! What must not stand beside what: words that fit an outcome and not its cause. Every role, bond and vulnerability is
//! gone through with each single answer that is not the safest, and every line that would show is looked at; so is that
//! there is a step each time, and that each cause is reached.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use boundary_check_core::content;
use boundary_check_core::guidance;
use boundary_check_core::instrument::{AlertText, CauseText, Instrument, OutcomeText, Time, TopicText};
use boundary_check_core::scoring::{Answer, Answers, Policy, score};
use boundary_check_core::text::{Texts, items};
use boundary_check_site::files;
use serde::Deserialize;

use super::finding::Finding;

const TABLE: &str = "content/checks/unfit.json";
const ENGLISH: &str = "content/en.json";

/// The table, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// Causes for which there is nothing to say to anybody, in no language.
    silent: Vec<String>,
    never: Vec<Never>,
}

/// Words that no line holds beside a cause, an outcome or a variant, in small letters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Never {
    /// Such as `cause advances`.
    beside: String,
    words: Vec<String>,
    why: String,
}

/// Every line of the English that shows beside something it does not fit, and what is never reached.
pub(super) fn findings(root: &Path) -> Result<Vec<Finding>> {
    let instrument = content::instrument(super::INSTRUMENT, &files::read(root, super::INSTRUMENT)?)?;
    let english = content::translation(ENGLISH, &files::read(root, ENGLISH)?, &instrument)?;
    let table: Table = serde_json::from_str(&files::read(root, TABLE)?).context(TABLE)?;
    let texts = Texts::from_compiled(english.compiled);
    let mut found = BTreeSet::new();
    let mut reached = BTreeSet::new();
    for answers in single_answers(&instrument) {
        let screen = Screen::of(&instrument, &texts, &answers)?;
        reached.extend(screen.beside.iter().filter(|it| it.starts_with("cause ")).cloned());
        if screen.steps == 0 {
            found.insert(format!("no step beside {}", screen.beside.join(", ")));
        }
        for never in table.never.iter().filter(|never| screen.beside.contains(&never.beside)) {
            for line in &screen.lines {
                let small = line.to_lowercase();
                if let Some(word) = never.words.iter().find(|word| small.contains(word.as_str())) {
                    found.insert(format!("“{word}” shows beside {}, but {}: {line}", never.beside, never.why));
                }
            }
        }
    }
    for cause in instrument.causes.iter() {
        // One rests on a setting of the association, which nobody answers.
        if !reached.contains(&format!("cause {}", cause.id)) && cause.id != "partner-rule" {
            found.insert(format!("no single answer raises the cause {}", cause.id));
        }
    }
    let mut findings: Vec<Finding> = found.into_iter().map(|what| Finding::whole(ENGLISH, what)).collect();
    for tag in boundary_check_site::languages::tags(root)? {
        let file = format!("content/{tag}.json");
        let json: serde_json::Value = serde_json::from_str(&files::read(root, &file)?).context(file.clone())?;
        for cause in &table.silent {
            let texts = json.pointer(&format!("/causes/{cause}")).and_then(serde_json::Value::as_object);
            if texts.is_some_and(|texts| texts.keys().any(|key| key.split('@').next() == Some("words"))) {
                findings.push(Finding::whole(&file, format!("there is nothing to say beside the cause {cause}")));
            }
        }
    }
    Ok(findings)
}

/// What a guidance holds.
struct Screen {
    /// Its outcome, causes and variants, each by kind and id.
    beside: Vec<String>,
    lines: Vec<String>,
    steps: usize,
}

impl Screen {
    fn of(instrument: &Instrument, texts: &Texts, answers: &Answers) -> Result<Self> {
        let assessment = score(instrument, answers, &Policy::default())
            .map_err(|error| anyhow::anyhow!("an answer cannot be scored: {error}"))?;
        let (mask, outcome) = (guidance::variants(instrument, answers), assessment.outcome);
        let causes = guidance::raised_causes(instrument, answers, &assessment);
        let text = |key| texts.worded(key, mask);
        let parts = [OutcomeText::Title, OutcomeText::Summary, OutcomeText::Again, OutcomeText::Ask];
        let mut lines: Vec<&str> = parts.map(|part| text(outcome.text(part))).into();
        let steps: Vec<&str> =
            Time::ALL.iter().flat_map(|time| guidance::steps(texts, mask, outcome, &causes, *time)).collect();
        let count = steps.len();
        lines.extend(steps);
        lines.extend(guidance::words(texts, mask, outcome, &causes));
        for alert in guidance::alerts(instrument, &assessment) {
            lines.extend(items(text(alert.text(AlertText::Text))));
        }
        for repair in guidance::repairs(instrument, answers, &causes) {
            lines.push(text(repair.topic.text(TopicText::Why)));
            lines.extend(repair.causes.iter().map(|cause| text(cause.text(CauseText::Repair))));
        }
        let variants = instrument.variants.iter().enumerate().filter(|(at, _)| mask & (1 << at) != 0);
        let beside = std::iter::once(format!("outcome {}", outcome.id))
            .chain(causes.iter().map(|cause| format!("cause {}", cause.id)))
            .chain(variants.map(|(_, variant)| format!("variant {}", variant.id)));
        Ok(Self { beside: beside.collect(), lines: lines.into_iter().map(str::to_owned).collect(), steps: count })
    }
}

/// The answers to every situation at their safest, and beside each situation those with one answer that is not.
fn single_answers(instrument: &Instrument) -> Vec<Answers> {
    let questions = || instrument.questions.iter().enumerate();
    let mut situations = vec![safest(instrument)];
    for (at, question) in questions().filter(|(_, question)| question.required) {
        let options = 0..question.options.len();
        situations =
            situations.iter().flat_map(|answers| options.clone().map(|option| with(answers, at, option))).collect();
    }
    situations.retain(|answers| {
        questions().all(|(at, question)| {
            !question.required || !answers.asks(instrument, question) || answers.given(instrument, at).is_some()
        })
    });
    let mut all = situations.clone();
    for answers in &situations {
        for (at, question) in questions().filter(|(_, question)| !question.required) {
            if answers.asks(instrument, question) {
                let others = question.options.iter().enumerate().filter(|(_, option)| option.risk > 0);
                all.extend(others.map(|(option, _)| with(answers, at, option)));
            }
        }
    }
    all
}

fn safest(instrument: &Instrument) -> Answers {
    instrument.questions.iter().enumerate().fold(Answers::new(), |answers, (at, question)| {
        let safest = question.options.iter().position(|option| option.risk == 0).unwrap_or_default();
        with(&answers, at, safest)
    })
}

fn with(answers: &Answers, at: usize, option: usize) -> Answers {
    let mut answers = answers.clone();
    answers.set(at, Some(Answer::Option(option as u8)));
    answers
}
