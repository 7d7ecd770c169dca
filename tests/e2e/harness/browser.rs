//! A browser session with an empty profile; [`crate::pool`] keeps some open from test to test.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, process};

use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

use crate::driver::Driver;
use crate::engines::{self, Engine, Start};
use crate::keeper::Keeper;

/// How long anything may take that a test waits for.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// How soon a question is asked again whose answer was no: soon at first, then not to keep the page from its work.
const PAUSES: [Duration; 2] = [Duration::from_millis(4), Duration::from_millis(32)];

/// The size of every window, in CSS pixels, with whatever the browser puts around a page.
const WINDOW: (u32, u32) = (1280, 900);

/// Functions for the scripts of [`Browser::run`]; none of them stays in the page.
const PROBE: &str = include_str!("probe.js");

/// A browser session. [`Browser::close`] it at the end, or its profile stays behind.
pub struct Browser {
    /// The WebDriver client, for what this type does not wrap.
    pub client: Client,
    /// Which engine this is.
    pub engine: Engine,
    profile: PathBuf,
    driver: Driver,
    screen: Option<Keeper>,
    /// What pages that are left already have said, where only they can tell; see [`crate::quiet`].
    pub(crate) said: RefCell<Vec<String>>,
}

impl Browser {
    /// Opens a session with an empty profile.
    pub async fn open(engine: Engine) -> Self {
        Self::open_with(engine, &[]).await
    }

    /// The same with more of Chromium's flags, without their dashes.
    pub async fn open_with(engine: Engine, flags: &[&str]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = env::temp_dir().join(format!("boundary-check-e2e-{}-{number}", process::id()));
        fs::create_dir_all(&profile).expect("the folder for temporary files can be written to");

        let Start { driver, capabilities, screen } = engines::start(engine, &profile, flags);
        let Value::Object(capabilities) = capabilities else { panic!("capabilities are an object") };
        // Small requests one after another: without this, each waits for the last one's delayed receipt.
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let opened = ClientBuilder::new(connector).capabilities(capabilities).connect(&driver.address()).await;
        let client = opened.unwrap_or_else(|error| panic!("{} opens no session: {error}", engine.name()));
        let browser = Self { client, engine, profile, driver, screen, said: RefCell::default() };
        browser.prepare().await.expect("a window can be made ready");
        browser
    }

    /// The folder of its profile.
    pub fn profile(&self) -> &Path {
        &self.profile
    }

    /// Ends the session and removes its profile.
    pub async fn close(self) {
        self.end(false, |_| {}).await;
    }

    /// Ends the session, or has it crash, and looks at its profile before that is removed.
    pub async fn end(self, crash: bool, look: impl FnOnce(&Path)) {
        let Self { client, profile, driver, screen, .. } = self;
        // Of one that has crashed there is nothing left to end but its driver, and its browser with it.
        if !crash {
            let _ = client.close().await;
        }
        drop((driver, screen));
        look(&profile);
        // The browser's last processes may still be writing to it for a moment.
        let start = Instant::now();
        while fs::remove_dir_all(&profile).is_err() && start.elapsed() < PATIENCE {
            tokio::time::sleep(PAUSES[0]).await;
        }
    }

    /// A new window in place of all others, as empty as the first was.
    pub(crate) async fn renew(&self) -> Result<(), CmdError> {
        let client = &self.client;
        let old = client.windows().await?;
        // A tab is a window to a page, and sooner there.
        let new = client.new_window(true).await?;
        for window in old {
            client.switch_to_window(window).await?;
            client.close_window().await?;
        }
        client.switch_to_window(new.handle).await?;
        // Where the mouse rests, the next page would look hovered over.
        let away = PointerAction::MoveTo { duration: None, x: 0.0, y: 0.0 };
        client.perform_actions(MouseActions::new("mouse".to_owned()).then(away)).await?;
        self.said.take();
        if self.engine == Engine::Chromium {
            self.forget().await?;
        }
        self.prepare().await
    }

    /// Makes a window what a person has in front of them.
    async fn prepare(&self) -> Result<(), CmdError> {
        self.client.set_window_size(WINDOW.0, WINDOW.1).await?;
        if self.engine == Engine::Chromium {
            self.have_focus().await?;
            self.ask_for_hooks().await?;
        }
        Ok(())
    }

    /// Opens an address and waits until it has loaded.
    pub async fn go(&self, url: &str) {
        self.keep_what_was_said().await;
        self.client.goto(url).await.unwrap_or_else(|error| panic!("{url} does not open: {error}"));
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.keep_what_was_said().await;
        self.client.refresh().await.expect("the page reloads");
    }

    /// Says yes to what the browser itself asks, which has to have these words in it.
    pub async fn accept(&self, words: &str) {
        let asked = self.client.get_alert_text().await.expect("the browser asks something");
        assert!(asked.contains(words), "{asked}");
        self.client.accept_alert().await.expect("it takes an answer");
    }

    /// Evaluates a JavaScript expression in the page, with `probe` (see `probe.js`) and `args` in reach.
    pub async fn run(&self, expression: &str, args: &[Value]) -> Value {
        let run = self.try_run(expression, args).await;
        run.unwrap_or_else(|error| panic!("`{expression}` with {args:?} fails: {error}"))
    }

    async fn try_run(&self, expression: &str, args: &[Value]) -> Result<Value, CmdError> {
        let script = format!("const args = arguments;\n{PROBE}\nreturn ({expression});");
        self.client.execute(&script, args.to_vec()).await
    }

    /// Evaluates an expression again and again until it is neither false, null, 0 nor empty, and returns it.
    /// While the page is just being left, an error counts as "not yet".
    pub async fn until(&self, expected: &str, expression: &str, args: &[Value]) -> Value {
        let start = Instant::now();
        let mut pause = PAUSES[0];
        loop {
            let last = self.try_run(expression, args).await;
            match last {
                Ok(value) if is_something(&value) => return value,
                last if start.elapsed() > PATIENCE => {
                    let page = self.try_run("probe.summary()", &[]).await;
                    panic!("expected within {PATIENCE:?}: {expected}\nlast: {last:?}\nthe page: {page:?}");
                }
                _ => tokio::time::sleep(pause).await,
            }
            pause = PAUSES[1].min(pause * 2);
        }
    }

    /// Waits until nothing moves or fades any more.
    pub async fn await_stillness(&self) {
        self.until("nothing moves on the page", "probe.still()", &[]).await;
    }

    /// Clicks the element that an expression evaluates to, once there is one, with the mouse.
    pub async fn click(&self, expected: &str, expression: &str, args: &[Value]) {
        let value = self.until(expected, &format!("probe.inView({expression})"), args).await;
        let id = value.as_object().and_then(|fields| fields.values().next()).and_then(Value::as_str);
        let id = id.unwrap_or_else(|| panic!("`{expression}` gave {value} rather than an element"));
        let element = Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()));
        element.click().await.unwrap_or_else(|error| panic!("{expected} cannot be clicked: {error}"));
    }

    /// Follows a link by the mouse until its page has loaded: what is asked next may be true of the page before as well.
    pub async fn follow(&self, expected: &str, link: &str, args: &[Value]) {
        self.keep_what_was_said().await;
        let before = self.run("performance.timeOrigin", &[]).await;
        self.click(expected, link, args).await;
        let loaded = "performance.timeOrigin !== args[0] && document.readyState === 'complete'";
        self.until(&format!("the page of the link: {expected}"), loaded, &[before]).await;
    }
}

fn is_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(truth) => *truth,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(_) => true,
    }
}
