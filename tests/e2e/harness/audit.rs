//! A page looked at in all ways of showing it: axe, nothing to scroll sideways for, nothing cut off or too small to
//! press, nothing that moves where less motion is asked for; also with a reader's own spacing (WCAG 1.4.12).

use crate::axe;
use crate::check::strings;
use crate::devtools::{DESKTOP, SMALL_PHONE, Scheme};
use crate::engines::Engine;
use crate::stage::Stage;

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

    /// Looks at the whole page as it is: in Chromium in all ways of showing it, which its protocol can
    /// choose; in the others in the one way that they have.
    pub async fn look(&mut self, screen: &str) {
        let browser = &self.stage.browser;
        if browser.engine != Engine::Chromium {
            browser.await_stillness().await;
            self.ask_axe(screen).await;
            return self.measure(screen).await;
        }
        for viewport in [SMALL_PHONE, DESKTOP] {
            browser.show_in(viewport).await;
            for scheme in Scheme::ALL {
                browser.show_as(scheme).await;
                self.ask_axe(&format!("{screen} ({}, {})", viewport.name, scheme.name())).await;
            }
            self.measure(&format!("{screen} ({})", viewport.name)).await;
            // It is shown with less motion.
            self.list(screen, &[("moves", "probe.moving()")]).await;
        }
    }

    async fn ask_axe(&mut self, shown: &str) {
        for violation in axe::violations(&self.stage.browser).await {
            self.found.push(format!("{shown}: {violation}"));
        }
    }

    async fn measure(&mut self, shown: &str) {
        let (cut, sideways) = (("is cut off", "probe.cut()"), ("sticks out", "probe.sideways()"));
        self.list(shown, &[cut, sideways, ("is under 44 px", "probe.small()")]).await;
        self.stage.browser.run("probe.space(true)", &[]).await;
        self.list(&format!("{shown}, with spacing"), &[cut, sideways]).await;
        self.stage.browser.run("probe.space(false)", &[]).await;
    }

    async fn list(&mut self, shown: &str, questions: &[(&str, &str)]) {
        for (what, found) in questions {
            for found in strings(&self.stage.browser.run(found, &[]).await) {
                self.found.push(format!("{shown}: {what}: {found}"));
            }
        }
    }

    /// Fails with everything that was found.
    pub fn finish(self) {
        assert!(self.found.is_empty(), "{} findings:\n{}", self.found.len(), self.found.join("\n"));
    }
}
