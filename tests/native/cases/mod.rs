//! Cases worked by hand: a situation, and everything that must come out of it.

mod changes;
mod example;
mod reasons;
mod unknown;
mod whole;
