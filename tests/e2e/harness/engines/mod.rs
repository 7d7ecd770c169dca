//! The three engines: how each is started with an empty profile, a file an engine.

mod chromium;
mod firefox;
mod webkit;

use std::path::{Path, PathBuf};

use serde_json::Value;
pub use xtask::browsers::Engine;
use xtask::browsers::Program;

use crate::driver::Driver;
use crate::keeper::Keeper;

/// A driver, and what to ask it for.
pub(crate) struct Start {
    pub(crate) driver: Driver,
    /// The capabilities of the session.
    pub(crate) capabilities: Value,
    /// A screen of the browser's own, where it needs one.
    pub(crate) screen: Option<Keeper>,
}

/// Starts an engine's driver; the browser will keep its things in `profile`, which is an empty folder. The
/// flags are Chromium's.
pub(crate) fn start(engine: Engine, profile: &Path, flags: &[&str]) -> Start {
    match engine {
        Engine::Chromium => chromium::start(profile, flags),
        Engine::Firefox => firefox::start(profile),
        Engine::WebKit => webkit::start(profile),
    }
}

/// Where a program lies; says how to install it when it is not there.
pub(crate) fn installed(program: &Program) -> PathBuf {
    program.find().unwrap_or_else(|| panic!("missing: {}; `cargo xtask test setup` installs it", program.advice()))
}
