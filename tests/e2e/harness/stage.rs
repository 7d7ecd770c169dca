//! One test's surroundings: a server, an empty window of a browser, and clearing up whatever happens.

use std::panic::{AssertUnwindSafe, resume_unwind};

use futures_util::FutureExt;
use serde_json::json;
use xtask::server::{Config, Running};

use crate::browser::Browser;
use crate::check::Check;
use crate::edition::Edition;
use crate::engines::Engine;
use crate::{pool, quiet, site};

/// A browser, and a server for it to look at.
pub struct Stage {
    /// The browser, at no page yet.
    pub browser: Browser,
    /// The server of the built site and the test pages.
    pub server: Running,
    /// The language in which the site is looked at.
    pub edition: Edition,
}

impl Stage {
    /// Opens a page of the server, such as `/` or `/pages/plain.html`.
    pub async fn open(&self, path: &str) {
        self.browser.go(&self.server.url(path)).await;
    }

    /// Opens the public page and returns its self-check.
    pub async fn open_check(&self) -> Check<'_> {
        self.open(&self.edition.at("/")).await;
        let check = Check::on(&self.browser);
        check.ready().await;
        self.until_spoken().await;
        check.until_speaks(self.edition.tag()).await;
        check
    }

    /// Opens the public page in a language for somebody who has not been here, and returns its self-check.
    pub async fn open_afresh(&self, tag: &str) -> Check<'_> {
        self.open("/pages/blank.html").await;
        self.browser.run("sessionStorage.clear()", &[]).await;
        self.open(&format!("/?language={tag}")).await;
        let check = Check::on(&self.browser);
        check.ready().await;
        self.until_page_speaks(tag).await;
        check.until_speaks(tag).await;
        check
    }

    /// Waits until the page itself speaks the language of this stage.
    pub async fn until_spoken(&self) {
        self.until_page_speaks(self.edition.tag()).await;
    }

    /// Waits until the page itself speaks a language.
    pub async fn until_page_speaks(&self, tag: &str) {
        let spoken = "document.documentElement.lang === args[0]";
        self.browser.until(&format!("the page speaks {tag}"), spoken, &[json!(tag)]).await;
    }

    /// What the console has said since this was last asked.
    pub async fn said(&self) -> Vec<String> {
        quiet::said(&self.browser).await
    }

    /// Fails if the console said anything, if anything was asked of another origin, or if this one was asked
    /// for anything but its own files. How much of it the engine can tell is in [`quiet`].
    pub async fn assert_quiet(&self) {
        let noise = self.noise().await;
        assert!(noise.is_empty(), "it is not quiet:\n{}", noise.join("\n"));
    }

    /// Everything that [`Stage::assert_quiet`] would fail for.
    pub async fn noise(&self) -> Vec<String> {
        quiet::noise(&self.browser, &self.server).await
    }
}

/// Plays a test on a stage with the usual site.
pub async fn on_stage(engine: Engine, play: impl AsyncFnOnce(&Stage)) {
    on_stage_with(engine, site::usual(), play).await;
}

/// Plays a test on a stage whose server is told `config`.
pub async fn on_stage_with(engine: Engine, config: Config, play: impl AsyncFnOnce(&Stage)) {
    set(engine, Edition::English, config, play).await;
}

/// Plays a test on a stage whose site is looked at in a language.
pub async fn on_stage_in(edition: Edition, engine: Engine, play: impl AsyncFnOnce(&Stage)) {
    set(engine, edition, edition.site(), play).await;
}

async fn set(engine: Engine, edition: Edition, config: Config, play: impl AsyncFnOnce(&Stage)) {
    let config = quiet::watched(engine, config);
    let stage = Stage { server: site::serve(config).await, browser: pool::take(engine).await, edition };
    let played = AssertUnwindSafe(play(&stage)).catch_unwind().await;
    let Stage { browser, server, .. } = stage;
    match played {
        // The page first, then its server: what the page still asks for finds somebody.
        Ok(()) => pool::give_back(browser).await,
        Err(panic) => {
            browser.close().await;
            resume_unwind(panic);
        }
    }
    drop(server);
}
