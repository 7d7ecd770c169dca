//! A board's picture as a table for spreadsheets: comma-separated values after RFC 4180, a row a number.

use super::{CaseResult, Round, Tally};
use crate::instrument::{Instrument, Level, TopicKind};

/// The columns.
const HEADER: &str = "round,of,id,level,count,percent,key";

/// What a table is of, so that a file that is found years later still says it.
#[derive(Debug, Clone, Copy)]
pub struct TableOf<'a> {
    /// The name of the workshop.
    pub workshop: &'a str,
    /// The id of the case.
    pub case: &'a str,
    /// The day, as ISO 8601 writes it.
    pub date: &'a str,
}

/// Writes what the table is of, then both rounds of a case: how many codes, how many of them the picture shows, and how many of
/// these say each outcome and each level of each dimension, with what the `key` reads marked. A round with too few codes has
/// its numbers alone.
pub fn csv(instrument: &Instrument, of: TableOf, key: &CaseResult, rounds: &[(Round, Tally)]) -> String {
    let mut table = Table::default();
    table.0.push_str(HEADER);
    table.0.push_str("\r\n");
    for (name, value) in [("workshop", of.workshop), ("case", of.case), ("date", of.date)] {
        table.row(["", name, value, "", "", "", ""]);
    }
    for (round, counted) in rounds {
        let round = if *round == Round::First { "1" } else { "2" };
        table.row([round, "codes", "", "", &counted.count.to_string(), "", ""]);
        let Some(distribution) = &counted.distribution else { continue };
        table.row([round, "shown", "", "", &distribution.count().to_string(), "", ""]);
        let mut number = |of, id: &str, level, count, is_answer_key| {
            let percent = distribution.percent(count).to_string();
            table.row([round, of, id, level, &count.to_string(), &percent, if is_answer_key { "key" } else { "" }]);
        };
        for (at, outcome) in instrument.outcomes.iter().enumerate() {
            number("outcome", &outcome.id, "", distribution.outcome(at), at == key.outcome);
        }
        let dimensions = instrument.topics.iter().filter(|topic| topic.kind == TopicKind::Dimension);
        for (at, dimension) in dimensions.enumerate() {
            for level in Level::ALL {
                let is_answer_key = key.levels.get(at) == Some(&level);
                number("dimension", &dimension.id, level.id(), distribution.level(at, level), is_answer_key);
            }
        }
    }
    table.0
}

#[derive(Default)]
struct Table(String);

impl Table {
    fn row(&mut self, cells: [&str; 7]) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            // A spreadsheet would take it for a formula.
            let cell = if cell.starts_with(['=', '+', '-', '@']) { &["'", cell].concat() } else { cell };
            if cell.contains([',', '"', '\r', '\n']) {
                self.0.push('"');
                self.0.push_str(&cell.replace('"', "\"\""));
                self.0.push('"');
            } else {
                self.0.push_str(cell);
            }
        }
        self.0.push_str("\r\n");
    }
}
