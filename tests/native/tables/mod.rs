//! Every row of every table of the specification.

mod alerts;
mod outcomes;
mod questions;
mod rules;
mod rules_milder;
mod rules_waiting;
