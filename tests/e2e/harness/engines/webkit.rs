//! WebKit: the small browser of WebKitGTK, by WebKitWebDriver. It has no headless mode, so each gets a
//! screen of its own in memory, where its window alone has the focus.

use std::path::Path;

use serde_json::json;
use xtask::browsers::{MINI_BROWSER, WEBKIT_DRIVER, XVFB};

use super::{Start, installed};
use crate::driver::Driver;
use crate::keeper::Keeper;

pub(super) fn start(profile: &Path) -> Start {
    let screen =
        Keeper::start(&installed(&XVFB), &["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], &[]);
    let number: Option<u32> = screen.await_line(|line| line.trim().parse().ok());
    let number = number.expect("Xvfb says which screen it shows");
    let folder = |name: &str| profile.join(name).display().to_string();
    let variables = [
        ("DISPLAY", format!(":{number}")),
        // Not to end up on somebody's own screen.
        ("GDK_BACKEND", "x11".to_owned()),
        ("WAYLAND_DISPLAY", String::new()),
        // The profile: the browser knows no other way to say where.
        ("XDG_CACHE_HOME", folder("cache")),
        ("XDG_CONFIG_HOME", folder("config")),
        ("XDG_DATA_HOME", folder("data")),
        // Settings and accessibility are services of a desktop, which would be started for the browser and
        // stay when it has gone.
        ("GSETTINGS_BACKEND", "memory".to_owned()),
        ("NO_AT_BRIDGE", "1".to_owned()),
    ];
    let driver = Driver::start_on_a_free_port(&installed(&WEBKIT_DRIVER), &variables);
    let capabilities = json!({
        "webkitgtk:browserOptions": { "binary": installed(&MINI_BROWSER), "args": ["--automation"] },
    });
    Start { driver, capabilities, screen: Some(screen) }
}
