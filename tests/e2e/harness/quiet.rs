//! Whether a page stays quiet: in the console and on the network.
//!
//! Chromium's driver tells all of both. The others' tell neither, so there the server gives every page a
//! first script, `tests/pages/watch.js`, which keeps what the page says and loads; and in every engine the
//! server knows what it was asked for.

use xtask::server::{Config, Running};

use crate::browser::Browser;
use crate::check::strings;
use crate::engines::Engine;
use crate::places;
use crate::site::HOOKS;

/// Adds what Chromium's driver does by itself: the watch, where there is no log, and what asks for hooks.
pub(crate) fn watched(engine: Engine, config: Config) -> Config {
    if has_log(engine) { config } else { config.first_script("/pages/watch.js").first_script(HOOKS) }
}

fn has_log(engine: Engine) -> bool {
    engine == Engine::Chromium
}

/// What the console has said since this was last asked.
pub(crate) async fn said(browser: &Browser) -> Vec<String> {
    if has_log(browser.engine) {
        return browser.console().await;
    }
    browser.keep_what_was_said().await;
    browser.take_what_was_said()
}

/// What was said, and what was asked for but the site's own files.
pub(crate) async fn noise(browser: &Browser, server: &Running) -> Vec<String> {
    let origin = server.url("/");
    let mut noise = said(browser).await;
    let loaded = if has_log(browser.engine) {
        browser.requests(&origin).await
    } else {
        strings(&browser.run("watch.loaded()", &[]).await)
    };
    assert!(!loaded.is_empty(), "the network log is empty, so it proves nothing");
    // What is written into the page itself leaves it for nowhere.
    let foreign = loaded.iter().filter(|url| !url.starts_with(&origin) && !url.starts_with("data:"));
    noise.extend(foreign.map(|url| format!("asked of another origin: {url}")));
    noise.extend(odd_requests(server));
    noise
}

/// Whatever is no file of the site, or has something handed over: a body, or a query that is not of a page's own
/// address.
fn odd_requests(server: &Running) -> Vec<String> {
    let seen = server.requests();
    assert!(!seen.is_empty(), "the server was asked for nothing, so this proves nothing");
    let folders = [
        ("/pages/", places::test_pages()),
        ("/built/", places::built_pages()),
        ("/apps/", places::apps()),
        ("/npm/", places::npm_files()),
        ("/", places::built_site()),
    ];
    let is_file = |path: &str| {
        let found = folders.iter().find_map(|(prefix, folder)| Some(folder.join(path.strip_prefix(prefix)?)));
        found.is_some_and(|file| file.is_file() || path.ends_with('/') && file.join("index.html").is_file())
    };
    let odd = seen.iter().filter(|it| {
        let hands_over = it.method != "GET" || !it.query.is_empty() && !it.path.ends_with(".html");
        hands_over || !is_file(&it.path)
    });
    odd.map(|it| format!("the server was asked for none of its files: {it:?}")).collect()
}

impl Browser {
    /// Keeps what the page has said so far, which would go with the page.
    pub(crate) async fn keep_what_was_said(&self) {
        if has_log(self.engine) {
            return;
        }
        // Not every page has the watch: not the blank one that a browser starts with.
        let said = self.run("globalThis.watch?.said() ?? []", &[]).await;
        self.said.borrow_mut().extend(strings(&said));
    }

    fn take_what_was_said(&self) -> Vec<String> {
        self.said.take()
    }
}
