//! What the browser tests, the benchmark and the pictures share: a server for the built site, a Chromium
//! driven over WebDriver, and the self-check as a person meets it.
//!
//! - [`site`] serves `dist/site` and the test pages, each test on a port of its own.
//! - [`driver`] keeps one chromedriver; [`browser`] opens a fresh session with it, [`devtools`] adds what
//!   only Chromium's own protocol can do, [`keys`] presses keys.
//! - [`check`] knows the hooks of the element (`data-screen`, `data-action`, …), and nothing else does.
//! - [`answers`] has the answers to give, [`axe`] and [`pdf`] look at what came of them.
//! - [`stage`] puts these together around one test, and clears up after it.
//!
//! Nothing waits for a fixed time: [`browser::Browser::until`] asks until something is so, up to a limit.

pub mod answers;
pub mod axe;
pub mod browser;
pub mod check;
pub mod devtools;
pub mod driver;
pub mod keys;
pub mod pdf;
pub mod places;
pub mod site;
pub mod stage;
