//! Browsers that stay open from one test to the next: to start one takes longer than most tests do.
//!
//! A test finds nothing of the one before it. It has a window of its own, with what belongs to a window: the tab's
//! store, the history, the size, what is emulated. Its server has a port of its own, and so an origin whose storage,
//! permissions and cache are empty. The browser of a test that failed is closed, and so is one that cannot be renewed.

use std::mem;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::browser::Browser;
use crate::engines::Engine;

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

fn idle() -> MutexGuard<'static, Vec<Browser>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A browser with an empty window: one that waits for it, or else a new one.
pub async fn take(engine: Engine) -> Browser {
    // The tests run engine by engine: what waits of another one has had its last.
    let (mut mine, others): (Vec<_>, Vec<_>) = mem::take(&mut *idle()).into_iter().partition(|it| it.engine == engine);
    let taken = mine.pop();
    idle().extend(mine);
    for other in others {
        other.close().await;
    }
    match taken {
        Some(browser) => browser,
        None => Browser::open(engine).await,
    }
}

/// Leaves a browser to the next test.
pub async fn give_back(browser: Browser) {
    match browser.renew().await {
        Ok(()) => idle().push(browser),
        Err(error) => {
            eprintln!("{} is not used again: {error}", browser.engine.name());
            browser.close().await;
        }
    }
}

/// Closes all that wait: at the end of a run.
pub async fn close_all() {
    let all = mem::take(&mut *idle());
    for browser in all {
        browser.close().await;
    }
}
