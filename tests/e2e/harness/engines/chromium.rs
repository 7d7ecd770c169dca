//! Chromium, by chromedriver.

use std::path::Path;

use serde_json::json;
use xtask::browsers::{CHROMEDRIVER, CHROMIUM, CHROMIUM_FLAGS};

use super::{Start, installed};
use crate::driver::Driver;

pub(super) fn start(profile: &Path, more: &[&str]) -> Start {
    let mut flags: Vec<String> = CHROMIUM_FLAGS.iter().chain(more).map(|flag| (*flag).to_owned()).collect();
    flags.push(format!("user-data-dir={}", profile.display()));
    let capabilities = json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": installed(&CHROMIUM),
            "args": flags,
            // In place of the browser's own new tab, which loads eighty files.
            "prefs": { "session.restore_on_startup": 4, "session.startup_urls": ["about:blank"] },
            "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    let driver = Driver::start(&installed(&CHROMEDRIVER), &["--port=0", "--log-level=SEVERE"], port_in);
    Start { driver, capabilities, screen: None }
}

/// The port in "ChromeDriver was started successfully on port 12345.".
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}
