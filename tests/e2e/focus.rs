//! Tab through a screen: it comes to all that can be pressed, and one always sees where it is. By the key itself at a zoom
//! of 400 %, where what has the focus is most easily out of sight; then, in dark and in forced colours, at each of these
//! stops once more: the order of the stops does not follow the colours. The tour of [`crate::access`] leads here.

use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::check::strings;
use boundary_check_e2e::devtools::{DESKTOP, Scheme, ZOOMED};
use boundary_check_e2e::keys::Key;
use serde_json::Value;

/// The least contrast of an indicator with what is around it (WCAG 1.4.11).
const CONTRAST: f64 = 3.0;
/// More stops than any screen has.
const MANY: usize = 300;
/// Has the focus where it was, with no stop noted.
const RETURN: &str = "(probe.focused()?.blur(), globalThis.hadFocusForTests?.focus(), delete globalThis.visitedByTests, delete globalThis.hadFocusForTests)";

/// Tabs once round the page, in Chromium, which can be told how to show it; returns what is wrong.
pub(crate) async fn stops(browser: &Browser) -> Vec<String> {
    let mut found = Vec::new();
    browser.run("void (globalThis.hadFocusForTests = probe.focused())", &[]).await;
    browser.show_in(ZOOMED).await;
    browser.show_as(Scheme::Light).await;
    round(browser, &mut found).await;
    browser.show_in(DESKTOP).await;
    for scheme in [Scheme::Dark, Scheme::Forced] {
        browser.show_as(scheme).await;
        let all = browser.run("probe.indicators()", &[]).await;
        for stop in all.as_array().into_iter().flatten() {
            judge(stop, scheme.name(), &mut found);
        }
    }
    list_unreached(browser, &mut found).await;
    browser.run(RETURN, &[]).await;
    found
}

async fn round(browser: &Browser, found: &mut Vec<String>) {
    for _ in 0..MANY {
        browser.press(Key::Tab).await;
        let stop = browser.run("probe.indicator()", &[]).await;
        if stop.is_null() {
            continue; // the page itself, between its last stop and its first
        }
        if stop["again"] == true {
            return list_unreached(browser, found).await;
        }
        judge(&stop, "zoomed", found);
    }
    found.push("Tab never comes round".to_owned());
}

fn judge(stop: &Value, shown: &str, found: &mut Vec<String>) {
    let contrast = stop["contrast"].as_f64().unwrap_or_default();
    if contrast < CONTRAST {
        found.push(format!("the indicator has a contrast of {contrast:.2} ({shown}): {}", stop["what"]));
    }
    if stop["seen"] != true {
        found.push(format!("what has the focus is out of sight ({shown}): {}", stop["what"]));
    }
}

async fn list_unreached(browser: &Browser, found: &mut Vec<String>) {
    let unreached = strings(&browser.run("probe.unreached()", &[]).await);
    found.extend(unreached.into_iter().map(|it| format!("Tab never comes to {it}")));
}
