//! What only Chromium can do: its own protocol, its console and network log.

use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::browser::Browser;

/// A command that chromedriver adds to WebDriver: a POST of JSON to a path of the session.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// Light, dark or in colours of the person's own, as their system says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// `prefers-color-scheme: light`
    Light,
    /// `prefers-color-scheme: dark`
    Dark,
    /// `forced-colors: active`, dark
    Forced,
}

impl Scheme {
    /// All.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Forced];

    /// What to call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
        }
    }
}

/// The size of what shows the page.
#[derive(Clone, Copy, Debug)]
pub struct Viewport {
    /// What to call it.
    pub name: &'static str,
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// Whether it is a phone: touch, no room taken by scroll bars.
    pub mobile: bool,
}

/// The narrowest phone that everything has to fit on.
pub const SMALL_PHONE: Viewport = Viewport { name: "phone-320", width: 320, height: 640, mobile: true };
/// A window of 1280 × 1024 at a zoom of 400 % (WCAG 1.4.10).
pub const ZOOMED: Viewport = Viewport { name: "400-percent", width: 320, height: 256, mobile: false };
/// A phone of today.
pub const PHONE: Viewport = Viewport { name: "phone", width: 390, height: 844, mobile: true };
/// A window on a desk.
pub const DESKTOP: Viewport = Viewport { name: "desktop", width: 1280, height: 900, mobile: false };

/// A wall that a projector fills.
pub const PROJECTOR: Viewport = Viewport { name: "projector", width: 1920, height: 1080, mobile: false };

impl Browser {
    /// Sends a command of the Chrome DevTools Protocol and returns its result.
    pub async fn protocol(&self, command: &str, params: Value) -> Value {
        self.try_protocol(command, params).await.unwrap_or_else(|error| panic!("{command} fails: {error}"))
    }

    /// How long the page's thread works while this goes on, in milliseconds, and what comes of it: what it waits for while other
    /// tests run beside this one does not count.
    pub async fn work_of<T>(&self, going_on: impl Future<Output = T>) -> (f64, T) {
        self.protocol("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
        let before = self.worked().await;
        let come = going_on.await;
        let worked = self.worked().await - before;
        self.protocol("Performance.disable", json!({})).await;
        (worked, come)
    }

    async fn worked(&self) -> f64 {
        let metrics = self.protocol("Performance.getMetrics", json!({})).await;
        let all = metrics["metrics"].as_array().expect("Chromium measures itself");
        let time = all.iter().find(|it| it["name"] == "TaskDuration").and_then(|it| it["value"].as_f64());
        time.expect("it measures its tasks") * 1000.0
    }

    async fn try_protocol(&self, command: &str, params: Value) -> Result<Value, CmdError> {
        let body = json!({ "cmd": command, "params": params });
        self.client.issue_cmd(Extension { path: "goog/cdp/execute", body }).await
    }

    /// Has every page ask for the hooks of what it embeds: `tests/pages/hooks.js`.
    pub(crate) async fn ask_for_hooks(&self) -> Result<(), CmdError> {
        const HOOKS: &str = include_str!("../../pages/hooks.js");
        let params = json!({ "source": HOOKS });
        self.try_protocol("Page.addScriptToEvaluateOnNewDocument", params).await.map(drop)
    }

    /// Gives the tests the tree of the check on a page that is looked at as it is shipped, where it is closed: what only
    /// the browser's own tools can.
    pub async fn look_into_closed_tree(&self) {
        let document = self.protocol("DOM.getDocument", json!({ "depth": -1, "pierce": true })).await;
        let node = closed_tree(&document["root"]).expect("the page has a check with a closed tree");
        let resolved = self.protocol("DOM.resolveNode", json!({ "backendNodeId": node })).await;
        let function = "function () { globalThis.closedTree = this; }";
        let params = json!({ "objectId": resolved["object"]["objectId"], "functionDeclaration": function });
        self.protocol("Runtime.callFunctionOn", params).await;
    }

    /// Gives the page the focus of the system, which a browser without a screen gives to none until it is clicked.
    pub(crate) async fn have_focus(&self) -> Result<(), CmdError> {
        self.try_protocol("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await.map(drop)
    }

    /// Forgets what the browser keeps beside its windows, and what its logs hold of them.
    pub(crate) async fn forget(&self) -> Result<(), CmdError> {
        for command in ["Network.clearBrowserCookies", "Network.clearBrowserCache", "Browser.resetPermissions"] {
            self.try_protocol(command, json!({})).await?;
        }
        for kind in ["browser", "performance"] {
            self.try_log(kind).await?;
        }
        Ok(())
    }

    /// Runs a script in every page from now on, before the page's own.
    pub async fn before_each_page(&self, script: &str) {
        self.protocol("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Shows the page in another size.
    pub async fn show_in(&self, viewport: Viewport) {
        let Viewport { width, height, mobile, .. } = viewport;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.protocol("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Shows the page in these colours, without movement, and waits until nothing fades any more.
    pub async fn show_as(&self, scheme: Scheme) {
        let (scheme, forced) = match scheme {
            Scheme::Light => ("light", "none"),
            Scheme::Dark => ("dark", "none"),
            Scheme::Forced => ("dark", "active"),
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.protocol("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        self.await_stillness().await;
    }

    /// Shows the page as a window does by itself.
    pub async fn show_as_usual(&self) {
        self.protocol("Emulation.clearDeviceMetricsOverride", json!({})).await;
        self.protocol("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
    }

    /// What the console has said since it was last asked.
    pub async fn console(&self) -> Vec<String> {
        let entry = |entry: &Value| format!("{}: {}", text(entry, "level"), text(entry, "message"));
        self.log("browser").await.iter().map(entry).collect()
    }

    /// The address of every request of pages under `origin` since it was last asked, of whatever kind.
    pub async fn requests(&self, origin: &str) -> Vec<String> {
        let entries = self.network_events().await;
        let sent = entries.iter().filter(|event| event["method"] == "Network.requestWillBeSent");
        let sent = sent.map(|event| &event["params"]);
        let ours = sent.filter(|params| text(params, "documentURL").starts_with(origin));
        ours.map(|params| text(&params["request"], "url")).collect()
    }

    /// The network events of the Chrome DevTools Protocol since they were last asked for.
    pub async fn network_events(&self) -> Vec<Value> {
        let parse = |entry: &Value| -> Value {
            let event: Value = serde_json::from_str(&text(entry, "message")).expect("the log holds JSON");
            event["message"].clone()
        };
        self.log("performance").await.iter().map(parse).collect()
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        match self.try_log(kind).await.expect("the log can be read") {
            Value::Array(entries) => entries,
            other => panic!("the log is no list: {other}"),
        }
    }

    async fn try_log(&self, kind: &str) -> Result<Value, CmdError> {
        self.client.issue_cmd(Extension { path: "se/log", body: json!({ "type": kind }) }).await
    }
}

/// The number of the closed tree of the first check in a node.
fn closed_tree(node: &Value) -> Option<u64> {
    let list = |key: &str| node[key].as_array().into_iter().flatten().collect::<Vec<_>>();
    if node["localName"] == "boundary-check" {
        let mut trees = list("shadowRoots").into_iter();
        return trees.find(|tree| tree["shadowRootType"] == "closed")?["backendNodeId"].as_u64();
    }
    list("children").into_iter().chain(list("shadowRoots")).find_map(closed_tree)
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}
