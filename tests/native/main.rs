//! Native tests: the specification's tables, hand-worked cases, properties against an independent
//! oracle, hostile input, and the content.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![allow(unreachable_pub, reason = "modules of one test program share their items")]

mod border;
mod brute;
mod built_once;
mod cases;
mod content;
#[path = "../every_text.rs"]
mod every_text;
mod generality;
mod guidance;
mod house;
mod input;
mod many_ways;
mod named_files;
mod oracle;
mod properties;
mod reading;
mod sheet;
mod situations;
mod snippets;
mod spec;
mod tables;
mod verdict;
mod workshop;
