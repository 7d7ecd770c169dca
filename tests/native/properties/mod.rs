//! Properties of every answer set, among them that the engine agrees with an independent oracle.

mod changes;
mod mutants;
mod results;
mod sheets;
mod unknown;

pub use sheets::any_sheet;

use proptest::test_runner::Config;

/// Nothing is written beside the sources: what fails is printed, and becomes a case.
fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}
