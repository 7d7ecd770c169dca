//! Situations that therapists describe in public: what the check comes to, what it takes to be the cause, one thing that
//! it says, and one that it must not say.

mod table;

use std::fmt::Write;

use boundary_check_content as built_in;
use boundary_check_core::guidance;
use boundary_check_core::instrument::{AlertText, CauseText, OutcomeText, Time, TopicText};
use boundary_check_core::text::items;

use crate::sheet::{Reply, Sheet};

/// One situation. Every question that is not named is answered at its safest.
struct Situation {
    /// In about five words.
    name: &'static str,
    /// `role` and `bond` as [`Sheet::safest`] takes them.
    about: (&'static str, &'static str),
    answers: &'static [(&'static str, Reply)],
    outcome: &'static str,
    /// The causes, in the order in which they are shown.
    causes: &'static [&'static str],
    /// Words of a line that shows.
    says: &'static str,
    /// Words that no line may hold.
    never: &'static str,
}

const fn n(times: u8) -> Reply {
    Reply::Number(times)
}

const fn t(text: &'static str) -> Reply {
    Reply::Text(text)
}

fn sheet(situation: &Situation) -> Sheet {
    let (role, bond) = situation.about;
    situation.answers.iter().fold(Sheet::safest(role, bond), |sheet, (id, reply)| sheet.with(id, *reply))
}

/// What the guidance says, line by line, but for the interface's own texts.
fn lines(sheet: &Sheet) -> String {
    let (instrument, english, answers) = (built_in::instrument(), built_in::english(), sheet.answers());
    let assessment = sheet.score();
    let mask = guidance::variants(instrument, &answers);
    let causes = guidance::raised_causes(instrument, &answers, &assessment);
    let text = |key| english.worded(key, mask);
    let outcome = assessment.outcome;
    let mut lines = String::new();
    let mut add = |line: &str| writeln!(lines, "{line}").unwrap();
    for part in [OutcomeText::Title, OutcomeText::Summary, OutcomeText::Again, OutcomeText::Ask] {
        add(text(outcome.text(part)));
    }
    for time in Time::ALL {
        guidance::steps(&english, mask, outcome, &causes, time).into_iter().for_each(&mut add);
    }
    guidance::words(&english, mask, outcome, &causes).into_iter().for_each(&mut add);
    for alert in guidance::alerts(instrument, &assessment) {
        add(text(alert.text(AlertText::Title)));
        items(text(alert.text(AlertText::Text))).for_each(&mut add);
    }
    for repair in guidance::repairs(instrument, &answers, &causes) {
        add(text(repair.topic.text(TopicText::Why)));
        repair.causes.iter().for_each(|cause| add(text(cause.text(CauseText::Repair))));
    }
    lines
}

#[test]
fn each_situation_comes_to_its_outcome_and_causes_and_says_what_fits() {
    let mut wrong = Vec::new();
    for situation in table::SITUATIONS {
        let (sheet, name) = (sheet(situation), situation.name);
        if sheet.outcome() != situation.outcome {
            wrong.push(format!("{name}: {}, expected {}", sheet.outcome(), situation.outcome));
        }
        let causes = guidance::raised_causes(built_in::instrument(), &sheet.answers(), &sheet.score());
        let causes: Vec<&str> = causes.iter().map(|cause| &*cause.id).collect();
        if causes != situation.causes {
            wrong.push(format!("{name}: causes {causes:?}, expected {:?}", situation.causes));
        }
        let lines = lines(&sheet);
        if !lines.contains(situation.says) {
            wrong.push(format!("{name}: nothing says “{}” in\n{lines}", situation.says));
        }
        let forbidden = lines.lines().find(|line| line.to_lowercase().contains(&situation.never.to_lowercase()));
        if let Some(line) = forbidden {
            wrong.push(format!("{name}: must not say “{}”: {line}", situation.never));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(table::SITUATIONS.len() >= 50, "{}", table::SITUATIONS.len());
}

#[test]
fn no_situation_is_told_twice() {
    let mut names: Vec<&str> = table::SITUATIONS.iter().map(|situation| situation.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), table::SITUATIONS.len());
}
