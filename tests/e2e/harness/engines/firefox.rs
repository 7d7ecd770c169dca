//! Firefox, by geckodriver, which switches most of the browser's own requests off by itself.

use std::path::Path;

use serde_json::json;
use xtask::browsers::{FIREFOX, GECKODRIVER};

use super::{Start, installed};
use crate::driver::Driver;

pub(super) fn start(profile: &Path) -> Start {
    let capabilities = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": installed(&FIREFOX),
            "args": ["-headless"],
            // Keeps it to the pages under test.
            "prefs": {
                "app.normandy.enabled": false,
                "app.update.auto": false,
                "browser.region.update.enabled": false,
                "browser.safebrowsing.downloads.enabled": false,
                "browser.safebrowsing.malware.enabled": false,
                "browser.safebrowsing.phishing.enabled": false,
                "browser.startup.homepage": "about:blank",
                "datareporting.policy.dataSubmissionEnabled": false,
                "dom.push.connection.enabled": false,
                "extensions.systemAddon.update.enabled": false,
                "extensions.update.enabled": false,
                "media.gmp-manager.updateEnabled": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "network.dns.disablePrefetch": true,
                "network.prefetch-next": false,
                "services.settings.server": "data:,",
                "toolkit.telemetry.enabled": false,
                // A browser for one small site: fewer processes beside the page's own make it start sooner.
                "dom.ipc.processCount": 1,
                "dom.ipc.processPrelaunch.enabled": false,
                "extensions.webextensions.remote": false,
                "fission.autostart": false,
                "media.rdd-process.enabled": false,
                "media.utility-process.enabled": false,
                "network.process.enabled": false,
            },
        },
    });
    // The driver makes a new profile in this folder for each session.
    let folder = profile.display().to_string();
    let args = ["--host", "127.0.0.1", "--port", "0", "--profile-root", &folder];
    let driver = Driver::start(&installed(&GECKODRIVER), &args, port_in);
    Start { driver, capabilities, screen: None }
}

/// The port in "1700000000000 geckodriver INFO Listening on 127.0.0.1:12345".
fn port_in(line: &str) -> Option<u16> {
    let (_, address) = line.split_once("Listening on ")?;
    address.rsplit_once(':')?.1.trim().parse().ok()
}
