//! Tab through every screen: it comes to all that can be pressed, and one always sees where it is. In Chromium, which
//! can be told how to show a page: in dark, in forced colours, and at a zoom of 400 %.

use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::check::strings;
use boundary_check_e2e::devtools::{DESKTOP, Scheme, Viewport, ZOOMED};
use boundary_check_e2e::edition::Edition;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::runner::Test;
use boundary_check_e2e::stage::on_stage_in;
use boundary_check_e2e::tour::Part;

/// The least contrast of an indicator with what is around it (WCAG 1.4.11).
const CONTRAST: f64 = 3.0;
/// More stops than any screen has.
const MANY: usize = 300;

/// Ways of showing a page; light at a zoom, where what has the focus is most easily out of sight.
const LOOKS: [(&str, Viewport, Scheme); 3] =
    [("zoomed", ZOOMED, Scheme::Light), ("dark", DESKTOP, Scheme::Dark), ("forced_colours", DESKTOP, Scheme::Forced)];

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    let all = Part::ALL.into_iter().flat_map(|part| LOOKS.map(|look| (part, look)));
    let test = |(part, (name, viewport, scheme)): (Part, (&str, Viewport, Scheme))| {
        let name = format!("{}_{name}", part.name());
        Test::new(module_path!(), &name, move |engine| tab_through(engine, part, viewport, scheme))
            .only(Engine::Chromium)
    };
    all.map(test).collect()
}

async fn tab_through(engine: Engine, part: Part, viewport: Viewport, scheme: Scheme) {
    on_stage_in(Edition::English, engine, async |stage| {
        let browser = &stage.browser;
        let mut found = Vec::new();
        let mut look = async |screen: &str| {
            browser.show_in(viewport).await;
            browser.show_as(scheme).await;
            found.extend(stops(browser).await.into_iter().map(|it| format!("{screen}: {it}")));
        };
        part.visit(stage, &mut look).await;
        assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
    })
    .await;
}

/// Tabs once round the page; returns what is wrong.
async fn stops(browser: &Browser) -> Vec<String> {
    let mut found = Vec::new();
    for _ in 0..MANY {
        browser.press(Key::Tab).await;
        let stop = browser.run("probe.indicator()", &[]).await;
        if stop.is_null() {
            continue; // the page itself, between its last stop and its first
        }
        if stop["again"] == true {
            let unreached = strings(&browser.run("probe.unreached()", &[]).await);
            found.extend(unreached.into_iter().map(|it| format!("Tab never comes to {it}")));
            return found;
        }
        let contrast = stop["contrast"].as_f64().unwrap_or_default();
        if contrast < CONTRAST {
            found.push(format!("the indicator has a contrast of {contrast:.2}: {}", stop["what"]));
        }
        if stop["seen"] != true {
            found.push(format!("what has the focus is out of sight: {}", stop["what"]));
        }
    }
    found.push("Tab never comes round".to_owned());
    found
}
