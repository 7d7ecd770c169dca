//! What the browser tests, the benchmark and the pictures share: a server for the built site, real browsers
//! driven over WebDriver, and the self-check as a person meets it.
//!
//! - [`runner`] runs each test in each engine that it is for.
//! - [`site`] serves `dist/site` and the test pages, each test on a port of its own.
//! - [`engines`] knows how Chromium, Firefox and WebKit are started, [`driver`] keeps their drivers and
//!   [`keeper`] ends them with the run; [`browser`] opens a session, which [`pool`] keeps open for the next test, [`devtools`] adds what only
//!   Chromium's own protocol can do, [`memory`] reads what a page's scripts hold, [`keys`] presses keys.
//! - [`check`] knows the hooks of the element (`data-screen`, `data-action`, …), and nothing else does.
//! - [`board`] knows those of the trainer's board.
//! - [`answers`] and [`cases`] have the answers to give, [`camera`] reads QR codes, [`audit`] (with [`axe`]), [`pdf`], [`tree`] and [`quiet`] look at what came of
//!   them.
//! - [`tour`] leads through every screen there is, in each [`edition`]: one is [`pseudo`], for tests alone.
//! - [`copies`] makes other editions of the built site.
//! - [`stage`] puts these together around one test, and clears up after it.
//!
//! Nothing waits for a fixed time: [`browser::Browser::until`] asks until something is so, up to a limit.

pub mod answers;
pub mod audit;
pub mod axe;
pub mod board;
pub mod browser;
pub mod camera;
pub mod cases;
pub mod check;
pub mod collector;
pub mod copies;
pub mod devtools;
pub mod driver;
pub mod edition;
pub mod engines;
pub mod keeper;
pub mod keys;
pub mod memory;
pub mod pdf;
pub mod places;
pub mod pool;
pub mod pseudo;
pub mod quiet;
pub mod runner;
pub mod site;
pub mod stage;
pub mod tour;
pub mod tree;
