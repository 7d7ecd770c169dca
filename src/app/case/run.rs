//! What is remembered beside the answers to a case: the round, and what tells this person's codes from others'.

use super::Settings;
use crate::workshop::Round;

/// The names of the lines in the tab's store. No question is called so.
const ROUND: &str = "@round";
const RANDOM: &str = "@random";

/// The round, and the random parts of both rounds' codes: drawn once, so that a code stays the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::app) struct Run {
    pub(super) round: Round,
    pub(super) random: [u32; 2],
    /// Whether the code shows.
    pub(super) shown: bool,
}

impl Run {
    /// A new start.
    pub(in crate::app) fn of(settings: &Settings) -> Self {
        let Some(setting) = &settings.0 else { return Self::default() };
        // Nothing depends on nobody guessing it: it only has to differ.
        let draw = || (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        Self { round: setting.round, random: [draw(), draw()], shown: false }
    }

    /// The random part of the present round's code.
    pub(super) fn random(&self) -> u32 {
        let [first, second] = self.random;
        if self.round == Round::First { first } else { second }
    }

    /// Adds its lines to those of the tab's store.
    pub(in crate::app) fn write(&self, lines: &mut Vec<String>) {
        if *self == Self::default() {
            return;
        }
        let round = if self.round == Round::First { "1" } else { "2" };
        let [first, second] = self.random.map(|random| random.to_string());
        lines.push([ROUND, "=", round].concat());
        lines.push([RANDOM, "=", &first, " ", &second].concat());
    }

    /// Reads a line that [`write`](Self::write) wrote; any other changes nothing.
    pub(in crate::app) fn read(&mut self, name: &str, value: &str) {
        match name {
            ROUND if value == "2" => self.round = Round::Second,
            RANDOM => {
                let mut numbers = value.split(' ').map(|number| number.parse().unwrap_or_default());
                self.random = [numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default()];
            }
            _ => {}
        }
    }
}
