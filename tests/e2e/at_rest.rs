//! What is left on the disk: the files of a browser's own profile, read while it runs and after it has ended.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, aside};
use boundary_check_e2e::{site, test};
use memchr::memmem;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // WebKit's small browser keeps no tab from one start to the next.
    let closed = test!(no_answer_is_readable_after_tab_and_browser_were_closed).without(Engine::WebKit);
    // Firefox's driver takes the profile away with the browser, however that ends.
    vec![closed, test!(nor_after_it_has_crashed).only(Engine::Chromium)]
}

/// How long a browser may take until it writes a tab's store to the disk; Firefox does so every fifteen seconds.
const WRITTEN: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(200);
/// Lines of what is kept. No file of the check has them: the names of questions and answers stand apart there.
const ANSWERS: [&str; 3] = ["role=client", "attract-contact=1", "bond=professional"];

/// The parts of a file that can be read: what Firefox writes of its tabs is compressed behind a head of twelve bytes.
fn readable(file: &Path) -> Vec<u8> {
    let bytes = fs::read(file).unwrap_or_default(); // it may be gone by now
    let Some(packed) = bytes.strip_prefix(b"mozLz40\0") else { return bytes };
    lz4_flex::block::decompress_size_prepended(packed).unwrap_or_default()
}

/// The files below a folder in which a text stands, in one byte a letter or in two.
fn files_with(folder: &Path, text: &str) -> Vec<String> {
    files_among(folder, text, &mut |_| true)
}

/// The same, among those that are to be looked at.
fn files_among(folder: &Path, text: &str, look_at: &mut impl FnMut(&Path) -> bool) -> Vec<String> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let kind = entry.file_type();
        if kind.as_ref().is_ok_and(fs::FileType::is_dir) {
            found.extend(files_among(&path, text, look_at));
        } else if kind.is_ok_and(|kind| kind.is_file()) && look_at(&path) {
            let bytes = readable(&path);
            let holds = |wanted: &[u8]| memmem::find(&bytes, wanted).is_some();
            if holds(text.as_bytes()) || holds(&wide) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

/// Waits until a text of the page's own, stored in plain words, is on the disk: then what was stored before it is, too.
async fn written(profile: &Path, text: &str) {
    aside(until_written(profile, text)).await;
}

async fn until_written(profile: &Path, text: &str) {
    let start = Instant::now();
    // A profile has many files, few of which change from one look to the next.
    let mut seen = HashMap::new();
    let mut has_changed = |file: &Path| {
        let now = fs::metadata(file).ok().map(|it| (it.len(), it.modified().ok()));
        seen.insert(file.to_owned(), now) != Some(now)
    };
    while files_among(profile, text, &mut has_changed).is_empty() {
        assert!(start.elapsed() < WRITTEN, "`{text}` is never written, so this proves nothing");
        tokio::time::sleep(PAUSE).await;
    }
}

fn assert_unreadable(profile: &Path, key: &str, when: &str) {
    for text in ANSWERS.into_iter().chain([key]) {
        assert_eq!(files_with(profile, text), [""; 0], "{when}: `{text}` can be read");
    }
}

async fn no_answer_is_readable_after_tab_and_browser_were_closed(engine: Engine) {
    leaves_nothing(engine, false).await;
}

async fn nor_after_it_has_crashed(engine: Engine) {
    leaves_nothing(engine, true).await;
}

async fn leaves_nothing(engine: Engine, crash: bool) {
    let server = site::serve(site::asking()).await;
    let browser = Browser::open(engine).await;
    let check = Check::on(&browser);
    browser.go(&server.url("/pages/plain.html")).await;
    check.ready().await;
    let profile = browser.profile().to_owned();
    // Once to be cleared, once to be left by the exit, once to be there when the tab is closed or the browser ends.
    let mut keys = Vec::new();
    for (marker, ends) in
        [("MARK-OF-THE-PAGE-1", "cleared"), ("MARK-OF-THE-PAGE-E", "left"), ("MARK-OF-THE-PAGE-2", "open")]
    {
        check.walk_to_guidance(&Answers::with(&[("attract-contact", "1")])).await;
        browser.until("it is kept", "probe.keys().length === 1", &[]).await;
        let key = browser.run("window.name", &[]).await;
        keys.push(key.as_str().expect("the key").to_owned());
        browser.run("(sessionStorage.setItem('of the page', args[0]), true)", &[json!(marker)]).await;
        written(&profile, marker).await;
        assert_unreadable(&profile, keys.last().unwrap(), "while the guidance shows");
        if ends == "cleared" {
            check.press("clear").await;
            browser.until("it is cleared", "probe.keys().length === 0", &[]).await;
        } else if ends == "left" {
            check.press("exit").await;
            browser.until("another page", "!location.pathname.endsWith('plain.html')", &[]).await;
            browser.go(&server.url("/pages/plain.html")).await;
            check.ready().await;
            assert_eq!(browser.run("probe.keys().length", &[]).await, 0);
        }
    }
    if !crash {
        // The tab is closed, the browser goes on.
        let other = browser.client.new_window(true).await.unwrap();
        browser.client.close_window().await.unwrap();
        browser.client.switch_to_window(other.handle).await.unwrap();
        browser.go(&server.url("/pages/blank.html")).await;
        browser.run("(sessionStorage.setItem('of the page', 'MARK-OF-THE-PAGE-3'), true)", &[]).await;
        written(&profile, "MARK-OF-THE-PAGE-3").await;
        keys.iter().for_each(|key| assert_unreadable(&profile, key, "once the tab was closed"));
        assert_ne!(
            files_with(&profile, "MARK-OF-THE-PAGE-2"),
            [""; 0],
            "the closed tab is forgotten, so this proves nothing"
        );
    }
    browser
        .end(crash, |profile| {
            for key in &keys {
                assert_unreadable(profile, key, "once the browser has ended");
            }
            let there = engine == Engine::Firefox || !files_with(profile, "MARK-OF-THE-PAGE-2").is_empty();
            assert!(there, "the store is gone, so this proves nothing");
        })
        .await;
}
