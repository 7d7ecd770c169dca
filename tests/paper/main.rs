//! The scoring guide on paper, worked through as a person does it: only what is printed is read, word by word,
//! and what comes out is what the engine says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![allow(unreachable_pub, reason = "modules of one test program share their items")]

mod by_hand;
mod codes;
mod conditions;
mod content;
#[path = "../every_text.rs"]
mod every_text;
mod form;
mod guide;
mod languages;
mod phrases;
mod sheets;
mod sources;
