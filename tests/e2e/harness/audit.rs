//! A page looked at in several ways of showing it: axe, nothing to scroll sideways for, nothing cut off or too small to
//! press, nothing that moves where less motion is asked for; also with a reader's own spacing (WCAG 1.4.12).

use serde_json::json;

use crate::axe::{self, Rules};
use crate::check::strings;
use crate::devtools::{DESKTOP, SMALL_PHONE, Scheme, Viewport};
use crate::edition::Edition;
use crate::engines::Engine;
use crate::stage::Stage;

/// Both widths and all colours, but not each with each: what is drawn in which colour does not follow the width.
const WAYS: [(Viewport, &[Scheme]); 2] = [(SMALL_PHONE, &[Scheme::Light]), (DESKTOP, &[Scheme::Dark, Scheme::Forced])];

/// Collects what is wrong, so that one screen does not hide the next.
pub struct Audit<'a> {
    stage: &'a Stage,
    found: Vec<String>,
}

impl<'a> Audit<'a> {
    /// Nothing has been found yet.
    pub fn of(stage: &'a Stage) -> Self {
        Self { stage, found: Vec::new() }
    }

    /// Looks at the whole page as it is: in Chromium in several ways of showing it, which its protocol can choose. In the
    /// others in the one that they have, and only at what their own letters and controls may push out of place: the
    /// document that axe reads is the same.
    pub async fn look(&mut self, screen: &str) {
        let browser = &self.stage.browser;
        if browser.engine != Engine::Chromium {
            browser.await_stillness().await;
            return self.measure(screen, false).await;
        }
        for (number, (viewport, schemes)) in WAYS.into_iter().enumerate() {
            browser.show_in(viewport).await;
            for (at, scheme) in self.schemes(schemes).iter().enumerate() {
                browser.show_as(*scheme).await;
                let shown = format!("{screen} ({}, {})", viewport.name, scheme.name());
                if at == 0 {
                    self.measure(&shown, true).await;
                }
                let rules = if (number, at) == (0, 0) { Rules::All } else { Rules::Shown };
                // Long words have the colours and the structure of English: only their room is another, and that is measured.
                if matches!(self.stage.edition, Edition::English | Edition::Arabic) {
                    let violations = axe::violations(browser, rules).await;
                    self.found.extend(violations.into_iter().map(|it| format!("{shown}: {it}")));
                }
            }
        }
    }

    /// The colours do not follow the language, so English has all of them.
    fn schemes(&self, all: &'static [Scheme]) -> &'static [Scheme] {
        if self.stage.edition == Edition::English { all } else { &all[..1] }
    }

    /// What does not fit, also with a reader's own spacing; and what moves where it is shown with less motion.
    async fn measure(&mut self, shown: &str, still: bool) {
        const ALL: &str = r#"(() => {
            const found = [["is under 44 px", probe.small()], ["moves", args[0] ? probe.moving() : []]];
            for (const spacing of ["", ", with spacing"]) {
                probe.space(spacing !== "");
                found.push(["is cut off" + spacing, probe.cut()], ["sticks out" + spacing, probe.sideways()]);
            }
            probe.space(false);
            return found.flatMap(([what, all]) => all.map((it) => `${what}: ${it}`));
        })()"#;
        let found = strings(&self.stage.browser.run(ALL, &[json!(still)]).await);
        self.found.extend(found.into_iter().map(|it| format!("{shown}: {it}")));
    }

    /// Fails with everything that was found.
    pub fn finish(self) {
        assert!(self.found.is_empty(), "{} findings:\n{}", self.found.len(), self.found.join("\n"));
    }
}
