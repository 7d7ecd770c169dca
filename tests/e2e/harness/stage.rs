//! One test's surroundings: a server, a browser, and clearing up whatever happens.

use std::panic::{AssertUnwindSafe, resume_unwind};

use futures_util::FutureExt;
use tokio::sync::Semaphore;
use xtask::server::{Config, Running};

use crate::browser::Browser;
use crate::check::Check;
use crate::site;

/// More browsers at a time than this slow each other down.
static ROOM: Semaphore = Semaphore::const_new(2);

/// A browser, and a server for it to look at.
pub struct Stage {
    /// The browser, at no page yet.
    pub browser: Browser,
    /// The server of the built site and the test pages.
    pub server: Running,
}

impl Stage {
    /// Opens a page of the server, such as `/` or `/pages/plain.html`.
    pub async fn open(&self, path: &str) {
        self.browser.go(&self.server.url(path)).await;
    }

    /// Opens the public page and returns its self-check.
    pub async fn open_check(&self) -> Check<'_> {
        self.open("/").await;
        let check = Check::on(&self.browser);
        check.ready().await;
        check
    }

    /// Fails if the console said anything, or if anything was asked of another origin.
    pub async fn assert_quiet(&self) {
        let console = self.browser.console().await;
        assert!(console.is_empty(), "the console says:\n{}", console.join("\n"));
        let origin = self.server.url("/");
        let requests = self.browser.requests(&origin).await;
        assert!(!requests.is_empty(), "the network log is empty, so it proves nothing");
        // What is written into the page itself leaves it for nowhere.
        let foreign = requests.iter().filter(|url| !url.starts_with(&origin) && !url.starts_with("data:"));
        let foreign: Vec<&String> = foreign.collect();
        assert!(foreign.is_empty(), "requests to other origins: {foreign:?}");
    }
}

/// Plays a test on a stage with the usual site.
pub async fn on_stage(play: impl AsyncFnOnce(&Stage)) {
    on_stage_with(site::usual(), play).await;
}

/// Plays a test on a stage whose server is told `config`.
pub async fn on_stage_with(config: Config, play: impl AsyncFnOnce(&Stage)) {
    let _room = ROOM.acquire().await.expect("it is never closed");
    let stage = Stage { server: site::serve(config).await, browser: Browser::open().await };
    let played = AssertUnwindSafe(play(&stage)).catch_unwind().await;
    stage.browser.close().await;
    if let Err(panic) = played {
        resume_unwind(panic);
    }
}
