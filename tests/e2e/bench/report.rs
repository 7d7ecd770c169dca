//! The table: medians, ratios, targets.

use std::collections::BTreeMap;
use std::fmt;

use crate::measure::{Measure, Run, Subject};

/// A line of the table: what, in which unit, and the ratio to SurveyJS that it has to keep under.
const LINES: [(Measure, &str, &str, Option<f64>); 5] = [
    (Measure::Bytes, "transferred", "KB", None),
    (Measure::FirstControl, "first control", "ms", Some(0.36)),
    (Measure::FirstQuestion, "first question", "ms", Some(0.40)),
    (Measure::Answer, "answer to next frame", "ms", Some(0.75)),
    (Measure::Memory, "heap and wasm memory", "MB", Some(0.55)),
];

/// All that was measured.
#[derive(Default)]
pub(crate) struct Report(BTreeMap<(Subject, Measure), Vec<f64>>);

impl Report {
    pub(crate) fn add(&mut self, subject: Subject, run: Run) {
        for (measure, value) in run.0 {
            self.0.entry((subject, measure)).or_default().push(value);
        }
    }

    /// Whether no target is missed.
    pub(crate) fn all_met(&self) -> bool {
        LINES.iter().all(|(measure, _, _, target)| target.is_none_or(|target| self.ratio(*measure) <= target))
    }

    fn ratio(&self, measure: Measure) -> f64 {
        self.median(Subject::Site, measure) / self.median(Subject::Survey, measure)
    }

    fn median(&self, subject: Subject, measure: Measure) -> f64 {
        let mut values = self.0.get(&(subject, measure)).cloned().unwrap_or_default();
        values.sort_by(f64::total_cmp);
        let middle = values.len() / 2;
        match values.get(middle) {
            None => f64::NAN,
            Some(upper) if values.len() % 2 == 1 => *upper,
            Some(upper) => (values[middle - 1] + upper) / 2.0,
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [ours, theirs] = [Subject::Site, Subject::Survey].map(Subject::name);
        writeln!(f, "\nMedians\n\n{:<24}{ours:>16}{theirs:>14}{:>9}{:>9}", "", "ratio", "target")?;
        for (measure, name, unit, target) in LINES {
            let [ours, theirs] = [Subject::Site, Subject::Survey].map(|subject| self.median(subject, measure));
            let ratio = self.ratio(measure);
            let verdict = match target {
                None => String::new(),
                Some(target) => format!("{target:>9.2}  {}", if ratio <= target { "met" } else { "MISSED" }),
            };
            let cell = |value: f64| format!("{value:.1} {unit}");
            writeln!(f, "{name:<24}{:>16}{:>14}{ratio:>9.2}{verdict}", cell(ours), cell(theirs))?;
        }
        Ok(())
    }
}
