//! Boundary Check in Chromium, over WebDriver: each file says in its name what it is about.
//!
//! They look at the built site (`cargo xtask build`) and at the pages in `pages/`. What the element shows
//! is read by its published hooks only, so that these tests hold for everybody who embeds it.

mod access;
mod fallback;
mod form;
mod host;
mod journeys;
mod keyboard;
mod print;
mod storage;
