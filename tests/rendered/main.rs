//! Every screen rendered to HTML without a browser: what it holds, in reviewed snapshots that name texts by their place in
//! the content files, so that another sentence changes none of them; and what must hold of it in every language.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![allow(unreachable_pub, reason = "modules of one test program share their items")]

mod components;
mod fitting;
mod keys;
mod languages;
mod render;
mod safety;
mod screens;
mod stored;
mod told;
